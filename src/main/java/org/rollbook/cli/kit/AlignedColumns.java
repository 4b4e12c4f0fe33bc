package org.rollbook.cli.kit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Help.Ansi;

/// Rows of text in aligned columns, Chinese characters counted as two.
public final class AlignedColumns {
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    public AlignedColumns(String... headings) {
        row((Object[]) headings);
    }

    public AlignedColumns row(Object... cells) {
        rows.add(Arrays.stream(cells).map(String::valueOf).map(cell -> cell.replaceAll("\\s+", " ")).toList());
        return this;
    }

    List<String> lines() {
        int columns = rows.getFirst().size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            line.append(i == 0 ? "" : GAP).append(row.get(i)).append(" ".repeat(widths[i] - width(row.get(i))));
        }
        return line.toString().stripTrailing();
    }

    private static int width(String text) {
        return Ansi.OFF.new Text(text).getCJKAdjustedLength();
    }
}
