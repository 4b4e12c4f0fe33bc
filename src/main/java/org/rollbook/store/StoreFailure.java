package org.rollbook.store;

import java.util.List;

/// Trouble with the data file or server; each kind has one message that tells staff what to do.
public final class StoreFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// What kind of trouble; the first group concerns opening, the second a single action.
    public enum Kind {
        /// Not a Rollbook file.
        FOREIGN,
        /// Written by a newer Rollbook.
        NEWER,
        DAMAGED,
        UNREACHABLE,
        /// The folder or file may not be written.
        READ_ONLY,
        /// Another Rollbook has it open.
        LOCKED,
        /// Another Rollbook has had it since this one opened it; this one saves nothing any more.
        TAKEN_OVER,
        /// New data may not lie on a file system that another machine keeps.
        NETWORK_FOLDER,

        BUSY,
        DISK_FULL,
        /// Somebody else changed the same row first.
        CONFLICT,
        /// The connection broke during the commit and the journal cannot be asked: look before repeating.
        UNSURE,
        OTHER
    }

    private final Kind kind;
    private final transient List<String> arguments;

    StoreFailure(Kind kind, Throwable cause, String... arguments) {
        super(kind.name(), cause);
        this.kind = kind;
        this.arguments = List.of(arguments);
    }

    public Kind kind() {
        return kind;
    }

    /// What the message names: the file, or who holds it and since when.
    public List<String> arguments() {
        return arguments;
    }
}
