package org.rollbook.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.Refusal;
import org.rollbook.sheet.Sheets.Content;
import org.rollbook.sheet.table.ReadProgress;
import org.rollbook.sheet.table.SheetGuard;
import org.rollbook.sheet.table.SheetLimits;

/// The hostile files of the trust battery (I2): each is refused by a limit, quickly and with little memory.
class HostileFilesTest {
    private static final String ONE = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";
    /// A third more than may unpack.
    private static final long BOMB = 270L << 20;
    private static final String HELLO = "<si><t>hello</t></si>";

    @TempDir
    Path folder;

    private String refusal(Path file) {
        return refusal(file, SheetLimits.STANDARD);
    }

    private String refusal(Path file, SheetLimits limits) {
        Throwable thrown = catchThrowable(() -> new SheetReader(limits).read(file));
        assertThat(thrown).as(file.toString()).isInstanceOf(Refusal.class);
        return ((Refusal) thrown).key();
    }

    private Path sheet(String rows) throws IOException {
        return Sheets.book(folder, Sheets.sheet(rows), Sheets.strings(HELLO));
    }

    private static Content sheetOf(String piece, long bytes) {
        return Sheets.filled("<worksheet " + Sheets.NS + "><sheetData>", piece, bytes, "</sheetData></worksheet>");
    }

    @Test
    void aBombOfSharedStringsIsRefused() throws Exception {
        Content bomb = Sheets.filled("<sst " + Sheets.NS + "><si><t>", "A".repeat(100), BOMB, "</t></si></sst>");

        assertThat(refusal(Sheets.book(folder, Sheets.sheet(ONE), bomb))).isEqualTo("sheet.file.unpacked");
    }

    @Test
    void aBombOfRowsIsRefused() throws Exception {
        assertThat(refusal(Sheets.book(folder, sheetOf(ONE, BOMB), Sheets.strings(HELLO))))
                .isIn("sheet.file.unpacked", "sheet.rows.many");
    }

    @Test
    void manyEmptyRowsAndCellsDoNotCount() throws Exception {
        Path file = Sheets.book(folder, sheetOf("<row><c s=\"0\"/><c r=\"XFD1\"/></row>", 900_000),
                Sheets.strings(HELLO));

        assertThat(refusal(file)).isEqualTo("sheet.file.empty");
    }

    @Test
    void referencesBeyondASpreadsheetAreRefused() throws Exception {
        for (String reference : List.of("ZZZZZZ1", "XFE1", "A1048577", "A99999999999", "1", "A", "A-1", "A1B", "é1")) {
            assertThat(refusal(sheet("<row r=\"1\"><c r=\"" + reference + "\"><v>1</v></c></row>")))
                    .isEqualTo("sheet.file.unreadable");
        }
        assertThat(refusal(sheet("<row r=\"2147483647\"><c><v>1</v></c></row>"))).isEqualTo("sheet.file.unreadable");
        assertThat(refusal(sheet("<row r=\"1\"><c r=\"GS1\"><v>1</v></c></row>"))).isEqualTo("sheet.columns.many");
    }

