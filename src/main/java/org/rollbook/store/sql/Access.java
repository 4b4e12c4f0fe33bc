package org.rollbook.store.sql;

/// Whether a database may be changed through what is opened, and for how long.
public enum Access {
    READ_WRITE,
    /// Changed by one command, which is over soon: commands wait for each other.
    COMMAND,
    READ_ONLY
}
