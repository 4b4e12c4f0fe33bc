package org.rollbook.store.server;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import org.postgresql.ds.PGSimpleDataSource;
import org.rollbook.model.Refusal;
import org.rollbook.store.journal.JournalCheck;
import org.rollbook.store.sql.Engine;
import org.rollbook.store.sql.Reading;
import org.rollbook.store.sql.SelfTest;
import org.rollbook.store.sql.StoreFailure;

/// A shared PostgreSQL server; an advisory lock makes writers take turns, as they do in a file.
public final class PostgresEngine implements Engine {
    private static final int WRITER_LOCK = 0x524C424B;

    /// The server lets go of a desk that vanished or sleeps, and tells a desk that waits.
    private static final String OPTIONS = "-c lock_timeout=3s -c statement_timeout=15s "
            + "-c idle_in_transaction_session_timeout=10s "
            + "-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3";

    private final DataServer server;

    public PostgresEngine(DataServer server) {
        this.server = server;
    }

    @Override
    public String name() {
        return server.toString();
    }

    @Override
    public void claim() {
        try (Connection connection = writer()) {
            connection.isValid(3);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    @Override
    public Connection writer() throws SQLException {
        return source().getConnection();
    }

    @Override
    public Connection reader() throws SQLException {
        Connection connection = source().getConnection();
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return connection;
    }

    @Override
    public void begin(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(" + WRITER_LOCK + ", hashtext(current_schema()))");
        }
    }

    /// None: other desks read meanwhile.
    @Override
    public Map<String, String> dispensableIndexes(Connection connection, String table, long rows) {
        return Map.of();
    }

    /// Nothing: a server does so by itself.
    @Override
    public void settle(Connection connection) {
    }

    /// The server itself drops what it did not commit.
    @Override
    public void dropFailedCommit(Connection connection) {
    }

    @Override
    public int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet table = statement.executeQuery("select to_regclass('schema_version') is not null")) {
                table.next();
                if (!table.getBoolean(1)) {
                    return 0;
                }
            }
            try (ResultSet version = statement.executeQuery("select version from schema_version")) {
                return version.next() ? version.getInt(1) : 0;
            }
        }
    }

    @Override
    public void setVersion(Connection connection, int version) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists schema_version (version bigint not null)");
            statement.execute("delete from schema_version");
            statement.execute("insert into schema_version (version) values (" + version + ")");
        }
    }

    @Override
    public String schemaFolder() {
        return "postgres";
    }

    /// Nothing: a server is backed up by its administrator, a desk has no right to its files.
    @Override
    public void copyBeforeUpgrade(int version) {
    }

    @Override
    public boolean isInUse(Path file) {
        return false;
    }

    @Override
    public void backup(Path target) {
        throw new Refusal("backup.server");
    }

    /// Nothing: a server vacuums by itself.
    @Override
    public void wipe(Connection connection) {
    }

    @Override
    public StoreFailure failure(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        StoreFailure.Kind kind = switch (state) {
            case "40001", "40P01" -> StoreFailure.Kind.CONFLICT;
            case "55P03", "57014" -> StoreFailure.Kind.BUSY;
            case "53100" -> StoreFailure.Kind.DISK_FULL;
            case "25006", "42501" -> StoreFailure.Kind.READ_ONLY;
            case "3D000", "3F000" -> StoreFailure.Kind.UNREACHABLE;
            case "XX001", "XX002" -> StoreFailure.Kind.DAMAGED;
            default -> ofClass(state.substring(0, 2));
        };
        return new StoreFailure(kind, e, server.toString());
    }

    private static StoreFailure.Kind ofClass(String errorClass) {
        return switch (errorClass) {
            case "08", "28", "57" -> StoreFailure.Kind.UNREACHABLE;
            case "23" -> StoreFailure.Kind.CONFLICT;
            default -> StoreFailure.Kind.OTHER;
        };
    }

    @Override
    public SelfTest examine(Reading reading, Optional<Connection> writer) {
        int schema = reading.first("select version from schema_version", Map.of(), row -> row.count("version"))
                .orElse(0);
        return new SelfTest(JournalCheck.findings(reading, schema), "", "", "", schema, "postgresql", -1);
    }

    /// Nothing: the connections belong to the database, and a server knows no lock file.
    @Override
    public void close() {
    }

    private PGSimpleDataSource source() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {server.host()});
        source.setPortNumbers(new int[] {server.port()});
        source.setDatabaseName(server.database());
        source.setCurrentSchema(server.schema());
        source.setUser(server.user());
        source.setPassword(server.password());
        source.setConnectTimeout(3);
        source.setSocketTimeout(10);
        source.setTcpKeepAlive(true);
        source.setLogServerErrorDetail(false);
        source.setApplicationName("Rollbook");
        source.setOptions(OPTIONS);
        return source;
    }
}
