package org.rollbook.print.font;

/// Curly quotes and apostrophes beside Latin letters: narrow ones, where our Chinese faces only have full-width ones.
///
/// The narrow glyphs stand in the rare face under private code points while text is set; in the PDF they are again
/// the characters that were written.
public final class LatinQuotes {
    private static final String OPENING = "‘“";
    private static final String CLOSING = "’”";
    private static final int SHIFT = 0xE000 - 0x2000;
    private static final int FIRST = '‘' + SHIFT;
    private static final int LAST = '”' + SHIFT;

    private LatinQuotes() {}

    /// The text with each quote that touches a Latin letter or digit on its inner side made narrow.
    public static String narrowed(String text) {
        StringBuilder narrowed = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean opening = OPENING.indexOf(c) >= 0 && i + 1 < text.length() && isLatin(text.charAt(i + 1));
            boolean closing = CLOSING.indexOf(c) >= 0 && i > 0 && isLatin(text.charAt(i - 1));
            if (opening || closing) {
                narrowed = narrowed == null ? new StringBuilder(text) : narrowed;
                narrowed.setCharAt(i, (char) (c + SHIFT));
            }
        }
        return narrowed == null ? text : narrowed.toString();
    }

    /// The character that was written where this one is set.
    public static int written(int codePoint) {
        return codePoint >= FIRST && codePoint <= LAST ? codePoint - SHIFT : codePoint;
    }

    private static boolean isLatin(char c) {
        return c < 0x2000 && (Character.isLetterOrDigit(c) || c == '.' || c == ',' || c == '!' || c == '?');
    }
}
