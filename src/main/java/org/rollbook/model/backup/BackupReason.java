package org.rollbook.model.backup;

/// On what occasion a copy of the data was kept.
public enum BackupReason {
    START,
    /// Every ten minutes in which something changed.
    INTERVAL,
    IMPORT,
    MERGE,
    RESTORE
}
