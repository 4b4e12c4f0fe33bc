package org.rollbook.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.journal.TestActions;
import org.rollbook.store.Database;
import org.rollbook.store.MovableClock;
import org.rollbook.store.TestDesk;
import org.rollbook.store.sql.Access;
import org.rollbook.store.sql.StoreFailure;
import org.sqlite.util.LibraryLoaderUtil;

/// The program is killed at any moment, start-up included: what it acknowledged is there, and it opens again.
final class KillTest {
    private static final int TRIALS_PER_FILE = 10;
    /// Enough to meet the moments in which a busy program renews its lock.
    private static final int ATTEMPTS = 500;

    @TempDir
    Path folder;

    private final Random random = new Random(20_261_123);

    @BeforeEach
    void unpackTheNativeLibraryOnce() throws IOException {
        try (InputStream library = Database.class.getResourceAsStream(
                LibraryLoaderUtil.getNativeLibResourcePath() + "/" + LibraryLoaderUtil.getNativeLibName())) {
            Files.copy(library, folder.resolve(LibraryLoaderUtil.getNativeLibName()));
        }
    }

    @Test
    void nothingAcknowledgedIsLostInThirtyKills() throws Exception {
        kill(30);
    }

    @Test
    @Tag("long")
    void nothingAcknowledgedIsLostInAThousandKills() throws Exception {
        kill(1_000);
    }

    @Test
    void anAcknowledgementBeforeTheCommitIsFound() throws Exception {
        Path file = folder.resolve("early.rollbook");
        Desk desk = new Desk(file, "early", "early");
        desk.waitForAcknowledgement();
        desk.kill();
        assertThat(desk.acknowledged).isNotEmpty();
        assertThat(tokens(file)).doesNotContainAnyElementsOf(desk.acknowledged);
    }

    @Test
    void aSecondProgramIsRefusedAtOnceAndWelcomeAfterTheFirstOneDied() throws Exception {
        Path file = folder.resolve("shared.rollbook");
        Desk desk = new Desk(file, "first", "honest");
        desk.waitForAcknowledgement();
        Instant start = Instant.now();
        for (int i = 0; i < ATTEMPTS; i++) {
            assertThatExceptionOfType(StoreFailure.class).isThrownBy(() -> open(file))
                    .satisfies(failure -> assertThat(failure.kind()).isEqualTo(StoreFailure.Kind.LOCKED))
                    .satisfies(failure -> assertThat(failure.arguments().getLast())
                            .contains("writer@desk pid " + desk.process.pid()));
        }
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(ATTEMPTS));
        desk.kill();
        open(file).close();
    }

    /// File dialogs open and close what they show, which drops the lock of the process they run in.
    @Test
    void aLockThatWasDroppedIsTakenAnewByTheNextAction() throws Exception {
        Path file = folder.resolve("dropped.rollbook");
        try (Database database = open(file)) {
            FileChannel.open(new DataFile(file).lock()).close();
            database.record(TestActions.print("one"));
            Desk second = new Desk(file, "second", "honest");
            assertThat(second.process.waitFor(30, TimeUnit.SECONDS)).as("refused").isTrue();
            assertThat(second.acknowledged).isEmpty();
        }
    }

    private void kill(int trials) throws Exception {
        Set<String> acknowledged = new HashSet<>();
        Path file = folder;
        int killedEarly = 0;
        for (int trial = 0; trial < trials; trial++) {
            boolean atStart = random.nextInt(5) == 0;
            if (trial % TRIALS_PER_FILE == 0 || atStart && random.nextBoolean()) {
                file = folder.resolve(trial + ".rollbook");
                acknowledged.clear();
            }
            Desk desk = new Desk(file, "t" + trial, "honest");
            if (atStart) {
                desk.process.waitFor(random.nextInt(700), TimeUnit.MILLISECONDS);
            } else {
                desk.waitForAcknowledgement();
                desk.process.waitFor(random.nextInt(120), TimeUnit.MILLISECONDS);
            }
            desk.kill();
            acknowledged.addAll(desk.acknowledged);
            killedEarly += desk.acknowledged.isEmpty() ? 1 : 0;
            verify(file, acknowledged, desk);
        }
        assertThat(killedEarly).as("kills during start-up").isPositive();
    }

    private static void verify(Path file, Set<String> acknowledged, Desk desk) {
        try (Database database = open(file)) {
            assertThat(database.selfTest().problems()).as(desk.prefix).isEmpty();
        }
        Set<String> stored = tokens(file);
        assertThat(stored).as(desk.prefix).containsAll(acknowledged);
        long ofThisRun = stored.stream().filter(token -> token.startsWith(desk.prefix + "-")).count();
        assertThat(ofThisRun - desk.acknowledged.size()).as("committed, not yet acknowledged").isBetween(0L, 1L);
    }

    private static Set<String> tokens(Path file) {
        try (Database database = open(file)) {
            return database.<List<String>>read(
                    reading -> reading.list("select token from journal where action = 'participant.register'",
                            Map.of(), row -> row.text("token")))
                    .stream().collect(Collectors.toSet());
        }
    }

    private static Database open(Path file) {
        Database database = Database.file(new DataFile(file), Access.READ_WRITE, TestDesk.ACTOR,
                new MovableClock());
        database.open();
        return database;
    }

    /// A writer in a process of its own.
    private final class Desk {
        private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        private final CountDownLatch first = new CountDownLatch(1);
        private final String prefix;
        private final Process process;
        private final Thread listener;

        Desk(Path file, String prefix, String manner) throws IOException {
            this.prefix = prefix;
            this.process = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"),
                    "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "--enable-native-access=ALL-UNNAMED",
                    "-Dorg.sqlite.lib.path=" + folder, "-Dorg.sqlite.lib.name=" + LibraryLoaderUtil.getNativeLibName(),
                    "-cp", System.getProperty("java.class.path"), CheckInWriter.class.getName(), file.toString(),
                    prefix, manner)
                    .redirectErrorStream(true).start();
            this.listener = Thread.ofVirtual().start(this::listen);
        }

        private void listen() {
            try (BufferedReader lines = process.inputReader()) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith("ack ")) {
                        acknowledged.add(line.substring(4));
                        first.countDown();
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void waitForAcknowledgement() throws InterruptedException {
            assertThat(first.await(60, TimeUnit.SECONDS)).as("the writer comes up").isTrue();
        }

        /// By the handle: the process object would close the pipe with acknowledgements still in it.
        void kill() throws InterruptedException {
            process.toHandle().destroyForcibly();
            process.waitFor();
            listener.join();
        }
    }
}
