package org.rollbook.store;

import org.rollbook.model.journal.Change;

/// A recorded change that cannot be taken back: its row is no longer as the change left it, or other rows hold on to it.
public final class Obstruction extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// How a change is held up.
    public enum Kind {
        /// The row holds other values now, or is gone.
        CHANGED,
        /// Other rows refer to it.
        NEEDED,
        /// Another row has its place now: a code, a number, a half-day.
        TAKEN,
        /// A row that it refers to is gone.
        MISSING
    }

    private final Kind kind;
    private final transient Change change;
    private final String column;

    Obstruction(Kind kind, Change change, String column) {
        super(kind + " " + change.table() + " " + change.row() + " " + column, null, false, false);
        this.kind = kind;
        this.change = change;
        this.column = column;
    }

    public Kind kind() {
        return kind;
    }

    public Change change() {
        return change;
    }

    /// The first column that differs; empty when it is about the whole row.
    public String column() {
        return column;
    }
}
