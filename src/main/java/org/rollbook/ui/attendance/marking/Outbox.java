package org.rollbook.ui.attendance.marking;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rollbook.model.attendance.Mark;

/// What cells were told to hold but the store has not yet acknowledged; empty stands for “no mark”.
///
/// One write per cell is under way at a time: a newer wish waits for the version that the write before it brings back.
final class Outbox {
    private final Map<GridCell, Optional<Mark>> wishes = new HashMap<>();
    private final Set<GridCell> underWay = new HashSet<>();

    boolean holds(GridCell slot) {
        return wishes.containsKey(slot);
    }

    Optional<Mark> wish(GridCell slot) {
        return wishes.get(slot);
    }

    /// Notes a wish; true when its write may start at once.
    boolean wish(GridCell slot, Optional<Mark> wanted) {
        wishes.put(slot, wanted);
        return underWay.add(slot);
    }

    /// A write came back; true when a newer wish has to follow.
    boolean settled(GridCell slot, Optional<Mark> sent) {
        if (wishes.getOrDefault(slot, sent).equals(sent)) {
            drop(slot);
            return false;
        }
        return true;
    }

    void drop(GridCell slot) {
        wishes.remove(slot);
        underWay.remove(slot);
    }

    void drop(Collection<GridCell> slots) {
        slots.forEach(this::drop);
    }
}
