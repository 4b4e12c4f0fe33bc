package org.rollbook.sheet.book;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.rollbook.sheet.table.CellReference;
import org.rollbook.sheet.table.DamagedSheet;
import org.rollbook.sheet.table.MergedRange;
import org.rollbook.sheet.table.SheetGuard;
import org.rollbook.sheet.table.SheetRow;
import org.rollbook.sheet.table.SheetTable;

/// One pass over a table of an OpenDocument spreadsheet: cells as text, merged ranges, limits.
///
/// Rows and cells that repeat are written once with a count; only those that hold something are repeated here.
final class OpenDocumentSheet {
    private static final Pattern ZEROS = Pattern.compile("0\\d{1,17}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}\\D+\\d{1,2}\\D{0,2}");

    private final SheetGuard guard;
    private final List<SheetRow> rows = new ArrayList<>();
    private final List<MergedRange> merged = new ArrayList<>();
    private final Set<Integer> hiddenRows = new HashSet<>();
    private final Set<Integer> hiddenColumns = new HashSet<>();
    private int columns;
    private int row = 1;
    private int column;

    OpenDocumentSheet(SheetGuard guard) {
        this.guard = guard;
    }

    SheetTable read(String name, Xml xml) {
        int depth = 1;
        while (depth > 0 && xml.next()) {
            if (xml.starts("table-row")) {
                readRow(xml);
            } else if (xml.starts("table-column")) {
                column(xml);
            } else if (xml.starts("table")) {
                depth++;
            } else if (xml.ends("table")) {
                depth--;
            }
        }
        return new SheetTable(name, MergedRange.fill(rows, merged, guard)).hiding(hiddenRows, hiddenColumns);
    }

    private void column(Xml xml) {
        int repeated = count(xml, "number-columns-repeated", CellReference.LAST_COLUMN + 1);
        for (int i = 0; i < repeated && columns + i < guard.limits().columns() && isHidden(xml); i++) {
            hiddenColumns.add(columns + i);
        }
        columns += repeated;
    }

    /// `collapse` is hidden, `filter` filtered away.
    private static boolean isHidden(Xml xml) {
        return xml.attribute("visibility").equals("collapse") || xml.attribute("visibility").equals("filter");
    }

    private void readRow(Xml xml) {
        boolean hidden = isHidden(xml);
        int repeated = count(xml, "number-rows-repeated", CellReference.LAST_ROW);
        List<String> cells = new ArrayList<>();
        column = 0;
        while (xml.next() && !xml.ends("table-row")) {
            if (xml.starts("table-cell")) {
                readCell(xml, cells);
            } else if (xml.starts("covered-table-cell")) {
                column += count(xml, "number-columns-repeated", CellReference.LAST_COLUMN + 1);
                skip(xml, "covered-table-cell");
            }
        }
        if (!cells.isEmpty()) {
            repeat(cells, repeated);
            for (int i = 0; i < repeated && hidden; i++) {
                hiddenRows.add(row + i);
            }
        }
        row = Math.min(CellReference.LAST_ROW + 1, row + repeated);
    }

    private void repeat(List<String> cells, int times) {
        if (row > CellReference.LAST_ROW) {
            throw new DamagedSheet("row number");
        }
        List<String> shared = List.copyOf(cells);
        for (int i = 0; i < times && row + i <= CellReference.LAST_ROW; i++) {
            guard.addRow();
            guard.addCells(i == 0 ? 0 : shared.size());
            rows.add(new SheetRow(row + i, shared));
        }
    }

    private void readCell(Xml xml, List<String> cells) {
        int repeated = count(xml, "number-columns-repeated", CellReference.LAST_COLUMN + 1);
        int wide = count(xml, "number-columns-spanned", CellReference.LAST_COLUMN + 1);
        int high = count(xml, "number-rows-spanned", CellReference.LAST_ROW);
        String type = xml.attribute("value-type");
        String exact = switch (type) {
            case "float", "percentage", "currency" -> xml.attribute("value");
            case "date" -> xml.attribute("date-value");
            case "boolean" -> xml.attribute("boolean-value").toUpperCase(Locale.ROOT);
            default -> "";
        };
        String value = value(type, exact, text(xml));
        if (!value.isEmpty()) {
            while (cells.size() < column) {
                guard.addCells(1);
                cells.add("");
            }
            for (int i = 0; i < repeated; i++) {
                guard.addCell(row, column + i, value.length());
                cells.add(value);
            }
            if (wide > 1 || high > 1) {
                guard.addCells(1);
                merged.add(new MergedRange(row, column, Math.min(CellReference.LAST_ROW, row + high - 1),
                        column + wide - 1));
            }
        }
        column = Math.min(CellReference.LAST_COLUMN + 1, column + repeated);
    }

    /// The exact value, except where only the shown text has what matters: leading zeros, a month without its day.
    private static String value(String type, String exact, String shown) {
        if (exact.isEmpty()) {
            return shown;
        }
        return switch (type) {
            case "date" -> MONTH.matcher(shown).matches() && exact.contains("-01") ? shown
                    : exact.endsWith("T00:00:00") ? exact.substring(0, exact.indexOf('T')) : exact.replace('T', ' ');
            case "boolean" -> exact;
            default -> ZEROS.matcher(shown).matches() ? shown : NumberFormat.GENERAL.text(exact, false);
        };
    }

    /// The paragraphs of a cell as lines; notes, drawings and pronunciation are left out.
    private String text(Xml xml) {
        StringBuilder text = new StringBuilder();
        int limit = guard.limits().cellLength() + 1;
        boolean first = true;
        while (xml.next() && !xml.ends("table-cell")) {
            if (xml.starts("annotation") || xml.starts("shapes") || xml.starts("frame") || xml.starts("custom-shape")
                    || xml.starts("table")) {
                skip(xml, xml.name());
            } else if (xml.starts("p")) {
                if (!first && text.length() < limit) {
                    text.append('\n');
                }
                first = false;
                paragraph(xml, text, limit);
            }
        }
        return text.toString();
    }

    private static void paragraph(Xml xml, StringBuilder text, int limit) {
        while (xml.next() && !xml.ends("p")) {
            if (xml.starts("ruby-text") || xml.starts("annotation") || xml.starts("frame")) {
                skip(xml, xml.name());
            } else if (xml.starts("s")) {
                text.append(" ".repeat(Math.clamp(xml.number("c", 1), 0, Math.max(0, limit - text.length()))));
            } else if (xml.starts("tab") || xml.starts("line-break")) {
                text.append(xml.starts("tab") ? '\t' : '\n');
            } else {
                xml.appendPiece(text, limit);
            }
        }
    }

    private static void skip(Xml xml, String element) {
        int depth = 1;
        while (depth > 0 && xml.next()) {
            depth += xml.starts(element) ? 1 : xml.ends(element) ? -1 : 0;
        }
    }

    private static int count(Xml xml, String attribute, int most) {
        return Math.clamp(xml.number(attribute, 1), 1, most);
    }
}
