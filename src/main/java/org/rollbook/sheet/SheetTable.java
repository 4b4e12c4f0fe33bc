package org.rollbook.sheet;

import java.util.List;

/// One sheet of a file: its name (empty for text files) and its rows in order; rows without cells may be missing.
public record SheetTable(String name, List<SheetRow> rows) {

    public SheetTable {
        rows = List.copyOf(rows);
    }
}
