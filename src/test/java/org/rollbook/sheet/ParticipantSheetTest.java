package org.rollbook.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rollbook.sheet.cell.ParticipantField.BORN;
import static org.rollbook.sheet.cell.ParticipantField.EMAIL;
import static org.rollbook.sheet.cell.ParticipantField.ID_NUMBER;
import static org.rollbook.sheet.cell.ParticipantField.NAME;
import static org.rollbook.sheet.cell.ParticipantField.NOTE;
import static org.rollbook.sheet.cell.ParticipantField.NUMBER;
import static org.rollbook.sheet.cell.ParticipantField.ORGANISATION;
import static org.rollbook.sheet.cell.ParticipantField.PHONE;
import static org.rollbook.sheet.cell.ParticipantField.ROLE;
import static org.rollbook.sheet.cell.ParticipantField.SEX;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollbook.model.Refusal;
import org.rollbook.model.people.Problem;
import org.rollbook.sheet.cell.ParticipantField;
import org.rollbook.sheet.layout.RowKind;
import org.rollbook.sheet.row.DraftRow;
import org.rollbook.sheet.table.SheetRow;

class ParticipantSheetTest {
    @TempDir
    Path folder;

    private final SheetReader reader = new SheetReader();

    private ParticipantSheet csv(String text) throws Exception {
        return ParticipantSheet.parse(reader.read(Sheets.csv(folder, text)));
    }

    @Test
    void linesThatOnlyTheWidthOfACellBrokeAreOneOrganisation() throws Exception {
        assertThat(person("姓名,单位", "王芳,\"西安\n交通大学\"").value(ORGANISATION)).isEqualTo("西安交通大学");
        assertThat(person("姓名,单位", "王芳,长春市商务局 办公室").value(ORGANISATION)).isEqualTo("长春市商务局 办公室");
        assertThat(person("姓名,单位", "Li Na,\"Jilin\nUniversity\"").value(ORGANISATION)).isEqualTo("Jilin University");
    }

    private DraftRow person(String headings, String cells) throws Exception {
        return csv(headings + "\n" + cells).people().getFirst();
    }

    @Test
    void aRealListComesOutAsItsPeopleAndTheRestIsNamed() throws Exception {
        Path file = Sheets.poi(folder, List.of(
                List.of("长春市服务外包培训班报名表"),
                List.of("填报单位：长春市商务局", "", "", "", "2014年6月"),
                List.of("序号", "姓 名", "性别", "工作单位", "联系电话\n（手机）", "身份证号码"),
                List.of(1, "王　芳", "女", "长春市商务局", "１３８００１３８０００", "220102198003071529"),
                List.of(2, "欧阳建国", "男", "", "13900139000/0431-88888888", 4.40981199001011E17),
                List.of("", "小计", "", "", "2人"),
                List.of(),
                List.of(3, "阿依古丽•买买提", "女", "吉林大学", 13700137000L, ""),
                List.of(4),
                List.of("合计：3人"),
                List.of("注：请于6月1日前报送。")), "A1:F1", "D4:D5");

        ParticipantSheet sheet = ParticipantSheet.parse(reader.read(file));

        assertThat(sheet.header().row()).isEqualTo(3);
        assertThat(sheet.rows()).extracting(DraftRow::row).containsExactly(4, 5, 6, 8, 9, 10, 11);
        assertThat(sheet.rows()).extracting(DraftRow::kind).containsExactly(RowKind.PERSON, RowKind.PERSON,
                RowKind.SUBTOTAL,
                RowKind.PERSON, RowKind.BLANK, RowKind.SUBTOTAL, RowKind.FOOTNOTE);
        List<DraftRow> people = sheet.people();
        assertThat(people).extracting(row -> row.value(NAME)).containsExactly("王芳", "欧阳建国", "阿依古丽·买买提");
        assertThat(people).extracting(row -> row.value(ORGANISATION)).containsExactly("长春市商务局", "长春市商务局", "吉林大学");
        assertThat(people).extracting(row -> row.value(PHONE)).containsExactly("13800138000", "13900139000",
                "13700137000");
        assertThat(people.get(1).value(NOTE)).isEqualTo("0431-88888888");
        assertThat(people.get(1).value(ID_NUMBER)).isEmpty();
        assertThat(people.get(1).problems()).extracting(Problem::key).containsExactly("problem.id.damaged");
        assertThat(people.get(0).value(NUMBER)).isEmpty();
    }

