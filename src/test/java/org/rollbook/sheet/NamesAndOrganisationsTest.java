package org.rollbook.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollbook.sheet.cell.ParticipantField;
import org.rollbook.sheet.row.DraftRow;

/// Rare names in lists and messages are believed where the row is a person's, words of offices never, and the organisation is
/// found wherever a list says it.
class NamesAndOrganisationsTest {
    private static final String PEOPLE = "姓名\t性别\t单位\t职务\t手机\n王建国\t男\t长春市商务局\t科员\t13900000001\n李红\t女\t长春市商务局\t科员\t13900000002\n张强\t男\t长春市商务局\t科员\t13900000003\n";

    private static List<DraftRow> people(String text) {
        return ParticipantSheet.parse(new SheetReader().readText(text)).people();
    }

    private static boolean isTaken(DraftRow row) {
        return !row.isQuestion() && !row.isUnusable();
    }

    @ParameterizedTest
    @ValueSource(strings = {"肖艳", "门小雷", "侴国伟", "历建平", "楼英", "俄木伍呷", "乌云其木格", "热依汗古丽", "阿说尔古", "扎西顿珠", "智勇", "樓志豪",
            "李文科"})
    void aRareNameOfAPersonsRowIsTaken(String name) {
        DraftRow last = people(PEOPLE + name + "\t女\t长春市商务局\t科员\t13900000004").getLast();
        assertThat(last.value(ParticipantField.NAME)).isEqualTo(name);
        assertThat(isTaken(last)).as("%s", last.problems()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"会务组", "办公室", "局长", "车队", "管理员", "法规处", "食堂", "联系人", "代表团", "水电"})
    void aWordOfOfficesUnderTheNamesIsAskedAbout(String word) {
        DraftRow last = people(PEOPLE + word + "\t\t长春市商务局\t\t13900000004").getLast();
        assertThat(isTaken(last)).isFalse();
        assertThat(people("姓名\t电话\n王芳\t13900000001\n" + word + "\t13900000002").stream()
                .filter(NamesAndOrganisationsTest::isTaken)).hasSize(1);
    }

    @Test
    void rowsBelowHeadingsInAnotherOrderAreNotOdd() {
        List<DraftRow> people = people(
                "序号\t姓名\t性别\t单位\t电话\n1\t王建国\t男\t大丰区商务局\t13900000001\n2\t李红\t女\t大丰区商务局\t13900000002\n3\t张强\t男\t大丰区商务局\t13900000003\n"
                        + "序号\t单位\t姓名\t电话\t性别\n4\t亭湖区商务局\t刘洋\t13900000004\t女\n5\t亭湖区商务局\t蒲建军\t13900000005\t男");
        assertThat(people).hasSize(5).allMatch(NamesAndOrganisationsTest::isTaken);
        assertThat(people.getLast().value(ParticipantField.ORGANISATION)).isEqualTo("亭湖区商务局");
    }

