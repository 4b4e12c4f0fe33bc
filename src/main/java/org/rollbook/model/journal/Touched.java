package org.rollbook.model.journal;

import java.util.Set;
import java.util.OptionalLong;

/// What an action has changed, and in which class that is seen.
///
/// @param classId empty where it is seen in every class
public record Touched(Set<Concern> concerns, OptionalLong classId) {
    public static final Touched NOTHING = new Touched(Set.of(), OptionalLong.empty());
    public static final Touched EVERYTHING = new Touched(Set.of(Concern.values()), OptionalLong.empty());

    public Touched {
        concerns = Set.copyOf(concerns);
    }

    static Touched by(ActionType type, OptionalLong classId) {
        return new Touched(type.concerns(), type.isSeenEverywhere() ? OptionalLong.empty() : classId);
    }

    public boolean isNothing() {
        return concerns.isEmpty();
    }
}
