package org.rollbook.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rollbook.model.attendance.Rule;
import org.rollbook.model.attendance.Status;
import org.rollbook.model.paper.Document;
import org.rollbook.model.paper.PaperLanguage;
import org.rollbook.model.people.ListOrder;
import org.rollbook.document.ArrivalCodes;
import org.rollbook.document.AttendanceSummary;
import org.rollbook.document.ClassRoster;
import org.rollbook.document.ClassSchedule;
import org.rollbook.document.SignInSheet;
import org.rollbook.sheet.writing.WorkbookWriter;

/// The spreadsheets of documents as another program reads them: what can be summed up, what is text, what can be read.
final class SpreadsheetTwinTest {
    private static final double POINTS_PER_PIXEL = 0.75;
    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

    @TempDir
    private Path folder;

    @Test
    void whatTheSummaryCountsCanBeSummedUpAndRatesAreRates() throws IOException {
        try (XSSFWorkbook book = written(summary(PaperLanguage.ZH))) {
            XSSFSheet sheet = book.getSheetAt(0);
            int first = row(sheet, "序号").getRowNum() + 1;
            Row total = row(sheet, "合计");
            for (String heading : List.of("应出勤", "出勤", "迟到", "早退", "事假", "病假", "公假", "旷课")) {
                int column = column(sheet, heading);
                String letter = CellReference.convertNumToColString(column);
                Cell sum = sheet.createRow(sheet.getLastRowNum() + 2).createCell(0);
                sum.setCellFormula("SUM(" + letter + (first + 1) + ":" + letter + total.getRowNum() + ")");
                double expected = book.getCreationHelper().createFormulaEvaluator().evaluate(sum).getNumberValue();
                Cell printed = total.getCell(column);
                assertThat(printed.getCellType() == CellType.NUMERIC ? printed.getNumericCellValue() : 0).as(heading)
                        .isEqualTo(expected);
            }
            assertThat(total.getCell(column(sheet, "应出勤")).getNumericCellValue()).isEqualTo(800);
            Cell rate = sheet.getRow(first).getCell(column(sheet, "出勤率"));
            assertThat(rate.getNumericCellValue()).isBetween(0., 1.);
            assertThat(rate.getCellStyle().getDataFormatString()).isEqualTo("0.0%");
        }
    }

    @Test
    void identifiersStayText() throws IOException {
        try (XSSFWorkbook roster = written(roster(PaperLanguage.ZH));
                XSSFWorkbook codes = written(new ArrivalCodes(Changchun.paper(PaperLanguage.ZH))
                        .document(Changchun.people(12), ListOrder.NUMBER))) {
            XSSFSheet people = roster.getSheetAt(0);
            assertThat(cells(people, "联系电话")).isNotEmpty().allMatch(cell -> cell.getCellType() != CellType.NUMERIC);
            assertThat(cells(codes.getSheetAt(0), "学号")).hasSize(12)
                    .allMatch(cell -> cell.getCellType() == CellType.STRING);
            assertThat(cells(people, "序号")).filteredOn(cell -> cell.getCellType() == CellType.NUMERIC).hasSize(80);
        }
    }

    @ParameterizedTest
    @EnumSource(PaperLanguage.class)
    void everyRowIsAsHighAsItsLongestText(PaperLanguage language) throws IOException {
        for (Document document : List.of(roster(language), signIn(language), summary(language), schedule(language))) {
            try (XSSFWorkbook book = written(document)) {
                XSSFSheet sheet = book.getSheetAt(0);
                for (Row row : sheet) {
                    assertThat(((XSSFRow) row).getCTRow().isSetCustomHeight()).as(name(document, row)).isTrue();
                    for (Cell cell : row) {
                        String text = cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
                        double size = book.getFontAt(cell.getCellStyle().getFontIndex()).getFontHeightInPoints();
                        CellRangeAddress area = area(sheet, cell);
                        double wide = IntStream.rangeClosed(area.getFirstColumn(), area.getLastColumn())
                                .mapToDouble(column -> sheet.getColumnWidthInPixels(column) * POINTS_PER_PIXEL).sum();
                        double high = IntStream.rangeClosed(area.getFirstRow(), area.getLastRow())
                                .mapToDouble(at -> sheet.getRow(at).getHeightInPoints()).sum();
                        long lines = text.lines()
                                .mapToLong(line -> (long) Math.max(1, Math.ceil(han(line) * size / wide))).sum();
                        assertThat(high).as(name(document, row) + " " + text)
                                .isGreaterThanOrEqualTo(lines * size * 1.2 - 0.1);
                    }
                }
            }
        }
    }

