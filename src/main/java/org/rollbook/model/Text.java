package org.rollbook.model;

/// The limits that every typed text keeps: no control characters, no more than a stated length.
public final class Text {

    /// The longest name of a person, class or organisation, in characters.
    public static final int NAME_LENGTH = 200;

    /// The longest note or reason, in characters.
    public static final int NOTE_LENGTH = 2_000;

    /// What a decoder leaves where bytes were no character.
    private static final int REPLACEMENT = 0xFFFD;

    private Text() {
    }

    /// A one-line text that must not be empty, without outer white space; refuses as `<subject>.empty`.
    public static String required(String subject, String typed) {
        String text = optional(subject, typed, NAME_LENGTH);
        if (text.isEmpty()) {
            throw new Refusal(subject + ".empty");
        }
        return text;
    }

    /// A one-line text without outer white space, possibly empty; refuses with `text.long` or `text.control`.
    public static String optional(String subject, String typed, int longest) {
        return checked(subject, typed, longest, "");
    }

    /// A one-line name in two languages, either or both possibly empty; refuses like [#optional], about `<subject>.zh`
    /// or `<subject>.en`.
    public static BilingualName optional(String subject, BilingualName typed) {
        return new BilingualName(optional(subject + ".zh", typed.zh(), NAME_LENGTH),
                optional(subject + ".en", typed.en(), NAME_LENGTH));
    }

    /// A text of several lines, possibly empty; refuses with `text.long` or `text.control`.
    public static String note(String subject, String typed) {
        return checked(subject, typed, NOTE_LENGTH, "\n\t");
    }

    private static String checked(String subject, String typed, int longest, String allowed) {
        String text = typed.strip();
        if (text.length() > longest && text.codePointCount(0, text.length()) > longest) {
            throw new Refusal("text.long", new Subject(subject), Integer.toString(longest));
        }
        if (!isPlain(text) && text.codePoints().anyMatch(c -> allowed.indexOf(c) < 0 && isUnprintable(c))) {
            throw new Refusal("text.control", new Subject(subject));
        }
        return text;
    }

    /// Nearly every text is ASCII or common Chinese; the tables of Unicode are asked only for others.
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < ' ' || c > '~') && (c < 0x4E00 || c > 0x9FFF)) {
                return false;
            }
        }
        return true;
    }

    /// Controls, separators of lines, halves and remains of characters, and marks that turn the direction of what follows.
    private static boolean isUnprintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            case Character.FORMAT ->
                codePoint >= 0x202A && codePoint <= 0x202E || codePoint >= 0x2066 && codePoint <= 0x2069;
            default -> codePoint == REPLACEMENT;
        };
    }
}
