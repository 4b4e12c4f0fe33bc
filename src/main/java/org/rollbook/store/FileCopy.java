package org.rollbook.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;

/// Whole copies of a data file: written by SQLite itself to a temporary name, forced, checked, then renamed.
///
/// Plain file I/O on an open data file would drop its locks, so no copy is ever made that way.
final class FileCopy {

    private FileCopy() {
    }

    /// Copies the data file; an existing target is replaced only by a finished, checked copy.
    static void write(Path source, Path target) {
        Path temporary = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.deleteIfExists(temporary);
            vacuumInto(source, temporary);
            force(temporary);
            check(temporary);
            move(temporary, target);
        } catch (IOException e) {
            throw new StoreFailure(StoreFailure.Kind.READ_ONLY, e, target.toString());
        } finally {
            delete(temporary);
        }
    }

    /// Refuses a file that is not Rollbook's, is newer, or is not whole; returns its number of journal entries.
    static long check(Path file) {
        SQLiteConfig config = SqliteEngine.config();
        config.setReadOnly(true);
        try (Connection connection = config.createConnection("jdbc:sqlite:" + file)) {
            int version = SqliteEngine.pragma(connection, "user_version");
            if (SqliteEngine.pragma(connection, "application_id") != SqliteEngine.APPLICATION_ID) {
                throw new StoreFailure(StoreFailure.Kind.FOREIGN, null, file.toString());
            }
            if (version > Schema.CURRENT) {
                throw new StoreFailure(StoreFailure.Kind.NEWER, null, Integer.toString(version), Integer.toString(Schema.CURRENT));
            }
            requireWhole(connection, file);
            try (Statement statement = connection.createStatement();
                    ResultSet count = statement.executeQuery("select count(*) from journal")) {
                return count.next() ? count.getLong(1) : 0;
            }
        } catch (SQLException e) {
            throw new StoreFailure(StoreFailure.Kind.FOREIGN, e, file.toString());
        }
    }

    static void requireWhole(Connection connection, Path file) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery("pragma quick_check(1)")) {
            if (!result.next() || !"ok".equals(result.getString(1))) {
                throw new StoreFailure(StoreFailure.Kind.DAMAGED, null, file.toString());
            }
        }
    }

    /// Puts a finished file in the target's place in one step where the file system can.
    static void move(Path finished, Path target) throws IOException {
        try {
            Files.move(finished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(finished, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void vacuumInto(Path source, Path target) {
        SQLiteConfig config = SqliteEngine.config();
        config.setReadOnly(true);
        try (Connection connection = config.createConnection("jdbc:sqlite:" + source);
                PreparedStatement statement = connection.prepareStatement("vacuum into ?")) {
            statement.setString(1, target.toString());
            statement.execute();
        } catch (SQLException e) {
            throw new StoreFailure(e.getMessage().contains("SQLITE_FULL") ? StoreFailure.Kind.DISK_FULL
                    : StoreFailure.Kind.READ_ONLY, e, target.toString());
        }
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new StoreFailure(StoreFailure.Kind.OTHER, e);
        }
    }
}
