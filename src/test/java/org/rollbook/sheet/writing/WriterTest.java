package org.rollbook.sheet.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rollbook.files.FileOperations;
import org.rollbook.model.BilingualName;
import org.rollbook.model.Refusal;
import org.rollbook.model.paper.Cell;
import org.rollbook.model.paper.Column;
import org.rollbook.model.paper.Document;
import org.rollbook.model.paper.Footer;
import org.rollbook.model.paper.Head;
import org.rollbook.model.paper.Line;
import org.rollbook.model.paper.Orientation;
import org.rollbook.model.paper.PaperLanguage;
import org.rollbook.model.paper.Slot;
import org.rollbook.model.paper.Stamp;
import org.rollbook.model.paper.Table;
import org.rollbook.sheet.ParticipantSheet;
import org.rollbook.sheet.SheetReader;
import org.rollbook.sheet.cell.Formulas;
import org.rollbook.sheet.cell.ParticipantField;
import org.rollbook.sheet.layout.Header;
import org.rollbook.sheet.layout.HeaderFinder;
import org.rollbook.sheet.table.SheetRow;

class WriterTest {
    private static final List<String> PAYLOADS = List.of("=1+1", "+1+1", "-1+1", "@SUM(1,1)",
            "=HYPERLINK(\"http://127.0.0.1/\",\"x\")",
            "=cmd|'/c calc'!A1", "\t=1+1", " =1+1", "＝1+1", "＋1+1", "－1+1", "＠SUM(1,1)", "\uFEFF=1+1", "\u200B=1+1",
            "\u3000=1+1",
            "'=1+1", "''-1", "\"=1+1", ";=1+1", "%=1+1", "|=1+1", "-王小明", "220101198001011234", "1e5", "0012",
            "2014/6/1", "𠮷王", "a_x000D_b");

    @TempDir
    Path folder;

    private final WorkbookWriter workbooks = new WorkbookWriter();

    private static Document document(PaperLanguage language) {
        BilingualName day = new BilingualName("8日 周一", "8 Mon");
        return new Document("D01", language, Orientation.PORTRAIT,
                new Head(new BilingualName("服务外包培训班", "Outsourcing Class"), new BilingualName("学员花名册", "Class Roster"),
                        List.of("主办单位：长春市商务局")),
                List.of(new Table(
                        List.of(Column.of("no", new BilingualName("序号", "No."), 20).centred(),
                                Column.of("name", new BilingualName("姓名", "Name"), 60).ofNames(),
                                Column.of("am", new BilingualName("上", "AM"), 50).under(day),
                                Column.of("pm", new BilingualName("下", "PM"), 50).under(day)),
                        List.of(new Line.GroupHeading("长春市商务局（2人）"),
                                new Line.Row(List.of(Cell.of(1), Cell.bold("=王芳"),
                                        Cell.spanning("220101198001011234", 2), Cell.of("√"))),
                                new Line.Row(List.of(Cell.of(2), Cell.of("张伟"), Cell.COVERED, Cell.of(""))),
                                new Line.Blank(), new Line.Total("合计 2 人")),
                        8)),
                new Footer(List.of("√ 出勤"), List.of(Slot.empty("应到", 10), new Slot("实到", 10, "2")), List.of(),
                        "打印时间 2014-06-08", ""),
                new Stamp(LocalDateTime.of(2014, 6, 8, 9, 0), "A1"));
    }

