package org.rollbook.names;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A table shipped with the program: UTF-8, tab between fields, a line feed behind every line, lines with # are notes.
final class TableLines {
    private TableLines() {
    }

    /// The rows of a small table.
    static List<String[]> of(String resource) {
        return text(resource).lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t")).toList();
    }

    /// A table as it is, for those too large to be cut into pieces while somebody waits.
    static String text(String resource) {
        try (var stream = TableLines.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
