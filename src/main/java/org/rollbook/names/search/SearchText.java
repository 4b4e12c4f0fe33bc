package org.rollbook.names.search;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.rollbook.names.Ascii;

/// Text as search compares it: half-width, lower case, without accents, tones, hyphens and separators; lü and lv are both lu.
/// For search keys only: what is stored and printed is never changed so.
public final class SearchText {
    /// Fillers (\u115F, \u1160) and the blank Braille cell (\u2800) look like nothing and count as letters or symbols.
    private static final Pattern IGNORED = Pattern
            .compile("[\\p{Mn}\\p{Me}\\u115F\\u1160\\u2800\\p{Cc}\\p{Cf}\\p{Pd}'’·•‧・.∙⋅●&&[^\\t\\n\\r]]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern SPACE_IN_CHINESE = Pattern.compile("(?<=\\p{IsHan}) (?=\\p{IsHan})");
    private static final Pattern DIGITS = Pattern.compile("[0-9 ]+");
    private static final Pattern TYPED_UMLAUT = Pattern.compile("(?<=[ln])v");

    private static final char DELETE = 0x7F;

    private SearchText() {
    }

    /// The text for comparing, its words apart by one space; spaces between Chinese characters vanish.
    public static String normalise(String text) {
        String folded = folded(text);
        return folded.indexOf(' ') < 0 || Ascii.is(folded) ? folded : SPACE_IN_CHINESE.matcher(folded).replaceAll("");
    }

    /// Whether nothing of a query is left to search for: blanks, and signs that search does not see, such as ' - · or a
    /// direction mark. An answer to it would be everybody.
    public static boolean isEmpty(String query) {
        return folded(query).isEmpty();
    }

    /// The words of a query; here a space between Chinese characters separates, as in 王 商务局, but not between
    /// digits, as in 138 0013 8000.
    static List<String> words(String query) {
        String folded = folded(query);
        if (folded.isEmpty()) {
            return List.of();
        }
        return DIGITS.matcher(folded).matches() ? List.of(folded.replace(" ", "")) : List.of(folded.split(" "));
    }

    private static String folded(String text) {
        return isPlain(text) ? foldedPlainly(text) : foldedByPatterns(text);
    }

    static String foldedByPatterns(String text) {
        String open = Normalizer.normalize(text, Form.NFKD).toLowerCase(Locale.ROOT);
        String bare = Normalizer.normalize(IGNORED.matcher(open).replaceAll(""), Form.NFKC);
        return TYPED_UMLAUT.matcher(SPACES.matcher(bare).replaceAll(" ").strip()).replaceAll("u");
    }

    /// Nearly every text is ASCII or common Chinese; a million of them should not go through five patterns each.
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 && (c < 0x4E00 || c > 0x9FFF)) {
                return false;
            }
        }
        return true;
    }

    /// What the patterns do to plain text, in one pass.
    static String foldedPlainly(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        boolean apart = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
                apart = !folded.isEmpty();
            } else if (c > ' ' && c != '-' && c != '\'' && c != '.' && c != DELETE) {
                if (apart) {
                    folded.append(' ');
                    apart = false;
                }
                folded.append(
                        c == 'v' || c == 'V' ? umlaut(folded) : c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c);
            }
        }
        return folded.toString();
    }

    private static char umlaut(StringBuilder before) {
        char last = before.isEmpty() ? ' ' : before.charAt(before.length() - 1);
        return last == 'l' || last == 'n' ? 'u' : 'v';
    }
}
