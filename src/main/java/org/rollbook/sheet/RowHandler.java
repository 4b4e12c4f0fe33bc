package org.rollbook.sheet;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;

/// Takes fields from the CSV parser one by one under the guard; rows are numbered as a spreadsheet would show them.
final class RowHandler extends AbstractBaseCsvCallbackHandler<SheetRow> {
    private final SheetGuard guard;
    private final List<String> cells = new ArrayList<>();
    private int number;

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
        if (length > 0) {
            guard.addCell(number, index, length);
            guard.addCells(Math.max(0, index - cells.size()));
            while (cells.size() < index) {
                cells.add("");
            }
            cells.add(new String(text, offset, length));
        }
    }

    @Override
    protected SheetRow buildRecord() {
        return new SheetRow(number, cells);
    }
}
