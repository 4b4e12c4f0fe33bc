package org.rollbook.sheet.table;

import java.time.LocalDate;
import java.util.List;

/// One sheet of a file: its name (empty for text files) and its rows in order; rows without cells may be missing.
///
/// @param dayZero the day before the first one that the file counts its dates from
public record SheetTable(String name, List<SheetRow> rows, LocalDate dayZero) {
    /// What most spreadsheets count from, their 29 February 1900 taken into account.
    public static final LocalDate FROM_1900 = LocalDate.of(1899, 12, 30);
    public static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);

    public SheetTable {
        rows = List.copyOf(rows);
    }

    public SheetTable(String name, List<SheetRow> rows) {
        this(name, rows, FROM_1900);
    }
}
