package org.rollbook.sheet.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.rollbook.sheet.table.SheetRow;

/// What separates the fields of a text file.
enum Delimiter {
    COMMA(','), SEMICOLON(';'), TAB('\t'), WIDE_COMMA('，'), BAR('|');

    private static final int LINES = 50;
    private static final int FEWEST_CELLS = 3;

    private final char separator;

    Delimiter(char separator) {
        this.separator = separator;
    }

    char separator() {
        return separator;
    }

    /// The first line `sep=;` that spreadsheets understand is no row.
    boolean isHint(String cell) {
        return cell.toLowerCase(Locale.ROOT).startsWith("sep=");
    }

    /// The one found outside quotes on most lines, then the most often; a comma when there is none.
    static Delimiter detect(String sample) {
        List<String> lines = sample.lines().limit(LINES).toList();
        if (!lines.isEmpty() && COMMA.isHint(lines.getFirst()) && lines.getFirst().length() > 4) {
            for (Delimiter delimiter : values()) {
                if (lines.getFirst().charAt(4) == delimiter.separator) {
                    return delimiter;
                }
            }
        }
        Delimiter best = COMMA;
        long bestScore = 0;
        for (Delimiter delimiter : values()) {
            long score = delimiter.score(lines);
            if (score > bestScore) {
                bestScore = score;
                best = delimiter;
            }
        }
        return best;
    }

    private long score(List<String> lines) {
        long with = 0;
        long total = 0;
        boolean quoted = false;
        for (String line : lines) {
            int count = 0;
            for (int i = 0; i < line.length(); i++) {
                if (line.charAt(i) == '"') {
                    quoted = !quoted;
                } else if (!quoted && line.charAt(i) == separator && !isProse(line, i)) {
                    count++;
                }
            }
            with += count > 0 ? 1 : 0;
            total += Math.min(count, 1000);
        }
        return with * 1_000_000 + total;
    }

    /// A comma before a space is more likely part of a text.
    private static boolean isProse(String line, int at) {
        return at + 1 < line.length() && line.charAt(at + 1) == ' ';
    }

    /// Lines that somebody typed with commas of the other width are cut too, where they have as many as the others.
    List<SheetRow> withOtherCommas(List<SheetRow> rows) {
        String other = this == COMMA ? "，" : this == WIDE_COMMA ? "," : "";
        if (other.isEmpty()) {
            return rows;
        }
        Map<Integer, Long> widths = rows.stream().filter(row -> row.cells().size() >= FEWEST_CELLS)
                .collect(Collectors.groupingBy(row -> row.cells().size(), Collectors.counting()));
        int width = widths.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(0);
        return rows.stream().map(row -> {
            List<String> cells = row.cells().size() == 1 ? List.of(row.cell(0).split(other, -1)) : List.<String>of();
            return width > 0 && cells.size() == width ? new SheetRow(row.number(), cells) : row;
        }).toList();
    }
}
