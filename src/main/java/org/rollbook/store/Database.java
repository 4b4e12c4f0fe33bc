package org.rollbook.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.rollbook.model.journal.Action;
import org.rollbook.model.journal.ActionType;
import org.rollbook.model.journal.Actor;
import org.rollbook.model.journal.Touched;
import org.rollbook.model.place.DataServer;
import org.rollbook.model.place.Outage;
import org.rollbook.store.file.BackupFolder;
import org.rollbook.store.file.DataFile;
import org.rollbook.store.file.FileSystemAccess;
import org.rollbook.store.file.SqliteEngine;
import org.rollbook.store.journal.JournalStore;
import org.rollbook.store.server.PostgresEngine;
import org.rollbook.store.server.ServerConnections;
import org.rollbook.store.server.ServerReach;
import org.rollbook.store.server.ServerSetup;
import org.rollbook.store.server.ServerWatch;
import org.rollbook.store.sql.Access;
import org.rollbook.store.sql.Connections;
import org.rollbook.store.sql.Engine;
import org.rollbook.store.sql.GivenNumbers;
import org.rollbook.store.sql.OpenEntry;
import org.rollbook.store.sql.Reading;
import org.rollbook.store.sql.ReadingCache;
import org.rollbook.store.sql.Row;
import org.rollbook.store.sql.Schema;
import org.rollbook.store.sql.SelfTest;
import org.rollbook.store.sql.StoreFailure;
import org.rollbook.store.sql.Writing;

/// The data of one training base, on SQLite or PostgreSQL: the two doors `read` and `inTransaction`.
///
/// Used by one thread at a time; the window gives it a thread of its own.
public final class Database implements AutoCloseable {

    /// How long a server is waited for that went away during a commit.
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final System.Logger LOG = System.getLogger(Database.class.getName());

    private final JournalStore journal = new JournalStore();
    private final AttendanceStore attendance = new AttendanceStore();
    private final Gate gate = new Gate();
    private final Engine engine;
    private final Optional<BackupFolder> backups;
    private final Access access;
    private final Actor actor;
    private final Clock clock;
    private final Connections connections;
    private final UnsavedForms forms;
    private final ReadingCache cache = new ReadingCache();
    private final Optional<ServerWatch> watch;
    private final List<Action> unsure = new ArrayList<>();
    private Consumer<Touched> touched = _ -> {};
    private boolean writing;

    private Database(Engine engine, Optional<BackupFolder> backups, Optional<ServerWatch> watch, Access access,
            Actor actor, Clock clock) {
        this.engine = engine;
        this.watch = watch;
        this.backups = backups;
        this.access = access;
        this.actor = actor;
        this.clock = clock;
        this.connections = new Connections(engine, access);
        this.forms = new UnsavedForms(engine, actor.desk(), this::aside, this::read);
    }

    /// A local data file; nothing is touched before `open`.
    public static Database file(DataFile file, Access access, Actor actor, Clock clock) {
        return file(file, access, actor, clock, FileSystemAccess.REAL);
    }

    public static Database file(DataFile file, Access access, Actor actor, Clock clock, FileSystemAccess machine) {
        SqliteEngine engine = new SqliteEngine(file, access, actor, clock, machine,
                () -> bringUpToDate(file, actor, clock, machine));
        return new Database(engine, Optional.of(engine.backups()), Optional.empty(), access, actor, clock);
    }

    private static void bringUpToDate(DataFile file, Actor actor, Clock clock, FileSystemAccess machine) {
        try (Database once = file(file, Access.COMMAND, actor, clock, machine)) {
            once.open();
        }
    }

    /// A shared server, prepared by its administrator; without a password that of the file .pgpass is taken.
    public static Database server(DataServer server, Optional<String> password, Access access, Actor actor,
            Clock clock) {
        return server(server, password, ServerConnections.Purpose.DESK, access, actor, clock);
    }

    /// What its administrator does once: making the schema of a base, and raising it.
    public static ServerSetup setup(DataServer server, Optional<String> password, Actor actor, Clock clock) {
        ServerConnections connections = new ServerConnections(server, password, actor.desk(),
                ServerConnections.Purpose.DESK, new ServerReach(server, clock));
        return new ServerSetup(server, connections, () -> {
            try (Database once = server(server, password, ServerConnections.Purpose.SETUP, Access.COMMAND, actor,
                    clock)) {
                once.bringUpToDate();
            }
        });
    }

