package org.rollbook.store.sql;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/// What differs between SQLite and PostgreSQL.
public interface Engine extends AutoCloseable {

    /// The file or server, as people know it.
    String name();

    /// Takes the place: existence, lock, sort of file; refuses with a `StoreFailure` and changes nothing then.
    void claim();

    /// Refuses when the data are not those any more that were opened; called before and after every change, with auto-commit on.
    default void requireSame(Connections connections) {
    }

    /// The same for the last time, unless it was said before.
    default void lookBeforeClosing(Connections connections) {
    }

    /// Refuses data that failed a check since they were opened.
    default void requireSound() {
    }

    /// Hears of the hash of an entry that is about to be committed.
    default void committing(String hash) {
    }

    /// Hears that it was.
    default void committed() {
    }

    /// Lets the connections go and takes them anew.
    default void reconnect(Connections connections) {
        connections.close();
    }

    /// Checks data that were too large for it when they were opened, once a day; from any thread.
    default void checkWhenDue() {
    }

    /// The counters that were found behind what was given, and what they have to be lifted to.
    default Map<String, Long> countersBehind() {
        return Map.of();
    }

    /// Where the log of another file was put that lay beside the data when they were opened.
    default Optional<Path> strayLog() {
        return Optional.empty();
    }

    /// A new connection for the one writer; auto-commit is on.
    Connection writer() throws SQLException;

    /// A new connection that cannot write.
    Connection reader() throws SQLException;

    /// Called with auto-commit off, before the first statement of a writing transaction: waits until this desk alone may write.
    void begin(Connection connection) throws SQLException;

    /// The same before the schema is made or raised.
    default void beginSchemaChange(Connection connection) throws SQLException {
        begin(connection);
    }

    /// Whether a connection had broken before anything was done through it, so that a new one may do it.
    default boolean isBroken(SQLException e) {
        return false;
    }

    /// Waits, where the data may come back before a moment of `System.nanoTime`; says whether to try again.
    default boolean waitsForAnotherTry(long until) {
        return false;
    }

    /// The indexes of a table that nobody misses until the action under way ends, which adds so many rows: their names, and the
    /// statements that make them again.
    Map<String, String> dispensableIndexes(Connection connection, String table, long rows) throws SQLException;

    /// Whether nobody has tidied up for long.
    default boolean hasMuchToSettle() {
        return false;
    }

    /// Tidies up between two actions what a commit need not wait for.
    void settle(Connection connection) throws SQLException;

    /// Removes what a failed commit may have left for a later opening to take for done; throws when that is not certain.
    /// Called with auto-commit on.
    void dropFailedCommit(Connection connection) throws SQLException;

    /// The schema version that the data has, 0 when it has none yet.
    int version(Connection connection) throws SQLException;

    /// Notes the schema version, inside the transaction that brought it about.
    void setVersion(Connection connection, int version) throws SQLException;

    /// The folder of the numbered schema steps in the resources.
    String schemaFolder();

    /// Makes a verified copy before an upgrade.
    void copyBeforeUpgrade(int version);

    /// Whether a file is data in use, which nothing else may replace.
    boolean isInUse(Path file);

    /// Writes a verified copy of all data.
    void backup(Path target);

    /// Leaves no trace of what was deleted outside the data themselves.
    void wipe(Connection connection) throws SQLException;

    /// What an exception of the driver means to staff.
    StoreFailure failure(SQLException e);

    /// Looks at the data and the place; the writer's connection is given where there is one, to read its modes back.
    SelfTest examine(Reading reading, Optional<Connection> writer) throws SQLException;

    @Override
    void close();
}
