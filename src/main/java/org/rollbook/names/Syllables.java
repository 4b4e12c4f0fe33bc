package org.rollbook.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Pinyin put together from syllables and taken apart again.
final class Syllables {
    private static final Pattern SYLLABLE = Pattern.compile("(?:zh|ch|sh|[bpmfdtnlgkhjqxzcsryw])?"
            + "(?:iang|iong|uang|ueng|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|in|un|ün|üe|ue"
            + "|ia|ie|iu|ua|uo|ui|er|[aoeiuüv])");
    private static final int LONGEST = 6;

    private Syllables() {
    }

    /// One word with a capital; an apostrophe before an inner syllable that begins with a vowel, as in Xi’an.
    static String word(List<String> syllables) {
        StringBuilder word = new StringBuilder();
        for (String syllable : syllables) {
            if (!word.isEmpty() && "aoeāáǎàōóǒòēéěè".indexOf(syllable.charAt(0)) >= 0) {
                word.append('\'');
            }
            word.append(syllable);
        }
        return capitalised(word.toString());
    }

    static String capitalised(String word) {
        if (word.isEmpty()) {
            return word;
        }
        int end = word.offsetByCodePoints(0, 1);
        return Character.toString(Character.toTitleCase(word.codePointAt(0))) + word.substring(end);
    }

    /// A lower-case word as exactly `count` syllables, the longest first; empty when it cannot be cut so.
    static Optional<List<String>> split(String word, int count) {
        if (count == 0 || word.isEmpty()) {
            return count == 0 && word.isEmpty() ? Optional.of(List.of()) : Optional.empty();
        }
        if (word.charAt(0) == '\'') {
            return split(word.substring(1), count);
        }
        for (int end = Math.min(LONGEST, word.length()); end > 0; end--) {
            String first = word.substring(0, end);
            if (SYLLABLE.matcher(first).matches()) {
                Optional<List<String>> rest = split(word.substring(end), count - 1);
                if (rest.isPresent()) {
                    List<String> all = new ArrayList<>(count);
                    all.add(first);
                    all.addAll(rest.get());
                    return Optional.of(all);
                }
            }
        }
        return Optional.empty();
    }
}
