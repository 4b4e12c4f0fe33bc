package org.rollbook.ui.attendance.marking;

import java.util.stream.IntStream;

/// The cell with the keyboard, and the corner from which a range was stretched; both are the same without one.
public record Cursor(int row, int column, int anchorRow, int anchorColumn) {
    static final Cursor START = at(0, 0);

    static Cursor at(int row, int column) {
        return new Cursor(row, column, row, column);
    }

    /// Another cell, as far as the grid reaches.
    Cursor to(int row, int column, int rows, int columns) {
        return at(within(row, rows), within(column, columns));
    }

    /// The range stretched to another cell.
    Cursor stretchedTo(int row, int column, int rows, int columns) {
        return new Cursor(within(row, rows), within(column, columns), within(anchorRow, rows),
                within(anchorColumn, columns));
    }

    public boolean isRange() {
        return row != anchorRow || column != anchorColumn;
    }

    public boolean covers(int row, int column) {
        return row >= firstRow() && row <= Math.max(this.row, anchorRow)
                && column >= firstColumn() && column <= Math.max(this.column, anchorColumn);
    }

    int firstRow() {
        return Math.min(row, anchorRow);
    }

    int firstColumn() {
        return Math.min(column, anchorColumn);
    }

    IntStream rows() {
        return IntStream.rangeClosed(firstRow(), Math.max(row, anchorRow));
    }

    IntStream columns() {
        return IntStream.rangeClosed(firstColumn(), Math.max(column, anchorColumn));
    }

    private static int within(int value, int size) {
        return Math.clamp(value, 0, Math.max(0, size - 1));
    }
}
