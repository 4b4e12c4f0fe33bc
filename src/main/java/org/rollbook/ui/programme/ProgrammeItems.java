package org.rollbook.ui.programme;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.rollbook.model.course.Half;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.course.ProgrammeItem;
import org.rollbook.model.course.Session;
import org.rollbook.model.course.TimeSpan;
import org.rollbook.model.course.TrainingClass;

/// The items of the programme as the table shows them, in order of time.
final class ProgrammeItems {
    private final ObservableList<ProgrammeItem> items = FXCollections.observableArrayList();
    private Set<HalfDay> taken = Set.of();

    void show(List<Session> sessions) {
        taken = sessions.stream().filter(Session::isTaken).map(Session::at).collect(Collectors.toSet());
        items.setAll(sessions.stream().flatMap(session -> session.items().stream()).toList());
    }

    ObservableList<ProgrammeItem> list() {
        return items;
    }

    /// Whether the roll of a half-day is taken.
    boolean isTaken(HalfDay at) {
        return taken.contains(at);
    }

    /// The item itself or, when it is gone, the one of its half-day or that follows, else the last.
    Optional<ProgrammeItem> nearest(ProgrammeItem kept) {
        return items.stream().filter(item -> item.id() == kept.id()).findFirst()
                .or(() -> items.stream().filter(item -> item.at().compareTo(kept.at()) >= 0).findFirst())
                .or(() -> items.stream().reduce((_, last) -> last));
    }

    /// A new item in the half-day of the chosen one, beginning where the last one there ends; else in the first that is free.
    ProgrammeItem proposed(TrainingClass open, Optional<ProgrammeItem> chosen) {
        var at = chosen.map(ProgrammeItem::at).orElseGet(() -> firstFree(open));
        var begins = items.stream().filter(item -> item.at().equals(at)).flatMap(item -> item.ends().stream())
                .max(Comparator.naturalOrder());
        return ProgrammeItem.lecture(open.id(), at).with(new TimeSpan(begins, Optional.empty()));
    }

    /// Another item at the same time; that may be meant.
    Optional<ProgrammeItem> overlapping(ProgrammeItem saved) {
        return items.stream().filter(item -> item.id() != saved.id() && item.overlaps(saved)).findFirst();
    }

    private HalfDay firstFree(TrainingClass open) {
        return open.from().datesUntil(open.to().plusDays(1))
                .flatMap(day -> List.of(Half.values()).stream().map(half -> new HalfDay(day, half)))
                .filter(at -> items.stream().noneMatch(item -> item.at().equals(at)))
                .filter(at -> at.half() != Half.EVENING).findFirst().orElse(new HalfDay(open.to(), Half.EVENING));
    }
}
