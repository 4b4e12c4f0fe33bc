package org.rollbook.model.course;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import org.rollbook.model.Refusal;

/// One half of one date, written `2014-07-21/am`.
public record HalfDay(LocalDate date, Half half) implements Comparable<HalfDay> {

    private static final Comparator<HalfDay> ORDER = Comparator.comparing(HalfDay::date).thenComparing(HalfDay::half);

    public static HalfDay parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new Refusal("session.halfday.format", text);
        }
        try {
            LocalDate date = LocalDate.parse(text.substring(0, slash));
            return Half.ofCode(text.substring(slash + 1))
                    .map(half -> new HalfDay(date, half))
                    .orElseThrow(() -> new Refusal("session.halfday.format", text));
        } catch (DateTimeException e) {
            throw new Refusal("session.halfday.format", text);
        }
    }

    /// The half-day that follows: morning, afternoon, evening, the next morning.
    public HalfDay next() {
        return half == Half.EVENING ? new HalfDay(date.plusDays(1), Half.AM)
                : new HalfDay(date, Half.values()[half.ordinal() + 1]);
    }

    /// Whether this half-day lies in the range, both ends included.
    public boolean isWithin(HalfDay from, HalfDay to) {
        return compareTo(from) >= 0 && compareTo(to) <= 0;
    }

    @Override
    public int compareTo(HalfDay other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return date + "/" + half.code();
    }
}
