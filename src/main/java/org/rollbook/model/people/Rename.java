package org.rollbook.model.people;

import java.lang.Character.UnicodeScript;

/// A change of a person's name.
public record Rename(String before, String after) {

    /// Whether keys that were meant for another place have probably got into the name: Latin letters or digits where there were
    /// only Chinese characters, or hardly anything left.
    public boolean isDoubtful() {
        return !before.equals(after)
                && (isChinese(before) && hasLetterOrDigit(after) || length(after) < 2 && length(before) > 1);
    }

    private static boolean isChinese(String name) {
        return name.codePoints().anyMatch(Character::isIdeographic) && !hasLetterOrDigit(name);
    }

    private static boolean hasLetterOrDigit(String name) {
        return name.codePoints().anyMatch(
                c -> Character.isDigit(c) || Character.isLetter(c) && UnicodeScript.of(c) == UnicodeScript.LATIN);
    }

    private static long length(String name) {
        return name.codePoints().filter(Character::isLetterOrDigit).count();
    }
}
