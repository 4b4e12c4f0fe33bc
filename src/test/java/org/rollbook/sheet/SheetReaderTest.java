package org.rollbook.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollbook.model.Refusal;
import org.rollbook.model.people.Problem;
import org.rollbook.sheet.table.SheetFile;
import org.rollbook.sheet.table.SheetRow;
import org.rollbook.sheet.table.SheetTable;

class SheetReaderTest {
    private static final String LIST = "姓名,單位,电话\n王小明,長春市商務局,13800138000\n";

    @TempDir
    Path folder;

    private final SheetReader reader = new SheetReader();

    private List<List<String>> rows(Path file) {
        return reader.read(file).tables().getFirst().rows().stream().map(SheetRow::cells).toList();
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,", "UTF-8,\uFEFF", "GB18030,", "UTF-16LE,", "UTF-16BE,", "UTF-16LE,\uFEFF", "UTF-16BE,\uFEFF"})
    void textInEveryCharacterSet(String charset, String mark) throws Exception {
        Path file = Sheets.text(folder, (mark == null ? "" : mark) + LIST, Charset.forName(charset));

        assertThat(reader.read(file).format()).isEqualTo(charset);
        assertThat(rows(file)).containsExactly(List.of("姓名", "單位", "电话"), List.of("王小明", "長春市商務局", "13800138000"));
    }

    @ParameterizedTest
    @CsvSource({"'姓名,單位\n王小明,長春市商務局\n'", "'學員,服務單位\n王小明,長春市商務局服務貿易協會\n陳美麗,國立吉林大學國際經濟研究所\n'"})
    void big5IsToldFromGb18030(String text) throws Exception {
        Path file = Sheets.text(folder, text, Charset.forName("Big5"));

        assertThat(reader.read(file).format()).isEqualTo("Big5");
        assertThat(rows(file).getLast().getFirst()).matches("王小明|陳美麗");
    }

    @Test
    void simplifiedTextWithoutKnownWordsIsGb18030() throws Exception {
        String text = "学员,所在地\n王小明,长春市朝阳区人民大街\n欧阳建国,吉林省吉林市昌邑区\n";

        assertThat(rows(Sheets.text(folder, text, Charset.forName("GB18030"))).getFirst()).containsExactly("学员", "所在地");
    }

    @Test
    void aCharacterSetInWhichTheTextMakesNoSenseIsDoubted() throws Exception {
        String text = "姓名,单位,电话\n王小明,长春市商务局,13800138000\n李晓燕,吉林大学,13900139000\n欧阳建国,长春市朝阳区教育局,\n";
        String traditional = "姓名,單位\n王小明,長春市商務局\n陳美麗,國立吉林大學\n";
        for (String written : List.of("UTF-8", "GB18030", "UTF-16LE")) {
            for (String content : List.of(text, traditional)) {
                Path file = Sheets.text(folder, content, Charset.forName(written));
                assertThat(reader.read(file).doubts()).as(written).isEmpty();
            }
        }
        Path unicode = Sheets.text(folder, text, StandardCharsets.UTF_8);
        assertThat(reader.read(unicode, Charset.forName("GB18030")).doubts())
                .containsExactly(Problem.of("charset", "likelier", "GB18030", "UTF-8"));
        Path big5 = Sheets.text(folder, traditional, Charset.forName("Big5"));
        assertThat(reader.read(big5).doubts()).isEmpty();
        assertThat(reader.read(big5, Charset.forName("GB18030")).doubts())
                .containsExactly(Problem.of("charset", "likelier", "GB18030", "Big5"));
        Path gb = Sheets.text(folder, text, Charset.forName("GB18030"));
        assertThat(reader.read(gb, StandardCharsets.UTF_16LE).doubts()).extracting(Problem::code)
                .containsExactly("likelier");
    }

    @Test
    void aCharacterSetCanBeChosenByHand() throws Exception {
        Path file = Sheets.text(folder, LIST, Charset.forName("GB18030"));

        assertThat(reader.read(file, Charset.forName("GB18030")).format()).isEqualTo("GB18030");
        assertThatThrownBy(() -> reader.read(file, StandardCharsets.UTF_8)).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"名单\n姓名;单位, 部门\n王芳;商务局, 一处", "姓名\t单位, 部门\n王芳\t商务局, 一处",
            "sep=;\n姓名;单位, 部门\n王芳;商务局, 一处", "姓名,\"单位, 部门\"\n王芳,\"商务局, 一处\""})
    void theDelimiterIsDetected(String text) throws Exception {
        Path file = Sheets.csv(folder, text);

        assertThat(rows(file).getLast()).containsExactly("王芳", "商务局, 一处");
    }

    @Test
    void aRowKeepsItsNumberOfTheFileAndItsLineBreaks() throws Exception {
        List<SheetRow> rows = reader.read(Sheets.csv(folder, "姓名,备注\n\n王芳,\"一\n二\"\n张伟,\n")).tables().getFirst().rows();

        assertThat(rows).extracting(SheetRow::number).containsExactly(1, 3, 4);
        assertThat(rows.get(1).cell(1)).isEqualTo("一\n二");
        assertThat(rows.get(2).cell(7)).isEmpty();
    }

    @Test
    void aPastedBlockIsATableToo() {
        assertThat(reader.readText("姓名\t单位\n王芳\t商务局").tables().getFirst().rows()).hasSize(2);
    }

