package org.rollbook.ui.attendance.grid;

import java.util.List;

/// Where everything of the grid lies, in pixels: names frozen on the left, tallies on the right, half-days moving between.
///
/// @param organisation width of the organisation column, 0 where there is no room for it
/// @param across       how far the half-days are scrolled
/// @param down         how far the people are scrolled
record GridMetrics(double width, double height, int rows, int columns, double organisation, double across,
        double down) {
    static final double ROW = 30;
    static final double COLUMN = 34;
    static final double HEAD = 66;
    static final double FOOT = 30;
    static final double NUMBER = 38;
    static final double NAME = 92;
    /// Present, late, leave, absent, rate, leave still allowed, result.
    static final List<Double> TALLIES = List.of(62.0, 40.0, 50.0, 56.0, 54.0, 72.0, 84.0);

    private static final double TALLIED = TALLIES.stream().mapToDouble(Double::doubleValue).sum();
    private static final double ROOMY = 940;
    private static final double LEAST_ORGANISATION = 98;
    private static final double MOST_ORGANISATION = 280;

    /// Lays the grid out and scrolls no further than there is something to see.
    static GridMetrics of(double width, double height, int rows, int columns, double across, double down) {
        var spare = width - NUMBER - NAME - TALLIED - columns * COLUMN;
        var least = width >= ROOMY ? LEAST_ORGANISATION : 0;
        var organisation = spare < LEAST_ORGANISATION ? least : Math.min(spare, MOST_ORGANISATION);
        var metrics = new GridMetrics(width, height, rows, columns, Math.floor(organisation), 0, 0);
        return new GridMetrics(width, height, rows, columns, Math.floor(organisation),
                Math.clamp(Math.round(across), 0, metrics.farthestAcross()),
                Math.clamp(Math.round(down), 0, metrics.farthestDown()));
    }

    double left() {
        return NUMBER + NAME + organisation;
    }

    /// Where the tallies begin.
    double right() {
        return Math.min(width - TALLIED, left() + columns * COLUMN);
    }

    /// Where the tallies end.
    double end() {
        return right() + TALLIED;
    }

    /// Where the people end and the foot begins; no row is cut there.
    double bottom() {
        var seen = Math.max(1, (int) ((height - FOOT - HEAD) / ROW));
        return HEAD + Math.min(seen, rows) * ROW;
    }

    double farthestAcross() {
        return Math.max(0, columns * COLUMN - (right() - left()));
    }

    double farthestDown() {
        return Math.max(0, rows * ROW - (bottom() - HEAD));
    }

    double x(int column) {
        return left() + column * COLUMN - across;
    }

    double y(int row) {
        return HEAD + row * ROW - down;
    }

    int firstRow() {
        return (int) (down / ROW);
    }

    /// One past the last row that is seen.
    int endRow() {
        return (int) Math.min(rows, Math.ceil((down + bottom() - HEAD) / ROW));
    }

    int firstColumn() {
        return (int) (across / COLUMN);
    }

    int endColumn() {
        return (int) Math.min(columns, Math.ceil((across + right() - left()) / COLUMN));
    }

    int rowAt(double y) {
        return (int) Math.floor((y - HEAD + down) / ROW);
    }

    int columnAt(double x) {
        return (int) Math.floor((x - left() + across) / COLUMN);
    }

    boolean isAmongHalfDays(double x) {
        return x >= left() && x < right();
    }

    boolean isAmongPeople(double y) {
        return y >= HEAD && y < bottom();
    }

    /// Scrolled just far enough to show a cell whole.
    GridMetrics showing(int row, int column) {
        var seenDown = bottom() - HEAD;
        var seenAcross = right() - left();
        return of(width, height, rows, columns,
                Math.min(column * COLUMN, Math.max(across, (column + 1) * COLUMN - seenAcross)),
                Math.min(row * ROW, Math.max(down, (row + 1) * ROW - seenDown)));
    }
}