    @Test
    void aHeaderOfTwoLinesIsReadAsOne() throws Exception {
        ParticipantSheet sheet = csv("序号,姓名,单位,联系方式,\n,,,手机,邮箱\n1,张伟,吉林大学,13800138000,zw@example.org\n");

        assertThat(sheet.people()).singleElement().satisfies(row -> {
            assertThat(row.value(NAME)).isEqualTo("张伟");
            assertThat(row.value(PHONE)).isEqualTo("13800138000");
            assertThat(row.value(EMAIL)).isEqualTo("zw@example.org");
        });
    }

    @Test
    void withoutANameColumnTheListIsRefused() {
        assertThatThrownBy(() -> csv("单位,电话\n吉林大学,13800138000\n"))
                .isInstanceOfSatisfying(Refusal.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("sheet.header.missing"));
    }

    @Test
    void anOrganisationWrittenOncePerGroupSpeaksForItsPeople() throws Exception {
        ParticipantSheet sheet = csv("单位,姓名\n商务局,甲一\n,甲二\n,甲三\n吉林大学,乙一\n,乙二\n");

        assertThat(sheet.people()).extracting(row -> row.value(ORGANISATION))
                .containsExactly("商务局", "商务局", "商务局", "吉林大学", "吉林大学");
    }

    @Test
    void aMissingOrganisationStaysMissingWhenOthersRepeatTheirs() throws Exception {
        ParticipantSheet sheet = csv("单位,姓名\n商务局,甲一\n商务局,甲二\n,丙\n吉林大学,乙一\n,丁\n");

        assertThat(sheet.people()).extracting(row -> row.value(ORGANISATION))
                .containsExactly("商务局", "商务局", "", "吉林大学", "");
    }

    @Test
    void aGroupHeadingNamesTheOrganisationWhereThereIsNoColumn() throws Exception {
        ParticipantSheet sheet = csv("姓名,手机\n一、长春市商务局（2人）,\n甲一,13800138000\n甲二,\n吉林大学,\n乙,\n");

        assertThat(sheet.people()).extracting(row -> row.value(NAME) + row.value(ORGANISATION))
                .containsExactly("甲一长春市商务局", "甲二长春市商务局", "乙吉林大学");
        assertThat(sheet.rows()).extracting(DraftRow::kind).containsExactly(RowKind.HEADING, RowKind.PERSON,
                RowKind.PERSON,
                RowKind.HEADING, RowKind.PERSON);
    }

