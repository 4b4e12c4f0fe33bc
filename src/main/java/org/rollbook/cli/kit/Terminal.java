package org.rollbook.cli.kit;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import org.rollbook.text.Messages;

/// Where a verb answers: results on one stream, sentences about what went wrong on the other.
public record Terminal(PrintStream out, PrintStream err, Messages words) {

    public void say(String key, Object... arguments) {
        out.println(words.text(key, arguments));
    }

    public void line(String text) {
        out.println(text);
    }

    public void warn(String key, Object... arguments) {
        err.println(words.text(key, arguments));
    }

    public void table(AlignedColumns table) {
        table.lines().forEach(out::println);
    }

    /// One document: a record, or a list of records.
    public void json(Object document) {
        try {
            out.println(JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT, JSON.Feature.WRITE_NULL_PROPERTIES)
                    .asString(Json.of(document)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
