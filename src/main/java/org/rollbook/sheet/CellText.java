package org.rollbook.sheet;

import java.util.regex.Pattern;

/// Tidies what people type into cells, without changing any character of a name.
final class CellText {
    private static final Pattern INVISIBLE = Pattern.compile("[\u200B-\u200F\u2060\uFEFF\u00AD]");
    private static final Pattern SPACES = Pattern.compile("[\\s\u00A0\u2000-\u200A\u202F\u3000]+");
    private static final Pattern BETWEEN_HAN = Pattern.compile("(?<=\\p{IsHan}) (?=\\p{IsHan})");
    private static final Pattern DOTS = Pattern.compile("(?<=\\p{IsHan}) ?[•‧・．.･∙⋅] ?(?=\\p{IsHan})");
    private static final Pattern LITERAL = Pattern.compile("^=\"(.*)\"$", Pattern.DOTALL);

    private CellText() {
    }

    /// One line without invisible characters and outer spaces; a text kept from a spreadsheet by `="…"` or `'` is freed.
    static String line(String cell) {
        String text = LITERAL.matcher(cell.strip()).replaceFirst("$1");
        text = text.startsWith("'") ? text.substring(1) : text;
        return SPACES.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll(" ").strip();
    }

    /// As `line`, with full-width letters, digits and signs made half-width.
    static String narrow(String cell) {
        StringBuilder text = new StringBuilder(cell.length());
        line(cell).codePoints().map(c -> c >= '！' && c <= '～' ? c - 0xFEE0 : c).forEach(text::appendCodePoint);
        return text.toString();
    }

    /// A name without the spaces that pad it (王　芳) and with the one separator of minority names, U+00B7.
    static String name(String cell) {
        String text = line(cell);
        text = BETWEEN_HAN.matcher(text).replaceAll("");
        text = DOTS.matcher(text).replaceAll("·");
        return text.codePoints().anyMatch(c -> c >= 'Ａ' && c <= 'ｚ') ? narrow(text) : text;
    }

    static boolean hasControl(String text) {
        return text.codePoints().anyMatch(c -> Character.getType(c) == Character.CONTROL
                || Character.getType(c) == Character.SURROGATE || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069);
    }

    static String withoutControl(String text) {
        StringBuilder result = new StringBuilder(text.length());
        text.codePoints().filter(c -> !hasControl(Character.toString(c))).forEach(result::appendCodePoint);
        return result.toString().strip();
    }

    /// What a spreadsheet shows for a formula that failed.
    static boolean isError(String text) {
        return text.matches("#(REF!|N/A|VALUE!|NAME\\?|DIV/0!|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA)");
    }
}
