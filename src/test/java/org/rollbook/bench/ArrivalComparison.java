package org.rollbook.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.rollbook.model.BilingualName;
import org.rollbook.model.course.Half;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.journal.Actor;
import org.rollbook.model.journal.TestActions;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.model.people.SortKeys;
import org.rollbook.service.Services;
import org.rollbook.service.desk.ArrivalDesk;
import org.rollbook.service.desk.DeskPurpose;
import org.rollbook.store.Database;
import org.rollbook.store.PeopleStore;
import org.rollbook.store.file.DataFile;
import org.rollbook.store.sql.Access;

/// One durable arrival in a class of 10,000, validated, written and entered in the journal, beside the least that
/// durability costs here: a raw 4 KiB append forced to the same disk. The two take turns.
/// The time ends with the answer; what the store does after it, bringing the log into the main file, is told apart.
public final class ArrivalComparison {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int PEOPLE = 10_000;
    private static final int WARM_UP = 5_000;
    private static final int RUNS = 4_000;
    private static final int BLOCK = 4_096;

    private ArrivalComparison() {
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory(Path.of(System.getProperty("rollbook.bench.folder", "target")),
                "arrival");
        try (FileChannel raw = FileChannel.open(folder.resolve("raw"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
                Database database = Database.file(new DataFile(folder.resolve("bench.rollbook")),
                        Access.READ_WRITE,
                        new Actor("bench", "desk"), Clock.systemUTC())) {
            database.open();
            measure(raw, database, crowd(database));
        } finally {
            Processes.deleteAll(folder);
        }
    }

    private static void measure(FileChannel raw, Database database, List<Participant> people) throws IOException {
        ArrivalDesk desk = Services.over(database).arrivalDesk();
        double[] ours = new double[RUNS];
        double[] settled = new double[RUNS];
        double[] processors = new double[RUNS];
        double[] appends = new double[RUNS];
        for (int i = 0; i < WARM_UP + RUNS; i++) {
            Participant next = people.get(i);
            long processor = THREADS.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            desk.receive(new DeskPurpose.Arrival(), next);
            ours[Math.max(i - WARM_UP, 0)] = Comparison.millisSince(start);
            processors[Math.max(i - WARM_UP, 0)] = (THREADS.getCurrentThreadCpuTime() - processor) / 1e6;
            start = System.nanoTime();
            database.settle();
            settled[Math.max(i - WARM_UP, 0)] = Comparison.millisSince(start);
            start = System.nanoTime();
            raw.write(ByteBuffer.allocate(BLOCK));
            raw.force(false);
            appends[Math.max(i - WARM_UP, 0)] = Comparison.millisSince(start);
        }
        Comparison.heading();
        Comparison.print("arrival, append and fsync, p50", Comparison.median(ours), Comparison.median(appends), 4);
        Comparison.print("arrival, append and fsync, p99", Comparison.quantile(ours, 0.99),
                Comparison.quantile(appends, 0.99), 4);
        System.out.printf("p50 of the processor time in it: %.2f ms; of what follows the answer: %.2f ms%n",
                Comparison.median(processors), Comparison.median(settled));
    }

    private static List<Participant> crowd(Database database) {
        LocalDate from = LocalDate.of(2026, 1, 5);
        long classId = Services.over(database).classes()
                .create(TrainingClass.draft("bench", new BilingualName("测", "Bench"),
                        from, from.plusDays(4)), Set.of(Half.AM))
                .id();
        PeopleStore people = new PeopleStore();
        database.inTransaction(TestActions.change(), writing -> {
            for (int i = 0; i < PEOPLE; i++) {
                Person person = Person.named("学员" + i);
                long id = people.insert(writing, person, SortKeys.NONE);
                people.enrol(writing, Participant.draft(classId, person.withId(id)));
            }
            return classId;
        });
        return database.read(reading -> people.participants(reading, classId));
    }
}
