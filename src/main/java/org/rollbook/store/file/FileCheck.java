package org.rollbook.store.file;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.JdbiException;
import org.rollbook.model.backup.Backup;
import org.rollbook.store.sql.Connections;
import org.rollbook.store.sql.GivenNumbers;
import org.rollbook.store.sql.Reading;
import org.rollbook.store.sql.ReadingCache;
import org.rollbook.store.sql.Row;
import org.rollbook.store.sql.Schema;
import org.rollbook.store.sql.SelfTest;
import org.rollbook.store.sql.StoreFailure;

/// Looks at a data file before anything may write to it: whose it is, how new, and whether it is whole.
final class FileCheck {
    /// "RLBK": marks the file as Rollbook's.
    static final int APPLICATION_ID = 0x524C424B;

    private static final System.Logger LOG = System.getLogger(FileCheck.class.getName());
    private static final String SCHEMA = """
            select group_concat(type || ' ' || name || ' ' || coalesce(sql, ''), char(10))
            from (select * from sqlite_schema where name not like 'sqlite_stat%' order by type, name)""";

    /// What the steps of a version make, by version; made once a process.
    private static final Map<Integer, String> EXPECTED = new ConcurrentHashMap<>();

    private FileCheck() {
    }

    /// Refuses what cannot be a data file at all, without opening it: a pipe would wait for ever.
    static void requireFile(Path file) {
        if (!Files.exists(file)) {
            throw new StoreFailure(StoreFailure.Kind.UNREACHABLE, null, file.toString());
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new StoreFailure(StoreFailure.Kind.FOREIGN, null, file.toString());
        }
    }

    /// Refuses a file that is not Rollbook's, is newer, or is not whole; returns its number of journal entries.
    static long entries(FileSystemAccess fileSystem, Path file) {
        return contents(fileSystem, file).entries();
    }

    /// The same; returns what the file holds.
    static Backup.Contents contents(FileSystemAccess fileSystem, Path file) {
        requireFile(file);
        try (Connection connection = new SqliteConnections(fileSystem, file).stillReader()) {
            entries(connection, file);
            return contents(connection);
        } catch (SQLException e) {
            throw SqliteFailures.of(e, file);
        }
    }

    static Backup.Contents contents(Connection connection) throws SQLException {
        return new Backup.Contents(count(connection, "journal"), head(connection),
                count(connection, "training_class"), count(connection, "person"), count(connection, "enrolment"),
                count(connection, "mark"));
    }

    /// The hash of the newest entry.
    static String head(Connection connection) throws SQLException {
        return SqliteConnections.text(connection,
                "select coalesce((select hash from journal order by seq desc limit 1), '')");
    }

    private static int count(Connection connection, String table) throws SQLException {
        return Integer.parseInt(SqliteConnections.text(connection, "select count(*) from " + table));
    }

    /// Refuses what cannot be read or is not ours, as far as a glance tells; enough for whoever only looks.
    static long entries(Connection connection, Path file) throws SQLException {
        int version = version(connection, file);
        if (!"ok".equals(SqliteConnections.text(connection, "pragma quick_check(1)"))) {
            throw new StoreFailure(StoreFailure.Kind.DAMAGED, null, file.toString());
        }
        requireSchema(connection, file, version);
        return Long.parseLong(SqliteConnections.text(connection, "select count(*) from journal"));
    }

    /// Refuses a file in which `check` would find damage; returns the counters that are behind.
    static Map<String, Long> thorough(Connection connection, Path file) throws SQLException {
        int version = version(connection, file);
        requireSchema(connection, file, version);
        Reading reading = new Reading(Connections.looking(connection), new ReadingCache());
        List<SelfTest.Finding> found;
        try {
            found = FileExamination.contents(reading, version);
        } catch (JdbiException | Row.RowException e) {
            throw SqliteFailures.within(e, file);
        } catch (StoreFailure e) {
            throw new StoreFailure(StoreFailure.Kind.DAMAGED, e, file.toString());
        }
        for (SelfTest.Finding finding : found) {
            if (finding.isDamage()) {
                LOG.log(System.Logger.Level.WARNING, "the data file fails its check: " + finding.key());
                throw new StoreFailure(StoreFailure.Kind.DAMAGED, null, file.toString());
            }
        }
        return found.isEmpty() ? Map.of() : new GivenNumbers(reading, version).behind();
    }

    private static int version(Connection connection, Path file) throws SQLException {
        int version = SqliteConnections.number(connection, "user_version");
        int application = SqliteConnections.number(connection, "application_id");
        boolean empty = application == 0 && version == 0 && SqliteConnections.number(connection, "page_count") == 0;
        if (!empty && application != APPLICATION_ID) {
            throw new StoreFailure(StoreFailure.Kind.FOREIGN, null, file.toString());
        }
        if (version > Schema.CURRENT) {
            throw new StoreFailure(StoreFailure.Kind.NEWER, null, file.toString(), Integer.toString(version),
                    Integer.toString(Schema.CURRENT));
        }
        if (empty || version < 1) {
            throw new StoreFailure(StoreFailure.Kind.DAMAGED, null, file.toString());
        }
        return version;
    }

    private static void requireSchema(Connection connection, Path file, int version) throws SQLException {
        if (!SqliteConnections.text(connection, SCHEMA).equals(expectedSchema(version))) {
            throw new StoreFailure(StoreFailure.Kind.DAMAGED, null, file.toString());
        }
    }

    /// A file that differs was damaged there, or carries triggers of somebody else.
    private static String expectedSchema(int version) throws SQLException {
        String made = EXPECTED.get(version);
        if (made == null) {
            made = madeSchema(version);
            EXPECTED.put(version, made);
        }
        return made;
    }

    private static String madeSchema(int version) throws SQLException {
        try (Connection memory = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            Schema.run(memory, "sqlite", 0, version);
            return SqliteConnections.text(memory, SCHEMA);
        }
    }
}
