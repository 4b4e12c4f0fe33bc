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
/// One write per cell is under way at a time: a newer one waits for the version that the write before it brings back.
final class Outbox {
    private final Map<GridCell, Optional<Mark>> wanted = new HashMap<>();
    private final Set<GridCell> underWay = new HashSet<>();

    boolean holds(GridCell slot) {
        return wanted.containsKey(slot);
    }

    Optional<Mark> wanted(GridCell slot) {
        return wanted.get(slot);
    }

    /// Notes what a cell shall hold; true when its write may start at once.
    boolean want(GridCell slot, Optional<Mark> mark) {
        wanted.put(slot, mark);
        return underWay.add(slot);
    }

    /// A write came back; true when a newer one has to follow.
    boolean settled(GridCell slot, Optional<Mark> sent) {
        if (wanted.getOrDefault(slot, sent).equals(sent)) {
            drop(slot);
            return false;
        }
        return true;
    }

    void drop(GridCell slot) {
        wanted.remove(slot);
        underWay.remove(slot);
    }

    void drop(Collection<GridCell> slots) {
        slots.forEach(this::drop);
    }
}
