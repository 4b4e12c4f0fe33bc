package org.rollbook.cli;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rollbook.model.Language;
import org.rollbook.model.journal.Actor;

/// Runs command lines in this process on a data file of its own, at noon of the sample class's third day.
public final class Shell {
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2014-07-23T04:00:00Z"), ZoneId.of("Asia/Shanghai"));

    private final String data;
    private final Path usual;
    private final Map<String, String> environment;

    public Shell(Path data, Path usual) {
        this(data.toString(), usual, System.getenv());
    }

    /// On a file or a server.
    public Shell(String data, Path usual, Map<String, String> environment) {
        this.data = data;
        this.usual = usual;
        this.environment = environment;
    }

    /// What one command line answered.
    public record Answer(int code, String out, String err) {

        @SuppressWarnings("unchecked")
        public List<Object> list() {
            return (List<Object>) json();
        }

        Map<String, Object> map() {
            return asMap(json());
        }

        private Object json() {
            try {
                return JSON.std.anyFrom(out);
            } catch (IOException e) {
                throw new AssertionError(out, e);
            }
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> asMap(Object json) {
        return (Map<String, Object>) json;
    }

    /// With `--data` and in English.
    public Answer run(String... words) {
        List<String> all = new ArrayList<>(List.of("--data", data));
        all.addAll(List.of(words));
        return plain(all.toArray(String[]::new));
    }

    /// Exactly these words.
    public Answer plain(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new Cli(new Cli.Environment(new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8), usual, Language.EN, new Actor("tester", "desk 1"),
                CLOCK, environment))
                .run(List.of(words));
        return new Answer(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
