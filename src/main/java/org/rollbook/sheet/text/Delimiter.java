package org.rollbook.sheet.text;

import java.util.List;
import java.util.Locale;

/// What separates the fields of a text file.
enum Delimiter {
    COMMA(','), SEMICOLON(';'), TAB('\t'), WIDE_COMMA('，'), BAR('|');

    private static final int LINES = 50;

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
}
