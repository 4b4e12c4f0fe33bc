package org.rollbook.store.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.journal.Actor;
import org.rollbook.model.place.DataServer;
import org.rollbook.store.CheckIns;
import org.rollbook.store.Database;

/// A server and three desks, each a process of its own, of which one is killed at random moments under load and starts again:
/// what was acknowledged is there once, what was refused is not there, what was not known is told later, and the journal is whole.
final class KilledServerTest {
    private static final Actor ADMINISTRATOR = new Actor("管理员", "server");
    private static final System.Logger LOG = System.getLogger(KilledServerTest.class.getName());

    @TempDir
    private Path folder;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final Set<String> unsure = ConcurrentHashMap.newKeySet();
    private final Random random = new Random(20_261_201);
    private int port;
    private int started;

    @Test
    void fourTimes() throws Exception {
        kill(4);
    }

    @Test
    @Tag("long")
    void twoHundredTimes() throws Exception {
        kill(200);
    }

    private void kill(int times) throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        EmbeddedPostgres running = start();
        Database.setup(server(), Optional.empty(), ADMINISTRATOR, Clock.systemUTC()).prepare();
        try (Database database = CheckInDesk.open(server(), "first")) {
            new CheckIns(database).session();
        }
        List<Desk> desks = new ArrayList<>(List.of(new Desk(), new Desk(), new Desk()));
        for (Victim victim : victims(times)) {
            for (Desk desk : desks) {
                if (random.nextInt(4) > 0) {
                    desk.waitForAcknowledgement();
                }
            }
            Thread.sleep(random.nextInt(1_500));
            switch (victim) {
                case SERVER -> {
                    killServer();
                    close(running);
                    running = start();
                }
                case DESK -> {
                    desks.removeFirst().kill();
                    desks.add(random.nextInt(desks.size() + 1), new Desk());
                }
            }
            desks.forEach(Desk::forgetAcknowledgements);
        }
        for (Desk desk : desks) {
            desk.waitForAcknowledgement();
            desk.end();
        }
        verify(times);
        close(running);
    }

    private void verify(int times) throws SQLException {
        try (Database database = CheckInDesk.open(server(), "check")) {
            assertThat(database.selfTest().problems()).as("check").isEmpty();
        }
        Map<String, Integer> entries = counts("select token from journal where action = 'participant.register'");
        Map<String, Integer> marks = counts("""
                select substr(person.name, 4) from mark
                join enrolment on enrolment.id = mark.enrolment_id
                join person on person.id = enrolment.person_id""");
        assertThat(entries.values()).as("doubled").allMatch(count -> count == 1);
        assertThat(marks.equals(entries)).as("people and entries in pairs").isTrue();
        assertThat(acknowledged).as("acknowledged, and not there").allMatch(entries::containsKey);
        assertThat(refused).as("refused, and there all the same").noneMatch(entries::containsKey);
        Map<String, Integer> untold = new HashMap<>();
        entries.keySet().stream().filter(token -> !acknowledged.contains(token) && !unsure.contains(token))
                .forEach(token -> untold.merge(token.substring(0, token.indexOf('-')), 1, Integer::sum));
        assertThat(untold.values()).as("committed when the desk was killed").allMatch(count -> count == 1);
        assertThat(acknowledged).hasSizeGreaterThan(20 * times);
        LOG.log(System.Logger.Level.INFO, times + " kills: " + acknowledged.size() + " acknowledged, " + refused.size()
                + " refused, " + unsure.size() + " unsure at first, " + untold.size() + " committed but not yet told");
    }

    private enum Victim { SERVER, DESK }

    /// Half of them each.
    private List<Victim> victims(int times) {
        List<Victim> victims = new ArrayList<>(Collections.nCopies(times / 2, Victim.SERVER));
        victims.addAll(Collections.nCopies(times - times / 2, Victim.DESK));
        Collections.shuffle(victims, random);
        return victims;
    }

    private DataServer server() {
        return DataServer.here(port, "postgres", "public", "postgres");
    }

    private EmbeddedPostgres start() throws IOException {
        return EmbeddedPostgres.builder().setPort(port).setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false).setOverrideWorkingDirectory(folder.resolve("work").toFile()).start();
    }

    /// All its processes at once, as a power cut would. Without the file of its number nobody waits for it to stop.
    private void killServer() throws IOException {
        Path number = folder.resolve("data/postmaster.pid");
        long postmaster = Long.parseLong(Files.readAllLines(number).getFirst().strip());
        ProcessHandle handle = ProcessHandle.of(postmaster).orElseThrow();
        List<ProcessHandle> all = new ArrayList<>(handle.descendants().toList());
        all.addFirst(handle);
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
        Files.delete(number);
    }

    private static void close(EmbeddedPostgres running) {
        try {
            running.close();
        } catch (IOException | RuntimeException e) {
            // It was killed.
        }
    }

    private Map<String, Integer> counts(String sql) throws SQLException {
        Map<String, Integer> found = new HashMap<>();
        try (Connection connection = DriverManager
                .getConnection("jdbc:postgresql://localhost:" + port + "/postgres?user=postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.merge(rows.getString(1), 1, Integer::sum);
            }
        }
        return found;
    }

    /// A desk in a process of its own; what it says is heard to the last word before its death.
    private final class Desk {
        private final String name = "d" + ++started;
        private final Process process;
        private final Thread listener;
        private volatile boolean hasSaved;

        Desk() throws IOException {
            process = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"),
                    "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-cp",
                    System.getProperty("java.class.path"), CheckInDesk.class.getName(), Integer.toString(port), name)
                    .redirectError(ProcessBuilder.Redirect.INHERIT).start();
            listener = Thread.ofVirtual().start(this::listen);
        }

        private void listen() {
            try (BufferedReader lines = process.inputReader()) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    String token = line.substring(line.indexOf(' ') + 1);
                    switch (line.substring(0, line.indexOf(' '))) {
                        case "saved" -> {
                            acknowledged.add(token);
                            hasSaved = true;
                        }
                        case "refused" -> refused.add(token);
                        case "unsure" -> unsure.add(token);
                        default -> throw new IllegalStateException(line);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void waitForAcknowledgement() throws InterruptedException {
            for (int i = 0; !hasSaved; i++) {
                assertThat(i).as(name + " comes up").isLessThan(3_000);
                assertThat(process.isAlive()).as(name + " works on").isTrue();
                Thread.sleep(20);
            }
        }

        void forgetAcknowledgements() {
            hasSaved = false;
        }

        /// By the handle: the process object would close the pipe with acknowledgements still in it.
        void kill() throws InterruptedException {
            assertThat(process.isAlive()).as(name + " works on").isTrue();
            process.toHandle().destroyForcibly();
            process.waitFor();
            listener.join();
        }

        void end() throws IOException, InterruptedException {
            process.getOutputStream().close();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(name + " ends").isTrue();
            assertThat(process.exitValue()).as(name + " ends by itself").isZero();
            listener.join();
        }
    }
}
