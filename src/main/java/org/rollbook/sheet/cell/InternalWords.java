package org.rollbook.sheet.cell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The words about diet and health of `sheet/internal-words.txt`, which make a remark one for the staff only.
public final class InternalWords {
    private static final String RESOURCE = "/sheet/internal-words.txt";
    private static final String BETWEEN = "；";
    private static final Pattern SENTENCES = Pattern.compile("[；;。\\n]+");
    private static final Pattern WORDS = words();

    /// A remark in its two parts, either of which may be empty.
    public record Sorted(String open, String internal) {
    }

    private InternalWords() {
    }

    /// The words in a text, each once, in the order in which they stand there.
    public static List<String> in(String text) {
        return WORDS.matcher(text).results().map(found -> found.group()).distinct().toList();
    }

    /// Every sentence that says something about diet or health is internal, whole; a text without any stays as it is.
    public static Sorted sorted(String text) {
        if (!WORDS.matcher(text).find()) {
            return new Sorted(text, "");
        }
        List<String> open = new ArrayList<>();
        List<String> internal = new ArrayList<>();
        SENTENCES.splitAsStream(text).map(String::strip).filter(part -> !part.isEmpty())
                .forEach(part -> (WORDS.matcher(part).find() ? internal : open).add(part));
        return new Sorted(String.join(BETWEEN, open), String.join(BETWEEN, internal));
    }

    /// Longer words first, so that they are told whole.
    private static Pattern words() {
        try (InputStream in = InternalWords.class.getResourceAsStream(RESOURCE)) {
            return Pattern.compile(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .sorted((a, b) -> b.length() - a.length())
                    .map(word -> word.codePointAt(0) < 0x250 ? "\\b" + Pattern.quote(word) + "\\b"
                            : Pattern.quote(word))
                    .collect(Collectors.joining("|")), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
