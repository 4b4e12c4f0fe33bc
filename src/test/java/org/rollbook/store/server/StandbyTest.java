package org.rollbook.store.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.journal.Actor;
import org.rollbook.model.journal.TestActions;
import org.rollbook.model.place.DataServer;
import org.rollbook.model.place.SslMode;
import org.rollbook.store.Database;
import org.rollbook.store.sql.StoreFailure;

/// A server with a standby that takes over when it is killed, under three desks whose address names both.
final class StandbyTest {
    @TempDir
    private Path folder;

    private final List<EmbeddedPostgres> running = new ArrayList<>();
    private int first;
    private int second;

    /// The copy is made while the first stands still; from then on the second follows, and the first waits for it.
    @BeforeEach
    void follow() throws Exception {
        try (ServerSocket one = new ServerSocket(0); ServerSocket two = new ServerSocket(0)) {
            first = one.getLocalPort();
            second = two.getLocalPort();
        }
        EmbeddedPostgres alone = start("first", first);
        Database.setup(here(first), Optional.empty(), new Actor("管理员", "server"), Clock.systemUTC()).prepare();
        alone.close();
        running.clear();
        assertThat(new ProcessBuilder("cp", "-a", "first", "second").directory(folder.toFile()).start().waitFor())
                .isZero();
        Files.createFile(folder.resolve("second/standby.signal"));
        configure("second", "primary_conninfo = 'host=localhost port=" + first
                + " user=postgres application_name=second'");
        configure("first", "synchronous_standby_names = 'second'");
        start("first", first);
        start("second", second);
    }

    @AfterEach
    void stop() {
        running.forEach(StandbyTest::close);
    }

    @Test
    void desksGoOnAtTheStandbyThatTookOver() throws Exception {
        takeOver(50);
    }

    @Test
    @Tag("long")
    void desksGoOnAfterALongMorning() throws Exception {
        takeOver(20_000);
    }

    private void takeOver(int actions) throws Exception {
        TroubledDesks desks = new TroubledDesks(both());
        desks.begin();
        desks.awaitMore(actions);
        killFirst();
        run(second, "select pg_promote()");
        desks.awaitMore(actions);
        desks.end();
        desks.assertNothingLost(second);
    }

    @Test
    void aStandbyIsNotWrittenTo() throws Exception {
        try (Database desk = TroubledDesks.desk(here(second), "desk")) {
            StoreFailure refusal = catchThrowableOfType(StoreFailure.class, () -> {
                desk.open();
                desk.record(TestActions.print("nobody"));
            });
            assertThat(refusal.kind()).isEqualTo(StoreFailure.Kind.SERVER_READ_ONLY);
        }
    }

    /// Its address lists the old server first, which came back as if nothing had happened.
    @Test
    void theOldServerThatComesBackIsNotTakenForTheNewOne() throws Exception {
        try (Database desk = TroubledDesks.desk(both(), "desk")) {
            desk.open();
            desk.record(TestActions.print("before"));
            killFirst();
            run(second, "select pg_promote()");
            recordWhenPossible(desk);
            recordWhenPossible(desk);
            configure("first", "synchronous_standby_names = ''");
            Files.deleteIfExists(folder.resolve("first/postmaster.pid"));
            start("first", first);
            run(second,
                    "select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'Rollbook%'");
            StoreFailure refusal = catchThrowableOfType(StoreFailure.class,
                    () -> desk.record(TestActions.print("after")));
            assertThat(refusal).isNotNull();
            assertThat(refusal.kind()).isEqualTo(StoreFailure.Kind.SERVER_OTHER_HISTORY);
        }
    }

    /// What the desk was told is missing there: it says so instead of going on, until the data are opened again.
    @Test
    void aStandbyThatLacksWhatWasSavedIsNotWrittenTo() throws Exception {
        try (Database desk = TroubledDesks.desk(both(), "desk")) {
            desk.open();
            desk.record(TestActions.print("before"));
            run(first, "alter system set synchronous_standby_names = ''");
            run(first, "select pg_reload_conf()");
            run(second, "alter system set primary_conninfo = ''");
            run(second, "select pg_reload_conf()");
            Thread.sleep(1_000);
            desk.record(TestActions.print("lost"));
            desk.record(TestActions.print("lost as well"));
            killFirst();
            run(second, "select pg_promote()");
            StoreFailure refusal = null;
            for (int i = 0; i < 100 && (refusal == null || refusal.isOutage()); i++) {
                refusal = catchThrowableOfType(StoreFailure.class, () -> desk.record(TestActions.print("after")));
                Thread.sleep(100);
            }
            assertThat(refusal).isNotNull();
            assertThat(refusal.kind()).isEqualTo(StoreFailure.Kind.SERVER_OTHER_HISTORY);
        }
        try (Database again = TroubledDesks.desk(both(), "desk")) {
            again.open();
            again.record(TestActions.print("after"));
            assertThat(again.selfTest().problems()).isEmpty();
        }
    }

    private static void recordWhenPossible(Database desk) throws InterruptedException {
        for (int i = 0;; i++) {
            try {
                desk.record(TestActions.print("meanwhile"));
                return;
            } catch (StoreFailure e) {
                assertThat(i).as(e.kind().name().toLowerCase(Locale.ROOT)).isLessThan(300);
                Thread.sleep(100);
            }
        }
    }

    private DataServer both() {
        return new DataServer(
                List.of(new DataServer.Host("localhost", first), new DataServer.Host("localhost", second)),
                "postgres", "public", "postgres", SslMode.PREFER, Optional.empty());
    }

    private static DataServer here(int port) {
        return DataServer.here(port, "postgres", "public", "postgres");
    }

    private EmbeddedPostgres start(String data, int port) throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.builder().setPort(port).setDataDirectory(folder.resolve(data))
                .setCleanDataDirectory(false).setOverrideWorkingDirectory(folder.resolve("work").toFile()).start();
        running.add(server);
        return server;
    }

    private void configure(String data, String line) throws IOException {
        Files.writeString(folder.resolve(data + "/postgresql.auto.conf"), line + "\n", StandardOpenOption.APPEND);
    }

    private void killFirst() throws IOException {
        long postmaster = Long.parseLong(Files.readAllLines(folder.resolve("first/postmaster.pid")).getFirst().strip());
        ProcessHandle handle = ProcessHandle.of(postmaster).orElseThrow();
        List<ProcessHandle> all = new ArrayList<>(handle.descendants().toList());
        all.addFirst(handle);
        all.forEach(ProcessHandle::destroyForcibly);
        handle.onExit().join();
        close(running.removeFirst());
    }

    private static void run(int port, String sql) throws SQLException {
        try (Connection connection = DriverManager
                .getConnection("jdbc:postgresql://localhost:" + port + "/postgres?user=postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void close(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException | RuntimeException e) {
            // It was killed.
        }
    }
}
