package org.rollbook.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.rollbook.model.Language;

/// All texts of one language in one map, read once from the files of all rooms.
final class Bundle {
    /// The files in `resources/messages`, each as `<name>_en.properties` and `<name>_zh.properties`.
    private static final List<String> FILES = List.of("model", "refusals", "problems", "journal", "window", "classes",
            "overview", "participants",
            "organisations", "checks", "programme", "attendance", "documents", "reports", "arrival", "lists", "history",
            "cli", "paper");

    private static final Map<Language, Bundle> READ = new ConcurrentHashMap<>();

    private final Language language;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    private Bundle(Language language) {
        this.language = language;
        FILES.forEach(file -> read(file + "_" + language.locale().getLanguage() + ".properties"));
    }

    static Bundle of(Language language) {
        return READ.computeIfAbsent(language, Bundle::new);
    }

    boolean has(String key) {
        return texts.containsKey(key);
    }

    /// The text of a key as it stands in its file.
    String text(String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no file of resources/messages has the key " + key);
        }
        return text;
    }

    String text(String key, Object[] arguments) {
        MessageFormat format = formats.computeIfAbsent(key, k -> new MessageFormat(text(k), language.locale()));
        synchronized (format) {
            return format.format(arguments);
        }
    }

    private void read(String file) {
        try (var in = Bundle.class.getResourceAsStream("/messages/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the texts " + file + " are missing");
            }
            var lines = new Properties();
            lines.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            lines.forEach((key, text) -> texts.put((String) key, (String) text));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
