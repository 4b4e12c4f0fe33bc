package org.rollbook.store.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.rollbook.model.Refusal;
import org.rollbook.model.journal.Action;
import org.rollbook.model.journal.Actor;
import org.rollbook.model.journal.TestActions;
import org.rollbook.model.place.DataServer;
import org.rollbook.store.Database;
import org.rollbook.store.sql.Access;
import org.rollbook.store.sql.StoreFailure;

/// Three desks that write without pause whatever becomes of their server, and remember what they were told.
final class TroubledDesks {
    private final DataServer server;
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<StoreFailure.Kind> met = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean isOver = new AtomicBoolean();
    private final List<Thread> threads = new ArrayList<>();

    TroubledDesks(DataServer server) {
        this.server = server;
    }

    void begin() {
        for (int i = 1; i <= 3; i++) {
            String name = "desk " + i;
            threads.add(Thread.ofPlatform().daemon(true).start(() -> work(name)));
        }
    }

    void end() throws InterruptedException {
        isOver.set(true);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    int count() {
        return acknowledged.size();
    }

    Set<StoreFailure.Kind> met() {
        return met;
    }

    /// Waits until so many more were acknowledged.
    void awaitMore(int more) throws InterruptedException {
        int goal = count() + more;
        for (int i = 0; i < 900 && count() < goal; i++) {
            Thread.sleep(50);
        }
        assertThat(count()).as("the desks go on; met " + met).isGreaterThanOrEqualTo(goal);
    }

    /// Each acknowledged action is there once, and the journal is whole.
    void assertNothingLost(int port) throws SQLException {
        Map<String, Integer> found = new HashMap<>();
        try (Connection connection = DriverManager
                .getConnection("jdbc:postgresql://localhost:" + port + "/postgres?user=postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select token from journal")) {
            while (rows.next()) {
                found.merge(rows.getString(1), 1, Integer::sum);
            }
        }
        assertThat(found.values()).as("doubled").allMatch(count -> count == 1);
        assertThat(acknowledged).as("acknowledged, and not there").allMatch(found::containsKey);
        try (Database database = desk(DataServer.here(port, "postgres", "public", "postgres"), "check")) {
            database.open();
            assertThat(database.selfTest().problems()).isEmpty();
        }
    }

    static Database desk(DataServer server, String name) {
        return Database.server(server, Optional.empty(), Access.READ_WRITE, new Actor("李老师", name),
                Clock.systemUTC());
    }

    private void work(String name) {
        try (Database desk = desk(server, name)) {
            desk.open();
            while (!isOver.get()) {
                Action action = TestActions.print(name);
                try {
                    desk.record(action);
                    acknowledged.add(action.token());
                } catch (StoreFailure e) {
                    met.add(e.kind());
                    sleep(50);
                }
                tellOutcomes(desk);
            }
        }
    }

    private void tellOutcomes(Database desk) {
        try {
            desk.outcomes().stream().filter(outcome -> outcome.fate() == Database.Fate.SAVED)
                    .forEach(outcome -> acknowledged.add(outcome.action().token()));
        } catch (StoreFailure | Refusal e) {
            sleep(50);
        }
    }

    private static void sleep(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
