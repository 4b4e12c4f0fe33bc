package org.rollbook.ui.attendance;

import java.util.Optional;
import org.rollbook.model.attendance.Mark;
import org.rollbook.model.attendance.Status;

/// Which cell minutes are asked for: the last one marked late or left early, or the one that the person moved to since.
final class Timing {
    private final Marking marking;
    private final GridPosition position;
    private Optional<Slot> last = Optional.empty();

    Timing(Marking marking, GridPosition position) {
        this.marking = marking;
        this.position = position;
    }

    /// A cell got a status; only one that has minutes is remembered.
    void marked(Slot slot) {
        if (hasMinutes(slot)) {
            last = Optional.of(slot);
        }
    }

    void moved() {
        last = Optional.empty();
    }

    Optional<Slot> slot() {
        return last.filter(slot -> hasMinutes(slot) && position.place(slot).isPresent())
                .or(() -> position.slot().filter(this::hasMinutes));
    }

    private boolean hasMinutes(Slot slot) {
        return marking.shown(slot).map(Mark::status)
                .filter(code -> code.equals(Status.LATE) || code.equals(Status.LEFT_EARLY)).isPresent();
    }
}
