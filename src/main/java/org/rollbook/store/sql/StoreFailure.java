package org.rollbook.store.sql;

import java.util.List;

/// A failure of the data file or server; each kind has one message that tells staff what to do.
public final class StoreFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// What went wrong; the first group concerns opening, the second a single action.
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
        /// Another file came into the place of the data while they were open; what was saved lies whole in a copy.
        REPLACED,
        /// The same, but no whole copy could be made; the newest backup is named.
        REPLACED_BACKUP,
        /// The same, and there is no backup.
        REPLACED_NOTHING,
        /// Another file lies in the place of the data, found by whoever only wanted to look or to make a backup.
        REPLACED_SEEN,
        /// New data may not lie on a file system that another machine keeps.
        NETWORK_FOLDER,

        /// A server on which nobody has made the schema yet.
        SERVER_EMPTY,
        /// Another program's tables lie there.
        SERVER_FOREIGN,
        /// Prepared by an older Rollbook, and not raised since.
        SERVER_OLDER,
        SERVER_UNKNOWN_HOST,
        /// Nothing listens there.
        SERVER_REFUSED,
        /// No answer in time.
        SERVER_SILENT,
        /// A wrong password, or none.
        SERVER_PASSWORD,
        /// No such user, or none that may come from here.
        SERVER_ROLE,
        SERVER_NO_DATABASE,
        /// It does not encrypt.
        SERVER_NO_TLS,
        SERVER_CERTIFICATE,
        /// Of several machines none can be written to.
        SERVER_NO_PRIMARY,
        /// A copy of another server, or closed for writing.
        SERVER_READ_ONLY,
        SERVER_RIGHTS,
        SERVER_STARTING,
        /// No connection is free.
        SERVER_FULL,
        /// An open connection broke before the commit.
        SERVER_LOST,
        /// It could not be reached a moment ago, and is left alone until its next turn.
        SERVER_WAITING,
        SERVER_DISK_FULL,
        SERVER_DAMAGED,
        /// It lacks what this desk saw saved: an old primary that came back, or a copy that had not received everything.
        SERVER_OTHER_HISTORY,

        BUSY,
        /// A question could not be answered, for want of room or because the file is busy; nothing was to be saved.
        READ_FAILED,
        DISK_FULL,
        /// Somebody else changed the same row first.
        CONFLICT,
        /// The connection broke during the commit and the journal cannot be asked: look before repeating.
        UNSURE,
        OTHER
    }

    private final Kind kind;
    private final transient List<String> arguments;

    public StoreFailure(Kind kind, Throwable cause, String... arguments) {
        super(kind.name(), cause);
        this.kind = kind;
        this.arguments = List.of(arguments);
    }

    /// Whether nothing will be saved any more, whatever is tried.
    public boolean isOver() {
        return switch (kind) {
            case REPLACED, REPLACED_BACKUP, REPLACED_NOTHING, TAKEN_OVER, DAMAGED -> true;
            default -> false;
        };
    }

    /// The same once more, for the next one who asks.
    public StoreFailure again() {
        return new StoreFailure(kind, this, arguments.toArray(String[]::new));
    }

    /// Whether it may come from another file in the place of the data, or from one that was emptied.
    public boolean mayBeOfAnotherFile() {
        return switch (kind) {
            case DAMAGED, FOREIGN, UNREACHABLE, REPLACED_SEEN -> true;
            default -> false;
        };
    }

    /// Whether the server could not be reached, which may be over in a moment.
    public boolean isOutage() {
        return switch (kind) {
            case SERVER_UNKNOWN_HOST, SERVER_REFUSED, SERVER_SILENT, SERVER_NO_PRIMARY, SERVER_STARTING, SERVER_FULL,
                    SERVER_LOST, SERVER_WAITING ->
                true;
            default -> false;
        };
    }

    /// Whether it tells of what was found in the file, rather than that nobody could look.
    public boolean isAboutContent() {
        return switch (kind) {
            case DAMAGED, FOREIGN, NEWER, OTHER -> true;
            default -> false;
        };
    }

    /// The same where nothing was to be saved.
    public StoreFailure ofReading() {
        return switch (kind) {
            case BUSY, DISK_FULL, OTHER -> new StoreFailure(Kind.READ_FAILED, this, arguments.toArray(String[]::new));
            default -> this;
        };
    }

    public Kind kind() {
        return kind;
    }

    /// What the message names: the file, or who holds it and since when.
    public List<String> arguments() {
        return arguments;
    }
}
