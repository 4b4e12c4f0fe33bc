package org.rollbook.model.attendance;

/// What attendance means for a participant: still running, 结业, 不予结业 or 退学.
public enum Outcome {
    IN_PROGRESS,
    COMPLETED,
    NOT_CERTIFIED,
    WITHDRAWN
}
