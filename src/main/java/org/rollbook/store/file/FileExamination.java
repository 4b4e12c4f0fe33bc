package org.rollbook.store.file;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rollbook.store.journal.JournalCheck;
import org.rollbook.store.sql.Reading;
import org.rollbook.store.sql.SelfTest;

/// What `check` finds out about a data file: its modes as read back, the place where it lies, and whether it is whole.
final class FileExamination {
    private static final long LEAST_FREE_BYTES = 500L << 20;
    private static final List<Integer> LEAST_SQLITE = List.of(3, 51, 3);
    private static final List<String> SYNCHRONOUS = List.of("OFF", "NORMAL", "FULL", "EXTRA");

    private FileExamination() {
    }

    static SelfTest of(Path path, FileSystemAccess fileSystem, Reading reading, Optional<Connection> writer)
            throws SQLException {
        List<SelfTest.Finding> problems = new ArrayList<>();
        Connection connection = writer.orElse(reading.handle().getConnection());
        String version = SqliteConnections.text(connection, "select sqlite_version()");
        String mode = SqliteConnections.text(connection, "pragma journal_mode");
        String synchronous = SYNCHRONOUS.get(SqliteConnections.number(connection, "synchronous"));
        if (isOlder(version)) {
            problems.add(new SelfTest.Finding("sqlite", version));
        }
        if (writer.isPresent() && !mode.equals("wal")) {
            problems.add(new SelfTest.Finding("journalMode", mode));
        }
        if (!synchronous.equals("FULL")) {
            problems.add(new SelfTest.Finding("synchronous", synchronous));
        }
        int schema = SqliteConnections.number(connection, "user_version");
        problems.addAll(contents(reading, schema));
        StorageLocation place = place(path, fileSystem, problems);
        return new SelfTest(problems, version, mode, synchronous, schema, place.fileSystem(), place.freeBytes());
    }

    /// What is wrong with the data in a file, wherever it lies.
    static List<SelfTest.Finding> contents(Reading reading, int schema) throws SQLException {
        Connection connection = reading.handle().getConnection();
        List<SelfTest.Finding> problems = new ArrayList<>();
        String integrity = SqliteConnections.text(connection, "pragma integrity_check(1)");
        if (!integrity.equals("ok")) {
            problems.add(new SelfTest.Finding("integrity", integrity));
        }
        String foreign = SqliteConnections.text(connection, "pragma foreign_key_check");
        if (!foreign.isEmpty()) {
            problems.add(new SelfTest.Finding("foreignKeys", foreign));
        }
        problems.addAll(JournalCheck.findings(reading, schema));
        return problems;
    }

    private static StorageLocation place(Path path, FileSystemAccess fileSystem, List<SelfTest.Finding> problems) {
        StorageLocation place;
        try {
            place = fileSystem.place(path);
        } catch (IOException e) {
            problems.add(new SelfTest.Finding("fileSystem", path.toString()));
            return new StorageLocation("", false, Optional.empty(), -1);
        }
        if (place.freeBytes() < LEAST_FREE_BYTES) {
            problems.add(new SelfTest.Finding("space", Long.toString(place.freeBytes() >> 20)));
        }
        if (place.isNetwork()) {
            problems.add(new SelfTest.Finding("network", place.fileSystem()));
        }
        place.syncFolder().ifPresent(folder -> problems.add(new SelfTest.Finding("syncFolder", folder)));
        return place;
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
