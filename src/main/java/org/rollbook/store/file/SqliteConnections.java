package org.rollbook.store.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Opens one SQLite file with the settings that each purpose needs; nothing in the file is trusted to run.
final class SqliteConnections {
    static final int BUSY_MILLISECONDS = 5_000;
    /// A log that grew larger is cut to this size when it begins anew.
    static final long MOST_BYTES_IN_LOG = 4L << 20;
    /// The writer sees a file up to this size as a whole at once, and can still copy it when somebody empties it.
    private static final long MOST_BYTES_SEEN = 16L << 20;
    /// Keeps the index of the log in memory; works only where nobody else has the file open.
    private static final String LOG_IN_MEMORY = "?vfs=unix-excl";
    private static final String WITHOUT_LOG = "?immutable=1";
    /// Room for the pages that a long list touches; taken only while it is needed.
    private static final int CACHE_KIBIBYTES = 64 * 1_024;

    private final FileSystemAccess fileSystem;
    private final Path file;

    SqliteConnections(FileSystemAccess fileSystem, Path file) {
        this.fileSystem = fileSystem;
        this.file = file;
    }

    /// WAL with full synchronisation: neither a kill nor a power cut loses what was acknowledged, since every commit waits
    /// for the log. `Database.settle` brings the log into the main file right after, or the next action when nobody did for long:
    /// nothing else writes to the main file, so that a change of it by another hand is seen.
    Connection writer() throws SQLException {
        Connection connection = openWriter();
        if (Files.exists(file) && new SideFiles(file).dataBytes() <= MOST_BYTES_SEEN) {
            text(connection, "pragma quick_check(1)");
        }
        return connection;
    }

    private Connection openWriter() throws SQLException {
        SQLiteConfig config = config();
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setGetGeneratedKeys(false);
        return open(config, "", "pragma wal_autocheckpoint = 0", "pragma journal_size_limit = " + MOST_BYTES_IN_LOG,
                "pragma secure_delete = on",
                "pragma cache_size = -" + CACHE_KIBIBYTES);
    }

    /// Cannot write; reads a file on a read-only medium or on a full disk too, where SQLite could not make its side files.
    Connection reader() throws SQLException {
        if (!Files.isWritable(file.toAbsolutePath().getParent())) {
            return stillReader();
        }
        try {
            return looking(open(readOnly(), ""));
        } catch (SQLException e) {
            if (!lacksRoom(e)) {
                throw e;
            }
            return looking(new SideFiles(file).hasLog() ? open(config(), LOG_IN_MEMORY, "pragma query_only = on")
                    : withoutLog());
        }
    }

    /// Nobody writes where there is no room for the index of the log; whoever has one already is not asked for it.
    private static boolean lacksRoom(SQLException e) {
        return e instanceof SQLiteException failure
                && switch (SQLiteErrorCode.getErrorCode(failure.getResultCode().code & 0xFF)) {
                    case SQLITE_FULL, SQLITE_IOERR, SQLITE_CANTOPEN -> true;
                    default -> false;
                };
    }

    /// Its first look makes the side files.
    private static Connection looking(Connection connection) throws SQLException {
        boolean done = false;
        try {
            number(connection, "user_version");
            done = true;
            return connection;
        } finally {
            if (!done) {
                connection.close();
            }
        }
    }

    /// Reads a file that nobody can be writing, and makes no side file unless there is a log to read.
    Connection stillReader() throws SQLException {
        return new SideFiles(file).hasLog() ? open(readOnly(), "") : withoutLog();
    }

    /// Reads the main file alone, whatever log lies beside it.
    Connection withoutLog() throws SQLException {
        return open(readOnly(), WITHOUT_LOG);
    }

    private Connection open(SQLiteConfig config, String query, String... settings) throws SQLException {
        Connection connection = fileSystem.connect(config, "jdbc:sqlite:file:" + file.toUri().getRawPath() + query);
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
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("pragma " + pragma)) {
            return result.next() ? result.getInt(1) : 0;
        }
    }

    static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(sql)) {
            return result.next() ? String.valueOf(result.getString(1)) : "";
        }
    }
}
