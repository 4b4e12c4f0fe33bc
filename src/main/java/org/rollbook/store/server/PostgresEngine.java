package org.rollbook.store.server;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.rollbook.model.Refusal;
import org.rollbook.model.journal.Position;
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
    /// The others are statements of their own, so that they see what was committed while the first waited.
    private static final String TURN = "select seq from journal where seq = 1 for update; select version from schema_version; "
            + "select seq, hash from journal order by seq desc limit 1";

    private final DataServer server;
    private final ServerConnections connections;
    private final ServerReach reach;
    private final ServerSchema schema;
    /// Where the journal stood when this desk had its last turn, and on which connection that was.
    private Optional<Position> stood = Optional.empty();
    private Optional<Connection> asked = Optional.empty();

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

    /// Also refuses a base that was raised while this desk had it open, and a server that has another history than the one this
    /// desk wrote to: an old primary that came back, a standby that lacks something, a dump that was put back.
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
            statement.getMoreResults();
            try (ResultSet last = statement.getResultSet()) {
                last.next();
                follow(connection, new Position(last.getLong(1), last.getString(2)));
            }
        }
    }

    /// Only another connection can lead to another history.
    private void follow(Connection connection, Position now) throws SQLException {
        if (stood.isPresent() && asked.filter(connection::equals).isEmpty() && !holds(connection, stood.get())) {
            throw new StoreFailure(StoreFailure.Kind.SERVER_OTHER_HISTORY, null, name(), server.machines());
        }
        stood = Optional.of(now);
        asked = Optional.of(connection);
    }

    private static boolean holds(Connection connection, Position position) throws SQLException {
        try (PreparedStatement statement = connection
                .prepareStatement("select 1 from journal where seq = ? and hash = ?")) {
            statement.setLong(1, position.seq());
            statement.setString(2, position.hash());
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
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
