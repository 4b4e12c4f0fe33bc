package org.rollbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rollbook.model.Language;

/// The files of texts as they are written: one for each room and language.
public final class MessageFiles {
    private static final Path FOLDER = Path.of("resources/messages");

    private MessageFiles() {
    }

    /// All keys with their texts, as they stand in the files.
    public static Map<String, String> texts(Language language) {
        var all = new LinkedHashMap<String, String>();
        rooms().forEach(room -> all.putAll(texts(room, language)));
        return all;
    }

    /// The names of the files without language and ending.
    static List<String> rooms() {
        return files().stream().map(file -> file.replaceAll("(_\\w+)?\\.properties$", "")).distinct().sorted().toList();
    }

    static List<String> files() {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Path file(String room, Language language) {
        return FOLDER.resolve(room + "_" + language.locale().getLanguage() + ".properties");
    }

    /// Keys that stand more than once, in one file or in several.
    static Map<String, List<String>> twice(Language language) {
        var places = new TreeMap<String, List<String>>();
        for (var room : rooms()) {
            lines(room, language).forEach(line -> places.computeIfAbsent(key(line), _ -> new ArrayList<>()).add(room));
        }
        places.values().removeIf(found -> found.size() == 1);
        return places;
    }

    static Map<String, String> texts(String room, Language language) {
        var texts = new LinkedHashMap<String, String>();
        lines(room, language).forEach(line -> texts.put(key(line), line.substring(line.indexOf('=') + 1).strip()));
        return texts;
    }

    private static String key(String line) {
        return line.substring(0, line.indexOf('=')).strip();
    }

    private static List<String> lines(String room, Language language) {
        try {
            return Files.readAllLines(file(room, language)).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
