package org.rollbook.cli;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import org.rollbook.text.Messages;

/// Where a verb answers: results on one stream, sentences about trouble on the other.
record Terminal(PrintStream out, PrintStream err, Messages words) {

    void say(String key, Object... arguments) {
        out.println(words.text(key, arguments));
    }

    void line(String text) {
        out.println(text);
    }

    void warn(String key, Object... arguments) {
        err.println(words.text(key, arguments));
    }

    void table(TextTable table) {
        table.lines().forEach(out::println);
    }

    /// One document: a record, or a list of records.
    void json(Object document) {
        try {
            out.println(JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT, JSON.Feature.WRITE_NULL_PROPERTIES)
                    .asString(Json.of(document)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
