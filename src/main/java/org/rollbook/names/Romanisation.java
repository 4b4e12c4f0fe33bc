package org.rollbook.names;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.rollbook.model.Lazy;

/// Chinese names in pinyin, and any script in plain ASCII letters.
final class Romanisation {
    private final Lazy<Transliterator> latin = new Lazy<>(
            () -> Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower"));
    private final Readings readings = new Readings();
    private final CompoundSurnames surnames;

    Romanisation(CompoundSurnames surnames) {
        this.surnames = surnames;
    }

    /// The name after GB/T 28039: `Ouyang Wen`; a name with separators part by part, `Adili·Maimaiti`.
    String pinyin(String name) {
        if (name.indexOf(Han.DOT) >= 0) {
            return Arrays.stream(name.split("(?<=·)|(?=·)")).map(this::part).collect(Collectors.joining());
        }
        String bare = Han.unspaced(name);
        if (!Han.fills(bare)) {
            return part(name);
        }
        int cut = surnames.lengthIn(bare);
        return (Syllables.word(family(bare.substring(0, cut))) + " " + Syllables.word(given(bare.substring(cut))))
                .strip();
    }

    /// Chinese becomes one word; where Chinese and other letters mix, every syllable stands alone.
    private String part(String part) {
        String bare = Han.unspaced(part);
        return Han.fills(bare)
                ? Syllables.word(given(bare))
                : Arrays.stream(spaced(part).split(" ")).map(Syllables::capitalised).collect(Collectors.joining(" "));
    }

    /// Every Chinese character read by itself, with spaces between its syllable and other letters.
    private String spaced(String mixed) {
        StringBuilder spaced = new StringBuilder();
        int before = ' ';
        for (int c : mixed.codePoints().toArray()) {
            boolean touches = Character.isLetter(before) && Character.isLetter(c);
            if (touches && (Han.is(before) || Han.is(c))) {
                spaced.append(' ');
            }
            String character = Character.toString(c);
            spaced.append(spaced.isEmpty() ? family(character).getFirst() : readings.given(c));
            before = c;
        }
        return spaced.toString();
    }

    /// The syllables of a surname, without tones.
    List<String> family(String surname) {
        List<String> known = surnames.syllables(surname);
        if (!known.isEmpty()) {
            return known;
        }
        int first = surname.codePointAt(0);
        return Character.charCount(first) == surname.length() ? List.of(readings.surname(first)) : given(surname);
    }

    /// The syllables of Chinese characters that are no surname, each read by itself.
    List<String> given(String characters) {
        List<String> syllables = new ArrayList<>(characters.length());
        int at = 0;
        while (at < characters.length()) {
            int character = characters.codePointAt(at);
            syllables.add(readings.given(character));
            at += Character.charCount(character);
        }
        return syllables;
    }

    /// Lower-case ASCII letters, digits and spaces; ü becomes `u!`, which sorts right after u. ICU never gets Chinese
    /// characters: it would compile its rules for them, for seconds, only to leave those that the table lacks.
    String ascii(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replace("ü", "u!");
        if (Ascii.is(plain)) {
            return plain;
        }
        String read = spaced(plain).replaceAll("\\p{IsHan}", "");
        return latin.get().transliterate(read).replaceAll("[^\\x20-\\x7E]", "");
    }
}
