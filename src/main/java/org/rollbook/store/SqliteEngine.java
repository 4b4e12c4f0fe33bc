package org.rollbook.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.rollbook.model.Refusal;
import org.rollbook.model.journal.Actor;

/// SQLite in one local file, held by one program at a time.
final class SqliteEngine implements Engine {
    private final DataFile file;
    private final Database.Access access;
    private final Actor actor;
    private final Clock clock;
    private final Machine machine;
    private final SqliteConnections connections;
    private final BackupFolder backups;
    private Optional<FileLock> lock = Optional.empty();

    SqliteEngine(DataFile file, Database.Access access, Actor actor, Clock clock, Machine machine) {
        this.file = file;
        this.access = access;
        this.actor = actor;
        this.clock = clock;
        this.machine = machine;
        this.connections = new SqliteConnections(machine, file.path());
        this.backups = new BackupFolder(file, clock, machine);
    }

    @Override
    public String name() {
        return file.path().toString();
    }

    @Override
    public void claim() {
        if (access == Database.Access.READ_ONLY) {
            if (examinedVersion() < Schema.CURRENT) {
                upgrade();
            }
            return;
        }
        NewFile made = new NewFile(file.path(), machine);
        made.prepareFolder();
        lock = Optional.of(FileLock.take(file, actor, clock));
        boolean done = false;
        try {
            if (Files.notExists(file.path())) {
                made.create(connection -> Schema.bringUpToDate(this, connection, _ -> { }));
            } else {
                FileCheck.entries(machine, file.path());
            }
            done = true;
        } finally {
            if (!done) {
                lock.ifPresent(FileLock::abandon);
                lock = Optional.empty();
            }
        }
    }

    @Override
    public Connection writer() throws SQLException {
        return connections.writer();
    }

    @Override
    public Connection reader() throws SQLException {
        return connections.reader();
    }

    /// Nothing: the driver begins an immediate transaction when auto-commit is switched off.
    @Override
    public void begin(Connection connection) {
        lock.ifPresent(FileLock::renew);
    }

    /// Those that enforce nothing, where the rows at least double the table: only this desk reads, and not by them.
    @Override
    public Map<String, String> dispensableIndexes(Connection connection, String table, long rows) throws SQLException {
        Map<String, String> indexes = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement("""
                select name, sql from sqlite_schema where type = 'index' and tbl_name = ? and sql is not null
                and instr(lower(sql), 'unique') = 0 and (select count(*) from %s) <= ?""".formatted(table))) {
            statement.setString(1, table);
            statement.setLong(2, rows);
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    indexes.put(found.getString("name"), found.getString("sql"));
                }
            }
        }
        return indexes;
    }

    @Override
    public void settle(Connection connection) throws SQLException {
        SqliteConnections.number(connection, "wal_checkpoint(passive)");
    }

    /// When the disk refuses the sync of a commit, its pages may lie in the log complete, and the next opening would take
    /// them for done; an emptied log cannot bring them back.
    @Override
    public void dropFailedCommit(Connection connection) throws SQLException {
        if (SqliteConnections.number(connection, "wal_checkpoint(truncate)") != 0) {
            throw new SQLException("the log is in use");
        }
    }

    @Override
    public int version(Connection connection) throws SQLException {
        return SqliteConnections.number(connection, "user_version");
    }

    @Override
    public void setVersion(Connection connection, int version) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma application_id = " + FileCheck.APPLICATION_ID);
            statement.execute("pragma user_version = " + version);
        }
    }

    @Override
    public String schemaFolder() {
        return "sqlite";
    }

    @Override
    public void copyBeforeUpgrade(int version) {
        copy(file.path().resolveSibling(file.path().getFileName() + ".before-upgrade-from-" + version));
    }

    @Override
    public void backup(Path target) {
        Path place = target.toAbsolutePath().normalize();
        if (!Files.isDirectory(place.getParent())) {
            throw new Refusal("backup.folder.missing", String.valueOf(place.getParent()));
        }
        if (Files.exists(place)) {
            requireOldBackup(place);
        }
        copy(place);
    }

    /// Only an earlier backup gives way to a new one: never the data itself, another base's data, or somebody's letter.
    private void requireOldBackup(Path place) {
        if (isInUse(place)) {
            throw new Refusal("backup.target.data", place.toString());
        }
        try {
            FileCheck.entries(machine, place);
        } catch (StoreFailure e) {
            throw new Refusal("backup.target.foreign", place.toString());
        }
    }

    @Override
    public boolean isInUse(Path other) {
        try {
            return Files.exists(other) && (Files.isSameFile(other, file.path())
                    || Files.exists(other.resolveSibling(other.getFileName() + "-wal")));
        } catch (IOException e) {
            throw FileCopy.failure(e, other);
        }
    }

    @Override
    public Optional<BackupFolder> backups() {
        return Optional.of(backups);
    }

    /// Empties the log, where the former bytes of a page may still stand; not while somebody reads it, such as a backup,
    /// since nobody waits for that.
    @Override
    public void wipe(Connection connection) throws SQLException {
        SqliteConnections.number(connection, "busy_timeout = 0");
        try {
            SqliteConnections.number(connection, "wal_checkpoint(truncate)");
        } finally {
            SqliteConnections.number(connection, "busy_timeout = " + SqliteConnections.BUSY_MILLISECONDS);
        }
    }

    private void copy(Path target) {
        try (Connection connection = connections.reader()) {
            new FileCopy(machine).write(connection, target);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    @Override
    public StoreFailure failure(SQLException e) {
        return SqliteFailures.of(e, file.path());
    }

    @Override
    public SelfTest examine(Reading reading, Optional<Connection> writer) throws SQLException {
        return SelfTest.ofFile(file.path(), machine, reading, writer);
    }

    @Override
    public void close() {
        lock.ifPresent(FileLock::close);
        lock = Optional.empty();
    }

    /// Who only asks needs the current schema as well.
    private void upgrade() {
        try (Database once = Database.file(file, Database.Access.READ_WRITE, actor, clock, machine)) {
            once.open();
        }
    }

    private int examinedVersion() {
        FileCheck.requireFile(file.path());
        try (Connection connection = reader()) {
            FileCheck.entries(connection, file.path());
            return version(connection);
        } catch (SQLException e) {
            throw failure(e);
        }
    }
}
