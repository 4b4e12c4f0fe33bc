package org.rollbook.model.people;

import java.util.stream.IntStream;

/// Shows so much of a hidden number beside another one that a slip of a few characters can be seen.
final class Mask {
    /// Numbers that differ in more places are two numbers, of which nothing more is shown.
    private static final long MOST_SHOWN = 3;

    private Mask() {
    }

    static String beside(String masked, String text, String other) {
        if (text.length() != other.length() || text.length() != masked.length()) {
            return masked;
        }
        long different = IntStream.range(0, text.length()).filter(i -> text.charAt(i) != other.charAt(i)).count();
        StringBuilder shown = new StringBuilder(masked);
        IntStream.range(0, text.length()).filter(i -> different <= MOST_SHOWN && text.charAt(i) != other.charAt(i))
                .forEach(i -> shown.setCharAt(i, text.charAt(i)));
        return shown.toString();
    }
}
