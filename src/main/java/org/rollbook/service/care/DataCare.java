package org.rollbook.service.care;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rollbook.files.PathCheck;
import org.rollbook.model.Refusal;
import org.rollbook.model.backup.Backup;
import org.rollbook.model.backup.BackupReason;
import org.rollbook.model.journal.Actor;
import org.rollbook.store.Database;
import org.rollbook.store.file.BackupFolder;
import org.rollbook.store.file.DataFile;
import org.rollbook.store.file.Restore;
import org.rollbook.store.sql.Access;
import org.rollbook.store.sql.SelfTest;
import org.rollbook.store.sql.StoreFailure;

/// Looking after the data file: the self-test, copies, and putting a copy back.
public final class DataCare {
    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final System.Logger LOG = System.getLogger(DataCare.class.getName());

    private final Database database;

    public DataCare(Database database) {
        this.database = database;
    }

    /// What the self-test found.
    ///
    /// @param problems  empty when all is well
    /// @param freeBytes room left where the file lies, -1 when unknown
    public record Checkup(List<Finding> problems, String sqliteVersion, String journalMode, String synchronous,
            int schema, String fileSystem, long freeBytes) {

        public boolean isSound() {
            return problems.isEmpty();
        }

        /// Whether the data themselves are doubtful, so that nothing more is written to them.
        public boolean isDamaged() {
            return problems.stream().anyMatch(finding -> finding.weight() == Weight.DAMAGE);
        }
    }

    /// One thing that is wrong, as a message key below `check.` with its argument.
    public record Finding(String key, String argument, Weight weight) {

        private static Finding of(SelfTest.Finding found) {
            return new Finding(found.key(), found.argument(), found.isDamage() ? Weight.DAMAGE : Weight.WARNING);
        }
    }

    /// Whether a finding is about the data themselves, or about their place and what mends itself.
    public enum Weight { DAMAGE, WARNING }

    /// What to do with a backup that holds much less than the present data.
    public enum SmallerBackup { REFUSE, ACCEPT }

    /// Tests engine, place, integrity and whether journal and rows agree.
    public Checkup check() {
        SelfTest test = database.selfTest();
        return new Checkup(test.problems().stream().map(Finding::of).toList(),
                test.sqliteVersion(), test.journalMode(), test.synchronous(), test.schema(), test.fileSystem(),
                test.freeBytes());
    }

    /// Checks data that are too large for it at every opening, once a day; from any thread, since it holds up nobody who writes.
    public void checkWhenDue() {
        database.checkWhenDue();
    }

    /// Lifts the counters that such a check found behind.
    public void liftCounters() {
        database.liftCounters();
    }

    /// Refuses, and keeps a copy of what was saved, when another file came into the place of the data.
    public void requireSame() {
        database.requireSame();
    }

    /// Where the log of another file was put that lay beside the data when they were opened.
    public Optional<Path> strayLog() {
        return database.strayLog();
    }

    /// Writes a whole, checked copy; an earlier backup of that name gives way to it, nothing else does.
    public void backup(Path target) {
        PathCheck.requireWritable(target);
        database.backup(target);
    }

    /// The backups that were kept by themselves, the newest first; none for data on a server.
    public List<Backup> kept() {
        return database.backups().map(BackupFolder::kept).orElse(List.of());
    }

    /// Where they lie; empty for data on a server.
    public Optional<Path> folder() {
        return database.backups().map(BackupFolder::path);
    }

    /// The kept backups that are no longer what was written, as far as their size tells, and every byte of the newest one.
    public List<Backup> altered() {
        return database.backups().map(BackupFolder::altered).orElse(List.of());
    }

    /// Keeps a backup when something changed since the last one; from any thread, since it holds up nobody who writes.
    public Optional<Backup> keep(BackupReason reason) {
        return database.backups().flatMap(folder -> folder.keep(reason));
    }

    /// Keeps a backup before an action that changes much; when that fails, the action is refused.
    public void keepBefore(BackupReason reason) {
        try {
            keep(reason);
        } catch (StoreFailure failure) {
            LOG.log(System.Logger.Level.WARNING, "no backup before " + reason, failure);
            throw new Refusal("backup.before", folder().map(Path::toString).orElse(""));
        }
    }

    /// The same before one of many small steps, such as merging pairs: a backup of the last minutes will do.
    public void keepBeforeEach(BackupReason reason) {
        Instant now = database.clock().instant();
        boolean isFresh = kept().stream().limit(1).map(backup -> Duration.between(backup.at().toInstant(), now))
                .anyMatch(age -> !age.isNegative() && age.compareTo(FRESH) < 0);
        if (!isFresh) {
            keepBefore(reason);
        }
    }

    /// Puts a backup in the place of the open data, which are closed for as long as that takes.
    public Optional<Path> putBack(Path backup, SmallerBackup smaller) {
        BackupFolder folder = database.backups().orElseThrow(() -> new Refusal("backup.server"));
        return folder.undisturbed(() -> {
            try {
                database.close();
                return restore(folder.dataFile(), backup, smaller, database.actor(), database.clock());
            } finally {
                database.open();
            }
        });
    }

    /// Puts a backup in the place of a closed data file; returns where the former data now lie, empty when there were none.
    ///
    /// The restored file is opened once, which brings an older one up to date and its journal mode in order.
    public static Optional<Path> restore(Path file, Path backup, SmallerBackup smaller, Actor actor, Clock clock) {
        PathCheck.requireReadable(backup);
        DataFile data = new DataFile(file);
        Optional<Path> former = new Restore(data, actor, clock).from(backup, switch (smaller) {
            case REFUSE -> Restore.SmallerBackup.REFUSE;
            case ACCEPT -> Restore.SmallerBackup.ACCEPT;
        });
        try (Database restored = Database.file(data, Access.COMMAND, actor, clock)) {
            restored.open();
            restored.forms().forgetAll();
        }
        return former;
    }
}
