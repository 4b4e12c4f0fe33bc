package org.rollbook.model.paper;

/// The text of one cell, the number of rows it spans, and its weight; line feeds start new lines.
public record Cell(String text, int rows, Weight weight) {

    /// An empty cell to write in.
    public static final Cell EMPTY = of("");

    /// A place that a spanning cell above already covers.
    public static final Cell COVERED = new Cell("", 0, Weight.REGULAR);

    public Cell {
        if (rows < 0) {
            throw new IllegalArgumentException("a cell spans at least one row");
        }
    }

    public static Cell of(String text) {
        return new Cell(text, 1, Weight.REGULAR);
    }

    public static Cell of(int number) {
        return of(Integer.toString(number));
    }

    public static Cell bold(String text) {
        return new Cell(text, 1, Weight.BOLD);
    }

    /// A cell over this row and the rows beneath, which hold [#COVERED] in its place.
    public static Cell spanning(String text, int rows) {
        return new Cell(text, rows, Weight.REGULAR);
    }

    public boolean isCovered() {
        return rows == 0;
    }
}
