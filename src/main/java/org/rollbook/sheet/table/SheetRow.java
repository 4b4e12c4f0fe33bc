package org.rollbook.sheet.table;

import java.util.List;

/// One row with its number as in the file: the cells as written, and the same with merged ranges filled.
public record SheetRow(int number, List<String> cells, List<String> filled) {

    public SheetRow {
        cells = List.copyOf(cells);
        filled = cells.equals(filled) ? cells : List.copyOf(filled);
    }

    public SheetRow(int number, List<String> cells) {
        this(number, cells, cells);
    }

    /// The text of a column counted from 0, empty beyond the last.
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /// As `cell`, but a merged range speaks for all its cells.
    public String filledCell(int column) {
        return column < filled.size() ? filled.get(column) : "";
    }

    public boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
