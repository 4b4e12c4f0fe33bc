package org.rollbook.model.course;

import java.util.List;
import java.util.Optional;

/// A half-day of a class (课次), the unit of attendance, with what happens in it; id 0 until it is stored.
///
/// @param items in order of time
/// @param taken when and by whom the roll was taken, empty while it is not
public record Session(long id, long classId, HalfDay at, List<ProgrammeItem> items, Optional<Taken> taken,
        long version) {

    public Session {
        items = items.stream().sorted(ProgrammeItem.ORDER).toList();
    }

    /// Whether the half-day counts for attendance: one of its items does.
    public boolean counts() {
        return items.stream().anyMatch(ProgrammeItem::counts);
    }

    public boolean isTaken() {
        return taken.isPresent();
    }

    /// The item that stands for the half-day where there is room for one only: the first that counts, else the first.
    public Optional<ProgrammeItem> main() {
        return items.stream().filter(ProgrammeItem::counts).findFirst().or(() -> items.stream().findFirst());
    }
}
