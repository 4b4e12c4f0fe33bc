package org.rollbook.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The rows of a small table shipped with the program: UTF-8, tab between fields, lines with # are notes.
final class TableLines {
    private TableLines() {
    }

    static List<String[]> of(String resource) {
        try (var stream = TableLines.class.getResourceAsStream(resource);
             var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
