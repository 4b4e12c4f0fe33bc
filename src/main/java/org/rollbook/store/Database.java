package org.rollbook.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.rollbook.model.journal.Action;
import org.rollbook.model.journal.Actor;

/// The data of one training base, on SQLite or PostgreSQL: the two doors `read` and `inTransaction`.
///
/// Used by one thread at a time; the window gives it a thread of its own.
public final class Database implements AutoCloseable {

    /// Whether a database may be changed through this object.
    public enum Access { READ_WRITE, READ_ONLY }

    private static final System.Logger LOG = System.getLogger(Database.class.getName());

    private final JournalStore journal = new JournalStore();
    private final Engine engine;
    private final Access access;
    private final Actor actor;
    private final Clock clock;
    private Optional<Handle> writer = Optional.empty();
    private Optional<Handle> reader = Optional.empty();

    private Database(Engine engine, Access access, Actor actor, Clock clock) {
        this.engine = engine;
        this.access = access;
        this.actor = actor;
        this.clock = clock;
    }

    /// A local data file; nothing is touched before `open`.
    public static Database file(DataFile file, Access access, Actor actor, Clock clock) {
        return new Database(new SqliteEngine(file, access, actor, clock), access, actor, clock);
    }

    /// A shared server.
    public static Database server(DataServer server, Actor actor, Clock clock) {
        return new Database(new PostgresEngine(server), Access.READ_WRITE, actor, clock);
    }

    /// Claims the place, brings the schema up to date and fills new data with the default statuses.
    public void open() {
        engine.claim();
        if (access == Access.READ_ONLY) {
            return;
        }
        int found = translating(this::upgrade);
        if (found == 0) {
            inTransaction(Action.of("store.create"), writing -> {
                new AttendanceStore().insertDefaultStatuses(writing);
                return found;
            });
        }
    }

    private int upgrade() throws SQLException {
        boolean done = false;
        try {
            int found = Schema.bringUpToDate(engine, writerHandle().getConnection());
            done = true;
            return found;
        } finally {
            if (!done) {
                discardWriter();
            }
        }
    }

    public Actor actor() {
        return actor;
    }

    public Clock clock() {
        return clock;
    }

    /// A consistent look at the data.
    public <T> T read(Function<Reading, T> question) {
        return translating(() -> {
            Handle handle = readerHandle();
            boolean done = false;
            try {
                handle.getConnection().setAutoCommit(false);
                T answer = question.apply(new Reading(handle));
                handle.getConnection().rollback();
                done = true;
                return answer;
            } finally {
                if (!done) {
                    discardReader();
                }
            }
        });
    }

    /// The only way to write: one action, one transaction, one journal entry; done once it returns.
    ///
    /// Whatever is thrown, errors of the machine included, leaves no trace and closes the connection, since a
    /// driver's idea of a failed transaction cannot be trusted. A commit that fails is looked up by its token.
    public <T> T inTransaction(Action action, Function<Writing, T> work) {
        return translating(() -> {
            T result = null;
            boolean committing = false;
            try {
                Handle handle = writerHandle();
                Connection connection = handle.getConnection();
                connection.setAutoCommit(false);
                engine.begin(connection);
                Writing writing = new Writing(handle);
                result = work.apply(writing);
                journal.write(writing, action, actor, clock);
                writing.finish();
                committing = true;
                connection.commit();
                connection.setAutoCommit(true);
                return result;
            } catch (SQLException e) {
                discardWriter();
                if (committing && isCommitted(action)) {
                    return result;
                }
                throw new Row.RowException(e);
            } catch (RuntimeException | Error e) {
                discardWriter();
                throw e;
            }
        });
    }

    /// Writes an entry for an action that changes no row, such as a print of personal data; returns its number.
    public long record(Action action) {
        return inTransaction(action, writing -> {
            writing.keepWithoutChange();
            return journal.lastNumber(writing) + 1;
        });
    }

    /// What `check` reports: engine, modes as read back, integrity, and whether journal and rows agree.
    public SelfTest selfTest() {
        return read(reading -> {
            try {
                return engine.examine(reading, writer.map(Handle::getConnection));
            } catch (SQLException e) {
                throw new Row.RowException(e);
            }
        });
    }

    @Override
    public void close() {
        discardReader();
        discardWriter();
        engine.close();
    }

    private boolean isCommitted(Action action) {
        return read(reading -> journal.knows(reading, action.token()));
    }

    private Handle writerHandle() throws SQLException {
        if (access == Access.READ_ONLY) {
            throw new StoreFailure(StoreFailure.Kind.READ_ONLY, null);
        }
        if (writer.isEmpty()) {
            writer = Optional.of(Jdbi.open(engine.writer()));
        }
        return writer.get();
    }

    private Handle readerHandle() throws SQLException {
        if (reader.isEmpty()) {
            reader = Optional.of(Jdbi.open(engine.reader()));
        }
        return reader.get();
    }

    private void discardWriter() {
        writer.ifPresent(Database::rollBackAndClose);
        writer = Optional.empty();
    }

    private void discardReader() {
        reader.ifPresent(Database::rollBackAndClose);
        reader = Optional.empty();
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

    /// Turns what drivers and mapping throw into a `StoreFailure`; refusals and bugs pass unchanged.
    private <T> T translating(Work<T> work) {
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
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T run() throws SQLException;
    }
}
