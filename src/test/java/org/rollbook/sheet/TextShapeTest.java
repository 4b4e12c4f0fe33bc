package org.rollbook.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollbook.model.Refusal;
import org.rollbook.model.people.Problem;
import org.rollbook.sheet.cell.ParticipantField;

/// Texts without a table: people are taken without a word only where all lines are alike and nothing is left over.
class TextShapeTest {
    private static ParticipantSheet pasted(String text) {
        return ParticipantSheet.parse(new SheetReader().readText(text.replace('↵', '\n')));
    }

    private static List<String> people(ParticipantSheet sheet, ParticipantField... fields) {
        return sheet.people().stream().filter(row -> !row.isQuestion() && !row.isUnusable())
                .map(row -> row.row() + "|" + Stream.of(fields).map(row::value).collect(Collectors.joining("|")))
                .toList();
    }

    private static List<String> notes(String text) {
        return pasted(text).people().stream().flatMap(row -> row.problems().stream()).map(Problem::key).distinct()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "张伟，男，长春市商务局副局长，13900139001↵李娜，女，吉林市商务局科长，13900139002↵王强，男，四平市商务局科员，13900139003",
            "王老师您好，我单位报名2人：↵长春大学 张伟 男 副处长 13900139001↵长春大学 李娜 女 科员 13900139002↵谢谢！",
            "参训人员名单（共2人）↵1. 长春大学 张伟 副处长 13900139001↵2. 吉林大学 李娜 科员 13900139002↵长春市教育局（盖章）↵2025年9月4日",
            "【长春市商务局】↵张伟 男 副局长 13900139001↵【吉林市商务局】↵李娜 女 科长 13900139002↵合计2人",
            "尊敬的老师：↵我市参训人员报送如下：↵张伟，长春市商务局，科长，13900139001↵李娜，榆树市商务局，科员，13900139002↵长春市商务局人事科",
            "张伟，长春大学，副处长，13900139001↵李娜（女），吉林大学，科员，13900139002↵王强，延边大学，科员，13900139003",
            "姓名：张伟 单位：长春大学 职务：处长 电话：13900139001↵姓名：李娜 单位：吉林大学 职务：科长 电话：13900139002"})
    void regularTextsAreTakenWithoutAWord(String text) {
        assertThat(notes(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            // another order
            "张伟，男，长春市商务局副局长，13900139001↵李娜，女，吉林市商务局科长，13900139002↵四平市商务局科员，王强，男，13900139003",
            // no phone where the others have one
            "长春大学 张伟 男 副处长 13900139001↵吉林大学 李娜 女 科员 13900139002↵延边大学 王强 男 科员",
            // no position
            "长春大学 张伟 男 副处长 13900139001↵吉林大学 李娜 女 科员 13900139002↵延边大学 王强 男 13900139003",
            // a line of no known kind
            "长春大学 张伟 男 副处长 13900139001↵吉林大学 李娜 女 科员 13900139002↵他们坐同一趟火车过去",
            // a heading that is no organisation
            "【长春市商务局】↵张伟 男 副局长 13900139001↵【二道白河那边】↵李娜 女 科长 13900139002"})
    void unevenTextsAreToBeCompared(String text) {
        ParticipantSheet read = pasted(text);

        assertThat(read.people()).isNotEmpty().allSatisfy(row -> assertThat(
                row.isQuestion() || row.problems().stream().map(Problem::key).anyMatch("problem.row.prose"::equals))
                .isTrue());
    }

    @Test
    void nobodyBelowAnUnknownHeadingBelongsToTheOneBefore() {
        ParticipantSheet read = pasted(
                "【长春市商务局】↵张伟 男 副局长 13900139001↵【二道白河那边】↵李娜 女 科长 13900139002↵王强 男 科员 13900139003");

        assertThat(read.people()).extracting(row -> row.value(ParticipantField.ORGANISATION))
                .containsExactly("长春市商务局", "", "");
    }

    @Test
    void aHeadingInBracketsIsAnOrganisationByItsLastWord() {
        assertThat(people(pasted("〔榆树市草原总站〕↵张伟 男 站长 13900139001↵〔德惠市农业农村局〕↵李娜 女 科长 13900139002"),
                ParticipantField.NAME, ParticipantField.ORGANISATION))
                .containsExactly("2|张伟|榆树市草原总站", "4|李娜|德惠市农业农村局");
    }

    @Test
    void labelsInOneLineTellOfOnePersonWhateverTheirOrder() {
        assertThat(people(pasted("附件↵报送单位：长春市民政局↵一、姓名：张伟　性别：男　单位：长春市民政局　职务：科长　手机：13900139001↵"
                + "二、姓名：李娜；单位：榆树市民政局；职务：副局长；手机：13900139002；性别：女↵三、姓名：王强　性别：男　职务：科员　手机：13900139003"),
                ParticipantField.NAME, ParticipantField.SEX, ParticipantField.ORGANISATION, ParticipantField.PHONE))
                .containsExactly("3|张伟|MALE|长春市民政局|13900139001", "4|李娜|FEMALE|榆树市民政局|13900139002",
                        "5|王强|MALE|长春市民政局|13900139003");
    }

    @Test
    void aTableWithOneCellALineIsATable() {
        assertThat(people(pasted("教师培训报名↵单位↵姓名↵性别↵手机号↵长春大学↵张伟↵男↵13900139001↵吉林大学↵李娜↵女↵139 0013 9002"),
                ParticipantField.NAME, ParticipantField.SEX, ParticipantField.ORGANISATION, ParticipantField.PHONE))
                .containsExactly("7|张伟|MALE|长春大学|13900139001", "11|李娜|FEMALE|吉林大学|13900139002");
    }

    @Test
    void cellsThatDoNotFitTheirHeadingsAreRefused() {
        assertThatThrownBy(() -> pasted("单位↵姓名↵性别↵手机号↵长春大学↵张伟↵男↵13900139001↵吉林大学↵李娜↵13900139002"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aSentenceWithBracketsTellsOfEverybody() {
        ParticipantSheet read = pasted(
                "长春市民政局：↵　　现选派祁林（男，满族，榆树市民政局副局长，电话13900139001）、和玉花（女，德惠市民政局科员，电话13900139002）、"
                        + "冶成（男，农安县民政局科长，电话13900139003）3名同志参加培训。↵　　特此函复。");

        assertThat(read.people()).extracting(row -> row.value(ParticipantField.NAME),
                row -> row.value(ParticipantField.ORGANISATION), row -> row.value(ParticipantField.POSITION),
                row -> row.value(ParticipantField.PHONE))
                .containsExactly(tuple("祁林", "榆树市民政局", "副局长", "13900139001"),
                        tuple("和玉花", "德惠市民政局", "科员", "13900139002"),
                        tuple("冶成", "农安县民政局", "科长", "13900139003"));
    }
}