    @Test
    void numbersDatesAndBooleansAreReadAsShown() throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            var row = book.createSheet("S").createRow(4);
            row.createCell(0).setCellValue(13800138000L);
            row.createCell(1).setCellValue(220102198003071529.0);
            row.createCell(2).setCellValue(0.1 + 0.2);
            row.createCell(3).setCellValue(true);
            row.createCell(4).setCellFormula("1/0");
            String[] formats = {"yyyy/m/d", "yyyy\"年\"m\"月\"", "000", "yyyy-mm-dd hh:mm", "h:mm", "#,##0.00"};
            double[] values = {29222, 29222, 7, 41791.5, 0.25, 1234.5};
            for (int i = 0; i < formats.length; i++) {
                var style = book.createCellStyle();
                style.setDataFormat(book.createDataFormat().getFormat(formats[i]));
                row.createCell(5 + i).setCellValue(values[i]);
                row.getCell(5 + i).setCellStyle(style);
            }
            Path file = Sheets.save(book, folder);

            SheetRow read = reader.read(file).tables().getFirst().rows().getFirst();
            assertThat(read.number()).isEqualTo(5);
            assertThat(read.cells()).containsExactly("13800138000", "2.20102198003072E+17", "0.3", "TRUE", "",
                    "1980-01-02", "1980-01", "007", "2014-06-01 12:00", "06:00", "1234.5");
        }
    }

    @Test
    void oddButHonestWorkbooksAreRead() throws Exception {
        String rows = "<row><c t=\"inlineStr\"><is><r><t>王</t></r><rPh><t>wang</t></rPh><r><t>芳</t></r></is></c><c t=\"s\"><v>0</v></c></row>"
                + "<row r=\"3\"><c r=\"XFD3\" s=\"1\"/><c r=\"A3\" t=\"d\"><v>2014-06-01T00:00:00</v></c>"
                + "<c r=\"B3\" t=\"str\"><f>A1</f><v>甲_x000D_乙</v></c><c r=\"C3\"><v>220102198003071529</v></c></row>";
        Path file = Sheets.book(folder, Sheets.sheet(rows), Sheets.strings("<si><t>张</t><phoneticPr/></si>"));

        assertThat(rows(file)).containsExactly(List.of("王芳", "张"), List.of("2014-06-01", "甲\r乙", "220102198003071529"));
    }

    @Test
    void hiddenSheetsAreNotRead() throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.createSheet("选项").createRow(0).createCell(0).setCellValue("姓名");
            book.createSheet("名单").createRow(0).createCell(0).setCellValue("姓名");
            book.setActiveSheet(1);
            book.setSheetHidden(0, true);

            assertThat(reader.read(Sheets.save(book, folder)).tables()).extracting(SheetTable::name)
                    .containsExactly("名单");
        }
    }

    @ParameterizedTest
    @CsvSource({"'%PDF-1.7\n',PDF", "'<html><p>姓名</p></html>',HTML", "'<?xml version=\"1.0\"?><Workbook/>',XML"})
    void otherFormatsAreRefusedByName(String content, String format) throws Exception {
        Path file = Files.writeString(folder.resolve("list.xlsx"), content);

        assertThatThrownBy(() -> reader.read(file)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.key()).isEqualTo("sheet.file.format");
            assertThat(refusal.arguments()).containsExactly(format);
        });
    }

    @Test
    void nothingInTheFileIsARefusal() throws Exception {
        for (String content : List.of("", "\n\n", " , ,\n")) {
            Path file = Sheets.csv(folder, content);
            assertThatThrownBy(() -> reader.read(file)).isInstanceOfSatisfying(Refusal.class,
                    refusal -> assertThat(refusal.key()).isEqualTo("sheet.file.empty"));
        }
        assertThatThrownBy(() -> reader.read(folder)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> reader.read(folder.resolve("missing.csv"))).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"姓名,单位\n\"王芳\"女,商务局\n", "姓名,单位\n王\"芳\"女,商务局\n", "姓名,单位\n王芳,\"商务局\n"})
    void carelessQuotesRefuseNothing(String text) throws Exception {
        assertThat(rows(Sheets.csv(folder, text))).hasSize(2).last().asString().contains("王").contains("商务局");
    }

    @Test
    void aQuoteThatNeverEndsSwallowsNobody() throws Exception {
        Path file = Sheets.csv(folder, "姓名,单位\n王芳,\"商务局\n" + "张伟,吉林大学\n".repeat(100));

        assertThat(rows(file)).hasSize(102).last().isEqualTo(List.of("张伟", "吉林大学"));
    }

    @Test
    void aDamagedByteSpoilsOnlyItsCell() throws Exception {
        for (String charset : List.of("UTF-8", "GB18030", "Big5")) {
            byte[] bytes = ("姓名,電話\n" + "王小明,13800138000\n李小明,13900139000\n".repeat(10))
                    .getBytes(Charset.forName(charset));
            int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("\n") + 1;
            bytes[at] = (byte) 0xFF;
            Path file = Files.write(folder.resolve("damaged.csv"), bytes);

            SheetFile read = reader.read(file);
            ParticipantSheet sheet = ParticipantSheet.parse(read);
            assertThat(read.format()).isEqualTo(charset);
            assertThat(sheet.people()).hasSize(20);
            assertThat(sheet.people().getFirst().problems()).singleElement().satisfies(problem -> {
                assertThat(problem.key()).isEqualTo("problem.name.undecoded");
                assertThat(problem.arguments()).containsExactly("A2");
            });
            assertThat(sheet.people().subList(1, 20)).allMatch(row -> row.problems().isEmpty());
        }
    }
}
