package org.rollbook.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;

/// Opens one SQLite file with the settings that each purpose needs; nothing in the file is trusted to run.
final class SqliteConnections {
    static final int BUSY_MILLISECONDS = 5_000;
    private static final int MOST_PAGES_IN_LOG = 1_000;
    /// Room for the pages that a long list touches; taken only while it is needed.
    private static final int CACHE_KIBIBYTES = 64 * 1_024;

    private final Machine machine;
    private final Path file;

    SqliteConnections(Machine machine, Path file) {
        this.machine = machine;
        this.file = file;
    }

    /// WAL with full synchronisation: neither a kill nor a power cut loses what was acknowledged, since every commit waits
    /// for the log. `Database.settle` brings the log into the main file right after, the driver when nobody did for long.
    Connection writer() throws SQLException {
        SQLiteConfig config = config();
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setGetGeneratedKeys(false);
        return open(config, "", "pragma wal_autocheckpoint = " + MOST_PAGES_IN_LOG, "pragma secure_delete = on",
                "pragma cache_size = -" + CACHE_KIBIBYTES);
    }

    /// Cannot write; reads a file on a read-only medium too, where SQLite could not make its side files.
    Connection reader() throws SQLException {
        return Files.isWritable(file.toAbsolutePath().getParent()) ? open(readOnly(), "") : stillReader();
    }

    /// Reads a file that nobody can be writing, and makes no side file unless there is a log to read.
    Connection stillReader() throws SQLException {
        return open(readOnly(), hasLog() ? "" : "?immutable=1");
    }

    private boolean hasLog() {
        Path log = file.resolveSibling(file.getFileName() + "-wal");
        try {
            return Files.exists(log) && Files.size(log) > 0;
        } catch (IOException e) {
            return true;
        }
    }

    private Connection open(SQLiteConfig config, String query, String... settings) throws SQLException {
        Connection connection = machine.connect(config, "jdbc:sqlite:file:" + file.toUri().getRawPath() + query);
        boolean done = false;
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma trusted_schema = off");
            statement.execute("pragma cell_size_check = on");
            for (String setting : settings) {
                statement.execute(setting);
            }
            done = true;
            return connection;
        } finally {
            if (!done) {
                connection.close();
            }
        }
    }

    private static SQLiteConfig readOnly() {
        SQLiteConfig config = config();
        config.setReadOnly(true);
        return config;
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLISECONDS);
        config.enableLoadExtension(false);
        config.setPragma(SQLiteConfig.Pragma.MMAP_SIZE, "0");
        return config;
    }

    static int number(Connection connection, String pragma) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery("pragma " + pragma)) {
            return result.next() ? result.getInt(1) : 0;
        }
    }

    static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(sql)) {
            return result.next() ? String.valueOf(result.getString(1)) : "";
        }
    }
}
