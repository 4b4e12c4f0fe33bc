package org.rollbook.store.file;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.rollbook.model.journal.Actor;
import org.rollbook.model.place.DataServer;
import org.rollbook.store.Database;
import org.rollbook.store.TestServer;
import org.rollbook.store.server.ServerSetup;
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
            DataServer server = TestServer.emptySchema();
            return new TestPlace() {
                @Override
                public Database database(Actor actor, Clock clock) {
                    ServerSetup setup = Database.setup(server, Optional.empty(), actor, clock);
                    switch (setup.status().condition()) {
                        case EMPTY -> setup.prepare();
                        case OLDER -> setup.upgrade();
                        case READY, FOREIGN, NEWER -> {}
                    }
                    return Database.server(server, Optional.empty(), Access.READ_WRITE, actor, clock);
                }

                @Override
                public Connection plain() throws SQLException {
                    return TestServer.plain(server);
                }
            };
        }
    };

    public abstract TestPlace place(Path folder);

    /// Where one test's data lie.
    public interface TestPlace {
        /// A new look at the same data, made or raised by the administrator where there is one; nothing is opened yet.
        Database database(Actor actor, Clock clock);

        /// The hand that goes past the store.
        Connection plain() throws SQLException;
    }
}
