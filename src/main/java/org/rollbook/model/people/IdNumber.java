package org.rollbook.model.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/// A resident identity number (GB 11643-1999): 6 region, 8 birth date, 3 sequence (odd = male), 1 check character.
public record IdNumber(String text) {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    /// The number with full-width digits, spaces and a small x put right; any other text is kept as typed.
    public static IdNumber of(String typed) {
        if (digitsIn(typed) == typed.length()) {
            return new IdNumber(typed);
        }
        StringBuilder plain = new StringBuilder(typed.length());
        typed.strip().codePoints()
                .filter(c -> !Character.isWhitespace(c) && c != '\u3000' && c != '-')
                .map(c -> c >= '！' && c <= '～' ? c - 0xFEE0 : c)
                .forEach(plain::appendCodePoint);
        return new IdNumber(plain.toString().toUpperCase(Locale.ROOT));
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /// What is wrong with it as a resident number, if anything.
    public Optional<Problem> problem() {
        if (isEmpty()) {
            return Optional.empty();
        }
        if (text.length() == 15 && digitsIn(text) == 15) {
            return Optional.of(Problem.of("id", "old"));
        }
        if (!hasShape()) {
            return Optional.of(Problem.of("id", "shape"));
        }
        if (born().isEmpty()) {
            return Optional.of(Problem.of("id", "date"));
        }
        return checkCharacter() == text.charAt(17) ? Optional.empty() : Optional.of(Problem.of("id", "check"));
    }

    /// The birth date in an 18-digit number.
    public Optional<LocalDate> born() {
        if (!hasShape()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(digits(6, 10), digits(10, 12), digits(12, 14)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// The sex in a sound 18-digit number.
    public Sex sex() {
        if (problem().isPresent() || text.length() != 18) {
            return Sex.UNKNOWN;
        }
        return (text.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    /// The number with all but its last four characters hidden, the only mask that is safe beside a birth date.
    public String masked() {
        return text.length() <= 4 ? text : "*".repeat(text.length() - 4) + text.substring(text.length() - 4);
    }

    /// Whether it looks like an 18-digit identity number, sound or not.
    public boolean hasShape() {
        int digits = digitsIn(text);
        return text.length() == 18 && (digits == 18 || digits == 17 && text.charAt(17) == 'X');
    }

    /// How many digits a text begins with.
    private static int digitsIn(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    private int digits(int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    /// Hidden as always, but for the few characters in which it differs from another one.
    public String maskedBeside(IdNumber other) {
        return Mask.beside(masked(), text, other.text);
    }

    /// Masked, so that what is said of a person without further thought never carries the number.
    @Override
    public String toString() {
        return masked();
    }

    private char checkCharacter() {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (text.charAt(i) - '0');
        }
        return CHECKS.charAt(sum % 11);
    }
}
