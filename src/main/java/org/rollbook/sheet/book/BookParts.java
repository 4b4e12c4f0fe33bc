package org.rollbook.sheet.book;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rollbook.sheet.table.DamagedSheet;
import org.rollbook.sheet.table.SheetGuard;
import org.rollbook.sheet.table.SheetTable;

/// What the sheets of a workbook share: their list, the date system, the number formats and the strings.
final class BookParts {
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /// A visible sheet and the id of the relation that leads to its part.
    record Sheet(String name, String relation) {
    }

    private final SheetGuard guard;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<String> strings = new ArrayList<>();
    private final List<NumberFormat> formats = new ArrayList<>();
    private boolean from1904;

    BookParts(SheetGuard guard) {
        this.guard = guard;
    }

    BookParts readWorkbook(Xml xml) {
        while (xml.next()) {
            if (xml.starts("workbookPr")) {
                from1904 = isTrue(xml.attribute("date1904"));
            } else if (xml.starts("sheet") && !xml.attribute("state").toLowerCase(Locale.ROOT).contains("hidden")) {
                sheets.add(new Sheet(xml.attribute("name"), xml.attribute("id")));
            }
        }
        return this;
    }

    BookParts readStyles(Xml xml) {
        Map<Integer, String> codes = new HashMap<>();
        boolean inCells = false;
        while (xml.next()) {
            if (xml.starts("numFmt")) {
                codes.put(xml.number("numFmtId", 0), xml.attribute("formatCode"));
            } else if (xml.starts("cellXfs") || xml.ends("cellXfs")) {
                inCells = xml.starts("cellXfs");
            } else if (inCells && xml.starts("xf")) {
                int id = xml.number("numFmtId", 0);
                formats.add(codes.containsKey(id) ? NumberFormat.of(codes.get(id)) : NumberFormat.builtIn(id));
                guard.addCells(1);
            }
        }
        return this;
    }

    BookParts readStrings(Xml xml) {
        int limit = guard.limits().cellLength() + 1;
        StringBuilder text = new StringBuilder();
        while (xml.next()) {
            if (xml.starts("si")) {
                text.setLength(0);
                xml.appendText("si", text, limit);
                guard.addCells(1);
                strings.add(unescape(text.toString()));
            }
        }
        return this;
    }

    LocalDate dayZero() {
        return from1904 ? SheetTable.FROM_1904 : SheetTable.FROM_1900;
    }

    List<Sheet> sheets() {
        return sheets;
    }

    String string(String index) {
        String digits = index.strip();
        int at = digits.length() < 10 && digits.chars().allMatch(c -> c >= '0' && c <= '9') && !digits.isEmpty()
                ? Integer.parseInt(digits) : -1;
        if (at < 0 || at >= strings.size()) {
            throw new DamagedSheet("shared string");
        }
        return strings.get(at);
    }

    /// The text of a numeric cell as a reader of the sheet would copy it.
    String number(String raw, int style) {
        NumberFormat format = style >= 0 && style < formats.size() ? formats.get(style) : NumberFormat.GENERAL;
        return format.text(raw, from1904);
    }

    static boolean isTrue(String value) {
        return value.equals("1") || value.equalsIgnoreCase("true");
    }

    /// Control characters are stored as `_x000D_` in workbooks.
    static String unescape(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPE.matcher(text).replaceAll(
                match -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
    }
}
