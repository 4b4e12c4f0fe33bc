package org.rollbook.model.people;

import java.util.Comparator;
import org.rollbook.model.hosts.Organisation;

/// The orders in which lists of people are shown and printed.
public enum ListOrder {
    /// Organisations by rank, kind and name; inside, strokes of the surname.
    PROTOCOL,
    STROKE,
    PINYIN,
    NUMBER;

    private static final Comparator<Participant> BY_NUMBER = Comparator.comparingInt(Participant::number);
    private static final Comparator<Participant> BY_STROKE = Comparator
            .<Participant, String>comparing(p -> p.keys().stroke()).thenComparing(BY_NUMBER);
    private static final Comparator<Participant> BY_PINYIN = Comparator
            .<Participant, String>comparing(p -> p.keys().pinyin()).thenComparing(BY_STROKE);

    /// Organisations in protocol order: ranked ones first by rank, the rest by kind, then in the order they were entered.
    public static Comparator<Organisation> protocol() {
        return Comparator.<Organisation>comparingInt(o -> o.rank() == 0 ? Integer.MAX_VALUE : o.rank())
                .thenComparing(Organisation::kind)
                .thenComparingLong(Organisation::id);
    }

    public Comparator<Participant> comparator() {
        return switch (this) {
            case PROTOCOL -> Comparator.<Participant>comparingInt(p -> p.organisation().isEmpty() ? 1 : 0)
                    .thenComparing((a, b) -> a.organisation().isEmpty() || b.organisation().isEmpty()
                            ? 0 : protocol().compare(a.organisation().get(), b.organisation().get()))
                    .thenComparing(BY_STROKE);
            case STROKE -> BY_STROKE;
            case PINYIN -> BY_PINYIN;
            case NUMBER -> BY_NUMBER;
        };
    }
}
