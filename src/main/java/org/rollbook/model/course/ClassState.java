package org.rollbook.model.course;

import java.util.EnumSet;
import java.util.Set;

/// The life of a class: draft, open for registration, running, closed (read-only until reopened), archived.
public enum ClassState {
    DRAFT,
    OPEN,
    RUNNING,
    CLOSED,
    ARCHIVED;

    /// Whether people, programme and marks may still change.
    public boolean isEditable() {
        return this == DRAFT || this == OPEN || this == RUNNING;
    }

    public boolean canBecome(ClassState next) {
        return moves().contains(next);
    }

    private Set<ClassState> moves() {
        return switch (this) {
            case DRAFT -> EnumSet.of(OPEN, RUNNING, CLOSED);
            case OPEN -> EnumSet.of(DRAFT, RUNNING, CLOSED);
            case RUNNING -> EnumSet.of(OPEN, CLOSED);
            case CLOSED -> EnumSet.of(RUNNING, ARCHIVED);
            case ARCHIVED -> EnumSet.of(RUNNING);
        };
    }
}
