package org.rollbook.ui.programme;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.rollbook.model.course.Half;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.course.Session;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.ui.kit.DateEntry;
import org.rollbook.ui.kit.FieldNote;
import org.rollbook.ui.kit.TypedDate;

/// Which half-days are to be generated, and how many of them are not there yet.
public final class Generator {
    private static final int LONGEST_DAYS = 731;

    private final DateEntry from = new DateEntry();
    private final DateEntry to = new DateEntry();
    private final StringProperty excluded = new SimpleStringProperty("");
    private final BooleanProperty morning = new SimpleBooleanProperty(true);
    private final BooleanProperty afternoon = new SimpleBooleanProperty(true);
    private final BooleanProperty evening = new SimpleBooleanProperty();

    void start(TrainingClass trainingClass) {
        from.show(trainingClass.from());
        to.show(trainingClass.to());
        excluded.set("");
    }

    Set<Half> halves() {
        var halves = EnumSet.noneOf(Half.class);
        if (morning.get()) {
            halves.add(Half.AM);
        }
        if (afternoon.get()) {
            halves.add(Half.PM);
        }
        if (evening.get()) {
            halves.add(Half.EVENING);
        }
        return halves;
    }

    /// Whether there are two dates to generate between; if not, that is said under them.
    boolean hasDates() {
        for (var date : List.of(from, to)) {
            if (date.isSound() && date.date().isEmpty()) {
                date.note().set(FieldNote.danger("programme.form.date.empty"));
            }
        }
        return from.date().isPresent() && to.date().isPresent();
    }

    /// The first part of the excluded dates that is no date.
    Optional<String> unreadable() {
        return parts().filter(part -> read(part).isEmpty()).findFirst();
    }

    Set<LocalDate> excludedDates() {
        var dates = new HashSet<LocalDate>();
        parts().forEach(part -> read(part).ifPresent(dates::add));
        return dates;
    }

    /// How many half-days would be added to those that are there.
    int missing(List<Session> sessions) {
        var there = new HashSet<HalfDay>();
        sessions.forEach(session -> there.add(session.at()));
        var without = excludedDates();
        if (from.date().isEmpty() || to.date().isEmpty()) {
            return 0;
        }
        var first = from.date().get();
        var last = to.date().get();
        if (last.isBefore(first) || first.plusDays(LONGEST_DAYS).isBefore(last)) {
            return 0;
        }
        return (int) first.datesUntil(last.plusDays(1)).filter(day -> !without.contains(day))
            .flatMap(day -> halves().stream().map(half -> new HalfDay(day, half))).filter(at -> !there.contains(at)).count();
    }

    public DateEntry from() {
        return from;
    }

    public DateEntry to() {
        return to;
    }

    /// Dates as typed, divided by commas or spaces.
    public StringProperty excluded() {
        return excluded;
    }

    public BooleanProperty morning() {
        return morning;
    }

    public BooleanProperty afternoon() {
        return afternoon;
    }

    public BooleanProperty evening() {
        return evening;
    }

    private Stream<String> parts() {
        return Stream.of(excluded.get().split("[,，、;；\\s]+")).filter(part -> !part.isBlank());
    }

    private Optional<LocalDate> read(String part) {
        return TypedDate.read(part, from.date().orElse(LocalDate.EPOCH).getYear());
    }
}
