package org.rollbook.sheet.cell;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Puts together a name in Latin letters whose parts are told apart: two columns, or `ZHANG, Wei` as catalogues have it.
///
/// A name that reads as pinyin keeps the family name in front (GB/T 28039), any other has it at the end.
public final class LatinName {
    private static final Pattern INVERTED = Pattern
            .compile("([\\p{IsLatin}'’. -]{1,30}?)\\s*,\\s*([\\p{IsLatin}'’. -]{1,40})");
    private static final Pattern NO_GIVEN_NAME = Pattern
            .compile("(jr|sr|ph\\.? ?d|m\\.? ?d|mba|ll\\.? ?m|esq|i{1,3}|iv)\\.?", Pattern.CASE_INSENSITIVE);
    private static final Pattern SUFFIX = Pattern
            .compile("(.+?)[ ,]+((?:jr|sr|ph\\.? ?d|m\\.? ?d|mba|esq|i{2,3}|iv)\\.?)", Pattern.CASE_INSENSITIVE);
    /// The syllables of pinyin, as their initials take finals; zhi and si have no other vowel, jiang no u.
    private static final String SYLLABLE = "(?:"
            + "[bpm](?:a|o|ai|ei|ao|an|en|ang|eng|i|ie|iao|ian|in|ing|u)|m(?:e|ou|iu)|pou|f(?:a|o|ei|ou|an|en|ang|eng|u)"
            + "|[dt](?:a|e|ai|ei|ao|ou|an|ang|eng|ong|i|ie|iao|ian|ing|u|uo|ui|uan|un)|d(?:ia|iu|en)"
            + "|[nl](?:a|e|ai|ei|ao|ou|an|ang|eng|ong|i|ie|iao|iu|ian|in|iang|ing|u|uo|uan|un|ü|v|ue|üe)|lia|nen"
            + "|[gkh](?:a|e|ai|ei|ao|ou|an|en|ang|eng|ong|u|ua|uo|uai|ui|uan|un|uang)"
            + "|[jqx](?:i|ia|ie|iao|iu|ian|in|iang|ing|iong|u|ue|uan|un)"
            + "|(?:zh|ch|sh|[zcs])(?:a|e|i|ai|ei|ao|ou|an|en|ang|eng|ong|u|uo|ui|uan|un)|(?:zh|ch|sh)(?:ua|uai|uang)"
            + "|r(?:e|i|ao|ou|an|en|ang|eng|ong|u|uo|ui|uan|un)"
            + "|y(?:i|a|o|e|ao|ou|an|in|ang|ing|ong|u|ue|uan|un)|w(?:u|a|o|ai|ei|an|en|ang|eng)|a|ai|ao|an|ang|e|ei|en|er|o|ou)";
    private static final Pattern FAMILY = Pattern.compile(SYLLABLE
            + "|(ou-?yang|shang-?guan|si-?ma|si-?tu|zhu-?ge|xia-?hou|huang-?fu|gong-?sun|zhang-?sun|yu-?wen|mu-?rong|dong-?fang|nan-?gong|du-?gu|wei-?chi|yu-?chi|ling-?hu|duan-?mu)");
    private static final Pattern GIVEN = Pattern.compile(SYLLABLE + "(?:['’ -]?" + SYLLABLE + "){0,2}");

    private LatinName() {
    }

    public static String joined(String family, String given) {
        return (isPinyin(FAMILY, family) && isPinyin(GIVEN, given) ? family + " " + given : given + " " + family)
                .strip();
    }

    /// A name written with a comma behind the family name, as it is said.
    static Optional<String> inverted(String text) {
        Matcher suffixed = SUFFIX.matcher(text);
        boolean bare = !suffixed.matches() || suffixed.group(1).indexOf(',') < 0;
        Matcher matcher = INVERTED.matcher(bare ? text : suffixed.group(1));
        return matcher.matches() && !NO_GIVEN_NAME.matcher(matcher.group(2)).matches()
                ? Optional.of(joined(matcher.group(1), matcher.group(2)) + (bare ? "" : " " + suffixed.group(2)))
                : Optional.empty();
    }

    private static boolean isPinyin(Pattern shape, String text) {
        return shape.matcher(text.toLowerCase(Locale.ROOT)).matches();
    }
}
