package org.rollbook.store.sql;

import java.util.List;
import java.util.Set;

/// What a look at the data file finds: engine and modes as read back, room on the disk, integrity, journal.
///
/// @param problems  message keys below `check.` with their arguments; empty when all is well
/// @param freeBytes room left where the file lies, -1 when unknown
public record SelfTest(
        List<Finding> problems,
        String sqliteVersion,
        String journalMode,
        String synchronous,
        int schema,
        String fileSystem,
        long freeBytes) {
    /// What makes the data themselves doubtful, rather than the place where they lie.
    private static final Set<String> DAMAGE = Set.of("integrity", "foreignKeys", "journal.chain", "journal.row");

    /// One thing that is wrong, as a message key with an argument.
    public record Finding(String key, String argument) {

        /// Whether it is about the data themselves; nothing is written to data of which this is true.
        public boolean isDamage() {
            return DAMAGE.contains(key);
        }
    }

    public boolean isSound() {
        return problems.isEmpty();
    }
}
