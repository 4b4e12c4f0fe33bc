package org.rollbook.sheet.cell;

/// Numbers written in Han: 一九八五年十二月三日 is 1985年12月3日.
public final class HanNumbers {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final char TEN = '十';

    private HanNumbers() {
    }

    /// The text with digits in the place of numbers; others stay as they are.
    public static String inDigits(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int value = DIGITS.indexOf(c == '零' || c == '○' ? '〇' : c);
            if (c == TEN) {
                digits.append(isDigit(text, i - 1) ? "" : "1").append(isDigit(text, i + 1) ? "" : "0");
            } else if (value >= 0) {
                digits.append(value);
            } else {
                digits.append(c);
            }
        }
        return digits.toString();
    }

    private static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && DIGITS.indexOf(text.charAt(at)) >= 0;
    }
}
