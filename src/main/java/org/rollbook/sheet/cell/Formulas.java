package org.rollbook.sheet.cell;

/// Keeps text from being taken for a formula by the program that opens a CSV file.
public final class Formulas {
    private static final String STARTS = "=+-@＝＋－＠|%";
    private static final String LINE_STARTS = "\t\r\n";

    private Formulas() {
    }

    /// The text with an apostrophe in front where its first visible character could start a formula.
    public static String neutral(String text) {
        String plain = text.replace("\0", "");
        if (plain.isEmpty()) {
            return plain;
        }
        return LINE_STARTS.indexOf(plain.charAt(0)) >= 0 || isRisky(plain) ? "'" + plain : plain;
    }

    /// Undoes `neutral`; an apostrophe before anything else belongs to the text.
    public static String restored(String text) {
        return text.startsWith("'") && text.length() > 1
                && (isRisky(text.substring(1)) || Character.isDigit(text.charAt(1)))
                        ? text.substring(1) : text;
    }

    /// Apostrophes in front count as well: the first of them would be taken for ours on the way back.
    private static boolean isRisky(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == '\'') {
            at++;
        }
        while (at < text.length() && isInvisible(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at < text.length() && STARTS.indexOf(text.charAt(at)) >= 0;
    }

    private static boolean isInvisible(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)
                || Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.FORMAT;
    }
}