    @Test
    void aRowIsNotLowerThanOnPaperAndThereIsRoomToSign() throws IOException {
        try (XSSFWorkbook book = written(signIn(PaperLanguage.ZH))) {
            XSSFSheet sheet = book.getSheetAt(0);
            int first = row(sheet, "序号").getRowNum() + 1;
            assertThat((double) sheet.getRow(first).getHeightInPoints())
                    .isGreaterThanOrEqualTo(10 * POINTS_PER_MILLIMETRE - 0.1);
            assertThat((double) row(sheet, "班主任").getHeightInPoints())
                    .isGreaterThanOrEqualTo(10 * POINTS_PER_MILLIMETRE - 0.1);
        }
    }

    @Test
    void aPlainTableHasHeightsToo() throws IOException {
        Path file = folder.resolve("table.xlsx");
        new WorkbookWriter().write("", List.of("问题"), List.of(List.of("短"), List.of("这个手机号不像是手机号，请核对。".repeat(12))),
                file);
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(1).getHeightInPoints()).isLessThan(25);
            assertThat(sheet.getRow(2).getHeightInPoints()).isGreaterThan(80);
        }
    }

    /// A lower bound of how wide a text is, in ems: Han characters only.
    private static double han(String text) {
        return text.codePoints().filter(Character::isIdeographic).count();
    }

    private static String name(Document document, Row row) {
        return document.code() + " " + document.language() + " row " + row.getRowNum();
    }

    private static CellRangeAddress area(XSSFSheet sheet, Cell cell) {
        return sheet.getMergedRegions().stream().filter(area -> area.isInRange(cell)).findFirst()
                .orElseGet(() -> new CellRangeAddress(cell.getRowIndex(), cell.getRowIndex(), cell.getColumnIndex(),
                        cell.getColumnIndex()));
    }

    private static List<Cell> cells(XSSFSheet sheet, String heading) {
        int first = row(sheet, heading).getRowNum() + 1;
        int column = column(sheet, heading);
        return StreamSupport.stream(sheet.spliterator(), false).filter(row -> row.getRowNum() >= first)
                .filter(row -> sheet.getMergedRegions().stream().noneMatch(area -> area.isInRange(row.getRowNum(), 1)))
                .map(row -> row.getCell(column)).toList();
    }

    private static Row row(XSSFSheet sheet, String text) {
        return StreamSupport.stream(sheet.spliterator(), false).filter(row -> StreamSupport
                .stream(row.spliterator(), false)
                .anyMatch(cell -> cell.getCellType() == CellType.STRING && (cell.getStringCellValue().equals(text)
                        || text.equals("班主任") && cell.getStringCellValue().startsWith(text))))
                .findFirst().orElseThrow();
    }

    private static int column(XSSFSheet sheet, String heading) {
        return StreamSupport.stream(row(sheet, heading).spliterator(), false)
                .filter(cell -> cell.getStringCellValue().equals(heading)).findFirst().orElseThrow().getColumnIndex();
    }

    private XSSFWorkbook written(Document document) throws IOException {
        Path file = folder.resolve(document.code() + "-" + document.language() + ".xlsx");
        new WorkbookWriter().write(document, file);
        return new XSSFWorkbook(Files.newInputStream(file));
    }

    private static Document roster(PaperLanguage language) {
        return new ClassRoster(Changchun.paper(language)).document(Changchun.people(80), ListOrder.PROTOCOL);
    }

    private static Document signIn(PaperLanguage language) {
        return new SignInSheet(Changchun.paper(language), Status.defaults())
                .document(Changchun.sessions().get(1), Changchun.people(30), List.of(), Changchun.leaves(),
                        ListOrder.NUMBER, 3);
    }

    private static Document summary(PaperLanguage language) {
        return new AttendanceSummary(Changchun.paper(language), Status.defaults(), Rule.defaults())
                .document(Changchun.entries(80), List.of(), List.of(), ListOrder.PROTOCOL);
    }

    private static Document schedule(PaperLanguage language) {
        return new ClassSchedule(Changchun.paper(language)).document(Changchun.sessions(), List.of());
    }
}
