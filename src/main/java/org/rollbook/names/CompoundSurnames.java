package org.rollbook.names;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Compound surnames, and surnames read otherwise than the dictionary reads the character (surnames.tsv).
final class CompoundSurnames {
    private final Map<String, List<String>> readings = new HashMap<>();
    private final int longest;

    CompoundSurnames() {
        for (String[] row : TableLines.of("/ordering/surnames.tsv")) {
            readings.put(row[0], List.of(row[1].split(" ")));
        }
        longest = readings.keySet().stream().mapToInt(String::length).max().orElse(1);
    }

    /// Where the given name begins in a Chinese name without separators: after a known compound surname that leaves
    /// at least one character, else after the first character.
    int lengthIn(String name) {
        for (int length = Math.min(longest, name.length() - 1); length > 1; length--) {
            if (readings.containsKey(name.substring(0, length))) {
                return length;
            }
        }
        return Character.charCount(name.codePointAt(0));
    }

    /// The syllables of a surname, without tones; none when its ordinary reading will do.
    List<String> syllables(String surname) {
        return readings.getOrDefault(surname, List.of());
    }
}
