package org.rollbook.model.people;

import java.util.Optional;
import org.rollbook.model.course.HalfDay;

/// From which half-day on somebody belongs to a class, and from which on no longer.
///
/// @param joins  the first half-day that is theirs; the first of the class where none is given
/// @param leaves the first half-day that is no longer theirs; none for who stays to the end
public record Membership(Optional<HalfDay> joins, Optional<HalfDay> leaves) {

    /// From the first half-day of the class to its last.
    public static final Membership WHOLE = new Membership(Optional.empty(), Optional.empty());

    public Membership from(Optional<HalfDay> first) {
        return new Membership(first, leaves);
    }

    public Membership until(Optional<HalfDay> firstAway) {
        return new Membership(joins, firstAway);
    }

    /// From the first half-day of either to the last of either.
    public Membership and(Membership other) {
        return new Membership(
                joins.flatMap(first -> other.joins.map(second -> first.compareTo(second) < 0 ? first : second)),
                leaves.flatMap(away -> other.leaves.map(second -> away.compareTo(second) > 0 ? away : second)));
    }

    /// Whether a half-day lies within it; the end counts only in a state that says that the person has left.
    public boolean covers(HalfDay at, EnrolmentState state) {
        return joins.filter(first -> at.compareTo(first) < 0).isEmpty()
                && leaves.filter(away -> state.hasLeft() && at.compareTo(away) >= 0).isEmpty();
    }
}
