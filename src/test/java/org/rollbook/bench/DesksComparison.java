package org.rollbook.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.rollbook.model.BilingualName;
import org.rollbook.model.course.Half;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.journal.Actor;
import org.rollbook.model.journal.TestActions;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.model.people.SortKeys;
import org.rollbook.model.place.DataServer;
import org.rollbook.service.Services;
import org.rollbook.service.desk.ArrivalDesk;
import org.rollbook.service.desk.ArrivalOutcome;
import org.rollbook.service.desk.DeskPurpose;
import org.rollbook.store.Database;
import org.rollbook.store.PeopleStore;
import org.rollbook.store.file.DataFile;
import org.rollbook.store.sql.Access;

/// 1, 5 and 20 desks that receive people at once on one PostgreSQL server whose data lie on this disk, beside pgbench that writes
/// the same rows of tables like ours with as many clients, with and without the row that is a base's turn, and beside one desk on
/// a file. They take turns.
///
/// Each desk is a thread with a `Database` of its own, which shares nothing with the others but the server: 20 processes would
/// measure how 20 virtual machines warm up on the same processors. Needs `pgbench`.
public final class DesksComparison {
    private static final int[] DESKS = {1, 5, 20};
    private static final int PEOPLE = 40_000;
    private static final int CHUNK = 5_000;
    private static final int ROUNDS = 3;
    private static final int SECONDS = Integer.getInteger("rollbook.bench.seconds", 2);
    private static final double GOAL = 0.4;
    private static final Clock CLOCK = Clock.systemUTC();

    private DesksComparison() {
    }

    /// What one kind of load did in all its rounds.
    private static final class Load {
        private final List<Double> millis = new ArrayList<>();
        private double seconds;

        void add(List<Double> times, double taken) {
            millis.addAll(times);
            seconds += taken;
        }

        double rate() {
            return millis.size() / seconds;
        }

        double quantile(double share) {
            return Comparison.quantile(millis.stream().mapToDouble(Double::doubleValue).toArray(), share);
        }
    }

    /// A desk and the people who are going to stand before it.
    private static final class Desk {
        private final ArrivalDesk arrivals;
        private final List<Participant> people;
        private final AtomicInteger next;

        Desk(Database database, List<Participant> people, AtomicInteger next) {
            this.arrivals = Services.over(database).arrivalDesk();
            this.people = people;
            this.next = next;
        }

        List<Double> receive(double seconds) {
            List<Double> times = new ArrayList<>();
            long begun = System.nanoTime();
            while (Comparison.millisSince(begun) < seconds * 1e3) {
                Participant person = people.get(next.getAndIncrement());
                long start = System.nanoTime();
                if (arrivals.receive(new DeskPurpose.Arrival(), person).outcome() != ArrivalOutcome.ARRIVED) {
                    throw new IllegalStateException("not received: " + person.name());
                }
                times.add(Comparison.millisSince(start));
            }
            return times;
        }
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory(Path.of(System.getProperty("rollbook.bench.folder", "target")), "desks")
                .toAbsolutePath();
        List<Database> open = new ArrayList<>();
        try (EmbeddedPostgres running = EmbeddedPostgres.builder().setDataDirectory(folder.resolve("data"))
                .setOverrideWorkingDirectory(folder.resolve("work").toFile()).setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on").start();
                Database file = Database.file(new DataFile(folder.resolve("bench.rollbook")), Access.READ_WRITE,
                        new Actor("bench", "desk"), CLOCK)) {
            DataServer server = DataServer.here(running.getPort(), "postgres", "desks", "postgres");
            Database.setup(server, Optional.empty(), new Actor("bench", "server"), CLOCK).prepare();
            for (int i = 1; i <= DESKS[DESKS.length - 1]; i++) {
                Database desk = Database.server(server, Optional.empty(), Access.READ_WRITE,
                        new Actor("bench", "desk " + i), CLOCK);
                open.add(desk);
                desk.open();
            }
            file.open();
            measure(folder, server, open, file);
        } finally {
            open.forEach(Database::close);
            Processes.deleteAll(folder);
        }
    }

