package org.rollbook.sheet;

import java.util.List;

/// What was read from a file: its format or character set as detected (`XLSX`, `UTF-8`, `GB18030` …) and its sheets.
public record SheetFile(String format, List<SheetTable> tables) {

    public SheetFile {
        tables = List.copyOf(tables);
    }
}