    private static Database server(DataServer server, Optional<String> password, ServerConnections.Purpose purpose,
            Access access, Actor actor, Clock clock) {
        ServerReach reach = new ServerReach(server, clock);
        ServerConnections connections = new ServerConnections(server, password, actor.desk(), purpose, reach);
        return new Database(new PostgresEngine(server, connections, reach), Optional.empty(),
                Optional.of(new ServerWatch(connections, reach)), access, actor, clock);
    }

    /// Who hears, on the thread that used this database, what was changed; once it is open, that is everything.
    public void telling(Consumer<Touched> listener) {
        touched = listener;
    }

    /// Hears, on a thread of its own, what other desks change and how the server can be reached; from a file nothing comes.
    public void follow(ServerWatch.Listener listener) {
        watch.ifPresent(follower -> follower.begin(listener));
    }

    /// Since when the server cannot be reached; from any thread, at once.
    public Optional<Outage> outage() {
        return watch.flatMap(ServerWatch::outage);
    }

    /// Claims the place, brings the schema up to date and fills new data with the default statuses.
    public void open() {
        engine.claim();
        boolean done = access == Access.READ_ONLY;
        try {
            if (!done) {
                bringUpToDate();
                connections.hold();
                engine.requireSame(connections);
                fillWhenNew();
                liftCounters();
                settle();
                done = true;
            }
        } finally {
            if (!done) {
                close();
            }
        }
        touched.accept(Touched.EVERYTHING);
    }

    /// Makes or raises the schema, with what the journal says of it; nothing where it is current.
    private void bringUpToDate() {
        connections.translating(() -> {
            Connections.Writer hand = connections.writer();
            return Schema.bringUpToDate(engine, hand.handle().getConnection(), version -> upgrade(hand, version));
        });
    }

    private void upgrade(Connections.Writer hand, int version) throws SQLException {
        Action action = version == 0 ? ActionType.STORE_CREATE.of()
                : ActionType.STORE_UPGRADE.of(version, Schema.CURRENT);
        Writing rows = new Writing(hand.handle(), cache, hand.statements(), engine,
                new OpenEntry(hand.statements(), action, actor, clock));
        if (version == 0) {
            attendance.insertDefaultStatuses(rows);
        } else {
            new Upgrade(rows).from(version);
            if (journal.position(rows).seq() == 0) {
                // Turns on a server are taken by the first entry.
                rows.keepWithoutChange();
            }
        }
        rows.finish();
    }

    /// Asks for the statuses, not for the schema: a start that was killed between the two is completed here.
    private void fillWhenNew() {
        if (read(attendance::statuses).isEmpty()) {
            inTransaction(ActionType.STORE_CREATE.of(), writing -> {
                if (attendance.statuses(writing).isEmpty()) {
                    attendance.insertDefaultStatuses(writing);
                }
                return writing;
            });
        }
    }

    /// Lifts the counters that another hand has lowered, so that no number is given twice; no action of anybody's.
    public void liftCounters() {
        Map<String, Long> behind = engine.countersBehind();
        if (!behind.isEmpty()) {
            inTransaction(ActionType.STORE_COUNTERS.of(GivenNumbers.words(behind)), writing -> {
                behind.forEach(writing::reserve);
                writing.keepWithoutChange();
                return writing;
            });
        }
    }

    /// Checks a file that was too large for it at its opening, once a day; from any thread, through a connection of its own.
    public void checkWhenDue() {
        engine.checkWhenDue();
    }

    /// Refuses, and keeps a copy of what was saved, when another file came into the place of the data.
    public void requireSame() {
        connections.translating(() -> {
            engine.requireSame(connections);
            return connections;
        });
    }

    /// Where the log of another file was put that lay beside the data when they were opened.
    public Optional<Path> strayLog() {
        return engine.strayLog();
    }

    public Actor actor() {
        return actor;
    }

    /// Whether other desks work on the same data.
    public boolean isShared() {
        return watch.isPresent();
    }

    public Clock clock() {
        return clock;
    }

