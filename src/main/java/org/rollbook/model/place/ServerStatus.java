package org.rollbook.model.place;

import java.time.Instant;
import java.util.List;

/// What a server tells of the base on it.
///
/// @param serverVersion of PostgreSQL
/// @param schema        the version of the base, 0 where there is none
/// @param current       the version that this program needs
/// @param others        the first tables of another program, where they are in the way
/// @param desks         those connected to the database now
/// @param bytes         what the schema takes on the disk
public record ServerStatus(DataServer server, String serverVersion, Condition condition, Writing writing, int schema,
        int current, List<String> others, List<Desk> desks, long classes, long people, long actions, long bytes) {

    /// What lies in the schema.
    public enum Condition {
        /// A base of this program's version.
        READY,
        /// Nothing yet.
        EMPTY,
        /// Another program's tables.
        FOREIGN,
        OLDER, NEWER
    }

    /// Whether the server can be written to, or is a copy of another.
    public enum Writing { POSSIBLE, COPY }

    /// A desk that is connected.
    ///
    /// @param since       when its oldest connection was made
    /// @param connections how many it holds
    public record Desk(String name, String address, Instant since, int connections) {
    }

    public ServerStatus {
        others = List.copyOf(others);
        desks = List.copyOf(desks);
    }
}
