package org.rollbook.service.lists.file;

import java.util.Set;

/// What a file hides of a list: the rows, counted from 1, and the columns, counted from 0, that hold something and are not seen.
public record HiddenCells(Set<Integer> rows, Set<Integer> columns) {

    public HiddenCells {
        rows = Set.copyOf(rows);
        columns = Set.copyOf(columns);
    }

    public boolean isEmpty() {
        return rows.isEmpty() && columns.isEmpty();
    }
}
