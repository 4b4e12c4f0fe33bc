package org.rollbook.model.people;

import java.util.EnumSet;
import java.util.Set;

/// Where a person stands in a class; only the moves named here are allowed.
public enum EnrolmentState {
    INVITED,
    REGISTERED,
    WAITING,
    ARRIVED,
    WITHDRAWN,
    REPLACED,
    CANCELLED,
    COMPLETED;

    /// Whether the person is expected in class.
    public boolean isActive() {
        return this == REGISTERED || this == ARRIVED || this == COMPLETED;
    }

    /// Whether the person was in class and is no longer.
    public boolean hasLeft() {
        return this == WITHDRAWN || this == REPLACED;
    }

    public boolean canBecome(EnrolmentState next) {
        return next == this || moves().contains(next);
    }

    private Set<EnrolmentState> moves() {
        return switch (this) {
            case INVITED -> EnumSet.of(REGISTERED, WAITING, ARRIVED, CANCELLED, REPLACED);
            case REGISTERED -> EnumSet.of(INVITED, WAITING, ARRIVED, WITHDRAWN, CANCELLED, REPLACED, COMPLETED);
            case WAITING -> EnumSet.of(INVITED, REGISTERED, ARRIVED, CANCELLED, REPLACED);
            case ARRIVED -> EnumSet.of(REGISTERED, WITHDRAWN, REPLACED, COMPLETED);
            case WITHDRAWN -> EnumSet.of(REGISTERED, ARRIVED);
            case CANCELLED -> EnumSet.of(INVITED, REGISTERED, WAITING);
            case REPLACED -> EnumSet.of(REGISTERED);
            case COMPLETED -> EnumSet.of(ARRIVED, REGISTERED, WITHDRAWN);
        };
    }
}