    @Test
    void aStringThatIsNotThereIsRefused() throws Exception {
        for (String index : List.of("99999999", "-1", "x", "1e9")) {
            assertThat(refusal(sheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>" + index + "</v></c></row>")))
                    .isEqualTo("sheet.file.unreadable");
        }
    }

    @Test
    void mergedRangesCannotMultiplyCells() throws Exception {
        String rows = "<row><c r=\"A1\" t=\"inlineStr\"><is><t>x</t></is></c></row>"
                + "<row><c><v>1</v></c></row>".repeat(20_000);
        String merged = "<mergeCell ref=\"A1:GR1048576\"/>".repeat(1000);
        Content content = Sheets
                .of("<worksheet " + Sheets.NS + "><sheetData>" + rows + "</sheetData><mergeCells>" + merged
                        + "</mergeCells></worksheet>");

        assertThat(refusal(Sheets.book(folder, content, Sheets.strings(HELLO)))).isIn("sheet.cells.many",
                "sheet.file.unpacked");
    }

    @Test
    void documentTypesAndEntitiesAreRefused() throws Exception {
        String external = "<!DOCTYPE sst [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><sst " + Sheets.NS
                + "><si><t>[&x;]</t></si></sst>";
        StringBuilder laughs = new StringBuilder("<!DOCTYPE sst [<!ENTITY a \"lollollollol\">");
        for (char c = 'b'; c <= 'k'; c++) {
            laughs.append("<!ENTITY ").append(c).append(" \"").append(("&" + (char) (c - 1) + ";").repeat(10))
                    .append("\">");
        }
        laughs.append("]><sst ").append(Sheets.NS).append("><si><t>&k;</t></si></sst>");

        for (String strings : List.of(external, laughs.toString(),
                "<sst " + Sheets.NS + "><si><t>&undefined;</t></si></sst>")) {
            Path file = Sheets.book(folder, Sheets.sheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>"),
                    Sheets.of(strings));
            assertThat(refusal(file)).isEqualTo("sheet.file.unreadable");
        }
    }

    @Test
    void unusualCompressionIsRefused() throws Exception {
        byte[] bytes = Sheets.bytes(Sheets.parts(Sheets.sheet(ONE), Sheets.strings(HELLO)));
        for (int method : new int[] {93, 12, 1, 99}) {
            byte[] changed = bytes.clone();
            for (int i = 0; i + 12 < changed.length; i++) {
                if (changed[i] == 'P' && changed[i + 1] == 'K' && changed[i + 2] == 1 && changed[i + 3] == 2) {
                    changed[i + 10] = (byte) method;
                }
            }
            assertThat(refusal(Files.write(folder.resolve("method.xlsx"), changed))).isEqualTo("sheet.file.unreadable");
        }
    }

    @Test
    void partsAreCountedAndUnique() throws Exception {
        Map<String, Content> many = new LinkedHashMap<>(Sheets.parts(Sheets.sheet(ONE), Sheets.strings(HELLO)));
        for (int i = 0; i < 500; i++) {
            many.put("part" + i, Sheets.of(""));
        }
        assertThat(refusal(Files.write(folder.resolve("many.xlsx"), Sheets.bytes(many)))).isEqualTo("sheet.file.parts");

        Map<String, Content> twice = new LinkedHashMap<>(Sheets.parts(Sheets.sheet(ONE), Sheets.strings(HELLO)));
        twice.put("XL/Workbook.xml", Sheets.of("<workbook/>"));
        assertThat(refusal(Files.write(folder.resolve("twice.xlsx"), Sheets.bytes(twice))))
                .isEqualTo("sheet.file.unreadable");
    }

    @Test
    void hugeTextFilesAreRefused() throws Exception {
        assertThat(refusal(filled("line.csv", "name\r\n\"", "x", 300L << 20))).isEqualTo("sheet.file.large");
        assertThat(refusal(filled("line.csv", "name\r\n\"", "x", 40L << 20))).isIn("sheet.cell.long",
                "sheet.file.unreadable");
        assertThat(refusal(filled("columns.csv", "", ",a", 4L << 20))).isEqualTo("sheet.columns.many");
        assertThat(refusal(filled("rows.csv", "姓名\n", "王\n", 40L << 20))).isEqualTo("sheet.rows.many");
        assertThat(refusal(filled("cell.csv", "姓名\n\"", "x", 11_264))).isIn("sheet.cell.long", "sheet.file.unreadable");
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws Exception {
        byte[] noise = new byte[5000];
        new java.util.Random(7).nextBytes(noise);

        assertThat(refusal(Files.write(folder.resolve("noise.csv"), noise))).startsWith("sheet.");
        assertThat(refusal(Files.write(folder.resolve("noise.xlsx"),
                ("PK\u0003\u0004" + "x".repeat(99)).getBytes(StandardCharsets.ISO_8859_1))))
                .isEqualTo("sheet.file.unreadable");
        byte[] old = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1 an old workbook"
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(refusal(Files.write(folder.resolve("old.xlsx"), old))).isEqualTo("sheet.file.format");
        byte[] locked = ("\u00D0\u00CF\u0011\u00E0" + "EncryptedPackage".replaceAll("(.)", "$1\0"))
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(refusal(Files.write(folder.resolve("locked.xlsx"), locked))).isEqualTo("sheet.file.protected");
    }

    @Test
    void timeRunsOut() throws Exception {
        Path file = filled("rows.csv", "姓名\n", "王\n", 1 << 20);
        SheetLimits hurried = new SheetLimits(50L << 20, 200L << 20, 200, 500, 1_000_000, 200, 5_000_000, 10_000,
                Duration.ofMillis(1));

        assertThat(refusal(file, hurried)).isEqualTo("sheet.file.slow");
    }

    @Test
    void anInterruptedReaderStopsAndKeepsTheInterrupt() throws Exception {
        Path file = Sheets.csv(folder, "姓名\n王芳\n");
        Thread.currentThread().interrupt();

        assertThat(refusal(file)).isEqualTo("sheet.file.stopped");
        assertThat(Thread.interrupted()).isTrue();
    }

    private Path filled(String name, String before, String piece, long bytes) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            Sheets.filled(before, piece, bytes, "").write(out);
        }
        return file;
    }

    @Test
    void pagesOfNestedTagsAreRefusedByDepthWhateverTheTags() throws Exception {
        String list = "<table><tr><td>姓名</td></tr><tr><td>王芳</td></tr></table>";
        for (String tag : List.of("div", "b", "font color='>'", "table><tr><td", "ul><li", "x-y", "o:p", "svg><g",
                "template", "select><optgroup")) {
            Path file = Files.writeString(folder.resolve("list.xls"),
                    "<html><body>" + ("<" + tag + ">").repeat(20_000) + list);
            assertThat(refusal(file)).as(tag).isEqualTo("sheet.file.nested");
        }
        String reopened = IntStream.range(0, 20_000).mapToObj(i -> "<p><b id=" + i + ">").collect(Collectors.joining());
        assertThat(refusal(Files.writeString(folder.resolve("list.xls"), "<html>" + reopened + list)))
                .isEqualTo("sheet.file.nested");
    }

    @Test
    void pagesThatCloseNoCellsAreRead() throws Exception {
        String page = "<html><!-- " + "<div>".repeat(500) + " --><style>" + "<div>".repeat(500)
                + "</style><table><tr><td>姓名<td>单位"
                + "<tr><td><p><b>王芳<p><b><br><td>商务局<o:p/>".repeat(1_000) + "</table>";

        assertThat(
                new SheetReader().read(Files.writeString(folder.resolve("list.xls"), page)).tables().getFirst().rows())
                .hasSize(1_001);
    }

    @Test
    void aReadingThatIsStoppedEndsAtItsNextStep() {
        SheetGuard guard = new SheetGuard(SheetLimits.STANDARD, ReadProgress.NONE);
        guard.checkTime();
        guard.stop();

        assertThat(catchThrowable(guard::checkTime)).isInstanceOf(Refusal.class);
    }

    @Test
    void webPagesThatWouldFillTheMemoryAreRefused() throws Exception {
        Map<String, String> pages = Map.of("<html>" + "<div>".repeat(1_000_000), "sheet.cells.many",
                "<table><tr><td>姓名</td></tr></table>".repeat(1_000), "sheet.file.parts",
                "<table><tr>" + "<td colspan=200>x</td>".repeat(200) + "</tr></table>", "sheet.columns.many",
                "<table><tr><td>" + "x".repeat(20_000) + "</td></tr></table>", "sheet.cell.long",
                "<table>" + " ".repeat(9 << 20), "sheet.file.large",
                "<html><table><tr><td>" + "<table><tr><td>".repeat(5_000), "sheet.file.nested");
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Path file = Files.writeString(folder.resolve("list.xls"), page.getKey());
            assertThat(refusal(file)).isEqualTo(page.getValue());
        }
    }
}
