package org.rollbook.store.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollbook.model.journal.Action;
import org.rollbook.model.journal.Actor;
import org.rollbook.model.journal.TestActions;
import org.rollbook.model.journal.Touched;
import org.rollbook.model.place.DataServer;
import org.rollbook.model.place.Outage;
import org.rollbook.store.ClassStore;
import org.rollbook.store.Database;
import org.rollbook.store.TestServer;
import org.rollbook.store.server.LoopbackProxy.Weather;
import org.rollbook.store.sql.Access;
import org.rollbook.store.sql.StoreFailure;

/// Whatever happens between a desk and its server: nothing acknowledged is lost, nothing is doubled, and nobody waits for ever.
final class BadNetworkTest {
    private final DataServer server = TestServer.prepared();
    private final Queue<Touched> changed = new ConcurrentLinkedQueue<>();
    private final Queue<Integer> raised = new ConcurrentLinkedQueue<>();
    private final Queue<Optional<Outage>> reach = new ConcurrentLinkedQueue<>();
    private LoopbackProxy proxy;
    private Database desk;

    @BeforeEach
    void open() throws IOException {
        proxy = new LoopbackProxy(server.hosts().getFirst().port());
        desk = desk(proxy.port(), "desk 1");
    }

    @AfterEach
    void close() throws IOException {
        desk.close();
        proxy.close();
    }

    @Test
    void aCommitWhoseAnswerWasLostIsFoundInTheJournal() {
        for (int i = 0; i < 3; i++) {
            proxy.cutBeforeAnswerTo("COMMIT");
            Action action = TestActions.print("one " + i);
            assertThat(desk.record(action)).isEqualTo(i + 2L);
            assertThat(entries(action)).isEqualTo(1);
        }
    }

    @Test
    void whatIsNotKnownIsSaidAndToldLater() {
        proxy.cutBeforeAnswerTo("COMMIT");
        Action action = TestActions.print("one");
        Thread.ofVirtual().start(() -> {
            waitFor(() -> entries(action) == 1, 5);
            proxy.weather(Weather.CLOSED);
            sleep(500);
            proxy.weather(Weather.CLOSED);
        });
        assertThatExceptionOfType(StoreFailure.class).isThrownBy(() -> desk.record(action))
                .satisfies(failure -> assertThat(failure.kind()).isEqualTo(StoreFailure.Kind.UNSURE));
        proxy.weather(Weather.FAIR);
        desk.reconnect();
        assertThat(desk.outcomes()).containsExactly(new Database.Outcome(action, Database.Fate.SAVED));
        assertThat(desk.outcomes()).isEmpty();
        assertThat(entries(action)).isEqualTo(1);
    }

    @Test
    void aConnectionThatBrokeWhileNobodyUsedItIsTakenAnew() {
        for (int i = 0; i < 3; i++) {
            proxy.cut();
            Action action = TestActions.print("one");
            desk.record(action);
            assertThat(entries(action)).isEqualTo(1);
            proxy.cut();
            assertThat(desk.selfTest().problems()).isEmpty();
        }
    }

    @Test
    void aSilentNetworkIsNotWaitedForForEver() {
        desk.record(TestActions.print("one"));
        proxy.weather(Weather.SILENT);
        long start = System.nanoTime();
        assertThatExceptionOfType(StoreFailure.class).isThrownBy(() -> desk.record(TestActions.print("two")))
                .satisfies(failure -> assertThat(failure.kind()).isEqualTo(StoreFailure.Kind.SERVER_LOST));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(12));
        proxy.weather(Weather.FAIR);
        desk.record(TestActions.print("three"));
        assertThat(number("select count(*) from journal")).isEqualTo(3);
    }

    @Test
    void whileTheServerIsGoneTheDeskIsToldAtOnceAndSinceWhen() {
        follow();
        waitFor(() -> !changed.isEmpty(), 5);
        changed.clear();
        proxy.weather(Weather.CLOSED);
        waitFor(() -> desk.outage().isPresent() && !reach.isEmpty(), 5);
        Outage outage = desk.outage().orElseThrow();
        assertThatExceptionOfType(StoreFailure.class).isThrownBy(() -> desk.record(TestActions.print("two")));
        long start = System.nanoTime();
        StoreFailure waiting = null;
        for (int i = 0; i < 20; i++) {
            try {
                desk.record(TestActions.print("three"));
            } catch (StoreFailure e) {
                waiting = e.kind() == StoreFailure.Kind.SERVER_WAITING ? e : waiting;
            }
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
        assertThat(waiting).isNotNull();
        assertThat(desk.outage().orElseThrow().since()).isEqualTo(outage.since());
        proxy.weather(Weather.FAIR);
        waitFor(() -> desk.outage().isEmpty(), 20);
        waitFor(() -> changed.contains(Touched.EVERYTHING), 5);
        desk.record(TestActions.print("four"));
        assertThat(List.copyOf(reach).getLast()).isEmpty();
    }

    @Test
    void whatAnotherDeskDoesIsKnownWithinTwoSecondsAndOnesOwnIsNoNews() {
        follow();
        waitFor(() -> !changed.isEmpty(), 5);
        changed.clear();
        desk.record(TestActions.print("own"));
        sleep(1_600);
        assertThat(changed).isEmpty();
        try (Database other = desk(server.hosts().getFirst().port(), "desk 2")) {
            Action action = TestActions.change();
            other.inTransaction(action, writing -> {
                writing.keepWithoutChange();
                return action;
            });
            waitFor(() -> !changed.isEmpty(), 2);
            assertThat(changed).containsExactly(action.touched());
        }
    }

    @Test
    void aDeskThatOnlyLooksIsToldOnceThatANewerProgramRaisedTheBase() {
        follow();
        waitFor(() -> !changed.isEmpty(), 5);
        assertThat(raised).isEmpty();
        TestServer.run(server, "update schema_version set version = 99");
        waitFor(() -> !raised.isEmpty(), 5);
        proxy.cut();
        sleep(2_500);
        assertThat(raised).containsExactly(99);
        assertThat(desk.read(new ClassStore()::all)).isEmpty();
        assertNewer(desk::selfTest);
        assertNewer(() -> desk.record(TestActions.print("one")));
    }

    private static void assertNewer(ThrowingCallable work) {
        assertThatExceptionOfType(StoreFailure.class).isThrownBy(work)
                .satisfies(failure -> assertThat(failure.kind()).isEqualTo(StoreFailure.Kind.NEWER));
    }

    @Test
    void aSlowNetworkIsOnlySlow() {
        proxy.delay(40);
        desk.record(TestActions.print("one"));
        assertThat(desk.selfTest().problems()).isEmpty();
    }

    private void follow() {
        desk.follow(new ServerWatch.Listener() {
            @Override
            public void changed(Touched what) {
                changed.add(what);
            }

            @Override
            public void raised(int version) {
                raised.add(version);
            }

            @Override
            public void reach(Optional<Outage> outage) {
                reach.add(outage);
            }
        });
    }

    private Database desk(int port, String name) {
        Database database = Database.server(DataServer.here(port, server.database(), server.schema(), "postgres"),
                Optional.empty(), Access.READ_WRITE, new Actor("李老师", name), Clock.systemUTC());
        database.open();
        return database;
    }

    private long entries(Action action) {
        return number("select count(*) from journal where token = '" + action.token() + "'");
    }

    private long number(String sql) {
        return TestServer.number(server, sql);
    }

    private static void waitFor(BooleanSupplier condition, int seconds) {
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("within " + seconds + " seconds").isLessThan(end);
            sleep(20);
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
