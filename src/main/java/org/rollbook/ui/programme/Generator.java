package org.rollbook.ui.programme;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.rollbook.model.course.Half;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.course.ProgrammeItem;
import org.rollbook.model.course.TimeSpan;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.ui.kit.form.DateEntry;
import org.rollbook.ui.kit.form.FieldNote;
import org.rollbook.ui.kit.form.TypedDate;

/// Which half-days are to be generated, and how many of them are not there yet.
public final class Generator {
    private static final int LONGEST_DAYS = 731;

    private final DateEntry from = new DateEntry();
    private final DateEntry to = new DateEntry();
    private final StringProperty excluded = new SimpleStringProperty("");
    private final Map<Half, Choice> halves = new EnumMap<>(
            Map.of(Half.AM, new Choice(Half.AM), Half.PM, new Choice(Half.PM),
                    Half.EVENING, new Choice(Half.EVENING)));

    /// A half of the day: whether it is generated, and from when to when.
    static final class Choice {
        private final BooleanProperty wanted;
        private final StringProperty starts;
        private final StringProperty ends;

        Choice(Half half) {
            this.wanted = new SimpleBooleanProperty(half != Half.EVENING);
            this.starts = new SimpleStringProperty(TimeSpan.usual(half).starts().map(LocalTime::toString).orElse(""));
            this.ends = new SimpleStringProperty(TimeSpan.usual(half).ends().map(LocalTime::toString).orElse(""));
        }

        BooleanProperty wanted() {
            return wanted;
        }

        StringProperty starts() {
            return starts;
        }

        StringProperty ends() {
            return ends;
        }

        private boolean isReadable() {
            return Stream.of(starts, ends)
                    .allMatch(typed -> typed.get().isBlank() || TimeSpan.time(typed.get()).isPresent());
        }

        private TimeSpan times() {
            return new TimeSpan(TimeSpan.time(starts.get()), TimeSpan.time(ends.get()));
        }
    }

    void start(TrainingClass trainingClass) {
        from.show(trainingClass.from());
        to.show(trainingClass.to());
        excluded.set("");
    }

    /// The halves that are wanted with their times.
    Map<Half, TimeSpan> halves() {
        var wanted = new EnumMap<Half, TimeSpan>(Half.class);
        halves.forEach((half, choice) -> {
            if (choice.wanted.get()) {
                wanted.put(half, choice.times());
            }
        });
        return wanted;
    }

    /// Whether the times of the halves that are wanted can be read.
    boolean hasTimes() {
        return halves.values().stream().filter(choice -> choice.wanted.get()).allMatch(Choice::isReadable);
    }

    Choice choice(Half half) {
        return halves.get(half);
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
    int missing(List<ProgrammeItem> items) {
        var there = new HashSet<HalfDay>();
        items.forEach(item -> there.add(item.at()));
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
                .flatMap(day -> halves.keySet().stream().filter(half -> choice(half).wanted.get())
                        .map(half -> new HalfDay(day, half)))
                .filter(at -> !there.contains(at)).count();
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

    private Stream<String> parts() {
        return Stream.of(excluded.get().split("[,，、;；\\s]+")).filter(part -> !part.isBlank());
    }

    private Optional<LocalDate> read(String part) {
        return TypedDate.read(part, from.date().orElse(LocalDate.EPOCH).getYear());
    }
}
