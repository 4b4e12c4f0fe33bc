package org.rollbook.sheet.cell;

import java.util.regex.Pattern;

/// Tidies what people type into cells, without changing any character of a name.
public final class CellText {
    private static final Pattern BETWEEN_HAN = Pattern.compile("(?<=\\p{IsHan}) (?=\\p{IsHan})");
    private static final Pattern BROKEN = Pattern
            .compile("(?<=\\p{IsHan})[ \\u3000]*[\\r\\n]+[ \\u3000]*(?=\\p{IsHan})");
    private static final Pattern DOTS = Pattern.compile("(?<=\\p{IsHan}) ?[•‧・．.･∙⋅] ?(?=\\p{IsHan})");
    private static final Pattern LITERAL = Pattern.compile("^=\"(.*)\"$", Pattern.DOTALL);

    private CellText() {
    }

    /// One line without invisible characters (marks of direction too, as address books put them round numbers) and outer spaces; a text kept from a spreadsheet by `="…"` or `'` is freed.
    public static String line(String cell) {
        String text = cell.startsWith("=\"") ? LITERAL.matcher(cell.strip()).replaceFirst("$1") : cell;
        return tidied(Formulas.restored(text));
    }

    /// Most cells are tidy already: they are returned as they are.
    private static String tidied(String text) {
        int at = 0;
        while (at < text.length() && !isInvisible(text.charAt(at)) && !isSpace(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        StringBuilder result = new StringBuilder(text.length()).append(text, 0, at);
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean doubled = isSpace(c) && (result.isEmpty() || result.charAt(result.length() - 1) == ' ');
            if (!isInvisible(c) && !doubled) {
                result.append(isSpace(c) ? ' ' : c);
            }
        }
        return result.toString().strip();
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r' || c == '\u00A0' || c >= '\u2000' && c <= '\u200A' || c == '\u202F'
                || c == '\u3000';
    }

    private static boolean isInvisible(char c) {
        return c >= '\u200B' && c <= '\u200F' || c >= '\u202A' && c <= '\u202E' || c >= '\u2060' && c <= '\u2069'
                || c == '\uFEFF' || c == '\u00AD';
    }

    /// As `line`; Chinese that only the width of its cell broke into lines is one word again.
    public static String unbroken(String cell) {
        return line(cell.indexOf('\n') < 0 && cell.indexOf('\r') < 0 ? cell : BROKEN.matcher(cell).replaceAll(""));
    }

    /// As `line`, with full-width letters, digits and signs made half-width.
    public static String narrow(String cell) {
        String text = line(cell);
        int at = 0;
        while (at < text.length() && !isWide(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        StringBuilder narrow = new StringBuilder(text.length());
        text.codePoints().map(c -> isWide(c) ? c - 0xFEE0 : c).forEach(narrow::appendCodePoint);
        return narrow.toString();
    }

    /// A name without the spaces that pad it (王　芳) and with the one separator of minority names, U+00B7.
    public static String name(String cell) {
        String text = line(cell);
        text = text.indexOf(' ') < 0 ? text : BETWEEN_HAN.matcher(text).replaceAll("");
        text = DOTS.matcher(text).replaceAll("·");
        return text.codePoints().anyMatch(c -> c >= 'Ａ' && c <= 'ｚ') ? narrow(text) : text;
    }

    private static boolean isWide(int c) {
        return c >= '！' && c <= '～';
    }

    public static boolean hasControl(String text) {
        boolean possible = false;
        for (int i = 0; i < text.length() && !possible; i++) {
            char c = text.charAt(i);
            possible = c < ' ' || c >= 0x7F && c < 0xA0 || c >= 0x202A && c <= 0x2069 || Character.isSurrogate(c);
        }
        return possible && holdsControl(text);
    }

    private static boolean holdsControl(String text) {
        return text.codePoints().anyMatch(c -> Character.getType(c) == Character.CONTROL
                || Character.getType(c) == Character.SURROGATE || c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069);
    }

    public static String withoutControl(String text) {
        StringBuilder result = new StringBuilder(text.length());
        text.codePoints().filter(c -> !hasControl(Character.toString(c))).forEach(result::appendCodePoint);
        return result.toString().strip();
    }

    /// What a spreadsheet shows for a formula that failed.
    public static boolean isError(String text) {
        return text.startsWith("#")
                && text.matches("#(REF!|N/A|VALUE!|NAME\\?|DIV/0!|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA)")
                || text.startsWith("Err:") && text.matches("Err:\\d{3}");
    }
}
