package org.rollbook.store;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.rollbook.model.journal.Actor;
import org.rollbook.model.place.DataServer;
import org.rollbook.store.sql.Schema;

/// One server for all tests of the process, which stops with it; each test gets a schema of its own.
public final class TestServer {
    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private TestServer() {
    }

    private static final class Running {
        private static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// A schema that is there and holds nothing.
    public static DataServer emptySchema() {
        DataServer server = noSchema();
        run(server, "create schema " + server.schema());
        return server;
    }

    /// A schema that is not there yet.
    public static DataServer noSchema() {
        assumeFalse("no".equals(System.getProperty("rollbook.test.server")), "without a server");
        return DataServer.here(Running.SERVER.getPort(), "postgres", "base" + SCHEMAS.incrementAndGet(), "postgres");
    }

    /// A base on which nothing was done yet.
    public static DataServer prepared() {
        return prepared(Clock.systemUTC());
    }

    public static DataServer prepared(Clock clock) {
        DataServer server = noSchema();
        Database.setup(server, Optional.empty(), new Actor("管理员", "server"), clock).prepare();
        return server;
    }

    /// A base that an older version prepared.
    public static DataServer atVersion(int version) {
        DataServer server = emptySchema();
        try (Connection connection = plain(server)) {
            Schema.run(connection, "postgres", 0, version);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        run(server, "create table schema_version (version bigint not null)",
                "insert into schema_version values (" + version + ")");
        return server;
    }

    public static long number(DataServer server, String sql) {
        try (Connection connection = plain(server);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The hand that goes past the store.
    public static Connection plain(DataServer server) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://localhost:" + server.hosts().getFirst().port() + "/"
                + server.database() + "?user=postgres&currentSchema=" + server.schema());
    }

    public static void run(DataServer server, String... statements) {
        try (Connection connection = plain(server); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
