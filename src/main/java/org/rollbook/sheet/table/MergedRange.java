package org.rollbook.sheet.table;

import java.util.ArrayList;
import java.util.List;

/// Cells that the spreadsheet shows as one; rows count from 1, columns from 0, all inclusive.
public record MergedRange(int firstRow, int firstColumn, int lastRow, int lastColumn) {

    public static MergedRange parse(String text) {
        int colon = text.indexOf(':');
        CellReference first = CellReference.parse(colon < 0 ? text : text.substring(0, colon));
        CellReference last = colon < 0 ? first : CellReference.parse(text.substring(colon + 1));
        return new MergedRange(Math.min(first.row(), last.row()), Math.min(first.column(), last.column()),
                Math.max(first.row(), last.row()), Math.max(first.column(), last.column()));
    }

    /// The rows with the text of each range's first cell repeated in all its cells.
    public static List<SheetRow> fill(List<SheetRow> rows, List<MergedRange> ranges, SheetGuard guard) {
        List<SheetRow> result = new ArrayList<>(rows);
        for (MergedRange range : ranges) {
            int at = firstFrom(result, range.firstRow());
            if (at == result.size() || result.get(at).number() != range.firstRow()) {
                continue;
            }
            String text = result.get(at).cell(range.firstColumn());
            if (!text.isEmpty() && range.firstColumn() < guard.limits().columns()) {
                range.fill(result, at, text, guard);
            }
        }
        return result;
    }

    private void fill(List<SheetRow> rows, int from, String text, SheetGuard guard) {
        int last = Math.min(lastColumn, guard.limits().columns() - 1);
        for (int i = from; i < rows.size() && rows.get(i).number() <= lastRow; i++) {
            guard.addCells(last - firstColumn + 1L);
            guard.checkTime();
            SheetRow row = rows.get(i);
            List<String> filled = new ArrayList<>(row.filled());
            while (filled.size() <= last) {
                filled.add("");
            }
            for (int column = firstColumn; column <= last; column++) {
                filled.set(column, text);
            }
            rows.set(i, new SheetRow(row.number(), row.cells(), filled));
        }
    }

    private static int firstFrom(List<SheetRow> rows, int number) {
        int low = 0;
        int high = rows.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rows.get(middle).number() < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
