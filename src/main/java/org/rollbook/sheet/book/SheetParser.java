package org.rollbook.sheet.book;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rollbook.sheet.table.CellReference;
import org.rollbook.sheet.table.DamagedSheet;
import org.rollbook.sheet.table.MergedRange;
import org.rollbook.sheet.table.SheetGuard;
import org.rollbook.sheet.table.SheetRow;
import org.rollbook.sheet.table.SheetTable;

/// One pass over a sheet's XML: cells as text, merged ranges, limits; nothing is kept of empty cells.
final class SheetParser {
    private final SheetGuard guard;
    private final BookParts book;
    private final List<SheetRow> rows = new ArrayList<>();
    private final List<MergedRange> merged = new ArrayList<>();
    private final Set<Integer> hiddenRows = new HashSet<>();
    private final Set<Integer> hiddenColumns = new HashSet<>();
    private int rowNumber;
    private int column;

    SheetParser(SheetGuard guard, BookParts book) {
        this.guard = guard;
        this.book = book;
    }

    SheetTable read(String name, Xml xml) {
        while (xml.next()) {
            if (xml.starts("row")) {
                readRow(xml);
            } else if (xml.starts("col") && BookParts.isTrue(xml.attribute("hidden"))) {
                int last = Math.min(xml.number("max", 0), guard.limits().columns());
                for (int at = Math.max(1, xml.number("min", 0)); at <= last; at++) {
                    hiddenColumns.add(at - 1);
                }
            } else if (xml.starts("mergeCell")) {
                merged.add(MergedRange.parse(xml.attribute("ref")));
                guard.addCells(1);
            }
        }
        return new SheetTable(name, MergedRange.fill(rows, merged, guard), book.dayZero()).hiding(hiddenRows,
                hiddenColumns);
    }

    private void readRow(Xml xml) {
        rowNumber = xml.number("r", rowNumber + 1);
        if (rowNumber < 1 || rowNumber > CellReference.LAST_ROW) {
            throw new DamagedSheet("row number");
        }
        boolean hidden = BookParts.isTrue(xml.attribute("hidden"));
        column = -1;
        List<String> cells = new ArrayList<>();
        while (xml.next() && !xml.ends("row")) {
            if (xml.starts("c")) {
                readCell(xml, cells);
            }
        }
        if (!cells.isEmpty()) {
            guard.addRow();
            rows.add(new SheetRow(rowNumber, cells));
            if (hidden) {
                hiddenRows.add(rowNumber);
            }
        }
    }

    private void readCell(Xml xml, List<String> cells) {
        String reference = xml.attribute("r");
        column = reference.isEmpty() ? column + 1 : CellReference.parse(reference).column();
        String type = xml.attribute("t");
        int style = xml.number("s", -1);
        StringBuilder text = new StringBuilder();
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("v")) {
                xml.appendText("v", text, guard.limits().cellLength() + 1);
            } else if (xml.starts("is")) {
                xml.appendText("is", text, guard.limits().cellLength() + 1);
            }
        }
        String value = text.isEmpty() ? "" : value(type, style, text.toString());
        if (!value.isEmpty()) {
            guard.addCell(rowNumber, column, value.length());
            guard.addCells(Math.max(0, column - cells.size()));
            while (cells.size() <= column) {
                cells.add("");
            }
            cells.set(column, value);
        }
    }

    private String value(String type, int style, String text) {
        return switch (type) {
            case "s" -> book.string(text);
            case "b" -> BookParts.isTrue(text) ? "TRUE" : "FALSE";
            case "str", "inlineStr" -> BookParts.unescape(text);
            case "d" -> text.endsWith("T00:00:00.000Z") || text.endsWith("T00:00:00")
                    ? text.substring(0, text.indexOf('T')) : text;
            case "e" -> text;
            default -> book.number(text, style);
        };
    }
}
