package org.rollbook.sheet.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// One sheet of a file: its name (empty for text files) and its rows in order; rows without cells may be missing.
///
/// Rows and columns that the file hides are left out until somebody wants them shown.
///
/// @param dayZero the day before the first one that the file counts its dates from
/// @param hidden  what the file hides, whether it is shown here or not
/// @param all     the rows with everything that is hidden
public record SheetTable(String name, List<SheetRow> rows, LocalDate dayZero, Hidden hidden, List<SheetRow> all) {
    /// What most spreadsheets count from, their 29 February 1900 taken into account.
    public static final LocalDate FROM_1900 = LocalDate.of(1899, 12, 30);
    public static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);

    /// Rows from 1 and columns from 0 that hold something and are not seen: hidden, filtered away, folded.
    public record Hidden(Set<Integer> rows, Set<Integer> columns) {
        public static final Hidden NOTHING = new Hidden(Set.of(), Set.of());

        public Hidden {
            rows = Set.copyOf(rows);
            columns = Set.copyOf(columns);
        }

        public boolean isEmpty() {
            return rows.isEmpty() && columns.isEmpty();
        }
    }

    public SheetTable {
        rows = List.copyOf(rows);
        all = List.copyOf(all);
    }

    public SheetTable(String name, List<SheetRow> rows) {
        this(name, rows, FROM_1900);
    }

    public SheetTable(String name, List<SheetRow> rows, LocalDate dayZero) {
        this(name, rows, dayZero, Hidden.NOTHING, rows);
    }

    /// The same sheet as people see it.
    public SheetTable hiding(Set<Integer> hiddenRows, Set<Integer> hiddenColumns) {
        Set<Integer> columns = new TreeSet<>(hiddenColumns);
        columns.removeIf(column -> all.stream().allMatch(row -> row.filledCell(column).isBlank()));
        Set<Integer> lines = new TreeSet<>(hiddenRows);
        lines.retainAll(all.stream().filter(row -> !row.isBlank()).map(SheetRow::number).toList());
        if (lines.isEmpty() && columns.isEmpty()) {
            return this;
        }
        List<SheetRow> seen = all.stream().filter(row -> !lines.contains(row.number()))
                .map(row -> new SheetRow(row.number(), without(row.cells(), columns), without(row.filled(), columns)))
                .toList();
        return new SheetTable(name, seen, dayZero, new Hidden(lines, columns), all);
    }

    /// The same sheet with everything that is hidden.
    public SheetTable shown() {
        return new SheetTable(name, all, dayZero, hidden, all);
    }

    private static List<String> without(List<String> cells, Set<Integer> columns) {
        List<String> seen = new ArrayList<>(cells);
        columns.stream().filter(column -> column < seen.size()).forEach(column -> seen.set(column, ""));
        return seen;
    }
}
