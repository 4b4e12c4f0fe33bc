package org.rollbook.store.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.rollbook.model.place.DataServer;
import org.rollbook.model.place.Outage;
import org.rollbook.store.sql.StoreFailure;

/// Whether the server can be reached. After a failure it is left alone for 1 second, then 2, 4 … at most 30: whoever asks
/// meanwhile hears at once since when, and waits for nothing.
public final class ServerReach {
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    /// Twenty desks do not all come at once.
    private static final double SPREAD = 0.2;

    private final DataServer server;
    private final Clock clock;
    private Optional<Outage> outage = Optional.empty();
    private Duration wait = FIRST_WAIT;
    private long nextTry;

    public ServerReach(DataServer server, Clock clock) {
        this.server = server;
        this.clock = clock;
    }

    @FunctionalInterface
    interface Attempt {
        Connection connect() throws SQLException;
    }

    Connection connect(Attempt attempt) throws SQLException {
        requireTurn();
        try {
            Connection connection = attempt.connect();
            reached();
            return connection;
        } catch (SQLException e) {
            if (ServerFailures.of(e, server).isOutage()) {
                failed();
            }
            throw e;
        }
    }

    private synchronized void requireTurn() {
        outage.filter(_ -> waiting().isPositive()).ifPresent(now -> {
            throw new StoreFailure(StoreFailure.Kind.SERVER_WAITING, null, server.toString(), time(now.since()),
                    time(now.nextTry()));
        });
    }

    private String time(Instant at) {
        return LocalTime.ofInstant(at, clock.getZone()).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private synchronized void failed() {
        Duration spread = wait.plus(Duration.ofNanos(
                (long) (wait.toNanos() * SPREAD * ThreadLocalRandom.current().nextDouble(-1, 1))));
        Duration next = spread.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : spread;
        Instant now = clock.instant();
        nextTry = System.nanoTime() + next.toNanos();
        outage = Optional.of(new Outage(outage.map(Outage::since).orElse(now), now.plus(next)));
        wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait.multipliedBy(2);
    }

    synchronized void reached() {
        outage = Optional.empty();
        wait = FIRST_WAIT;
    }

    /// An open connection broke: the next attempt is made at once, but it is an outage since now.
    synchronized void broke() {
        if (outage.isEmpty()) {
            nextTry = System.nanoTime();
            outage = Optional.of(new Outage(clock.instant(), clock.instant()));
        }
    }

    /// Somebody does not want to wait.
    synchronized void tryNow() {
        nextTry = System.nanoTime();
    }

    synchronized Optional<Outage> outage() {
        return outage;
    }

    /// How long until the next attempt.
    synchronized Duration waiting() {
        return outage.isEmpty() ? Duration.ZERO : Duration.ofNanos(nextTry - System.nanoTime());
    }
}
