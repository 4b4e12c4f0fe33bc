package org.rollbook.store.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.SqlStatements;

/// The two connections of a database, the one that writes and the one that reads; opened when needed, dropped after a failure.
public final class Connections implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Connections.class.getName());

    /// One for all connections: what was read of a statement once is not read again.
    private static final SqlParser PARSER = new ColonPrefixSqlParser();

    private final Engine engine;
    private final Access access;
    private Optional<Writer> writer = Optional.empty();
    private Optional<Handle> reader = Optional.empty();

    /// The one connection that writes, with its statements.
    public record Writer(Handle handle, Statements statements) {}

    @FunctionalInterface
    public interface Work<T> {
        T run() throws SQLException;
    }

    public Connections(Engine engine, Access access) {
        this.engine = engine;
        this.access = access;
    }

    /// The writer, where one is open.
    public Optional<Writer> openWriter() {
        return writer;
    }

    public Writer writer() throws SQLException {
        if (access == Access.READ_ONLY) {
            throw new StoreFailure(StoreFailure.Kind.READ_ONLY, null, engine.name());
        }
        if (writer.isEmpty()) {
            Connection connection = engine.writer();
            writer = Optional.of(new Writer(handle(connection), new Statements(connection)));
        }
        return writer.get();
    }

    public Handle reader() throws SQLException {
        if (reader.isEmpty()) {
            reader = Optional.of(handle(engine.reader()));
        }
        return reader.get();
    }

    private static Handle handle(Connection connection) {
        return looking(connection).setStatementBuilder(new KeptStatements());
    }

    /// For a few questions; keeps no statements.
    public static Handle looking(Connection connection) {
        Handle handle = Jdbi.open(connection);
        handle.getConfig(SqlStatements.class).setSqlParser(PARSER);
        return handle;
    }

    /// Forgets first and closes then: should closing fail as well, nothing is ever added to half an action.
    public void discardWriter() {
        Optional<Writer> former = writer;
        writer = Optional.empty();
        former.ifPresent(hand -> rollBackAndClose(hand.handle()));
    }

    public void discardReader() {
        Optional<Handle> former = reader;
        reader = Optional.empty();
        former.ifPresent(Connections::rollBackAndClose);
    }

    private static void rollBackAndClose(Handle handle) {
        try (Connection connection = handle.getConnection()) {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.DEBUG, "closing rolls back as well", e);
        }
    }

    /// What is open, the writer first: it has seen most of the file.
    public List<Connection> open() {
        return Stream.concat(writer.map(Writer::handle).stream(), reader.stream()).map(Handle::getConnection).toList();
    }

    /// Opens the reader at once, so that the file stays open whatever happens to its name.
    public void hold() {
        translating(this::reader);
    }

    /// Turns what drivers and mapping throw into a `StoreFailure`; refusals and bugs pass unchanged.
    public <T> T translating(Work<T> work) {
        try {
            return work.run();
        } catch (SQLException e) {
            throw engine.failure(e);
        } catch (Row.RowException | JdbiException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException sql) {
                    throw engine.failure(sql);
                }
            }
            throw e;
        } catch (StoreFailure e) {
            throw e.kind() == StoreFailure.Kind.DAMAGED ? new StoreFailure(e.kind(), e, engine.name()) : e;
        }
    }

    @Override
    public void close() {
        discardReader();
        discardWriter();
    }
}
