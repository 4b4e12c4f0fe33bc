package org.rollbook.model.course;

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
}
