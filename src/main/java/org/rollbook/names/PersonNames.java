package org.rollbook.names;

import org.rollbook.model.Refusal;

/// What a stored name of a person may be: as typed, but without stray spaces and with U+00B7 as its only separator.
public final class PersonNames {
    /// Characters (code points), far above the 25 Han characters that the rule of 2016 asks every system to hold.
    public static final int LONGEST = 200;

    private PersonNames() {
    }

    /// The name to store. Compatibility characters stay: a printed name is never normalised.
    ///
    /// @throws Refusal `person.name.empty`, `person.name.long` or `person.name.control`
    public static String clean(String typed) {
        if (isPlain(typed)) {
            return typed;
        }
        if (typed.strip().codePoints().anyMatch(PersonNames::isControl)) {
            throw new Refusal("person.name.control");
        }
        String name = joined(typed.strip()).strip();
        if (name.isEmpty()) {
            throw new Refusal("person.name.empty");
        }
        if (name.codePointCount(0, name.length()) > LONGEST) {
            throw new Refusal("person.name.long", String.valueOf(LONGEST));
        }
        return name;
    }

    /// Nearly every name is a few common Chinese characters, which need no second look.
    private static boolean isPlain(String typed) {
        for (int i = 0; i < typed.length(); i++) {
            if (typed.charAt(i) < 0x4E00 || typed.charAt(i) > 0x9FFF) {
                return false;
            }
        }
        return !typed.isEmpty() && typed.length() <= LONGEST;
    }

    /// Line ends, tabs, invisible direction marks, halves and remains of characters would break lists and files.
    private static boolean isControl(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> codePoint == 0xFFFD;
        };
    }

    /// Inside Chinese no space is stored (it would break the order) and every kind of dot becomes U+00B7;
    /// elsewhere a run of spaces becomes one.
    private static String joined(String name) {
        int[] typed = name.codePoints().toArray();
        StringBuilder joined = new StringBuilder(name.length());
        int at = 0;
        while (at < typed.length) {
            int end = at;
            while (end < typed.length && isGap(typed[end])) {
                end++;
            }
            if (end == at) {
                joined.appendCodePoint(typed[at++]);
            } else {
                boolean chinese = at > 0 && end < typed.length && Han.is(typed[at - 1]) && Han.is(typed[end]);
                joined.append(gap(new String(typed, at, end - at), chinese));
                at = end;
            }
        }
        return joined.toString();
    }

    private static String gap(String gap, boolean chinese) {
        if (chinese) {
            return gap.codePoints().anyMatch(Han::isTypedDot) ? String.valueOf(Han.DOT) : "";
        }
        return gap.codePoints().collect(StringBuilder::new, PersonNames::appendOnce, StringBuilder::append).toString();
    }

    private static void appendOnce(StringBuilder gap, int codePoint) {
        if (!isSpace(codePoint)) {
            gap.appendCodePoint(codePoint);
        } else if (gap.isEmpty() || gap.charAt(gap.length() - 1) != ' ') {
            gap.append(' ');
        }
    }

    private static boolean isGap(int codePoint) {
        return isSpace(codePoint) || Han.isTypedDot(codePoint);
    }

    private static boolean isSpace(int codePoint) {
        return Character.isSpaceChar(codePoint);
    }
}
