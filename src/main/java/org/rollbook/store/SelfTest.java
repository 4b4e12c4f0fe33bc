package org.rollbook.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private static final long LEAST_FREE_BYTES = 500L << 20;
    private static final List<Integer> LEAST_SQLITE = List.of(3, 51, 3);
    /// What makes the data themselves doubtful, rather than the place where they lie.
    private static final Set<String> DAMAGE = Set.of("integrity", "foreignKeys", "journal.chain", "journal.row");
    private static final List<String> SYNCHRONOUS = List.of("OFF", "NORMAL", "FULL", "EXTRA");

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

    static SelfTest ofFile(Path path, FileSystemAccess machine, Reading reading, Optional<Connection> writer)
            throws SQLException {
        List<Finding> problems = new ArrayList<>();
        Connection connection = writer.orElse(reading.handle().getConnection());
        String version = SqliteConnections.text(connection, "select sqlite_version()");
        String mode = SqliteConnections.text(connection, "pragma journal_mode");
        String synchronous = SYNCHRONOUS.get(SqliteConnections.number(connection, "synchronous"));
        if (isOlder(version)) {
            problems.add(new Finding("sqlite", version));
        }
        if (writer.isPresent() && !mode.equals("wal")) {
            problems.add(new Finding("journalMode", mode));
        }
        if (!synchronous.equals("FULL")) {
            problems.add(new Finding("synchronous", synchronous));
        }
        int schema = SqliteConnections.number(connection, "user_version");
        problems.addAll(contents(reading, schema));
        StorageLocation place = place(path, machine, problems);
        return new SelfTest(problems, version, mode, synchronous, schema, place.fileSystem(), place.freeBytes());
    }

    /// What is wrong with the data in a file, wherever it lies.
    static List<Finding> contents(Reading reading, int schema) throws SQLException {
        Connection connection = reading.handle().getConnection();
        List<Finding> problems = new ArrayList<>();
        String integrity = SqliteConnections.text(connection, "pragma integrity_check(1)");
        if (!integrity.equals("ok")) {
            problems.add(new Finding("integrity", integrity));
        }
        String foreign = SqliteConnections.text(connection, "pragma foreign_key_check");
        if (!foreign.isEmpty()) {
            problems.add(new Finding("foreignKeys", foreign));
        }
        problems.addAll(journal(reading, schema));
        return problems;
    }

    /// Counters are asked for only where the journal can be trusted.
    private static List<Finding> journal(Reading reading, int schema) {
        Optional<Finding> wrong = new JournalCheck(reading, schema).problem();
        if (wrong.isPresent()) {
            return List.of(wrong.get());
        }
        Map<String, Long> behind = new GivenNumbers(reading, schema).behind();
        return behind.isEmpty() ? List.of() : List.of(new Finding("counters", GivenNumbers.words(behind)));
    }

    private static StorageLocation place(Path path, FileSystemAccess machine, List<Finding> problems) {
        StorageLocation place;
        try {
            place = machine.place(path);
        } catch (IOException e) {
            problems.add(new Finding("fileSystem", path.toString()));
            return new StorageLocation("", false, Optional.empty(), -1);
        }
        if (place.freeBytes() < LEAST_FREE_BYTES) {
            problems.add(new Finding("space", Long.toString(place.freeBytes() >> 20)));
        }
        if (place.isNetwork()) {
            problems.add(new Finding("network", place.fileSystem()));
        }
        place.syncFolder().ifPresent(folder -> problems.add(new Finding("syncFolder", folder)));
        return place;
    }

    static SelfTest ofServer(Reading reading) {
        int schema = reading.first("select version from schema_version", Map.of(), row -> row.count("version"))
                .orElse(0);
        return new SelfTest(journal(reading, schema), "", "", "", schema, "postgresql", -1);
    }

    private static boolean isOlder(String version) {
        String[] parts = version.split("\\.");
        for (int i = 0; i < Math.min(parts.length, LEAST_SQLITE.size()); i++) {
            int difference = Integer.compare(Integer.parseInt(parts[i]), LEAST_SQLITE.get(i));
            if (difference != 0) {
                return difference < 0;
            }
        }
        return false;
    }
}
