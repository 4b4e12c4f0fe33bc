package org.rollbook.ui.arrival;

import java.util.List;
import org.rollbook.model.people.Participant;

/// Whom the words in the box fit.
///
/// @param first  at most nine, in the order of their digits
/// @param all    how many there are
/// @param chosen the one that Enter acts on, -1 when there is none
record Hits(List<Participant> first, int all, int chosen) {
    static final Hits NONE = new Hits(List.of(), 0, -1);

    Hits choosing(int at) {
        return new Hits(first, all, Math.clamp(at, 0, first.size() - 1));
    }
}
