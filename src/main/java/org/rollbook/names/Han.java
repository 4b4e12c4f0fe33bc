package org.rollbook.names;

import java.lang.Character.UnicodeScript;

/// What counts as a Chinese character, and the one dot allowed between the parts of a name.
public final class Han {
    /// 民委发〔2016〕33号: the separator in minority and foreign names is U+00B7 only.
    static final char DOT = '·';

    private Han() {
    }

    /// The common block is asked for so often that it goes first.
    public static boolean is(int codePoint) {
        if (codePoint >= 0x4E00 && codePoint <= 0x9FFF) {
            return true;
        }
        return codePoint > 0x2E7F && UnicodeScript.of(codePoint) == UnicodeScript.HAN;
    }

    public static boolean in(String text) {
        int at = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            if (is(character)) {
                return true;
            }
            at += Character.charCount(character);
        }
        return false;
    }

    public static boolean fills(String text) {
        int at = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            if (!is(character)) {
                return false;
            }
            at += Character.charCount(character);
        }
        return true;
    }

    /// The text without spaces of any kind; nearly always the text itself.
    static String unspaced(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSpaceChar(text.charAt(i))) {
                return text.codePoints().filter(c -> !Character.isSpaceChar(c))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
            }
        }
        return text;
    }

    static int count(String text) {
        return (int) text.codePoints().filter(Han::is).count();
    }

    /// Full stops and bullets that people type for U+00B7.
    static boolean isTypedDot(int codePoint) {
        return "·•‧・･．.∙⋅●".indexOf(codePoint) >= 0;
    }
}