    private static void measure(Path folder, DataServer server, List<Database> open, Database file) throws Exception {
        List<Participant> people = crowd(open.getFirst());
        AtomicInteger next = new AtomicInteger();
        List<Desk> desks = open.stream().map(database -> new Desk(database, people, next)).toList();
        Desk alone = new Desk(file, crowd(file), new AtomicInteger());
        rowsOfOneArrival(server, desks.getFirst());
        Path free = script(folder, "free", "");
        Path inTurn = script(folder, "turn", "select seq from journal where seq = 1 for update;\n");
        peer(server);
        together(desks, SECONDS);
        alone.receive(SECONDS);
        Map<String, Load> loads = new TreeMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (int count : DESKS) {
                long start = System.nanoTime();
                List<Double> times = together(desks.subList(0, count), SECONDS);
                loads.computeIfAbsent("ours" + count, _ -> new Load()).add(times, Comparison.millisSince(start) / 1e3);
                pgbench(folder, server, count, free, loads.computeIfAbsent("free" + count, _ -> new Load()));
                pgbench(folder, server, count, inTurn, loads.computeIfAbsent("turn" + count, _ -> new Load()));
            }
            long start = System.nanoTime();
            List<Double> times = alone.receive(SECONDS);
            loads.computeIfAbsent("file", _ -> new Load()).add(times, Comparison.millisSince(start) / 1e3);
        }
        System.out.printf("%-34s %12s %9s %9s %8s %8s%n", "work", "actions/s", "p50 (ms)", "p99 (ms)", "ratio", "goal");
        for (int count : DESKS) {
            Load ours = loads.get("ours" + count);
            print(count + " desks", ours, "", "");
            print("  pgbench, the same rows", loads.get("free" + count), ratio(ours, loads.get("free" + count)),
                    "≥ " + GOAL);
            print("  pgbench, the turn as well", loads.get("turn" + count), ratio(ours, loads.get("turn" + count)), "");
        }
        print("one desk on a file", loads.get("file"), ratio(loads.get("ours1"), loads.get("file")), "");
    }

    private static String ratio(Load ours, Load peer) {
        return "%.2f".formatted(ours.rate() / peer.rate());
    }

    private static void print(String work, Load load, String ratio, String goal) {
        System.out.printf("%-34s %12.0f %9.2f %9.2f %8s %8s%n", work, load.rate(), load.quantile(0.5),
                load.quantile(0.99), ratio, goal);
    }

    private static List<Double> together(List<Desk> desks, double seconds)
            throws InterruptedException, ExecutionException {
        List<Callable<List<Double>>> work = desks.stream()
                .map(desk -> (Callable<List<Double>>) () -> desk.receive(seconds)).toList();
        List<Double> times = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(desks.size())) {
            for (Future<List<Double>> done : threads.invokeAll(work)) {
                times.addAll(done.get());
            }
        }
        return times;
    }

    /// Tells by the server's own count what one arrival writes, so that the script below can be held against it.
    private static void rowsOfOneArrival(DataServer server, Desk desk) throws Exception {
        Map<String, Long> before = written(server);
        long count = desk.receive(1).size();
        Map<String, Long> after = written(server);
        after.forEach((table, rows) -> {
            long more = rows - before.getOrDefault(table, 0L);
            if (more > 0) {
                System.out.printf("one arrival: %s %.2f%n", table, (double) more / count);
            }
        });
    }

    /// A connection that rests tells what it wrote after ten seconds.
    private static Map<String, Long> written(DataServer server) throws Exception {
        Thread.sleep(12_000);
        Map<String, Long> rows = new TreeMap<>();
        try (Connection connection = plain(server);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("""
                        select relname, n_tup_ins, n_tup_upd from pg_stat_user_tables where schemaname = 'desks'""")) {
            while (found.next()) {
                rows.put("inserts into " + found.getString(1), found.getLong(2));
                rows.put("updates of " + found.getString(1), found.getLong(3));
            }
        }
        return rows;
    }

    /// Tables with the columns, indexes and people of ours; only that an entry refers to the one before is left out.
    private static void peer(DataServer server) throws SQLException {
        try (Connection connection = plain(server); Statement statement = connection.createStatement()) {
            statement.execute("create schema peer");
            for (String table : List.of("enrolment", "journal", "journal_change")) {
                statement.execute("create table peer.%1$s (like desks.%1$s including all)".formatted(table));
            }
            statement.execute("insert into peer.enrolment select * from desks.enrolment");
            statement.execute("insert into peer.journal select * from desks.journal where seq = 1");
            statement.execute("create sequence peer.given start 2");
            statement.execute("alter table peer.journal_change add foreign key (seq) references peer.journal (seq)");
            statement.execute("vacuum analyze");
        }
    }

    /// Without the colon of times and words, which pgbench takes for a variable.
    private static Path script(Path folder, String name, String turn) throws IOException {
        return Files.writeString(folder.resolve(name + ".sql"),
                """
                        \\set person random(1, %d)
                        begin;
                        %supdate enrolment set version = version + 1, state = 'ARRIVED', arrived_at = '2026-12-01T08.00.00.123456Z' \
                        where id = :person;
                        insert into journal select nextval('given'), gen_random_uuid()::text, '2026-12-01T08.00.00.123456Z', 'Z', \
                        'bench', 'desk 1', 'participant.arrive', 1, '["s.学员12345","s.BOX"]', null, \
                        repeat('a', 64), repeat('b', 64);
                        insert into journal_change values (currval('given'), 0, 'enrolment', :person, \
                        '{"state":"REGISTERED","arrived_at": null}', '{"state":"ARRIVED","arrived_at":"2026-12-01T08.00.00.123456Z"}');
                        commit;
                        """
                        .formatted(PEOPLE, turn));
    }

    private static void pgbench(Path folder, DataServer server, int clients, Path script, Load load)
            throws IOException, InterruptedException {
        ProcessBuilder program = new ProcessBuilder(pgbench(), "--no-vacuum", "--protocol=prepared",
                "--client=" + clients, "--jobs=" + Math.min(clients, 2), "--time=" + SECONDS,
                "--file=" + script, "--log", "--host=localhost",
                "--port=" + server.hosts().getFirst().port(), "--username=postgres", "postgres");
        program.environment().put("PGOPTIONS", "-c search_path=peer -c synchronous_commit=on");
        Path said = folder.resolve("said");
        program.directory(folder.toFile()).redirectErrorStream(true).redirectOutput(said.toFile());
        if (program.start().waitFor() != 0) {
            throw new IOException(Files.readString(said));
        }
        List<Double> times = new ArrayList<>();
        try (var logs = Files.newDirectoryStream(folder, "pgbench_log.*")) {
            for (Path log : logs) {
                for (String line : Files.readAllLines(log)) {
                    times.add(Double.parseDouble(line.split(" ")[2]) / 1e3);
                }
                Files.delete(log);
            }
        }
        load.add(times, SECONDS);
    }

    /// Debian keeps it out of the path.
    private static String pgbench() throws IOException {
        Path versions = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(versions)) {
            return "pgbench";
        }
        try (var found = Files.list(versions)) {
            return found.map(version -> version.resolve("bin/pgbench")).filter(Files::isExecutable).sorted()
                    .reduce((_, last) -> last).map(Path::toString).orElse("pgbench");
        }
    }

    private static Connection plain(DataServer server) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + server.hosts().getFirst().port() + "/postgres?user=postgres");
    }

    private static List<Participant> crowd(Database database) {
        LocalDate from = LocalDate.of(2026, 1, 5);
        long classId = Services.over(database).classes()
                .create(TrainingClass.draft("bench", new BilingualName("测", "Bench"), from, from.plusDays(4)),
                        Set.of(Half.AM))
                .id();
        PeopleStore people = new PeopleStore();
        for (int first = 0; first < PEOPLE; first += CHUNK) {
            int begin = first;
            database.inTransaction(TestActions.change(), writing -> {
                for (int i = begin; i < begin + CHUNK; i++) {
                    Person person = Person.named("学员" + i);
                    long id = people.insert(writing, person, SortKeys.NONE);
                    people.enrol(writing, Participant.draft(classId, person.withId(id)));
                }
                return classId;
            });
        }
        return database.read(reading -> people.participants(reading, classId));
    }
}
