package org.rollbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Both bundles say the same things, everything that the source asks for, and nothing that nobody asks for.
class MessagesTest {
    private static final Path ENGLISH = Path.of("resources/messages/rollbook_en.properties");
    private static final Path CHINESE = Path.of("resources/messages/rollbook_zh.properties");

    /// Beginnings that the source puts before a literal or the constant of an enum: the one list of composed keys.
    private static final List<String> COMPOSED = List.of("refusal.", "subject.", "failure.", "journal.", "problem.", "paper.",
        "language.", "half.", "sentence.half.", "classState.", "sessionKind.", "counting.", "hostRole.", "organisationKind.", "role.", "sex.",
        "idType.", "enrolmentState.", "listOrder.", "outcome.", "reason.", "meaning.", "clause.", "place.", "check.",
        "paper.host.", "paper.half.", "paper.order.", "paper.title.", "documentScope.", "idNumbers.", "paperLanguage.", "documents.",
        "side.", "backupReason.", "personField.", "organisationField.", "matchReason.", "decision.", "kind.",
        "lists.field.", "lists.from.", "lists.filter.", "lists.decide.", "field.", "record.", "how.", "state.",
        "overview.attention.", "ledger.", "documents.kind.", "reports.side.", "reports.half.", "paper.rule.");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*)+");
    private static final Pattern REFUSAL = Pattern.compile("new Refusal\\(\\s*\"([^\"]+)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern NOT_KEYS = Pattern.compile(".*\\.(css|ttf|properties|sql|txt|pdf|xlsx|csv|json|tsv|gz|bin|db|lock|new|tmp|jar|name|dir|home|version)");
    private static final String HALF_WIDTH = "[\u4e00-\u9fff][,;:?!(]|[,;:?!)][\u4e00-\u9fff]";

    private final Map<String, String> english = read(ENGLISH);
    private final Map<String, String> chinese = read(CHINESE);
    private final String source = source();

    @Test
    void bothLanguagesHaveTheSameKeys() {
        none("only in English, add to " + CHINESE, lines(missing(english.keySet(), chinese.keySet()), english));
        none("only in Chinese, add to " + ENGLISH, lines(missing(chinese.keySet(), english.keySet()), chinese));
    }

    @Test
    void bothLanguagesHaveTheSamePlaceholders() {
        var different = english.keySet().stream().filter(chinese::containsKey)
            .filter(key -> !placeholders(english.get(key)).equals(placeholders(chinese.get(key)))).toList();
        none("different placeholders", different);
    }

    @Test
    void everyTextIsAWorkingFormatWithoutAnApostrophe() {
        for (var bundle : List.of(english, chinese)) {
            none("an ASCII apostrophe vanishes in a format, write ’",
                bundle.entrySet().stream().filter(e -> e.getValue().contains("'")).map(Map.Entry::toString).toList());
            bundle.forEach((key, text) -> assertThat(new MessageFormat(text).toPattern()).as(key).isNotNull());
        }
    }

    @Test
    void chineseIsSetInFullWidthPunctuation() {
        var half = Pattern.compile(HALF_WIDTH);
        none("half-width punctuation beside Chinese", chinese.entrySet().stream()
            .filter(e -> half.matcher(e.getValue().replaceAll("\\(_\\w\\)", "")).find()).map(Map.Entry::toString).toList());
    }

    @Test
    void everyKeyInTheSourceExists() {
        var absent = new TreeSet<String>();
        REFUSAL.matcher(source).results().map(found -> "refusal." + found.group(1)).filter(key -> !english.containsKey(key)).forEach(absent::add);
        var beginnings = english.keySet().stream().map(MessagesTest::beginning).collect(Collectors.toSet());
        LITERAL.matcher(source).results().map(found -> found.group(1))
            .filter(text -> KEY.matcher(text).matches() && beginnings.contains(beginning(text)) && !NOT_KEYS.matcher(text).matches())
            .filter(text -> !english.containsKey(text) && COMPOSED.stream().noneMatch(start -> english.containsKey(start + text)))
            .forEach(absent::add);
        none("add to " + ENGLISH + " and " + CHINESE, absent.stream().map(key -> key + "=").toList());
    }

    @Test
    void everyKeyIsUsed() {
        none("nobody asks for, remove from both files", english.keySet().stream().filter(key -> !used(key)).toList());
    }

    private boolean used(String key) {
        return source.contains("\"" + key + "\"") || COMPOSED.stream().filter(key::startsWith)
            .map(start -> key.substring(start.length()))
            .anyMatch(rest -> source.contains("\"" + rest + "\"") || containsWord(constant(rest)) || spelled(rest));
    }

    /// A composed key may be put together once more: `problem.` + field + `.` + code, or `paper.` + `host.` + a constant.
    private boolean spelled(String rest) {
        var dot = rest.lastIndexOf('.');
        if (dot < 0) {
            return false;
        }
        var head = rest.substring(0, dot);
        var last = rest.substring(dot + 1);
        return (source.contains("\"" + head + "\"") || source.contains("\"" + head + ".\""))
            && (source.contains("\"" + last + "\"") || containsWord(constant(last)));
    }

    private boolean containsWord(String word) {
        return Pattern.compile("\\b" + Pattern.quote(word) + "\\b").matcher(source).find();
    }

    private static String constant(String camel) {
        return camel.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
    }

    private static String beginning(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> missing(Collection<String> from, Collection<String> in) {
        return from.stream().filter(key -> !in.contains(key)).toList();
    }

    private static List<String> lines(List<String> keys, Map<String, String> texts) {
        return keys.stream().map(key -> key + "=" + texts.get(key)).toList();
    }

    private static void none(String what, List<String> lines) {
        if (!lines.isEmpty()) {
            fail(what + ":\n" + String.join("\n", lines));
        }
    }

    private static Map<String, String> read(Path file) {
        var texts = new LinkedHashMap<String, String>();
        var twice = new ArrayList<String>();
        try {
            for (var line : Files.readAllLines(file)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    var at = line.indexOf('=');
                    if (texts.put(line.substring(0, at).strip(), line.substring(at + 1).strip()) != null) {
                        twice.add(line);
                    }
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        none("twice in " + file, twice);
        return texts;
    }

    private static String source() {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).map(MessagesTest::text).collect(Collectors.joining("\n"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).replaceAll("(?m)^\\s*///.*$", "");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