    /// A consistent look at the data.
    public <T> T read(Function<Reading, T> question) {
        try {
            return answerAgainAfterABreak(question);
        } catch (StoreFailure e) {
            if (!writing && e.mayBeOfAnotherFile()) {
                engine.requireSame(connections);
            }
            throw e.ofReading();
        }
    }

    /// A question changes nothing: over a connection that broke since the last one it is put once more.
    private <T> T answerAgainAfterABreak(Function<Reading, T> question) {
        try {
            return answer(question);
        } catch (StoreFailure e) {
            if (e.getCause() instanceof SQLException cause && engine.isBroken(cause)) {
                return answer(question);
            }
            throw e;
        }
    }

    private <T> T answer(Function<Reading, T> question) {
        return connections.translating(() -> {
            Handle handle = connections.reader();
            boolean done = false;
            try {
                handle.getConnection().setAutoCommit(false);
                T answer = question.apply(new Reading(handle, cache));
                handle.getConnection().rollback();
                done = true;
                return answer;
            } finally {
                if (!done) {
                    connections.discardReader();
                }
            }
        });
    }

    /// The only way to write: one action that the `Gate` lets through, one transaction, one journal entry; done once it returns.
    ///
    /// Whatever is thrown, errors of the machine included, leaves no trace and closes the connection, since a
    /// driver's idea of a failed transaction cannot be trusted. A commit that fails is looked up by its token.
    public <T> T inTransaction(Action action, Function<Writing, T> work) {
        if (writing) {
            throw new IllegalStateException("an action within an action: " + action.type());
        }
        writing = true;
        try {
            return connections.translating(() -> write(action, work));
        } finally {
            writing = false;
        }
    }

    private <T> T write(Action action, Function<Writing, T> work) throws SQLException {
        engine.requireSound();
        engine.requireSame(connections);
        if (engine.hasMuchToSettle()) {
            engine.settle(connections.writer().handle().getConnection());
        }
        boolean committing = false;
        T result = null;
        Optional<String> hash = Optional.empty();
        try {
            Connections.Writer hand = begun();
            Connection connection = hand.handle().getConnection();
            OpenEntry entry = new OpenEntry(hand.statements(), action, actor, clock);
            Writing rows = new Writing(hand.handle(), cache, hand.statements(), engine, entry);
            gate.admit(rows, action.type(), action.classId());
            result = work.apply(rows);
            rows.finish();
            hash = entry.hash();
            hash.ifPresent(engine::committing);
            committing = true;
            hash.flatMap(_ -> watch).ifPresent(follower -> follower.expect(action.token()));
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            connections.discardWriter();
            if (!committing || !isCommitted(action, e)) {
                throw e;
            }
        } catch (RuntimeException | Error e) {
            connections.discardWriter();
            throw e;
        }
        if (hash.isPresent()) {
            engine.committed();
        }
        touched.accept(hash.isPresent() ? action.touched() : Touched.NOTHING);
        requireStillSame();
        return result;
    }

    /// The writer, in its turn; a new one where the last has broken since, for nothing was done through it yet.
    private Connections.Writer begun() throws SQLException {
        try {
            return begin(connections.writer());
        } catch (SQLException e) {
            if (!engine.isBroken(e)) {
                throw e;
            }
            connections.discardWriter();
            return begin(connections.writer());
        }
    }

    private Connections.Writer begin(Connections.Writer hand) throws SQLException {
        Connection connection = hand.handle().getConnection();
        connection.setAutoCommit(false);
        engine.begin(connection);
        return hand;
    }

    /// What was committed is told as done only where it will be found; while that cannot be seen, it is not known.
    private void requireStillSame() {
        try {
            engine.requireSame(connections);
        } catch (StoreFailure e) {
            throw e.isOver() ? e : new StoreFailure(StoreFailure.Kind.UNSURE, e, engine.name());
        }
    }

    /// Brings what was committed from the log into the main file; nothing that was acknowledged waits for it or needs it.
    public void settle() {
        if (writing) {
            throw new IllegalStateException("settling within an action");
        }
        connections.openWriter().ifPresent(hand -> {
            try {
                engine.settle(hand.handle().getConnection());
            } catch (SQLException | StoreFailure e) {
                LOG.log(System.Logger.Level.WARNING, "the log could not be brought into the main file and stays", e);
            }
        });
    }

