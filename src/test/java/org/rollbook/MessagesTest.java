package org.rollbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rollbook.model.Language;
import org.rollbook.text.Messages;

/// The files of both languages say the same things, everything that the source asks for, and nothing that nobody asks for.
class MessagesTest {
    /// Beginnings that the source puts before a literal or the constant of an enum: the one list of composed keys.
    private static final List<String> COMPOSED = List.of("refusal.", "subject.", "failure.", "journal.", "problem.",
            "language.", "half.", "sentence.half.", "condition.", "classState.", "sessionKind.", "counting.",
            "hostRole.",
            "organisationKind.", "role.", "sex.",
            "idType.", "enrolmentState.", "listOrder.", "outcome.", "reason.", "meaning.", "clause.", "place.",
            "check.",
            "paper.host.", "paper.half.", "paper.order.", "paper.title.", "documentScope.", "idNumbers.",
            "paperLanguage.", "documents.",
            "side.", "backupReason.", "tls.", "cli.option.", "organisationField.", "matchReason.", "decision.", "kind.",
            "lists.field.", "lists.from.", "lists.filter.", "lists.decide.", "field.", "record.", "how.", "state.",
            "overview.attention.", "ledger.", "documents.kind.", "reports.side.", "reports.half.", "paper.rule.");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*)+");
    private static final Pattern REFUSAL = Pattern.compile("new Refusal\\(\\s*\"([^\"]+)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern NOT_KEYS = Pattern.compile(
            ".*\\.(css|ttf|properties|sql|txt|pdf|xlsx|csv|json|tsv|gz|bin|db|lock|new|tmp|jar|name|dir|home|version)");
    private static final String HALF_WIDTH = "[\u4e00-\u9fff][,;:?!(]|[,;:?!)][\u4e00-\u9fff]";

    private final Map<String, String> english = MessageFiles.texts(Language.EN);
    private final Map<String, String> chinese = MessageFiles.texts(Language.ZH);
    private final String source = source();

    /// A file without a language would be taken before the English one on a Chinese machine.
    @Test
    void eachRoomHasOneFileInEachLanguage() {
        assertThat(MessageFiles.files()).containsExactlyInAnyOrderElementsOf(MessageFiles.rooms().stream()
                .flatMap(room -> Stream.of(room + "_en.properties", room + "_zh.properties")).toList());
        assertThat(MessageFiles.rooms()).hasSizeGreaterThan(15);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aKeyStandsOnceAndItsFirstWordSaysInWhichFile(Language language) {
        none("more than once", MessageFiles.twice(language).entrySet().stream().map(Map.Entry::toString).toList());
        var rooms = new TreeMap<String, Set<String>>();
        MessageFiles.rooms().forEach(room -> MessageFiles.texts(room, language).keySet()
                .forEach(key -> rooms.computeIfAbsent(beginning(key), _ -> new TreeSet<>()).add(room)));
        rooms.values().removeIf(found -> found.size() == 1);
        assertThat(rooms).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyFileIsRead(Language language) {
        var messages = new Messages(language);
        MessageFiles.texts(language).keySet().forEach(key -> assertThat(messages.text(key)).as(key).isNotNull());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void eachFileHasTheSameKeysInBothLanguages(Language language) {
        var other = language == Language.EN ? Language.ZH : Language.EN;
        for (var room : MessageFiles.rooms()) {
            var texts = MessageFiles.texts(room, language);
            none("add to " + MessageFiles.file(room, other),
                    lines(missing(texts.keySet(), MessageFiles.texts(room, other).keySet()), texts));
        }
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
                    bundle.entrySet().stream().filter(e -> e.getValue().contains("'")).map(Map.Entry::toString)
                            .toList());
            bundle.forEach((key, text) -> assertThat(new MessageFormat(text).toPattern()).as(key).isNotNull());
        }
    }

    @Test
    void chineseIsSetInFullWidthPunctuation() {
        var half = Pattern.compile(HALF_WIDTH);
        none("half-width punctuation beside Chinese", chinese.entrySet().stream()
                .filter(e -> half.matcher(e.getValue().replaceAll("\\(_\\w\\)", "")).find()).map(Map.Entry::toString)
                .toList());
    }

    @Test
    void everyKeyInTheSourceExists() {
        var absent = new TreeSet<String>();
        REFUSAL.matcher(source).results().map(found -> "refusal." + found.group(1))
                .filter(key -> !english.containsKey(key)).forEach(absent::add);
        var beginnings = english.keySet().stream().map(MessagesTest::beginning).collect(Collectors.toSet());
        LITERAL.matcher(source).results().map(found -> found.group(1))
                .filter(text -> KEY.matcher(text).matches() && beginnings.contains(beginning(text))
                        && !NOT_KEYS.matcher(text).matches() && !COMPOSED.contains(text + "."))
                .filter(text -> !english.containsKey(text)
                        && COMPOSED.stream().noneMatch(start -> english.containsKey(start + text)))
                .forEach(absent::add);
        none("add to a file of both languages", absent.stream().map(key -> key + "=").toList());
    }

    @Test
    void everyKeyIsUsed() {
        none("nobody asks for, remove in both languages", english.keySet().stream().filter(key -> !used(key)).toList());
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
        return PLACEHOLDER.matcher(text).results().map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
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

    private static String source() {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).map(MessagesTest::text)
                    .collect(Collectors.joining("\n"));
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
