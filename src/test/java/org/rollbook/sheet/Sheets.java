package org.rollbook.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Makes the files that the tests of this room read.
final class Sheets {
    static final String NS = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    private Sheets() {
    }

    interface Content {
        void write(OutputStream out) throws IOException;
    }

    static Path text(Path folder, String text, Charset charset) throws IOException {
        return Files.write(folder.resolve("list.csv"), text.getBytes(charset));
    }

    static Path csv(Path folder, String text) throws IOException {
        return text(folder, text, StandardCharsets.UTF_8);
    }

    /// A workbook by Apache POI: strings and numbers as given, merged ranges by name (`A1:C1`).
    static Path poi(Path folder, List<List<Object>> rows, String... merged) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = book.createSheet("名单");
            for (int r = 0; r < rows.size(); r++) {
                var row = sheet.createRow(r);
                for (int c = 0; c < rows.get(r).size(); c++) {
                    if (rows.get(r).get(c) instanceof Number number) {
                        row.createCell(c).setCellValue(number.doubleValue());
                    } else if (!rows.get(r).get(c).toString().isEmpty()) {
                        row.createCell(c).setCellValue(rows.get(r).get(c).toString());
                    }
                }
            }
            for (String range : merged) {
                sheet.addMergedRegion(CellRangeAddress.valueOf(range));
            }
            return save(book, folder);
        }
    }

    static Path save(XSSFWorkbook book, Path folder) throws IOException {
        Path file = folder.resolve("list.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
        }
        return file;
    }

    static Content of(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Repeats a piece until so many bytes are written.
    static Content filled(String before, String piece, long bytes, String after) {
        return out -> {
            out.write(before.getBytes(StandardCharsets.UTF_8));
            byte[] block = piece.repeat(1024).getBytes(StandardCharsets.UTF_8);
            for (long i = 0; i < bytes / block.length; i++) {
                out.write(block);
            }
            out.write(after.getBytes(StandardCharsets.UTF_8));
        };
    }

    static Content sheet(String rows) {
        return of("<?xml version=\"1.0\"?><worksheet " + NS + "><sheetData>" + rows + "</sheetData></worksheet>");
    }

    static Content strings(String items) {
        return of("<?xml version=\"1.0\"?><sst " + NS + ">" + items + "</sst>");
    }

    static Path book(Path folder, Content sheet, Content strings) throws IOException {
        Path file = folder.resolve("raw.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            write(out, parts(sheet, strings));
        }
        return file;
    }

    static Map<String, Content> parts(Content sheet, Content strings) {
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String rels = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
        Map<String, Content> parts = new LinkedHashMap<>();
        parts.put("_rels/.rels", of(rels + "<Relationship Id=\"rId1\" Type=\"" + office
                + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"));
        parts.put("xl/workbook.xml", of("<workbook " + NS + " xmlns:r=\"" + office
                + "\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"));
        parts.put("xl/_rels/workbook.xml.rels", of(rels + "<Relationship Id=\"rId1\" Type=\"" + office
                + "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"" + office
                + "/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"));
        parts.put("xl/sharedStrings.xml", strings);
        parts.put("xl/worksheets/sheet1.xml", sheet);
        return parts;
    }

    static void write(OutputStream out, Map<String, Content> parts) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(1);
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                part.getValue().write(zip);
                zip.closeEntry();
            }
        }
    }

    static byte[] bytes(Map<String, Content> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(out, parts);
        return out.toByteArray();
    }
}
