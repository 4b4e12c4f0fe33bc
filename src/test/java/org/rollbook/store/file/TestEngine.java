package org.rollbook.store.file;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.rollbook.model.journal.Actor;
import org.rollbook.store.Database;
import org.rollbook.store.server.DataServer;
import org.rollbook.store.sql.Access;

/// Both engines that the store's contracts are held against; each place is empty and belongs to one test.
public enum TestEngine {
    SQLITE {
        @Override
        public TestPlace place(Path folder) {
            Path file = folder.resolve("data 数据?#%.rollbook");
            return new TestPlace() {
                @Override
                public Database database(Actor actor, Clock clock) {
                    return Database.file(new DataFile(file), Access.READ_WRITE, actor, clock);
                }

                @Override
                public Connection plain() throws SQLException {
                    return new SqliteConnections(FileSystemAccess.REAL, file).writer();
                }
            };
        }
    },

    POSTGRES {
        @Override
        public TestPlace place(Path folder) {
            assumeFalse("no".equals(System.getProperty("rollbook.test.server")), "without a server");
            String schema = "base" + SCHEMAS.incrementAndGet();
            try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create schema " + schema);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            DataServer server = new DataServer("localhost", Server.RUNNING.getPort(), "postgres", schema, "postgres",
                    "");
            return new TestPlace() {
                @Override
                public Database database(Actor actor, Clock clock) {
                    return Database.server(server, actor, clock);
                }

                @Override
                public Connection plain() throws SQLException {
                    return DriverManager.getConnection(
                            Server.RUNNING.getJdbcUrl("postgres", "postgres") + "&currentSchema=" + schema);
                }
            };
        }
    };

    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    public abstract TestPlace place(Path folder);

    /// Where one test's data lie.
    public interface TestPlace {
        /// A new look at the same data; nothing is opened yet.
        Database database(Actor actor, Clock clock);

        /// The hand that goes past the store.
        Connection plain() throws SQLException;
    }

    /// One server for all tests of the process; it stops with it.
    private static final class Server {
        private static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
