package org.rollbook.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.rollbook.model.people.SortKeys;

/// Reads names: proposes their pinyin and computes the keys that they are ordered by. Safe for several threads;
/// its tables are read at the first use.
public final class NameReading {
    /// Grows with every change of the rules or tables; stored keys of an older edition have to be computed again.
    public static final int EDITION = 1;

    private final Lazy<Surnames> surnames = new Lazy<>(Surnames::new);
    private final Lazy<StrokeOrder> strokes = new Lazy<>(StrokeOrder::new);
    private final Lazy<Romanisation> romanisation = new Lazy<>(() -> new Romanisation(surnames.get()));

    /// The pinyin to propose, without tones (GB/T 28039): surname first, `Ouyang Wen`, `Zhang Xiaoming`, `Lü Fang`;
    /// a name without Chinese characters stays as it is. A character without a known reading stays too.
    public String pinyin(String name) {
        return Han.in(name) ? romanisation.get().pinyin(name.strip()) : name.strip();
    }

    /// The keys of a name with the pinyin stored beside it, which a person may have corrected; empty if none is.
    public SortKeys keys(String name, String pinyin) {
        String reading = pinyin.isBlank() ? pinyin(name) : pinyin.strip();
        NameParts parts = NameParts.of(name, surnames.get());
        return new SortKeys(strokeKey(parts), pinyinKey(parts, reading), initials(parts, reading));
    }

    /// The Chinese characters of the name that the official list of 8,105 lacks: their stroke order is a guess.
    public String unlisted(String name) {
        return name.codePoints().filter(c -> Han.is(c) && !strokes.get().lists(c))
                .mapToObj(Character::toString).collect(Collectors.joining());
    }

    /// Surname, then how long the given name is (高一 高富 高大富), then the given name, character by character.
    private String strokeKey(NameParts parts) {
        if (!Han.in(parts.family())) {
            return strokes(parts.family());
        }
        int given = parts.given().codePointCount(0, parts.given().length());
        return strokes(parts.family()) + "!" + Math.min(given, 9) + strokes(parts.given());
    }

    private String strokes(String text) {
        StringBuilder key = new StringBuilder();
        text.codePoints().forEach(c -> key.append(
                Han.is(c) ? strokes.get().key(c) : romanisation.get().ascii(Character.toString(c))));
        return key.toString();
    }

    /// Sound of the surname, then its strokes, so that 张 and 章 do not mix; then the same for the given name.
    private String pinyinKey(NameParts parts, String reading) {
        if (!Han.in(parts.family())) {
            return romanisation.get().ascii(reading);
        }
        String[] words = words(reading);
        String given = String.join("", Arrays.asList(words).subList(1, words.length));
        return String.join(" ", sound(words[0]), strokes(parts.family()), sound(given), strokes(parts.given()));
    }

    private String sound(String word) {
        return romanisation.get().ascii(word.replace("'", "").replace("’", ""));
    }

    /// The first letter of every syllable; of every word where the pinyin is none that fits the characters.
    private String initials(NameParts parts, String reading) {
        String[] words = words(reading.toLowerCase(Locale.ROOT).replace('’', '\''));
        List<String> syllables = new ArrayList<>();
        if (Han.in(parts.family()) && words.length <= 2) {
            syllables.addAll(syllables(words[0], parts.family(), romanisation.get().family(parts.family())));
            if (words.length == 2) {
                syllables.addAll(syllables(words[1], parts.given(), romanisation.get().given(parts.given())));
            }
        } else {
            syllables.addAll(Arrays.asList(words));
        }
        String first = syllables.stream().filter(syllable -> !syllable.isEmpty())
                .map(syllable -> Character.toString(syllable.codePointAt(0))).collect(Collectors.joining());
        return romanisation.get().ascii(first).replace("!", "");
    }

    /// The proposed syllables where they are what is written (方案 is fang-an, not fan-gan), else any that fit.
    private static List<String> syllables(String word, String characters, List<String> proposed) {
        if (String.join("", proposed).equals(word.replace("'", ""))) {
            return proposed;
        }
        return Syllables.split(word, Han.count(characters)).orElse(List.of(word));
    }

    private static String[] words(String reading) {
        return reading.split("[ ·.-]+");
    }
}
