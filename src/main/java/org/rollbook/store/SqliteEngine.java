package org.rollbook.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Optional;
import org.rollbook.model.journal.Actor;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteException;

/// SQLite in one local file: WAL with full synchronisation and a checkpoint at every commit, so that neither a
/// kill nor a power cut loses what was acknowledged, and a copy of the main file alone is whole.
final class SqliteEngine implements Engine {
    /// "RLBK": marks the file as Rollbook's.
    static final int APPLICATION_ID = 0x524C424B;
    private static final int BUSY_MILLISECONDS = 5_000;

    private final DataFile file;
    private final Database.Access access;
    private final Actor actor;
    private final Clock clock;
    private Optional<FileLock> lock = Optional.empty();

    SqliteEngine(DataFile file, Database.Access access, Actor actor, Clock clock) {
        this.file = file;
        this.access = access;
        this.actor = actor;
        this.clock = clock;
    }

    DataFile file() {
        return file;
    }

    @Override
    public void claim() {
        if (access == Database.Access.READ_WRITE) {
            prepareFolder();
            lock = Optional.of(FileLock.take(file, actor, clock));
        }
        try {
            if (!Files.exists(file.path())) {
                create();
            } else {
                examine();
            }
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    @Override
    public Connection writer() throws SQLException {
        SQLiteConfig config = config();
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        Connection connection = config.createConnection(url());
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma wal_autocheckpoint = 1");
            statement.execute("pragma secure_delete = on");
        }
        return connection;
    }

    @Override
    public Connection reader() throws SQLException {
        SQLiteConfig config = config();
        config.setReadOnly(true);
        return config.createConnection(url());
    }

    /// The driver itself begins an immediate transaction with the first statement.
    @Override
    public void begin(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select 1 from sqlite_master limit 1");
        }
    }

    @Override
    public int version(Connection connection) throws SQLException {
        return pragma(connection, "user_version");
    }

    @Override
    public void setVersion(Connection connection, int version) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma application_id = " + APPLICATION_ID);
            statement.execute("pragma user_version = " + version);
        }
    }

    @Override
    public String schemaFolder() {
        return "sqlite";
    }

    @Override
    public void copyBeforeUpgrade(int version) {
        Path copy = file.path().resolveSibling(file.path().getFileName() + ".before-upgrade-from-" + version);
        FileCopy.write(file.path(), copy);
    }

    @Override
    public StoreFailure failure(SQLException e) {
        StoreFailure.Kind kind = e instanceof SQLiteException sqlite ? switch (sqlite.getResultCode().code & 0xFF) {
            case 5, 6 -> StoreFailure.Kind.BUSY;
            case 8 -> StoreFailure.Kind.READ_ONLY;
            case 11 -> StoreFailure.Kind.DAMAGED;
            case 13 -> StoreFailure.Kind.DISK_FULL;
            case 14, 10 -> StoreFailure.Kind.UNREACHABLE;
            case 26 -> StoreFailure.Kind.FOREIGN;
            case 19 -> StoreFailure.Kind.CONFLICT;
            default -> StoreFailure.Kind.OTHER;
        } : StoreFailure.Kind.OTHER;
        return new StoreFailure(kind, e, file.path().toString());
    }

    @Override
    public SelfTest examine(Reading reading, Optional<Connection> writer) throws SQLException {
        return SelfTest.ofFile(this, reading, writer);
    }

    @Override
    public void close() {
        lock.ifPresent(FileLock::close);
        lock = Optional.empty();
    }

    static int pragma(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery("pragma " + name)) {
            return result.next() ? result.getInt(1) : 0;
        }
    }

    /// Settings of every connection: nothing in the file is trusted to run.
    static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLISECONDS);
        config.enableLoadExtension(false);
        config.setPragma(SQLiteConfig.Pragma.MMAP_SIZE, "0");
        return config;
    }

    private String url() {
        return "jdbc:sqlite:" + file.path();
    }

    private void prepareFolder() {
        Path folder = file.path().getParent();
        if (Files.isDirectory(file.path())) {
            throw new StoreFailure(StoreFailure.Kind.FOREIGN, null, file.path().toString());
        }
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder, ownerOnly(folder, "rwx------"));
            }
        } catch (IOException e) {
            throw new StoreFailure(StoreFailure.Kind.READ_ONLY, e, folder.toString());
        }
        if (!Files.isWritable(folder) || Files.exists(file.path()) && !Files.isWritable(file.path())) {
            throw new StoreFailure(StoreFailure.Kind.READ_ONLY, null, folder.toString());
        }
    }

    /// The file exists with narrow rights before SQLite opens it, so that its side files get the same.
    private void create() {
        if (access == Database.Access.READ_ONLY) {
            throw new StoreFailure(StoreFailure.Kind.UNREACHABLE, null, file.path().toString());
        }
        try {
            Files.createFile(file.path(), ownerOnly(file.path().getParent(), "rw-------"));
        } catch (IOException e) {
            throw new StoreFailure(StoreFailure.Kind.READ_ONLY, e, file.path().toString());
        }
    }

    /// Looks read-only before anything may write: whose file it is, how new, and whether it is whole.
    private void examine() {
        try (Connection connection = reader()) {
            int version = version(connection);
            int application = pragma(connection, "application_id");
            boolean empty = pragma(connection, "schema_version") == 0;
            if (empty && version == 0 && application == 0) {
                return;
            }
            if (application != APPLICATION_ID) {
                throw new StoreFailure(StoreFailure.Kind.FOREIGN, null, file.path().toString());
            }
            if (version > Schema.CURRENT) {
                throw new StoreFailure(StoreFailure.Kind.NEWER, null, Integer.toString(version), Integer.toString(Schema.CURRENT));
            }
            FileCopy.requireWhole(connection, file.path());
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path place, String rights) {
        Path existing = place;
        while (existing != null && !Files.exists(existing, LinkOption.NOFOLLOW_LINKS)) {
            existing = existing.getParent();
        }
        boolean posix = existing != null && existing.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }
}
