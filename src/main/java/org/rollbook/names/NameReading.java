package org.rollbook.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringTokenizer;
import java.util.stream.Collectors;
import org.rollbook.model.Lazy;
import org.rollbook.model.people.SortKeys;

/// Reads names: proposes their pinyin and computes the keys that they are ordered by. Safe for several threads;
/// its tables are read at the first use.
public final class NameReading {
    /// Grows with every change of the rules or tables; stored keys of an older edition have to be computed again.
    public static final int EDITION = 1;

    private final Lazy<CompoundSurnames> surnames = new Lazy<>(CompoundSurnames::new);
    private final Lazy<StrokeOrder> strokes = new Lazy<>(StrokeOrder::new);
    private final Lazy<Romanisation> romanisation = new Lazy<>(() -> new Romanisation(surnames.get()));

    /// The pinyin to propose, without tones (GB/T 28039): surname first, `Ouyang Wen`, `Zhang Xiaoming`, `Lü Fang`;
    /// a name without Chinese characters stays as it is. A character without a known reading stays too.
    public String pinyin(String name) {
        return Han.in(name) ? romanisation.get().pinyin(name.strip()) : name.strip();
    }

    /// The keys of a name with the pinyin stored beside it, which a person may have corrected; empty if none is.
    ///
    /// By stroke: surname, then how long the given name is (高一 高富 高大富), then the given name, character by
    /// character. By pinyin: sound of the surname, then its strokes, so that 张 and 章 do not mix; then the same for
    /// the given name.
    public SortKeys keys(String name, String pinyin) {
        String reading = pinyin.isBlank() ? pinyin(name) : pinyin.strip();
        List<String> words = words(reading.toLowerCase(Locale.ROOT).replace('’', '\''));
        NameParts parts = NameParts.of(name, surnames.get());
        String family = strokes(parts.family());
        if (!Han.in(parts.family())) {
            return new SortKeys(family, romanisation.get().ascii(reading), firstLetters(words));
        }
        String given = strokes(parts.given());
        int length = Math.min(parts.given().codePointCount(0, parts.given().length()), 9);
        String givenWord = String.join("", words.subList(1, words.size()));
        return new SortKeys(family + '!' + length + given,
                sound(words.getFirst()) + ' ' + family + ' ' + sound(givenWord) + ' ' + given,
                firstLetters(words.size() > 2 ? words : syllables(parts, words)));
    }

    /// The Chinese characters of the name that the official list of 8,105 lacks: their stroke order is a guess.
    public String unlisted(String name) {
        return name.codePoints().filter(c -> Han.is(c) && !strokes.get().lists(c))
                .mapToObj(Character::toString).collect(Collectors.joining());
    }

    private String strokes(String text) {
        StringBuilder key = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            if (Han.is(character)) {
                strokes.get().appendKey(key, character);
            } else {
                key.append(romanisation.get().ascii(Character.toString(character)));
            }
            at += Character.charCount(character);
        }
        return key.toString();
    }

    private String sound(String word) {
        return romanisation.get().ascii(word.replace("'", ""));
    }

    /// The words cut into syllables; a word stays whole where the pinyin is none that fits the characters.
    private List<String> syllables(NameParts parts, List<String> words) {
        Romanisation proposed = romanisation.get();
        List<String> all = new ArrayList<>(
                syllables(words.getFirst(), parts.family(), proposed.family(parts.family())));
        if (words.size() == 2) {
            all.addAll(syllables(words.getLast(), parts.given(), proposed.given(parts.given())));
        }
        return all;
    }

    /// The proposed syllables where they are what is written (方案 is fang-an, not fan-gan), else any that fit.
    private static List<String> syllables(String word, String characters, List<String> proposed) {
        if (String.join("", proposed).equals(word.replace("'", ""))) {
            return proposed;
        }
        return Syllables.split(word, Han.count(characters)).orElse(List.of(word));
    }

    private String firstLetters(List<String> syllables) {
        StringBuilder letters = new StringBuilder();
        for (String syllable : syllables) {
            if (!syllable.isEmpty()) {
                letters.appendCodePoint(syllable.codePointAt(0));
            }
        }
        return romanisation.get().ascii(letters.toString()).replace("!", "");
    }

    /// At least one word, even if it is empty.
    private static List<String> words(String reading) {
        List<String> words = new ArrayList<>();
        var rest = new StringTokenizer(reading, " ·.-");
        while (rest.hasMoreTokens()) {
            words.add(rest.nextToken());
        }
        return words.isEmpty() ? List.of("") : words;
    }
}
