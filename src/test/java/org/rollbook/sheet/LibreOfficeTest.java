package org.rollbook.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rollbook.sheet.cell.ParticipantField.BORN;
import static org.rollbook.sheet.cell.ParticipantField.NAME;
import static org.rollbook.sheet.cell.ParticipantField.NOTE;
import static org.rollbook.sheet.cell.ParticipantField.ORGANISATION;
import static org.rollbook.sheet.cell.ParticipantField.PHONE;
import static org.rollbook.sheet.cell.ParticipantField.SEX;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollbook.model.Refusal;
import org.rollbook.model.people.Problem;
import org.rollbook.sheet.layout.RowKind;
import org.rollbook.sheet.row.DraftRow;

/// Lists saved by LibreOffice, kept as files.
class LibreOfficeTest {
    private static final Path FILES = Path.of("src/test/resources/sheets");

    private final SheetReader reader = new SheetReader();

    @Test
    void aChineseListWithAllItsOddities() {
        ParticipantSheet sheet = ParticipantSheet.parse(reader.read(FILES.resolve("libreoffice-zh.xlsx")));

        assertThat(sheet.header().row()).isEqualTo(3);
        assertThat(sheet.rows()).extracting(DraftRow::kind).containsExactly(RowKind.PERSON, RowKind.PERSON,
                RowKind.SUBTOTAL,
                RowKind.PERSON, RowKind.BLANK, RowKind.SUBTOTAL, RowKind.FOOTNOTE);
        List<DraftRow> people = sheet.people();
        assertThat(people).extracting(row -> row.value(NAME)).containsExactly("王芳", "欧阳建国", "阿依古丽·买买提");
        assertThat(people).extracting(row -> row.value(ORGANISATION)).containsExactly("长春市商务局", "长春市商务局", "吉林大学");
        assertThat(people).extracting(row -> row.value(PHONE)).containsExactly("13800138000", "13900139000",
                "0431-85166114");
        assertThat(people).extracting(row -> row.value(BORN)).containsExactly("1980-01-02", "1975-03", "1982-05-06");
        assertThat(people.get(1).value(NOTE)).isEqualTo("0431-88888888；组长");
        assertThat(people.get(0).problems()).extracting(Problem::key).containsExactly("problem.id.damaged");
    }

    @Test
    void anEnglishList() {
        List<DraftRow> people = ParticipantSheet.parse(reader.read(FILES.resolve("libreoffice-en.xlsx"))).people();

        assertThat(people).extracting(row -> row.value(NAME)).containsExactly("Anna Müller", "John O’Neil");
        assertThat(people).extracting(row -> row.value(SEX)).containsExactly("FEMALE", "MALE");
        assertThat(people).extracting(row -> row.value(BORN)).containsExactly("1980-01-02", "1975-12-25");
        assertThat(people).extracting(row -> row.value(PHONE)).containsExactly("+49 30 1234567", "13800138000");
        assertThat(people.getFirst().value(ORGANISATION)).isEqualTo("CATIS, Beijing");
    }

    @Test
    void openDocumentIsReadLikeAWorkbook() {
        ParticipantSheet sheet = ParticipantSheet.parse(reader.read(FILES.resolve("libreoffice.ods")));
        ParticipantSheet same = ParticipantSheet.parse(reader.read(FILES.resolve("libreoffice-zh.xlsx")));

        assertThat(sheet.header().headings()).isEqualTo(same.header().headings());
        assertThat(sheet.people()).extracting(DraftRow::values)
                .isEqualTo(same.people().stream().map(DraftRow::values).toList());
    }

    @ParameterizedTest
    @CsvSource("libreoffice.xls,XLS")
    void otherFormatsAreNamedInTheRefusal(String file, String format) {
        assertThatThrownBy(() -> reader.read(FILES.resolve(file))).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.key()).isEqualTo("sheet.file.format");
            assertThat(refusal.arguments()).containsExactly(format);
        });
    }
}
