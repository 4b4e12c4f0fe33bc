package org.rollbook.model.attendance;

/// By what way somebody came into the ledger.
public enum ArrivalSource {
    /// Chosen in the box of the desk.
    BOX,
    /// A code or a card was scanned.
    SCAN,
    /// The command line.
    COMMAND,
    /// Registered at the desk, in nobody's place or in somebody's.
    WALK_IN,
    SUBSTITUTE,
    DELEGATION,
    /// Let in from the waiting list or after a withdrawal.
    ADMITTED,
    IMPORT,
    /// Ctrl+Z, the history, or the desk's list of the last arrivals.
    UNDO,
    /// Any other screen.
    SCREEN
}