    @Test
    void theTwinOfADocumentHoldsItsTextInItsShape() throws Exception {
        Path file = folder.resolve("roster.xlsx");
        workbooks.write(document(PaperLanguage.BOTH), file);

        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(book.getNumberOfSheets()).isOne();
            assertThat(texts(sheet)).containsExactly("服务外包培训班\nOutsourcing Class", "学员花名册  Class Roster", "主办单位：长春市商务局",
                    "序号\nNo.|姓名\nName|8日 周一\n8 Mon|8日 周一\n8 Mon", "||上\nAM|下\nPM", "长春市商务局（2人）|||",
                    "1|=王芳|220101198001011234|√", "2|张伟||", "|||", "合计 2 人|||", "√ 出勤", "应到 ______    实到 2",
                    "打印时间 2014-06-08");
            assertThat(sheet.getMergedRegions()).extracting(CellRangeAddress::formatAsString)
                    .contains("A1:D1", "A4:A5", "B4:B5", "C4:D4", "A6:D6", "C7:C8", "A10:D10").doesNotContain("D7:D8");
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 5);
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("4:5");
            assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
            assertThat(sheet.getPrintSetup().getLandscape()).isFalse();
            assertThat(sheet.getColumnWidthInPixels(1)).isBetween(220f, 232f);
            assertThat(book.getFontAt(sheet.getRow(3).getCell(0).getCellStyle().getFontIndex()).getBold()).isTrue();
        }
    }

    @Test
    void everyCellOfADocumentIsText() throws Exception {
        Path file = folder.resolve("roster.xlsx");
        workbooks.write(document(PaperLanguage.ZH), file);

        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            book.getSheetAt(0).forEach(
                    row -> row.forEach(cell -> assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.BLANK)));
            assertThat(book.getSheetAt(0).getRow(6).getCell(2).getCellStyle().getDataFormatString()).isEqualTo("@");
        }
    }

    @Test
    void noTextBecomesAFormulaOrANumberInAWorkbook() throws Exception {
        Path file = folder.resolve("names.xlsx");
        workbooks.write("名单", List.of("姓名"), PAYLOADS.stream().map(List::of).toList(), file);

        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            XSSFSheet sheet = book.getSheetAt(0);
            for (int i = 0; i < PAYLOADS.size(); i++) {
                assertThat(sheet.getRow(i + 2).getCell(0).getCellType()).isEqualTo(CellType.STRING);
                assertThat(sheet.getRow(i + 2).getCell(0).getStringCellValue()).isEqualTo(PAYLOADS.get(i));
            }
        }
        List<SheetRow> read = new SheetReader().read(file).tables().getFirst().rows();
        assertThat(read.stream().skip(2).map(row -> row.cell(0))).containsExactlyElementsOf(PAYLOADS);
    }

    @Test
    void csvIsMarkedQuotedAndFreeOfFormulas() throws Exception {
        Path file = folder.resolve("names.csv");
        new CsvWriter().write(List.of("姓名", "备注"), PAYLOADS.stream().map(text -> List.of("王芳", text)).toList(), file);

        String written = Files.readString(file, StandardCharsets.UTF_8);
        assertThat(written).startsWith("\uFEFF\"姓名\",\"备注\"\r\n");
        assertThat(written.lines()).allMatch(line -> line.matches("(?s)\uFEFF?\".*\",\".*\""));
        assertThat(written).doesNotContainPattern("(?m)(^|,)\"[\\s\\p{Cf}]*[=+\\-@＝＋－＠]");
        List<SheetRow> rows = new SheetReader().read(file).tables().getFirst().rows();
        assertThat(rows.stream().skip(1).map(row -> Formulas.restored(row.cell(1))))
                .containsExactlyElementsOf(PAYLOADS);
    }

    @Test
    void theTemplateIsAListThatTheImportUnderstands() throws Exception {
        Path file = folder.resolve("template.xlsx");
        workbooks.writeTemplate(file);

        Header header = new HeaderFinder().find(new SheetReader().read(file));
        assertThat(header.columns().values()).doesNotHaveDuplicates().hasSize(TemplateColumns.ALL.size());
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            assertThat(book.getSheetAt(0).getColumnStyle(9).getDataFormatString()).isEqualTo("@");
        }
        // What the format calls showDropDown hides the arrow when it is true.
        try (FileSystem parts = FileSystems.newFileSystem(file)) {
            assertThat(parts.getPath("xl/worksheets/sheet1.xml")).content().contains("<dataValidation ")
                    .doesNotContain("showDropDown=\"true\"");
        }
    }

    @Test
    void ourOwnRosterComesBackIn() throws Exception {
        Path file = folder.resolve("roster.xlsx");
        workbooks.write(document(PaperLanguage.BOTH), file);

        ParticipantSheet sheet = ParticipantSheet.parse(new SheetReader().read(file));
        assertThat(sheet.people()).extracting(row -> row.value(ParticipantField.NAME)).containsExactly("=王芳", "张伟");
        assertThat(sheet.people()).extracting(row -> row.value(ParticipantField.ORGANISATION)).containsOnly("长春市商务局");
    }

    static Stream<FileOperations> failing() {
        return Stream.of(
                new FileOperations() {
                    @Override
                    public OutputStream create(Path file) throws IOException {
                        throw new IOException("no folder");
                    }
                },
                new FileOperations() {
                    @Override
                    public OutputStream create(Path file) throws IOException {
                        Files.writeString(file, "half");
                        return new OutputStream() {
                            @Override
                            public void write(int b) throws IOException {
                                throw new IOException("disk full");
                            }
                        };
                    }
                },
                new FileOperations() {
                    @Override
                    public void force(Path file, StandardOpenOption mode) throws IOException {
                        throw new IOException("force");
                    }
                },
                new FileOperations() {
                    @Override
                    public void move(Path finished, Path target) throws IOException {
                        throw new IOException("move");
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("failing")
    void aFailureLeavesTheOldFileAndNothingElse(FileOperations files) throws Exception {
        Path target = Files.writeString(folder.resolve("list"), "old");

        List<Runnable> writes = List.of(
                () -> new WorkbookWriter(files).write(document(PaperLanguage.ZH), target),
                () -> new CsvWriter(files).write(List.of("a"), List.of(List.of("b")), target));
        for (Runnable write : writes) {
            assertThatThrownBy(write::run).isInstanceOfSatisfying(Refusal.class,
                    refusal -> assertThat(refusal.key()).isEqualTo("file.unwritable"));
            assertThat(target).hasContent("old");
            assertThat(folder).isDirectoryContaining(file -> file.equals(target));
            assertThat(Files.list(folder)).hasSize(1);
        }
    }

    private static List<String> texts(XSSFSheet sheet) {
        DataFormatter formatter = new DataFormatter();
        return Stream.iterate(0, i -> i <= sheet.getLastRowNum(), i -> i + 1).map(sheet::getRow)
                .map(row -> String.join("|", Stream.iterate(0, i -> i < row.getLastCellNum(), i -> i + 1)
                        .map(i -> formatter.formatCellValue(row.getCell(i))).toList()))
                .toList();
    }
}
