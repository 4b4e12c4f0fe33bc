package org.rollbook.store.file;

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
import org.rollbook.store.sql.Access;
import org.rollbook.store.sql.Connections;
import org.rollbook.store.sql.Engine;
import org.rollbook.store.sql.Reading;
import org.rollbook.store.sql.Schema;
import org.rollbook.store.sql.SelfTest;
import org.rollbook.store.sql.StoreFailure;

/// SQLite in one local file, held by one program at a time.
public final class SqliteEngine implements Engine {
    private final DataFile file;
    private final Access access;
    private final Actor actor;
    private final Clock clock;
    private final FileSystemAccess fileSystem;
    private final Runnable upgrade;
    private final SqliteConnections connections;
    private final BackupFolder backups;
    private final SideFiles beside;
    private volatile FileHealth health;
    private Optional<FileLock> lock = Optional.empty();
    private volatile Optional<OpenFile> open = Optional.empty();

    /// `upgrade` brings the file up to date on behalf of somebody who only asks and needs the current schema as well.
    public SqliteEngine(DataFile file, Access access, Actor actor, Clock clock, FileSystemAccess fileSystem,
            Runnable upgrade) {
        this.file = file;
        this.access = access;
        this.actor = actor;
        this.clock = clock;
        this.fileSystem = fileSystem;
        this.upgrade = upgrade;
        this.connections = new SqliteConnections(fileSystem, file.path());
        this.backups = new BackupFolder(file, clock, fileSystem, () -> open.ifPresent(OpenFile::requireThere));
        this.beside = new SideFiles(file.path());
        this.health = health();
    }

    @Override
    public String name() {
        return file.path().toString();
    }

    @Override
    public void claim() {
        if (access == Access.READ_ONLY) {
            FileCheck.requireFile(file.path());
            if (health.version(beside.hasLog() && !FileLock.isHeld(file)) < Schema.CURRENT) {
                upgrade.run();
            }
            return;
        }
        NewFile made = new NewFile(file.path(), fileSystem);
        made.prepareFolder();
        lock = Optional.of(FileLock.take(file, actor, clock, access));
        boolean done = false;
        try {
            beside.sweep();
            health = health();
            if (Files.notExists(file.path())) {
                health.setLogAside();
                made.create(connection -> Schema.bringUpToDate(this, connection, _ -> {}));
            }
            open = Optional.of(new OpenFile(file, health.head(), backups, this::letGo, clock, fileSystem));
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
        open.ifPresent(OpenFile::requireThere);
        return connections.writer();
    }

    @Override
    public Connection reader() throws SQLException {
        open.ifPresent(OpenFile::requireThere);
        return health.isLogStray() ? connections.withoutLog() : connections.reader();
    }

    @Override
    public void requireSame(Connections held) {
        open.ifPresent(opened -> opened.requireSame(held));
    }

    @Override
    public void lookBeforeClosing(Connections held) {
        open.filter(opened -> !opened.isLost()).ifPresent(opened -> opened.requireSame(held));
    }

    @Override
    public void requireSound() {
        health.requireNotCondemned();
    }

    @Override
    public void committing(String hash) {
        open.ifPresent(opened -> opened.committing(hash));
    }

    @Override
    public void committed() {
        open.ifPresent(OpenFile::committed);
    }

    /// Opened again at once: a file that lost its name meanwhile would be gone.
    @Override
    public void reconnect(Connections held) {
        open.ifPresent(opened -> opened.requireSame(held));
        held.close();
        open.ifPresent(opened -> {
            held.hold();
            opened.remember();
        });
    }

    @Override
    public void checkWhenDue() {
        open.ifPresent(OpenFile::requireThere);
        health.checkWhenDue();
    }

    @Override
    public Map<String, Long> countersBehind() {
        return health.countersBehind();
    }

    @Override
    public Optional<Path> strayLog() {
        return health.strayLog();
    }

    /// The driver begins an immediate transaction when auto-commit is switched off.
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
        bringLogHome(connection, "passive");
    }

    @Override
    public boolean hasMuchToSettle() {
        return beside.logBytes() > SqliteConnections.MOST_BYTES_IN_LOG;
    }

    /// The one step that writes to the main file; the log stays where it is when that is not the file any more.
    private int bringLogHome(Connection connection, String manner) throws SQLException {
        open.ifPresent(OpenFile::requireUntouched);
        try {
            return SqliteConnections.number(connection, "wal_checkpoint(" + manner + ")");
        } finally {
            open.ifPresent(OpenFile::remember);
        }
    }

    /// When the disk refuses the sync of a commit, its pages may lie in the log complete, and the next opening would take
    /// them for done; an emptied log cannot bring them back.
    @Override
    public void dropFailedCommit(Connection connection) throws SQLException {
        if (bringLogHome(connection, "truncate") != 0) {
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
        try {
            copy(place);
        } catch (StoreFailure e) {
            throw e.kind() == StoreFailure.Kind.DISK_FULL ? new Refusal("backup.full", place.toString()) : e;
        }
    }

    /// Only an earlier backup gives way to a new one: never the data itself, another base's data, or somebody's letter.
    private void requireOldBackup(Path place) {
        if (isInUse(place)) {
            throw new Refusal("backup.target.data", place.toString());
        }
        try {
            FileCheck.entries(fileSystem, place);
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

    /// The copies that are kept from time to time.
    public BackupFolder backups() {
        return backups;
    }

    /// Empties the log, where the former bytes of a page may still stand; not while somebody reads it, such as a backup,
    /// since nobody waits for that.
    @Override
    public void wipe(Connection connection) throws SQLException {
        SqliteConnections.number(connection, "busy_timeout = 0");
        try {
            bringLogHome(connection, "truncate");
        } finally {
            SqliteConnections.number(connection, "busy_timeout = " + SqliteConnections.BUSY_MILLISECONDS);
        }
    }

    private void copy(Path target) {
        try (Connection connection = connections.reader()) {
            new FileCopy(fileSystem).write(connection, target);
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
        SelfTest found = FileExamination.of(file.path(), fileSystem, reading, writer);
        health.note(found.problems().stream().anyMatch(SelfTest.Finding::isDamage) ? CheckNote.Result.DAMAGED
                : CheckNote.Result.SOUND);
        return found;
    }

    @Override
    public void close() {
        open = Optional.empty();
        letGo();
    }

    /// Whatever lies at the path may be opened by others.
    private void letGo() {
        Optional<FileLock> held = lock;
        lock = Optional.empty();
        held.ifPresent(FileLock::close);
    }

    private FileHealth health() {
        return new FileHealth(file.path(), access, clock, fileSystem);
    }
}
