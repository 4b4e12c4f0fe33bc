package org.rollbook.store.journal;

import java.util.List;
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
    private final transient List<Change> changes;
    private final String column;

    Obstruction(Kind kind, Change change, String column) {
        super(kind + " " + change.table() + " " + change.row() + " " + column, null, false, false);
        this.kind = kind;
        this.changes = List.of(change);
        this.column = column;
    }

    /// One of these changes is held up; the database does not say which.
    Obstruction(Kind kind, List<Change> changes) {
        super(kind + " " + changes.size(), null, false, false);
        this.kind = kind;
        this.changes = List.copyOf(changes);
        this.column = "";
    }

    public Kind kind() {
        return kind;
    }

    /// The change that is held up, or those of which one is.
    public List<Change> changes() {
        return changes;
    }

    /// The first column that differs; empty when it is about the whole row.
    public String column() {
        return column;
    }
}
