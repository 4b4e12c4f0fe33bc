package org.rollbook.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.rollbook.model.Refusal;

/// What a file is by its first bytes, never by its name; formats that cannot be read are refused by their name.
enum FileKind {
    PACKAGE, WEB_PAGE, TEXT;

    private static final int HEAD = 4096;
    private static final Map<String, String> FOREIGN = Map.of(
            "%PDF", "PDF", "{\\rtf", "RTF", "\u0089PNG", "PNG", "\u00FF\u00D8\u00FF", "JPEG",
            "Rar!", "RAR", "7z\u00BC\u00AF", "7Z", "\u001F\u008B", "GZIP", "SQLite format 3", "SQLite");
    private static final Pattern PAGE = Pattern.compile(
            "(<\\?xml[^>]*>\\s*|<!--.*?-->\\s*)*<(html|!doctype html|table|meta|head|body|style|div|center)\\b",
            Pattern.DOTALL);
    private static final String OLE = "\u00D0\u00CF\u0011\u00E0";

    static FileKind of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(HEAD);
            String start = new String(head, StandardCharsets.ISO_8859_1);
            if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) {
                return PACKAGE;
            }
            if (start.startsWith(OLE)) {
                throw oldWorkbook(file);
            }
            FOREIGN.forEach((magic, name) -> {
                if (start.startsWith(magic)) {
                    throw new Refusal("sheet.file.format", name);
                }
            });
            return markup(start);
        }
    }

    /// Some systems save web pages and old XML workbooks under the name of a spreadsheet.
    private static FileKind markup(String start) {
        String text = start.replace("\u00EF\u00BB\u00BF", "").replace("\0", "")
                .replaceFirst("^\u00FF\u00FE|^\u00FE\u00FF", "")
                .stripLeading().toLowerCase(Locale.ROOT);
        if (PAGE.matcher(text).lookingAt()) {
            return WEB_PAGE;
        }
        if (text.startsWith("<?xml")) {
            throw new Refusal("sheet.file.format",
                    text.contains("urn:schemas-microsoft-com:office:spreadsheet") ? "XML (Excel 2003)"
                            : text.contains("opendocument") ? "FODS" : "XML");
        }
        return TEXT;
    }

    /// An OLE file is an old workbook or document, or a new one locked with a password.
    private static Refusal oldWorkbook(Path file) throws IOException {
        String all = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        if (all.contains(wide("EncryptedPackage"))) {
            return new Refusal("sheet.file.protected");
        }
        return all.contains(wide("WordDocument")) ? new Refusal("sheet.file.word")
                : new Refusal("sheet.file.format", "XLS");
    }

    private static String wide(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }
}
