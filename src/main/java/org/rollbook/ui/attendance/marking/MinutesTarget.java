package org.rollbook.ui.attendance.marking;

import java.util.Optional;
import org.rollbook.model.attendance.Mark;
import org.rollbook.model.attendance.Status;

/// Which cell minutes are asked for: the last one marked late or left early, or the one that the person moved to since.
final class MinutesTarget {
    private final Marking marking;
    private final GridPosition position;
    private Optional<GridCell> last = Optional.empty();

    MinutesTarget(Marking marking, GridPosition position) {
        this.marking = marking;
        this.position = position;
    }

    /// A cell got a status; only one that has minutes is remembered.
    void marked(GridCell slot) {
        if (hasMinutes(slot)) {
            last = Optional.of(slot);
        }
    }

    void moved() {
        last = Optional.empty();
    }

    Optional<GridCell> slot() {
        return last.filter(slot -> hasMinutes(slot) && position.place(slot).isPresent())
                .or(() -> position.slot().filter(this::hasMinutes));
    }

    private boolean hasMinutes(GridCell slot) {
        return marking.shown(slot).map(Mark::status)
                .filter(code -> code.equals(Status.LATE) || code.equals(Status.LEFT_EARLY)).isPresent();
    }
}
