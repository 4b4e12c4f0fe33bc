package org.rollbook.sheet;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Puts together a name in Latin letters whose parts are told apart: two columns, or `ZHANG, Wei` as catalogues have it.
///
/// A name that reads as pinyin keeps the family name in front (GB/T 28039), any other has it at the end.
final class LatinName {
    private static final Pattern INVERTED = Pattern.compile("([\\p{IsLatin}'’. -]{1,30}?)\\s*,\\s*([\\p{IsLatin}'’. -]{1,40})");
    private static final Pattern NO_GIVEN_NAME = Pattern.compile("(jr|sr|ph\\.? ?d|m\\.? ?d|mba|ll\\.? ?m|esq|i{1,3}|iv)\\.?", Pattern.CASE_INSENSITIVE);
    private static final String FINAL = "(iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|van|ve|an|en|in|un|ai|ei|ao|ou|ia|ie|iu|ua|ue|ui|uo|er|a|e|i|o|u|v|ü)";
    private static final String SYLLABLE = "((zh|ch|sh|[bpmfdtnlgkhjqxrzcs])" + FINAL
            + "|yi|ya|yo|ye|yao|you|yan|yang|yin|ying|yong|yu|yue|yuan|yun|wu|wa|wo|wai|wei|wan|wang|wen|weng|ang|ao|ai|an|en|er|ou|e|a|o)";
    private static final Pattern FAMILY = Pattern.compile(SYLLABLE + "{1,2}");
    private static final Pattern GIVEN = Pattern.compile(SYLLABLE + "(['’ -]?" + SYLLABLE + "){0,2}");

    private LatinName() {
    }

    static String joined(String family, String given) {
        return (isPinyin(FAMILY, family) && isPinyin(GIVEN, given) ? family + " " + given : given + " " + family).strip();
    }

    /// A name written with a comma behind the family name, as it is said.
    static Optional<String> inverted(String text) {
        Matcher matcher = INVERTED.matcher(text);
        return matcher.matches() && !NO_GIVEN_NAME.matcher(matcher.group(2)).matches()
                ? Optional.of(joined(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    private static boolean isPinyin(Pattern shape, String text) {
        return shape.matcher(text.toLowerCase(Locale.ROOT)).matches();
    }
}
