package org.rollbook.service;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.rollbook.model.journal.Actor;
import org.rollbook.store.DataFile;
import org.rollbook.store.Database;
import org.rollbook.store.Restore;
import org.rollbook.store.SelfTest;

/// Looking after the data file: the self-test, copies, and putting a copy back.
public final class DataCare {
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
    }

    /// One thing that is wrong, as a message key below `check.` with its argument.
    public record Finding(String key, String argument) {
    }

    /// What to do with a backup that holds much less than the present data.
    public enum SmallerBackup { REFUSE, ACCEPT }

    /// Tests engine, place, integrity and whether journal and rows agree.
    public Checkup check() {
        SelfTest test = database.selfTest();
        return new Checkup(test.problems().stream().map(f -> new Finding(f.key(), f.argument())).toList(),
                test.sqliteVersion(), test.journalMode(), test.synchronous(), test.schema(), test.fileSystem(), test.freeBytes());
    }

    /// Writes a whole, checked copy; an earlier backup of that name gives way to it, nothing else does.
    public void backup(Path target) {
        database.backup(target);
    }

    /// Puts a backup in the place of a closed data file; returns where the former data now lie, empty when there were none.
    ///
    /// The restored file is opened once, which brings an older one up to date and its journal mode in order.
    public static Optional<Path> restore(Path file, Path backup, SmallerBackup smaller, Actor actor, Clock clock) {
        DataFile data = new DataFile(file);
        Optional<Path> former = new Restore(data, actor, clock).from(backup, switch (smaller) {
            case REFUSE -> Restore.SmallerBackup.REFUSE;
            case ACCEPT -> Restore.SmallerBackup.ACCEPT;
        });
        try (Database restored = Database.file(data, Database.Access.READ_WRITE, actor, clock)) {
            restored.open();
        }
        return former;
    }
}
