package org.rollbook.service;

import java.util.List;
import org.rollbook.store.Database;
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

    /// Tests engine, place, integrity and whether journal and rows agree.
    public Checkup check() {
        SelfTest test = database.selfTest();
        return new Checkup(test.problems().stream().map(f -> new Finding(f.key(), f.argument())).toList(),
                test.sqliteVersion(), test.journalMode(), test.synchronous(), test.schema(), test.fileSystem(), test.freeBytes());
    }
}
