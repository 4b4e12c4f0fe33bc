package org.rollbook.sheet.text;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;
import org.rollbook.sheet.table.SheetGuard;
import org.rollbook.sheet.table.SheetRow;

/// Takes fields from the CSV parser one by one under the guard; rows are numbered as a spreadsheet would show them.
final class RowHandler extends AbstractBaseCsvCallbackHandler<SheetRow> {
    private final SheetGuard guard;
    private final List<String> cells = new ArrayList<>();
    /// A quoted cell with more lines has swallowed the rows behind a quote that nobody closed.
    private static final int MOST_LINES = 30;

    private int number;
    private boolean swallows;

    RowHandler(SheetGuard guard) {
        this.guard = guard;
    }

    @Override
    protected void handleBegin(long line) {
        cells.clear();
        number++;
        guard.checkTime();
    }

    @Override
    protected void handleField(int index, char[] text, int offset, int length, boolean quoted) {
        swallows |= quoted && lines(text, offset, length) > MOST_LINES;
        if (length > 0) {
            guard.addCell(number, index, length);
            guard.addCells(Math.max(0, index - cells.size()));
            while (cells.size() < index) {
                cells.add("");
            }
            String cell = new String(text, offset, length);
            cells.add(!quoted && cell.charAt(0) == '"' ? unquoted(cell) : cell);
        }
    }

    /// Only where quotes do not pair are they part of a cell; those around it are no text even then.
    private static String unquoted(String cell) {
        String inner = cell.substring(1);
        return inner.endsWith("\"") ? inner.substring(0, inner.length() - 1) : inner;
    }

    boolean swallowsLines() {
        return swallows;
    }

    private static int lines(char[] text, int offset, int length) {
        int lines = 1;
        for (int i = offset; i < offset + length; i++) {
            lines += text[i] == '\n' ? 1 : 0;
        }
        return lines;
    }

    @Override
    protected SheetRow buildRecord() {
        return new SheetRow(number, cells);
    }
}