    /// Whether a commit that failed is there all the same. A server that went away is waited for, for a while.
    private boolean isCommitted(Action action, SQLException cause) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return isInJournal(action);
            } catch (SQLException | RuntimeException e) {
                cause.addSuppressed(e);
                if (!engine.waitsForAnotherTry(until)) {
                    unsure.add(action);
                    throw new StoreFailure(StoreFailure.Kind.UNSURE, cause, engine.name());
                }
            }
        }
    }

    /// Looks under the writer's lock, so that a commit still on its way has come to its end.
    private boolean isInJournal(Action action) throws SQLException {
        try {
            Handle handle = begin(connections.writer()).handle();
            Connection connection = handle.getConnection();
            boolean committed = journal.number(new Reading(handle, cache), action.token()).isPresent();
            connection.rollback();
            connection.setAutoCommit(true);
            if (!committed) {
                engine.dropFailedCommit(connection);
            }
            return committed;
        } finally {
            connections.discardWriter();
        }
    }

    /// What became of an action of which it was not known whether it was saved.
    public record Outcome(Action action, Fate fate) {
    }

    /// Whether an action is in the journal.
    public enum Fate { SAVED, NOT_SAVED }

    /// Looks up every action of which that is not known, once the data can be reached again; each is told once.
    public List<Outcome> outcomes() {
        List<Outcome> found = new ArrayList<>();
        while (!unsure.isEmpty()) {
            Action first = unsure.getFirst();
            found.add(new Outcome(first,
                    connections.translating(() -> isInJournal(first)) ? Fate.SAVED : Fate.NOT_SAVED));
            unsure.removeFirst();
        }
        return found;
    }

    /// Lets the connections go; the next question and the next action open new ones. SQLite's own locks are dropped
    /// when anything else in this process opens and closes the file, as a file dialog does with what it shows.
    public void reconnect() {
        connections.translating(() -> {
            engine.reconnect(connections);
            return connections;
        });
        watch.ifPresent(ServerWatch::lookNow);
    }

    /// The half-filled forms of this desk, which are no part of the data.
    public UnsavedForms forms() {
        return forms;
    }

    /// One statement beside the journal; after a failure the connection goes, as after that of an action.
    private void aside(UnsavedForms.Step work) {
        if (writing) {
            throw new IllegalStateException("within an action");
        }
        connections.translating(() -> {
            boolean done = false;
            engine.requireSound();
            engine.requireSame(connections);
            try {
                work.run(connections.writer());
                done = true;
                return work;
            } finally {
                if (!done) {
                    connections.discardWriter();
                }
            }
        });
    }

    /// Writes an entry for an action that changes no row, such as a print of personal data; returns its number.
    public long record(Action action) {
        inTransaction(action, writing -> {
            writing.keepWithoutChange();
            return action;
        });
        return read(reading -> journal.number(reading, action.token())).orElseThrow();
    }

    /// Writes a whole, checked copy to a file; an earlier backup of that name gives way to it, nothing else does.
    public void backup(Path target) {
        engine.backup(target);
    }

    /// The copies that are kept from time to time; none for data on a server, which its administrator backs up.
    public Optional<BackupFolder> backups() {
        return backups;
    }

    /// Whether a file is the data, or data that somebody has open.
    public boolean isInUse(Path file) {
        return engine.isInUse(file);
    }

    /// What `check` reports: engine, modes as read back, integrity, and whether journal and rows agree.
    public SelfTest selfTest() {
        return read(reading -> {
            try {
                return engine.examine(reading, connections.openWriter().map(hand -> hand.handle().getConnection()));
            } catch (SQLException e) {
                throw new Row.RowException(e);
            }
        });
    }

    /// Says at last, when that comes to light only now, that another file came into the place of the data. While that is not
    /// certain, the log stays: the writer goes first, and only the last to go brings it home.
    @Override
    public void close() {
        boolean same = false;
        try {
            engine.lookBeforeClosing(connections);
            same = true;
        } finally {
            if (!same) {
                connections.discardWriter();
            }
            watch.ifPresent(ServerWatch::close);
            connections.close();
            engine.close();
        }
    }
}
