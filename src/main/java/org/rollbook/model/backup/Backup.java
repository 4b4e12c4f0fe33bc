package org.rollbook.model.backup;

import java.nio.file.Path;
import java.time.ZonedDateTime;

/// A kept copy of the data, as it was noted when it was written and checked.
///
/// @param number order of writing, whatever the clock said at the time
/// @param bytes  size of the file
/// @param sha256 of the whole file, in hexadecimal digits
public record Backup(int number, Path file, ZonedDateTime at, BackupReason reason, long bytes, String sha256,
        Contents contents) {

    /// What a copy holds.
    ///
    /// @param entries actions in the journal
    /// @param head    hash of the last of them; two files with the same head hold the same data
    public record Contents(long entries, String head, int classes, int people, int enrolments, int marks) {

        private static final int WORTH_ASKING = 10;

        /// Whether something here is less than half of what it is there: one import is one action, so actions alone do not tell.
        public boolean isMuchLessThan(Contents other) {
            return 2 * entries < other.entries || isLess(classes, other.classes) || isLess(people, other.people)
                    || isLess(enrolments, other.enrolments) || isLess(marks, other.marks);
        }

        private static boolean isLess(int here, int there) {
            return there >= WORTH_ASKING && 2 * here < there;
        }
    }
}
