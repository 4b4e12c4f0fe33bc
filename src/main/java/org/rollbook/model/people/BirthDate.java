package org.rollbook.model.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// When somebody was born, as far as it is known: a year, a year and month, or a day.
///
/// @param day never without a month
public record BirthDate(int year, OptionalInt month, OptionalInt day) {
    private static final Pattern STORED = Pattern.compile("(\\d{4})(?:-(\\d\\d)(?:-(\\d\\d))?)?");
    private static final Pattern TYPED = Pattern.compile("((?:19|20)\\d\\d)(?:\\s*[-–./年\\s]\\s*(\\d{1,2}))?\\s*[年月]?");

    public BirthDate {
        LocalDate.of(year, month.orElse(1), day.orElse(1));
    }

    public static BirthDate of(LocalDate date) {
        return new BirthDate(date.getYear(), OptionalInt.of(date.getMonthValue()),
                OptionalInt.of(date.getDayOfMonth()));
    }

    /// Reads what `toString` writes: `1980`, `1980-05`, `1980-05-01`.
    public static BirthDate parse(String text) {
        return read(STORED, text).orElseThrow(() -> new DateTimeException(text));
    }

    /// A year, or a year and month, as people type it; days are read elsewhere.
    public static Optional<BirthDate> typed(String text) {
        return read(TYPED, text.strip());
    }

    private static Optional<BirthDate> read(Pattern shape, String text) {
        Matcher parts = shape.matcher(text);
        try {
            return parts.matches()
                    ? Optional.of(new BirthDate(Integer.parseInt(parts.group(1)), number(parts, 2), number(parts, 3)))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static OptionalInt number(Matcher parts, int group) {
        return group > parts.groupCount() || parts.group(group) == null ? OptionalInt.empty()
                : OptionalInt.of(Integer.parseInt(parts.group(group)));
    }

    /// The day, where it is known.
    public Optional<LocalDate> date() {
        return day.isPresent() ? Optional.of(first()) : Optional.empty();
    }

    /// Whether somebody born then may have been born on this day.
    public boolean agreesWith(LocalDate date) {
        return year == date.getYear() && month.orElse(date.getMonthValue()) == date.getMonthValue()
                && day.orElse(date.getDayOfMonth()) == date.getDayOfMonth();
    }

    /// Whether nothing in it contradicts another: one may know more than the other.
    public boolean agreesWith(BirthDate other) {
        return year == other.year && (month.isEmpty() || other.month.isEmpty() || month.equals(other.month))
                && (day.isEmpty() || other.day.isEmpty() || day.equals(other.day));
    }

    /// Whether it says more than another that agrees with it.
    public boolean isFinerThan(BirthDate other) {
        return month.isPresent() && other.month.isEmpty() || day.isPresent() && other.day.isEmpty();
    }

    /// As sentences take it: the day as a date, anything less as it is written.
    public Object inSentence() {
        return date().<Object>map(known -> known).orElse(toString());
    }

    public boolean isAfter(LocalDate date) {
        return first().isAfter(date);
    }

    private LocalDate first() {
        return LocalDate.of(year, month.orElse(1), day.orElse(1));
    }

    @Override
    public String toString() {
        return day.isPresent() ? first().toString()
                : month.isPresent() ? YearMonth.of(year, month.getAsInt()).toString() : "%04d".formatted(year);
    }
}
