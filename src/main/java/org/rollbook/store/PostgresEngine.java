package org.rollbook.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.postgresql.ds.PGSimpleDataSource;

/// A shared PostgreSQL server; an advisory lock makes writers take turns, as they do in a file.
final class PostgresEngine implements Engine {
    private static final int WRITER_LOCK = 0x524C424B;

    private final DataServer server;

    PostgresEngine(DataServer server) {
        this.server = server;
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
        Connection connection = source().getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("set lock_timeout = '3s'");
            statement.execute("set statement_timeout = '15s'");
            statement.execute("set idle_in_transaction_session_timeout = '10s'");
        }
        return connection;
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
    public StoreFailure failure(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        StoreFailure.Kind kind = switch (state) {
            case "23505", "23503", "40001", "40P01" -> StoreFailure.Kind.CONFLICT;
            case "55P03", "57014" -> StoreFailure.Kind.BUSY;
            case "53100" -> StoreFailure.Kind.DISK_FULL;
            default -> state.startsWith("08") || state.startsWith("57P") ? StoreFailure.Kind.UNREACHABLE : StoreFailure.Kind.OTHER;
        };
        return new StoreFailure(kind, e, server.toString());
    }

    @Override
    public SelfTest examine(Reading reading, Optional<Connection> writer) {
        return SelfTest.ofServer(reading);
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
        return source;
    }
}