    @ParameterizedTest
    @CsvSource({"1980年1月2日,1980-01-02", "1980.1.2,1980-01-02", "19800102,1980-01-02", "1980/01/02,1980-01-02",
            "29222,1980-01-02",
            "2 Jan 1980,1980-01-02", "'January 2, 1980',1980-01-02", "25/12/1980,1980-12-25", "80.1.2,1980-01-02",
            "１９８０－０１－０２,1980-01-02", "1980-01-02 00:00:00,1980-01-02"})
    void birthDatesInAllTheirShapes(String written, String date) throws Exception {
        DraftRow row = person("姓名\t出生日期", "王芳\t" + written);

        assertThat(row.value(BORN)).isEqualTo(date);
        assertThat(row.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1980年1月,1980-01", "1980.01,1980-01", "1980,1980", "1980年,1980", "Jan 1980,1980-01"})
    void aYearOrAMonthIsNoDoubt(String written, String value) throws Exception {
        DraftRow row = person("姓名\t出生年月", "王芳\t" + written);

        assertThat(row.value(BORN)).isEqualTo(value);
        assertThat(row.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1980.1,1980,unclear",
            "02/01/1980,1980,unclear", "1980-13-40,'',shape", "七十年代,'',shape"})
    void doubtfulBirthDatesSaySo(String written, String value, String code) throws Exception {
        DraftRow row = person("姓名\t出生年月", "王芳\t" + written);

        assertThat(row.value(BORN)).isEqualTo(value);
        assertThat(row.problems()).extracting(Problem::key).containsExactly("problem.born." + code);
    }

    @ParameterizedTest
    @CsvSource({"男,MALE", "女,FEMALE", "M,MALE", "female,FEMALE", "Ｆ,FEMALE"})
    void sexInBothLanguages(String written, String sex) throws Exception {
        assertThat(person("姓名,性别", "王芳," + written).value(SEX)).isEqualTo(sex);
    }

    @ParameterizedTest
    @CsvSource({"司机", "司机 Driver", "司机（driver）"})
    void aWordThatSaysMoreThanTheRoleIsKeptAlsoWithItsTranslation(String written) throws Exception {
        DraftRow row = person("姓名,角色", "王芳," + written);

        assertThat(row.value(ROLE)).isEqualTo("STAFF");
        assertThat(row.value(NOTE)).contains("司机");
    }

    @Test
    void aSexInBracketsBehindTheNameIsNoPartOfIt() throws Exception {
        DraftRow row = person("姓名", "王芳（女）");

        assertThat(row.value(NAME)).isEqualTo("王芳");
        assertThat(row.value(SEX)).isEqualTo("FEMALE");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"+86 138 0013 8000|13800138000|''",
            "138-0013-8000、13900139000|13800138000|13900139000",
            "0431-88888888 13800138000|13800138000|0431-88888888",
            "办:0431-88888888 手机:13800138000|13800138000|0431-88888888",
            "电话:13800138000；座机0431-88888888|13800138000|0431-88888888",
            "+1 415 555 0100|+1 415 555 0100|''"})
    void severalPhonesInACell(String written, String phone, String note) throws Exception {
        DraftRow row = person("姓名\t手机", "王芳\t" + written);

        assertThat(row.value(PHONE)).isEqualTo(phone);
        assertThat(row.value(NOTE)).isEqualTo(note);
    }

    @Test
    void aNumberThatExcelHasCutIsToldAsCut() throws Exception {
        Path file = Sheets.book(folder, Sheets
                .sheet("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>姓名</v></c><c r=\"B1\" t=\"str\"><v>身份证号</v></c></row>"
                        + "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>王芳</v></c><c r=\"B2\"><v>220100198001011000</v></c></row>"
                        + "<row r=\"3\"><c r=\"A3\" t=\"str\"><v>李静</v></c><c r=\"B3\"><v>220100198001010011</v></c></row>"),
                Sheets.strings(""));

        List<SheetRow> rows = new SheetReader().read(file).tables().getFirst().rows();

        assertThat(rows.get(1).cell(1)).isEqualTo("2.20100198001011E+17");
        assertThat(rows.get(2).cell(1)).isEqualTo("220100198001010011");
    }

    @ParameterizedTest
    @CsvSource({"4.40981E+17", "440981199001011000", "4.4E17"})
    void aDamagedIdNumberIsReportedNotStored(String written) throws Exception {
        DraftRow row = person("姓名,身份证号", "王芳," + written);

        assertThat(row.value(ID_NUMBER)).isEmpty();
        assertThat(row.problems()).extracting(Problem::key).containsExactly("problem.id.damaged");
    }

    @Test
    void namesThatCannotStandAreReported() throws Exception {
        List<DraftRow> people = csv("姓名,单位\n,吉林大学\n" + "长".repeat(300) + ",吉林大学\n王\u0007芳,吉林大学\n").people();

        assertThat(people).extracting(row -> row.problems().getFirst().key())
                .containsExactly("problem.name.empty", "problem.name.long", "problem.name.control");
        assertThat(people).allMatch(DraftRow::isUnusable);
    }

    @Test
    void aTraineeNumberIsKeptARunningNumberIsNot() throws Exception {
        assertThat(person("学号,姓名", "００７,王芳").value(NUMBER)).isEqualTo("007");
        assertThat(person("序号 No.,姓名 Name,单位 Organisation,角色 Role", "7,王芳,吉林大学,学员")).satisfies(row -> {
            assertThat(row.value(NUMBER)).isEmpty();
            assertThat(row.value(ORGANISATION)).isEqualTo("吉林大学");
            assertThat(row.value(ROLE)).isEqualTo("TRAINEE");
        });
    }

    @Test
    void aColumnAboutSomebodyElseIsLeftAlone() throws Exception {
        DraftRow row = person("姓名,紧急联系人电话,单位地址,手机", "王芳,13900139000,人民大街1号,13800138000");

        assertThat(row.value(PHONE)).isEqualTo("13800138000");
        assertThat(row.value(ORGANISATION)).isEmpty();
    }

    @Test
    void aSecondListBelowWithOtherColumnsIsReadByItsOwnHeader() throws Exception {
        ParticipantSheet sheet = csv("领导小组\n姓名,职务,电话\n王建国,组长,13800000001\n第一组\n姓名,单位,电话\n李明,吉林大学,13800000002\n");

        assertThat(sheet.rows()).extracting(DraftRow::kind).containsExactly(RowKind.PERSON, RowKind.HEADING,
                RowKind.REPEATED_HEADER, RowKind.PERSON);
        assertThat(sheet.people().getLast().value(ORGANISATION)).isEqualTo("吉林大学");
        assertThat(sheet.people().getLast().value(ParticipantField.GROUP)).isEqualTo("第一组");
    }

    @Test
    void anOrganisationInARowOfItsOwnStandsForThePeopleBelow() throws Exception {
        ParticipantSheet sheet = csv("单位,姓名\n商务局,\n,张伟\n,王芳\n吉林大学,\n,李娜\n");

        assertThat(sheet.people()).extracting(row -> row.value(ORGANISATION)).containsExactly("商务局", "商务局", "吉林大学");
        assertThat(csv("单位,姓名\n商务局,张伟\n吉林大学,\n长春大学,李娜\n").people()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"长春市商务局处长|长春市商务局|处长", "吉林大学 校长|吉林大学|校长", "吉林大学党委副书记|吉林大学|党委副书记",
            "吉林省商务厅服务贸易处副处长|吉林省商务厅|服务贸易处副处长", "一汽集团总经理|一汽集团|总经理", "长春大学|长春大学|''",
            "Trade Office, Head|Trade Office|Head"})
    void organisationAndPositionInOneCell(String written, String organisation, String position) throws Exception {
        DraftRow row = person("姓名\t单位及职务", "王芳\t" + written);

        assertThat(row.value(ORGANISATION)).isEqualTo(organisation);
        assertThat(row.value(ParticipantField.POSITION)).isEqualTo(position);
    }

    @ParameterizedTest
    @CsvSource({"出生日期(例:1980-01-01),BORN", "＊姓　名（必填）,NAME", "1.姓名,NAME", "联系电话（手机）,PHONE",
            "Company / Organisation,ORGANISATION", "Full Name *,NAME",
            "E-mail Address,EMAIL", "学员单位联系手机,PHONE", "身份证号码(18位),ID_NUMBER", "所在单位名称,ORGANISATION", "NAME（姓名）,NAME",
            "Mobile No.,PHONE"})
    void headingsAreKnownInTheirManyShapes(String heading, ParticipantField field) {
        assertThat(ParticipantField.named(heading)).contains(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"酒店 Hotel", "Accompanying person", "紧急联系人", "单位地址", "填报单位：商务局", "序号", "学员名单如下，请单位核对。"})
    void headingsOfOtherThingsMeanNoField(String heading) {
        assertThat(ParticipantField.named(heading)).isEmpty();
    }
}
