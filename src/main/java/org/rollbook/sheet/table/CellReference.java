package org.rollbook.sheet.table;

/// A cell's name such as `C12`; rows count from 1, columns from 0.
public record CellReference(int row, int column) {
    public static final int LAST_ROW = 1_048_576;
    public static final int LAST_COLUMN = 16_383;

    /// Reads `C12` or `$C$12`; anything outside a spreadsheet's own bounds is a damaged file.
    public static CellReference parse(String text) {
        int column = 0;
        int row = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                row = row * 10 + c - '0';
            } else if (c >= 'A' && c <= 'Z' && row == 0) {
                column = column * 26 + c - 'A' + 1;
            } else if (c >= 'a' && c <= 'z' && row == 0) {
                column = column * 26 + c - 'a' + 1;
            } else if (c != '$') {
                throw new DamagedSheet("cell reference " + c);
            }
            if (row > LAST_ROW || column > LAST_COLUMN + 1) {
                throw new DamagedSheet("cell reference out of bounds");
            }
        }
        if (row == 0 || column == 0) {
            throw new DamagedSheet("cell reference incomplete");
        }
        return new CellReference(row, column - 1);
    }

    public static String text(int row, int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString() + row;
    }
}
