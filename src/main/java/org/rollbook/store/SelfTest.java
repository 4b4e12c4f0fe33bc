package org.rollbook.store;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    private static final List<String> NETWORK_FILE_SYSTEMS = List.of("nfs", "cifs", "smb", "fuse", "9p");
    private static final List<String> SYNCHRONOUS = List.of("OFF", "NORMAL", "FULL", "EXTRA");

    /// One thing that is wrong, as a message key with an argument.
    public record Finding(String key, String argument) {
    }

    public boolean isSound() {
        return problems.isEmpty();
    }

    static SelfTest ofFile(SqliteEngine engine, Reading reading, Optional<Connection> writer) throws SQLException {
        List<Finding> problems = new ArrayList<>();
        Connection connection = writer.orElse(reading.handle().getConnection());
        String version = text(connection, "select sqlite_version()");
        String mode = text(connection, "pragma journal_mode");
        String synchronous = SYNCHRONOUS.get(SqliteEngine.pragma(connection, "synchronous"));
        if (isOlder(version)) {
            problems.add(new Finding("sqlite", version));
        }
        if (!mode.equals("wal")) {
            problems.add(new Finding("journalMode", mode));
        }
        if (!synchronous.equals("FULL")) {
            problems.add(new Finding("synchronous", synchronous));
        }
        String integrity = text(connection, "pragma integrity_check(1)");
        if (!integrity.equals("ok")) {
            problems.add(new Finding("integrity", integrity));
        }
        String foreign = text(connection, "pragma foreign_key_check");
        if (!foreign.isEmpty()) {
            problems.add(new Finding("foreignKeys", foreign));
        }
        new JournalStore().problem(reading).ifPresent(text -> problems.add(new Finding("journal", text)));
        Path path = engine.file().path();
        String fileSystem = "";
        long free = -1;
        try {
            FileStore store = Files.getFileStore(path);
            fileSystem = store.type();
            free = store.getUsableSpace();
        } catch (IOException e) {
            problems.add(new Finding("fileSystem", path.toString()));
        }
        if (free >= 0 && free < LEAST_FREE_BYTES) {
            problems.add(new Finding("space", Long.toString(free >> 20)));
        }
        String type = fileSystem;
        if (NETWORK_FILE_SYSTEMS.stream().anyMatch(type::startsWith)) {
            problems.add(new Finding("network", type));
        }
        return new SelfTest(problems, version, mode, synchronous, SqliteEngine.pragma(connection, "user_version"), type, free);
    }

    static SelfTest ofServer(Reading reading) {
        List<Finding> problems = new ArrayList<>();
        new JournalStore().problem(reading).ifPresent(text -> problems.add(new Finding("journal", text)));
        return new SelfTest(problems, "", "", "", reading.first("select version from schema_version", Map.of(),
                row -> row.count("version")).orElse(0), "postgresql", -1);
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

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(sql)) {
            return result.next() ? String.valueOf(result.getString(1)) : "";
        }
    }
}
