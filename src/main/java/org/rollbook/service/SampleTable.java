package org.rollbook.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.rollbook.model.BilingualName;

/// One table of the sample class, `resources/sample/*.tsv`: lines of tab-separated cells, `#` before a comment.
final class SampleTable {

    private SampleTable() {
    }

    /// One line; columns count from 0, and cells that the line does not reach are empty.
    record Line(List<String> cells) {

        String text(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        int number(int column) {
            return Integer.parseInt(text(column));
        }

        /// A name in Chinese and, in the next column, English.
        BilingualName name(int column) {
            return new BilingualName(text(column), text(column + 1));
        }

        <E extends Enum<E>> E constant(int column, Class<E> type) {
            return Enum.valueOf(type, text(column).toUpperCase(Locale.ROOT));
        }
    }

    static List<Line> lines(String table) {
        try (InputStream in = SampleTable.class.getResourceAsStream("/sample/" + table + ".tsv")) {
            if (in == null) {
                throw new IllegalStateException("sample table missing: " + table);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> new Line(List.of(line.split("\t", -1)))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
