package org.rollbook.names;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
    private final Map<String, List<String>> families = new ConcurrentHashMap<>();
    private final Map<Integer, String> characters = new ConcurrentHashMap<>();

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
        int cut = surnames.lengthIn(bare);
        return (Syllables.word(family(bare.substring(0, cut))) + " " + Syllables.word(given(bare.substring(cut))))
                .strip();
    }

    /// Chinese becomes one word; where Chinese and other letters mix, every syllable stands alone.
    private String part(String part) {
        String bare = GAPS.matcher(part).replaceAll("");
        return Han.fills(bare)
                ? Syllables.word(given(bare))
                : Arrays.stream(toneless(part).split(" ")).map(Syllables::capitalised).collect(Collectors.joining(" "));
    }

    /// The syllables of a surname, without tones.
    List<String> family(String surname) {
        return families.computeIfAbsent(surname, family -> {
            List<String> known = surnames.syllables(family);
            return known.isEmpty() ? List.of(toneless(family).split(" ")) : known;
        });
    }

    /// The syllables of Chinese characters that are no surname. Every character is read by itself, once: ICU reads
    /// no others in a given name, and needs a quarter of a millisecond for it.
    List<String> given(String characters) {
        return characters.codePoints().mapToObj(this::syllable).toList();
    }

    private String syllable(int character) {
        return characters.computeIfAbsent(character, c -> {
            String[] read = toneless("王" + Character.toString(c)).split(" ");
            return read[read.length - 1];
        });
    }

    /// Lower-case ASCII letters, digits and spaces; ü becomes `u!`, which sorts right after u.
    String ascii(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replace("ü", "u!");
        if (!plain.chars().allMatch(c -> c < 0x80)) {
            plain = ascii.get().transliterate(plain).replaceAll("[^\\x20-\\x7E]", "");
        }
        return plain;
    }

    private String toneless(String han) {
        String open = Normalizer.normalize(pinyin.transliterate(han), Form.NFD);
        return Normalizer.normalize(TONES.matcher(open).replaceAll(""), Form.NFC);
    }
}
