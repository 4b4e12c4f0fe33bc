package org.rollbook.names.search;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.rollbook.names.Ascii;

/// What an entry is found by, cut into tokens; each goes to `out` with its kind.
final class SearchTokens {
    /// A name with characters outside ASCII, found anywhere; then the kinds found by their beginning.
    static final byte NAME = 1;
    static final byte READING = 2;
    static final byte NUMBER = 3;
    /// Initials, and the reading from its second word on.
    static final byte OTHER = 4;
    /// A phone or an ID, found by three characters or more.
    static final byte DIGITS = 5;

    private static final Pattern UMLAUT = Pattern.compile("(?<=[ln])[üv]");
    private static final Pattern PASSPORT_UMLAUT = Pattern.compile("(?<=[ln])yu");

    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9a-z]");

    /// Takes one token after the other, in the order of their kinds.
    interface Out {
        void token(byte kind, String text);
    }

    private SearchTokens() {
    }

    /// Whether a byte begins a token.
    static boolean isMark(byte symbol) {
        return symbol >= NAME && symbol <= DIGITS;
    }

    static void of(SearchKey key, Out out) {
        String name = SearchText.normalise(key.name());
        boolean plain = Ascii.is(name);
        if (!plain) {
            out.token(NAME, name.replace(" ", ""));
        }
        Set<String> readings = readings(key.pinyin());
        if (plain) {
            readings.addAll(readings(key.name()));
        }
        readings.forEach(reading -> out.token(READING, reading.replace(" ", "")));
        out.token(NUMBER, SearchText.normalise(key.number()).replace(" ", ""));
        for (String reading : readings) {
            for (int gap = reading.indexOf(' '); gap >= 0; gap = reading.indexOf(' ', gap + 1)) {
                out.token(OTHER, reading.substring(gap + 1).replace(" ", ""));
            }
        }
        out.token(OTHER, SearchText.normalise(key.initials()));
        out.token(DIGITS, digits(key.phone()));
        out.token(DIGITS, digits(key.id()));
    }

    /// 吕 is found as lü, lv, lu and, as in passports, lyu; whichever of them is stored.
    private static Set<String> readings(String stored) {
        String pinyin = stored.replace('-', ' ').replace('·', ' ');
        Set<String> readings = new LinkedHashSet<>();
        readings.add(SearchText.normalise(pinyin));
        String typed = Normalizer.normalize(pinyin, Form.NFC).toLowerCase(Locale.ROOT);
        if (Ascii.is(typed) && typed.indexOf('v') < 0 && !typed.contains("yu")) {
            return readings;
        }
        readings.add(SearchText.normalise(UMLAUT.matcher(typed).replaceAll("yu")));
        readings.add(SearchText.normalise(PASSPORT_UMLAUT.matcher(typed).replaceAll("u")));
        return readings;
    }

    private static String digits(String number) {
        String folded = SearchText.normalise(number);
        return NO_DIGIT.matcher(folded).find() ? NO_DIGIT.matcher(folded).replaceAll("") : folded;
    }
}
