package org.rollbook.service.desk;

/// What became of somebody who stood before the arrival desk; exactly one of nine.
public enum ArrivalOutcome {
    /// Noted now, and committed.
    ARRIVED,
    /// Noted earlier, at this desk or another; nothing was changed.
    ALREADY,
    /// Nobody on file answers to what was typed or scanned.
    NOT_REGISTERED,
    /// Cancelled, withdrawn, or replaced by somebody else.
    CANCELLED,
    /// On the waiting list.
    WAITING,
    /// Registered, but for another class.
    WRONG_CLASS,
    /// Registered, but not to be signed in to this half-day; see [DeskCard.Obstacle].
    WRONG_SESSION,
    /// A code that was given out and has been revoked since.
    REVOKED,
    /// A code with wrong check digits, or one that cannot be read at all.
    DATA_ERROR
}
