package org.rollbook.sheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.rollbook.model.Refusal;
import org.rollbook.sheet.Sheets.Content;
import org.rollbook.sheet.book.PackageReader;
import org.rollbook.sheet.layout.Header;
import org.rollbook.sheet.layout.HeaderFinder;
import org.rollbook.sheet.table.DamagedSheet;
import org.rollbook.sheet.table.ReadProgress;
import org.rollbook.sheet.table.SheetFile;
import org.rollbook.sheet.table.SheetGuard;
import org.rollbook.sheet.table.SheetLimits;
import org.rollbook.sheet.text.PastedText;
import org.rollbook.sheet.text.TextTable;
import org.rollbook.sheet.text.WebPageReader;

/// What the coverage-guided fuzzer calls (I3 of the trust battery): `mvn test-compile -Pfuzz -Dfuzz.seconds=60`.
///
/// The parsers run here without the reader around them, so that an exception it would turn into a refusal is found too.
public final class SheetFuzz {
    private static final String STYLES = "<styleSheet " + Sheets.NS
            + "><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy/m\"/></numFmts>"
            + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>";
    private static Path file;

    private SheetFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        if (input.length == 0) {
            return;
        }
        byte[] bytes = Arrays.copyOfRange(input, 1, input.length);
        try {
            check(read(Math.floorMod(input[0], 8), bytes));
        } catch (Refusal | DamagedSheet | IOException expected) {
            return;
        }
    }

    private static SheetFile read(int kind, byte[] bytes) throws IOException {
        SheetGuard guard = new SheetGuard(SheetLimits.STANDARD, ReadProgress.NONE);
        Content content = out -> out.write(bytes);
        return switch (kind) {
            case 0 -> new TextTable(guard).read(bytes, Optional.empty());
            case 1 -> new PastedText(guard).read(new String(bytes, StandardCharsets.UTF_8));
            case 2 -> unpacked(guard, bytes);
            case 3 -> unpacked(guard, workbook(content, Sheets.strings("<si><t>姓名</t></si><si><t>王芳</t></si>")));
            case 4 -> unpacked(guard, workbook(
                    Sheets.sheet("<row><c t=\"s\"><v>0</v></c></row><row><c t=\"s\"><v>1</v></c></row>"), content));
            case 5 -> unpacked(guard, Sheets.bytes(Map.of("content.xml", content)));
            case 7 -> new WebPageReader(guard).read(bytes, Optional.empty());
            default -> {
                Map<String, Content> parts = new LinkedHashMap<>(
                        Sheets.parts(Sheets.sheet("<row><c><v>1</v></c></row>"), Sheets.strings("")));
                parts.put("xl/workbook.xml", content);
                yield unpacked(guard, Sheets.bytes(parts));
            }
        };
    }

    private static byte[] workbook(Content sheet, Content strings) throws IOException {
        Map<String, Content> parts = new LinkedHashMap<>(Sheets.parts(sheet, strings));
        parts.put("xl/styles.xml", Sheets.of(STYLES));
        return Sheets.bytes(parts);
    }

    private static SheetFile unpacked(SheetGuard guard, byte[] bytes) throws IOException {
        if (file == null) {
            file = Files.createTempFile("fuzz", ".xlsx");
            file.toFile().deleteOnExit();
        }
        Files.write(file, bytes);
        return new PackageReader(guard).read(file);
    }

    /// Whatever was read keeps the promises that the import relies on.
    private static void check(SheetFile sheets) {
        Header header = new HeaderFinder().find(sheets);
        ParticipantSheet sheet = ParticipantSheet.parse(header);
        boolean kept = sheet.rows().stream().noneMatch(row -> row.values().containsValue(""))
                && header.withMapping(header.mapping()).columns().equals(header.columns())
                && header.shape().equals(header.without(0).shape());
        if (!kept) {
            throw new IllegalStateException("a promise is broken");
        }
    }
}
