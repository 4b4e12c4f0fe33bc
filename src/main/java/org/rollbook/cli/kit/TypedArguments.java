package org.rollbook.cli.kit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The words of a command line as they were typed, also where the system's locale cannot spell them.
///
/// Under the locale C, Java turns each byte of a Chinese name into U+FFFD; Linux still has the bytes.
public final class TypedArguments {
    private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");
    private static final String LOST = "\uFFFD";

    private TypedArguments() {
    }

    public static List<String> restored(List<String> words) {
        if (words.stream().noneMatch(word -> word.contains(LOST)) || !Files.isReadable(COMMAND_LINE)) {
            return words;
        }
        try {
            return restored(words, List.of(Files.readString(COMMAND_LINE, StandardCharsets.UTF_8).split("\0", -1)));
        } catch (IOException e) {
            return words;
        }
    }

    /// The last words of the process, unless a word that was not lost stands there differently.
    static List<String> restored(List<String> words, List<String> process) {
        int end = process.size() - (process.getLast().isEmpty() ? 1 : 0);
        if (end < words.size()) {
            return words;
        }
        List<String> typed = process.subList(end - words.size(), end);
        for (int i = 0; i < words.size(); i++) {
            if (!words.get(i).contains(LOST) && !words.get(i).equals(typed.get(i))) {
                return words;
            }
        }
        return typed;
    }
}
