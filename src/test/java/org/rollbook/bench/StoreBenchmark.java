package org.rollbook.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.rollbook.model.BilingualName;
import org.rollbook.model.attendance.Mark;
import org.rollbook.model.course.Half;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.course.ProgrammeItem;
import org.rollbook.model.course.Session;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.journal.Actor;
import org.rollbook.model.journal.TestActions;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.model.people.SortKeys;
import org.rollbook.store.AttendanceStore;
import org.rollbook.store.ClassStore;
import org.rollbook.store.Database;
import org.rollbook.store.PeopleStore;
import org.rollbook.store.ProgrammeStore;
import org.rollbook.store.file.DataFile;
import org.rollbook.store.sql.Access;

/// One durable action beside the least that durability costs here, a raw 4 KiB append forced to the same disk.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 5, time = 3)
public class StoreBenchmark {
    private static final int MARKS = 10_000;
    private static final int SESSIONS = 100;
    private static final int BLOCK = 4_096;

    private final AttendanceStore attendance = new AttendanceStore();
    private final List<Mark> marks = new ArrayList<>();
    private Path folder;
    private Database database;
    private FileChannel raw;
    private long stored;

    @Setup(Level.Trial)
    public void open() throws IOException {
        folder = Files.createTempDirectory(Path.of(System.getProperty("rollbook.bench.folder", "target")), "bench");
        raw = FileChannel.open(folder.resolve("raw"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        database = Database.file(new DataFile(folder.resolve("bench.rollbook")), Access.READ_WRITE,
                new Actor("bench", "desk"), Clock.systemUTC());
        database.open();
        database.inTransaction(TestActions.change(), writing -> {
            TrainingClass draft = TrainingClass.draft("bench", new BilingualName("测", "Bench"),
                    LocalDate.of(2026, 1, 5),
                    LocalDate.of(2026, 12, 31));
            long classId = new ClassStore().insert(writing, draft);
            List<Long> sessions = new ArrayList<>();
            for (int i = 0; i < SESSIONS; i++) {
                HalfDay at = new HalfDay(draft.from().plusDays(i), Half.AM);
                sessions.add(new ProgrammeStore().insert(writing,
                        new Session(0, classId, at, List.of(ProgrammeItem.lecture(classId, at)),
                                Optional.empty(), 0)));
            }
            for (int i = 0; i < MARKS / SESSIONS; i++) {
                Person person = Person.named("学员" + i);
                long id = new PeopleStore().insert(writing, person, SortKeys.NONE);
                long participant = new PeopleStore().enrol(writing, Participant.draft(classId, person.withId(id)));
                sessions.forEach(session -> marks.add(Mark.of(classId, participant, session, "P")));
            }
            return classId;
        });
    }

    @TearDown(Level.Trial)
    public void close() throws IOException {
        database.close();
        raw.close();
        try (Stream<Path> files = Files.walk(folder).sorted(Comparator.reverseOrder())) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    /// The peer: one block forced to the disk.
    @Benchmark
    public int rawAppend() throws IOException {
        int written = raw.write(ByteBuffer.allocate(BLOCK));
        raw.force(false);
        return written;
    }

    /// A mark set and the journal entry for it; the next call takes it away again, which costs the same.
    @Benchmark
    public long oneMark() {
        stored = database.inTransaction(TestActions.change(), writing -> {
            if (stored == 0) {
                return attendance.insert(writing, marks.getFirst());
            }
            attendance.delete(writing, stored);
            return 0L;
        });
        return stored;
    }

    /// A hundred people in a hundred sessions, marked as one action and taken away as another.
    @Benchmark
    public int tenThousandMarksAndBack() {
        List<Long> ids = database.inTransaction(TestActions.change(),
                writing -> marks.stream().map(mark -> attendance.insert(writing, mark)).toList());
        return database.inTransaction(TestActions.change(), writing -> {
            ids.forEach(id -> attendance.delete(writing, id));
            return ids.size();
        });
    }
}
