package org.rollbook.store.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.Refusal;
import org.rollbook.model.journal.Action;
import org.rollbook.model.journal.Actor;
import org.rollbook.model.journal.TestActions;
import org.rollbook.model.place.DataServer;
import org.rollbook.store.Database;
import org.rollbook.store.sql.Access;
import org.rollbook.store.sql.StoreFailure;

/// A server that is killed at random moments under three desks that write: what was acknowledged is there once, what was refused
/// is not there, what was not known is told later, and the journal is whole.
final class KilledServerTest {
    private static final Actor ADMINISTRATOR = new Actor("管理员", "server");

    @TempDir
    private Path folder;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean isOver = new AtomicBoolean();
    private int port;

    @Test
    void threeTimes() throws Exception {
        kill(3);
    }

    @Test
    @Tag("long")
    void hundredTimes() throws Exception {
        kill(100);
    }

    private void kill(int times) throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        EmbeddedPostgres running = start();
        Database.setup(server(), Optional.empty(), ADMINISTRATOR, Clock.systemUTC()).prepare();
        List<Thread> desks = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            String name = "desk " + i;
            desks.add(Thread.ofPlatform().start(() -> work(name)));
        }
        Random random = new Random(1);
        for (int i = 0; i < times; i++) {
            Thread.sleep(500 + random.nextInt(1_500));
            killServer();
            close(running);
            Files.deleteIfExists(folder.resolve("data/postmaster.pid"));
            running = start();
        }
        Thread.sleep(2_000);
        isOver.set(true);
        for (Thread desk : desks) {
            desk.join();
        }
        Map<String, Integer> found = tokens();
        assertThat(found.values()).as("doubled").allMatch(count -> count == 1);
        assertThat(acknowledged).as("acknowledged, and not there").allMatch(found::containsKey);
        assertThat(refused).as("refused, and there all the same").noneMatch(found::containsKey);
        assertThat(acknowledged).hasSizeGreaterThan(50 * times);
        try (Database database = open("check")) {
            assertThat(database.selfTest().problems()).isEmpty();
        }
        System.Logger log = System.getLogger(KilledServerTest.class.getName());
        log.log(System.Logger.Level.INFO, acknowledged.size() + " acknowledged, " + refused.size() + " refused, "
                + told.size() + " told later");
        close(running);
    }

    private void work(String name) {
        try (Database desk = open(name)) {
            while (!isOver.get()) {
                Action action = TestActions.print(name);
                try {
                    desk.record(action);
                    acknowledged.add(action.token());
                } catch (StoreFailure e) {
                    if (e.kind() != StoreFailure.Kind.UNSURE) {
                        forget(e, action);
                    }
                    sleep(50);
                }
                tellOutcomes(desk);
            }
            for (int i = 0; i < 100 && !tellOutcomes(desk); i++) {
                sleep(100);
            }
        }
    }

    /// `record` reads the entry's number after the commit; that it cannot be read says nothing of the commit.
    private void forget(StoreFailure e, Action action) {
        boolean isOfReading = Arrays.stream(e.getStackTrace()).anyMatch(frame -> frame.getMethodName().equals("read"));
        (isOfReading ? told : refused).add(action.token());
    }

    private boolean tellOutcomes(Database desk) {
        try {
            desk.outcomes().forEach(outcome -> {
                told.add(outcome.action().token());
                (outcome.fate() == Database.Fate.SAVED ? acknowledged : refused).add(outcome.action().token());
            });
            return true;
        } catch (StoreFailure | Refusal e) {
            return false;
        }
    }

    private Database open(String name) {
        for (int i = 0;; i++) {
            Database database = Database.server(server(), Optional.empty(), Access.READ_WRITE, new Actor("李老师", name),
                    Clock.systemUTC());
            try {
                database.open();
                return database;
            } catch (StoreFailure e) {
                database.close();
                if (i > 100) {
                    throw e;
                }
                sleep(100);
            }
        }
    }

    private DataServer server() {
        return DataServer.here(port, "postgres", "public", "postgres");
    }

    private EmbeddedPostgres start() throws IOException {
        return EmbeddedPostgres.builder().setPort(port).setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false).setOverrideWorkingDirectory(folder.resolve("work").toFile()).start();
    }

    /// All its processes at once, as a power cut would.
    private void killServer() throws IOException {
        long postmaster = Long.parseLong(Files.readAllLines(folder.resolve("data/postmaster.pid")).getFirst().strip());
        ProcessHandle handle = ProcessHandle.of(postmaster).orElseThrow();
        List<ProcessHandle> all = new ArrayList<>(handle.descendants().toList());
        all.addFirst(handle);
        all.forEach(ProcessHandle::destroyForcibly);
    }

    private static void close(EmbeddedPostgres running) {
        try {
            running.close();
        } catch (IOException | RuntimeException e) {
            // It was killed.
        }
    }

    private Map<String, Integer> tokens() throws SQLException {
        Map<String, Integer> found = new HashMap<>();
        try (Connection connection = DriverManager
                .getConnection("jdbc:postgresql://localhost:" + port + "/postgres?user=postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select token from journal")) {
            while (rows.next()) {
                found.merge(rows.getString(1), 1, Integer::sum);
            }
        }
        return found;
    }

    private static void sleep(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
