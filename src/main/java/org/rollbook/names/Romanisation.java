package org.rollbook.names;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Chinese names in pinyin, and any script in plain ASCII letters.
final class Romanisation {
    private static final Pattern TONES = Pattern.compile("[\\u0300\\u0301\\u0304\\u030C]");
    private static final Pattern GAPS = Pattern.compile("[ \\u00A0\\u3000]+");

    private final Transliterator pinyin = Transliterator.getInstance("Han-Latin/Names");
    private final Lazy<Transliterator> ascii =
            new Lazy<>(() -> Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower"));
    private final Surnames surnames;

    Romanisation(Surnames surnames) {
        this.surnames = surnames;
    }

    /// The name after GB/T 28039: `Ouyang Wen`; a name with separators part by part, `Adili·Maimaiti`.
    String pinyin(String name) {
        if (name.indexOf(Han.DOT) >= 0) {
            return Arrays.stream(name.split("(?<=·)|(?=·)")).map(this::part).collect(Collectors.joining());
        }
        String bare = GAPS.matcher(name).replaceAll("");
        if (!Han.fills(bare)) {
            return part(name);
        }
        List<String> syllables = syllables(bare);
        int cut = bare.codePointCount(0, surnames.lengthIn(bare));
        String given = Syllables.word(syllables.subList(cut, syllables.size()));
        return (Syllables.word(syllables.subList(0, cut)) + " " + given).strip();
    }

    /// Chinese becomes one word; where Chinese and other letters mix, every syllable stands alone.
    private String part(String part) {
        String bare = GAPS.matcher(part).replaceAll("");
        return Han.fills(bare)
                ? Syllables.word(syllables(bare))
                : syllables(part).stream().map(Syllables::capitalised).collect(Collectors.joining(" "));
    }

    /// One syllable without tone for each Chinese character; everything else word by word as it stands.
    List<String> syllables(String name) {
        List<String> syllables = new ArrayList<>(List.of(toneless(pinyin.transliterate(name)).split(" ")));
        if (Han.count(name) == syllables.size()) {
            List<String> surname = surnames.syllables(name.substring(0, surnames.lengthIn(name)));
            for (int i = 0; i < surname.size(); i++) {
                syllables.set(i, surname.get(i));
            }
        }
        return syllables;
    }

    /// Lower-case ASCII letters, digits and spaces; ü becomes `u!`, which sorts right after u.
    String ascii(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replace("ü", "u!");
        if (!plain.codePoints().allMatch(c -> c < 0x80)) {
            plain = ascii.get().transliterate(plain).replaceAll("[^\\x20-\\x7E]", "");
        }
        return plain;
    }

    private static String toneless(String marked) {
        String open = Normalizer.normalize(marked, Form.NFD);
        return Normalizer.normalize(TONES.matcher(open).replaceAll(""), Form.NFC);
    }
}
