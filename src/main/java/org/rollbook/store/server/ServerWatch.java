package org.rollbook.store.server;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.rollbook.model.journal.Action;
import org.rollbook.model.journal.ActionType;
import org.rollbook.model.journal.Position;
import org.rollbook.model.journal.Touched;
import org.rollbook.model.place.Outage;
import org.rollbook.store.sql.JournalText;
import org.rollbook.store.sql.Schema;
import org.rollbook.store.sql.StoreFailure;

/// Looks into the journal of a server every now and then, through a connection of its own: what other desks did, and whether the
/// server is there. Asking works on every server that speaks PostgreSQL, and misses nothing while the connection is broken.
public final class ServerWatch implements AutoCloseable {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(700);
    private static final Duration LEAST_WAIT = Duration.ofMillis(50);
    /// After more than these everything is taken for changed.
    private static final int MOST_ENTRIES = 200;
    private static final System.Logger LOG = System.getLogger(ServerWatch.class.getName());

    private final ServerConnections connections;
    private final ServerReach reach;
    private final Set<String> own = ConcurrentHashMap.newKeySet();
    private Listener listener;
    private Optional<Thread> thread = Optional.empty();
    private volatile boolean isClosed;
    private Optional<Connection> connection = Optional.empty();
    private Optional<Position> seen = Optional.empty();
    private int version = Schema.CURRENT;
    private Optional<Outage> told = Optional.empty();
    private boolean isRaisedTold;

    /// Who hears of it, on the watch's thread.
    public interface Listener {
        /// Another desk changed something; after every break of the connection that is everything.
        void changed(Touched what);

        /// The base was raised meanwhile by a newer program, told once: it can be looked at, nothing is saved from here.
        void raised(int version);

        /// The server cannot be reached, with each attempt anew, or can be reached again when there is no outage.
        void reach(Optional<Outage> outage);
    }

    public ServerWatch(ServerConnections connections, ServerReach reach) {
        this.connections = connections;
        this.reach = reach;
    }

    public void begin(Listener hearing) {
        listener = hearing;
        thread = Optional.of(Thread.ofPlatform().name("server").daemon(true).start(this::run));
    }

    /// An action of this desk's own that will be found in the journal.
    public void expect(String token) {
        if (thread.isPresent()) {
            own.add(token);
        }
    }

    public Optional<Outage> outage() {
        return reach.outage();
    }

    /// Does not wait for the next turn.
    public void lookNow() {
        thread.ifPresent(LockSupport::unpark);
    }

    private void run() {
        while (!isClosed) {
            List<Touched> news = new ArrayList<>();
            try {
                news.addAll(look());
            } catch (SQLException e) {
                lost(e);
            } catch (StoreFailure e) {
                LOG.log(System.Logger.Level.DEBUG, "not yet", e);
            }
            tellReach();
            tellRaised();
            news.stream().filter(what -> !what.isNothing() && !isClosed).forEach(listener::changed);
            LockSupport.parkNanos(pause().toNanos());
        }
        letGo();
    }

    private void lost(SQLException e) {
        if (!isClosed) {
            LOG.log(System.Logger.Level.INFO, "the server cannot be asked: " + e.getSQLState());
        }
        if (connection.isPresent()) {
            reach.broke();
        }
        letGo();
    }

    private void letGo() {
        connection.ifPresent(open -> {
            try {
                open.close();
            } catch (SQLException e) {
                LOG.log(System.Logger.Level.DEBUG, "broken anyway", e);
            }
        });
        connection = Optional.empty();
    }

    private void tellReach() {
        Optional<Outage> now = reach.outage();
        if (!now.equals(told) && !isClosed) {
            told = now;
            listener.reach(now);
        }
    }

    private void tellRaised() {
        if (version > Schema.CURRENT && !isRaisedTold && !isClosed) {
            isRaisedTold = true;
            listener.raised(version);
        }
    }

    private Duration pause() {
        if (reach.outage().isEmpty()) {
            return BETWEEN_LOOKS;
        }
        Duration wait = reach.waiting();
        return wait.compareTo(LEAST_WAIT) < 0 ? LEAST_WAIT : wait;
    }

    private List<Touched> look() throws SQLException {
        if (connection.isEmpty()) {
            connection = Optional.of(connections.watch());
            seen = stand();
            return everything();
        }
        Optional<Position> now = stand();
        if (now.equals(seen)) {
            reach.reached();
            return List.of();
        }
        List<Touched> since = since(now);
        seen = now;
        return since;
    }

    private Optional<Position> stand() throws SQLException {
        try (PreparedStatement statement = connection.orElseThrow()
                .prepareStatement("""
                        select seq, hash, (select max(version) from schema_version) from journal
                        order by seq desc limit 1""");
                ResultSet found = statement.executeQuery()) {
            if (!found.next()) {
                return Optional.empty();
            }
            version = found.getInt(3);
            return Optional.of(new Position(found.getLong(1), found.getString(2)));
        }
    }

    /// A server that stands at another history than before, such as a copy that took over, has changed in everything.
    private List<Touched> since(Optional<Position> now) throws SQLException {
        if (now.isEmpty() || seen.isEmpty() || now.get().seq() - seen.get().seq() > MOST_ENTRIES) {
            return everything();
        }
        List<Touched> news = new ArrayList<>();
        try (PreparedStatement statement = connection.orElseThrow().prepareStatement(
                "select seq, hash, token, action, class_id, arguments from journal where seq >= ? and seq <= ? order by seq")) {
            statement.setLong(1, seen.get().seq());
            statement.setLong(2, now.get().seq());
            try (ResultSet found = statement.executeQuery()) {
                if (!found.next() || found.getLong(1) != seen.get().seq()
                        || !found.getString(2).equals(seen.get().hash())) {
                    return everything();
                }
                while (found.next()) {
                    if (!own.remove(found.getString("token"))) {
                        news.add(touched(found));
                    }
                }
            }
        }
        return news;
    }

    /// The entries of this desk among them are not looked for any more; one that is still to come only loads a screen once too often.
    private List<Touched> everything() {
        own.clear();
        return List.of(Touched.EVERYTHING);
    }

    /// What a newer program did may be anything.
    private static Touched touched(ResultSet entry) throws SQLException {
        long classId = entry.getLong("class_id");
        OptionalLong inClass = entry.wasNull() ? OptionalLong.empty() : OptionalLong.of(classId);
        List<String> arguments = JournalText.strings(entry.getString("arguments"));
        String token = entry.getString("token");
        return ActionType.ofCode(entry.getString("action"))
                .map(type -> new Action(token, type, inClass, arguments).touched()).orElse(Touched.EVERYTHING);
    }

    @Override
    public void close() {
        isClosed = true;
        lookNow();
    }
}
