package org.rollbook.store.server;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.rollbook.model.Refusal;
import org.rollbook.model.place.DataServer;
import org.rollbook.store.journal.JournalCheck;
import org.rollbook.store.sql.Connections;
import org.rollbook.store.sql.Engine;
import org.rollbook.store.sql.Reading;
import org.rollbook.store.sql.Schema;
import org.rollbook.store.sql.SelfTest;
import org.rollbook.store.sql.StoreFailure;

/// A shared PostgreSQL server. The first entry of a base's journal is its turn: whoever writes locks it, as writers of a file do.
public final class PostgresEngine implements Engine {
    /// The second is a statement of its own, so that it sees what was committed while the first waited.
    private static final String TURN = "select seq from journal where seq = 1 for update; select version from schema_version";

    private final DataServer server;
    private final ServerConnections connections;
    private final ServerReach reach;
    private final ServerSchema schema;

    public PostgresEngine(DataServer server, ServerConnections connections, ServerReach reach) {
        this.server = server;
        this.connections = connections;
        this.reach = reach;
        this.schema = new ServerSchema(server);
    }

    @Override
    public String name() {
        return server.toString();
    }

    /// Nothing is made by opening: what is not ready is refused.
    @Override
    public void claim() {
        try (Connection connection = connections.reader()) {
            schema.requireReady(connection);
        } catch (SQLException e) {
            throw failure(e);
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

    /// Also refuses a base that was raised while this desk had it open.
    @Override
    public void begin(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            boolean isThere;
            statement.execute(TURN);
            try (ResultSet first = statement.getResultSet()) {
                isThere = first.next();
            }
            statement.getMoreResults();
            try (ResultSet version = statement.getResultSet()) {
                if (!isThere || !version.next() || version.getInt(1) != Schema.CURRENT) {
                    schema.requireReady(connection);
                    throw new StoreFailure(StoreFailure.Kind.SERVER_DAMAGED, null, name());
                }
            }
        }
    }

    /// A base that is to be raised is locked like one that is written to. One that is to be made has nothing to lock: of two who
    /// make it at once, one gets its first table made, and the other hears that it is there.
    @Override
    public void beginSchemaChange(Connection connection) throws SQLException {
        if (version(connection) > 0) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("select seq from journal where seq = 1 for update");
            }
        } else {
            schema.createSchema(connection);
            setVersion(connection, 0);
        }
    }

    @Override
    public void reconnect(Connections held) {
        reach.tryNow();
    }

    /// A connection that broke while nobody used it, as after a restart of the server.
    @Override
    public boolean isBroken(SQLException e) {
        return ServerFailures.isBroken(e);
    }

    @Override
    public boolean waitsForAnotherTry(long until) {
        long wait = Math.max(reach.waiting().toMillis(), Duration.ofMillis(200).toMillis());
        if (System.nanoTime() + Duration.ofMillis(wait).toNanos() > until) {
            return false;
        }
        try {
            Thread.sleep(wait);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
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
        return ServerSchema.version(connection);
    }

    @Override
    public void setVersion(Connection connection, int version) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (version == 0) {
                statement.execute("create table schema_version (version bigint not null)");
                statement.execute("insert into schema_version (version) values (0)");
            } else {
                statement.execute("update schema_version set version = " + version);
            }
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
        return ServerFailures.of(e, server);
    }

    /// A base that was raised while this desk had it open cannot be judged by this program.
    @Override
    public SelfTest examine(Reading reading, Optional<Connection> writer) {
        int version = reading.first("select version from schema_version", Map.of(), row -> row.count("version"))
                .orElse(0);
        if (version > Schema.CURRENT) {
            throw schema.newer(version);
        }
        return new SelfTest(JournalCheck.findings(reading, version), "", "", "", version, "postgresql", -1);
    }

    /// Nothing: the connections belong to the database, and a server knows no lock file.
    @Override
    public void close() {
    }
}
