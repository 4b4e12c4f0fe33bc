package org.rollbook.sheet.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollbook.sheet.cell.ParticipantField.EMAIL;
import static org.rollbook.sheet.cell.ParticipantField.ID_NUMBER;
import static org.rollbook.sheet.cell.ParticipantField.NAME;
import static org.rollbook.sheet.cell.ParticipantField.ORGANISATION;
import static org.rollbook.sheet.cell.ParticipantField.PHONE;
import static org.rollbook.sheet.cell.ParticipantField.POSITION;
import static org.rollbook.sheet.cell.ParticipantField.SEX;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollbook.sheet.ParticipantSheet;
import org.rollbook.sheet.SheetReader;
import org.rollbook.sheet.layout.RowKind;
import org.rollbook.sheet.row.DraftRow;

/// Blocks copied from spreadsheets and messages.
class PastedTextTest {
    private static List<DraftRow> people(String text) {
        return ParticipantSheet.parse(new SheetReader().readText(text)).people();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "张伟 长春市商务局 处长 13800138000|张伟|长春市商务局|处长|13800138000",
            "1. 王芳，吉林大学，13900139000|王芳|吉林大学||13900139000",
            "2、李　娜、长春大学、教务处处长、138-0013-8000|李娜|长春大学|教务处处长|13800138000",
            "③欧阳建国；吉林省商务厅；科员；电话：0431-88888888|欧阳建国|吉林省商务厅|科员|0431-88888888",
            "吉林大学 赵六 副主任 13700137000|赵六|吉林大学|副主任|13700137000",
            "孙悦 长春市商务局服务贸易处处长 13600136000|孙悦|长春市商务局|服务贸易处处长|13600136000",
            "Anna Müller, Foreign Trade Office, Manager, +49 30 1234567|Anna Müller|Foreign Trade Office|Manager|+49 30 1234567",
            "阿依古丽·买买提 新疆大学 13500135000|阿依古丽·买买提|新疆大学||13500135000"})
    void aLineOfAMessageIsAPerson(String line, String name, String organisation, String position, String phone) {
        assertThat(people(line)).singleElement().satisfies(row -> {
            assertThat(row.value(NAME)).isEqualTo(name);
            assertThat(row.value(ORGANISATION)).isEqualTo(organisation);
            assertThat(row.value(POSITION)).isEqualTo(position == null ? "" : position);
            assertThat(row.value(PHONE)).isEqualTo(phone);
        });
    }

    @Test
    void aMessageKeepsItsLinesAndTellsWhatIsNoPerson() {
        ParticipantSheet sheet = ParticipantSheet.parse(new SheetReader().readText("""
                各位领导好，我单位报名名单如下：

                1. 张伟 男 长春市商务局 处长 13800138000 zw@example.org
                2. 王芳（女） 长春市商务局 科员 13900139000 220102198003071529
                谢谢！请查收，有问题随时联系我。
                """));

        assertThat(sheet.rows()).extracting(DraftRow::row).containsExactly(1, 3, 4, 5);
        assertThat(sheet.people()).extracting(row -> row.value(NAME)).containsExactly("张伟", "王芳");
        assertThat(sheet.people()).extracting(row -> row.value(SEX)).containsExactly("MALE", "FEMALE");
        assertThat(sheet.people().getFirst().value(EMAIL)).isEqualTo("zw@example.org");
        assertThat(sheet.people().getLast().value(ID_NUMBER)).isEqualTo("220102198003071529");
        assertThat(sheet.rows().getFirst().kind()).isNotEqualTo(RowKind.PERSON);
    }

    @Test
    void severalNamesFollowTheirOrganisation() {
        assertThat(people("长春市商务局：张伟、李娜、王强\n吉林大学：赵敏、周杰\n")).extracting(row -> row.value(NAME) + row.value(ORGANISATION))
                .containsExactly("张伟长春市商务局", "李娜长春市商务局", "王强长春市商务局", "赵敏吉林大学", "周杰吉林大学");
    }

    @Test
    void formsWithLabelsAreRead() {
        List<DraftRow> people = people("姓名：张伟\n单位：吉林大学\n职务：处长\n手机：13800138000\n\n姓名：王芳\n单位：长春大学\n手机：13900139000\n");

        assertThat(people)
                .extracting(row -> row.value(NAME) + row.value(ORGANISATION) + row.value(POSITION) + row.value(PHONE))
                .containsExactly("张伟吉林大学处长13800138000", "王芳长春大学13900139000");
    }

    @Test
    void aBlockOfASpreadsheetNeedsNoHeadings() {
        List<DraftRow> people = people("1\t张伟\t男\t长春市商务局\t处长\t13800138000\n2\t王芳\t女\t吉林大学\t讲师\t13900139000\n");

        assertThat(people)
                .extracting(row -> row.value(NAME) + row.value(SEX) + row.value(ORGANISATION) + row.value(PHONE))
                .containsExactly("张伟MALE长春市商务局13800138000", "王芳FEMALE吉林大学13900139000");
    }

    @Test
    void aBlockWithHeadingsIsATable() {
        assertThat(people("姓名\t电话\n张伟\t13800138000\n")).extracting(row -> row.value(NAME)).containsExactly("张伟");
        assertThat(people("姓名，电话\n张伟，13800138000\n")).extracting(row -> row.value(PHONE))
                .containsExactly("13800138000");
        assertThat(people("姓名\n张伟\n王芳")).hasSize(2);
    }

    @Test
    void namesAloneAreEnough() {
        assertThat(people("张伟\n王芳\n欧阳建国")).extracting(row -> row.value(NAME)).containsExactly("张伟", "王芳", "欧阳建国");
    }

    @Test
    void peopleBetweenSemicolonsShareTheirOrganisation() {
        assertThat(people("长春市商务局 张伟 处长 13800138000；李娜 科员 13900139000"))
                .extracting(row -> row.value(NAME) + row.value(ORGANISATION))
                .containsExactly("张伟长春市商务局", "李娜长春市商务局");
    }

    @Test
    void wordsUnderHeadingsNeedOnlySpaces() {
        assertThat(people("姓名 单位 电话\n张伟 吉林大学 13800138000\n王芳 长春大学\n"))
                .extracting(row -> row.value(NAME) + row.value(PHONE))
                .containsExactly("张伟13800138000", "王芳");
    }
}