    @ParameterizedTest
    @CsvSource({"所在支行, 城东支行", "村（社区）, 石桥村", "合作社（家庭农场）名称, 老闫家庭农场", "就读学校, 邗江实验学校", "派出所, 城关派出所", "门店名称, 万达店",
            "医疗机构名称, 三岔河镇卫生院",
            "所属乡镇（街道）, 长春岭镇", "选送学校名称, 二道区第一小学", "来源, 长春市商务局", "科室, 水利局"})
    void aHeadingOrItsCellsSayOrganisation(String heading, String body) {
        assertThat(people("姓名\t" + heading + "\t手机\n肖艳\t" + body + "\t13900000001").getFirst()
                .value(ParticipantField.ORGANISATION)).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"上课地点", "毕业院校", "开户银行"})
    void bodiesThatNobodyComesFromAreNoOrganisation(String heading) {
        assertThat(people("姓名\t性别\t" + heading + "\n肖艳\t女\t吉林大学").getFirst().value(ParticipantField.ORGANISATION))
                .isEmpty();
    }

    @Test
    void theBodyGoesBeforeItsTown() {
        DraftRow person = people("乡镇\t合作社名称\t姓名\t电话\n三岔河镇\t绿丰种植专业合作社\t肖红\t13900000001").getFirst();
        assertThat(person.value(ParticipantField.ORGANISATION)).isEqualTo("绿丰种植专业合作社");
        DraftRow villager = people("乡镇\t村\t姓名\t职务\t电话\n三岔河镇\t平安村\t肖红\t会计\t13900000001").getFirst();
        assertThat(villager.value(ParticipantField.ORGANISATION)).isEqualTo("三岔河镇");
        assertThat(villager.value(ParticipantField.POSITION)).isEqualTo("平安村 会计");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"扬州市邗江区实验学校教师培训报名表|扬州市邗江区实验学校", "扬州市邗江区实验学校↵教师培训报名表|扬州市邗江区实验学校",
            "吉林省实验中学2026年骨干教师培训推荐表|吉林省实验中学",
            "长春市商务局培训班学员名单|''", "长春市商务局↵培训班学员名单|''", "商务局培训班报名表|''", "长春市教育局直属学校教师培训报名表|''", "南关区中小学教师培训报名表|''"})
    void theTitleOfAFormSaysWhoSendsItButNotTheHost(String title, String body) {
        assertThat(people(title.replace('↵', '\n') + "\n姓名\t性别\t手机\n肖艳\t女\t13900000001").getFirst()
                .value(ParticipantField.ORGANISATION)).isEqualTo(body);
    }

    @ParameterizedTest
    @CsvSource({"镇政府武装部长, 镇政府, 武装部长", "利川市谋道镇药材村党支部书记, 利川市谋道镇药材村, 党支部书记", "恩施市扶贫办项目科科长, 恩施市扶贫办, 项目科科长",
            "市委会组织部干部科科长, 市委会组织部, 干部科科长"})
    void aPositionBehindTheOrganisationIsCut(String cell, String organisation, String position) {
        for (String heading : organisation.length() > 3 ? List.of("单位", "工作单位及职务", "职务") : List.of("单位", "工作单位及职务")) {
            DraftRow person = people("姓名\t" + heading + "\t手机\n肖艳\t" + cell + "\t13900000001").getFirst();
            assertThat(person.value(ParticipantField.ORGANISATION)).isEqualTo(organisation);
            assertThat(person.value(ParticipantField.POSITION)).isEqualTo(position);
        }
    }

    @ParameterizedTest
    @CsvSource({"服務單位及職稱, 台積電工程師", "服務機關及職稱, 桃園市政府警察局中壢分局警員", "单位, 一汽解放工程师"})
    void aPositionBehindUnknownWordsIsAskedAbout(String heading, String cell) {
        assertThat(people("姓名\t" + heading + "\t電話\n陳怡君\t" + cell + "\t13900000001").getFirst().problems())
                .anyMatch(problem -> problem.code().equals("cut"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"城关派出所 教导员 肖艳 13900000001|肖艳|城关派出所|教导员", "城关派出所 辅警 付强 13900000001|付强|城关派出所|辅警",
            "宝清县青原镇 干部 鹿艳 13900000001|鹿艳|宝清县青原镇|干部",
            "干部 鹿艳 13900000001|鹿艳|''|干部", "门小雷，女，吉林大学教师，13900000001|门小雷|吉林大学|教师",
            "乌云其木格，女，锡林浩特市农牧局主任，13900000001|乌云其木格|锡林浩特市农牧局|主任",
            "长春市中心医院 梅芳（党组成员，13900000001）|梅芳|长春市中心医院|党组成员", "惠民村：↵麦小燕 女 妇女主任 13900000001|麦小燕|惠民村|妇女主任",
            "张庄乡：↵付强，男，副乡长，13900000001|付强|张庄乡|副乡长"})
    void messagesTellRareNamesTownsAndPosts(String message, String name, String organisation, String position) {
        DraftRow person = people("王芳 长春市商务局 13900000009\n" + message.replace('↵', '\n')).getLast();
        assertThat(isTaken(person)).as("%s", person.problems()).isTrue();
        assertThat(List.of(person.value(ParticipantField.NAME), person.value(ParticipantField.ORGANISATION),
                person.value(ParticipantField.POSITION))).containsExactly(name, organisation, position);
    }
}
