package org.rollbook.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.rollbook.model.BilingualName;
import org.rollbook.model.backup.BackupReason;
import org.rollbook.model.course.Half;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.journal.Actor;
import org.rollbook.service.Services;
import org.rollbook.service.care.DataCare;
import org.rollbook.service.lists.ImportPlan;
import org.rollbook.service.lists.ImportRow;
import org.rollbook.service.lists.Progress;
import org.rollbook.store.Database;
import org.rollbook.store.file.DataFile;
import org.rollbook.store.sql.Access;

/// A list of 100,000 people from file to stored rows, beside what one would do without Rollbook: the sqlite3 shell
/// importing the CSV into one table with the same indexes, and LibreOffice only turning the workbook into CSV.
///
/// Ours is everything from the file on: guard, cleaning, matching, pinyin and keys, rows, journal, commit. The shell
/// makes plain rows, and is a new process each time, as it always is; so is ours in the first run, told apart. LibreOffice
/// is measured warm, as the difference between several files and one in a process.
public final class ImportComparison {
    private static final int PEOPLE = Integer.getInteger("rollbook.bench.people", 100_000);
    private static final int RUNS = Integer.getInteger("rollbook.bench.runs", 5);
    private static final int FILES = 3;
    private static final String SHELL = """
            pragma journal_mode = wal;
            pragma synchronous = full;
            create table people (number integer primary key, name text not null, sex text not null, organisation text not null,
              position text not null, phone text not null, id_number text not null, note text not null);
            create index people_name on people (name);
            create index people_organisation on people (organisation);
            create index people_phone on people (phone) where phone <> '';
            create index people_id_number on people (id_number) where id_number <> '';
            .mode csv
            .import --skip 1 %s people
            """;

    private final Path folder;

    private ImportComparison(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(Path.of(System.getProperty("rollbook.bench.folder", "target")),
                "import");
        try {
            new ImportComparison(folder.toAbsolutePath()).compare();
        } finally {
            Processes.deleteAll(folder);
        }
    }

    private void compare() throws IOException, InterruptedException {
        List<List<String>> rows = Crowd.of(PEOPLE);
        Path csv = Crowd.csv(rows, folder.resolve("list.csv"));
        Path workbook = Crowd.workbook(rows, folder.resolve("list.xlsx"));
        System.out.printf("%,d people; median of %d runs in one process, first run apart%n", PEOPLE, RUNS);
        Times ours = imports(csv);
        double shell = shell(csv);
        Comparison.heading();
        Comparison.print("CSV, sqlite3 shell", ours.median(), shell, 1.5);
        Times oursOfWorkbook = imports(workbook);
        Comparison.print("XLSX, LibreOffice warm", oursOfWorkbook.median(), libreOffice(workbook), 1);
        System.out.printf("first run in a new process: CSV %.0f ms; the XLSX after the CSV %.0f ms%n", ours.first(),
                oursOfWorkbook.first());
        aroundIt(csv);
    }

    /// What else an import costs: the verified backup before it, when the base holds as many people, and taking it back.
    private void aroundIt(Path list) throws IOException {
        resetPeaks();
        Path data = Files.createTempDirectory(folder, "data");
        try (Database database = open(data)) {
            Services services = Services.over(database);
            long classId = newClass(services);
            services.sheetImport().apply(services.sheetImport().plan(classId, list), Progress.NONE);
            System.out.printf("most heap while reading, planning and writing: %d MiB%n", peak());
            timed("verified backup of a base that holds them",
                    () -> new DataCare(database).keepBefore(BackupReason.IMPORT));
            timed("undo of the import", () -> services.history().undo());
            timed("redo of the import", () -> services.history().redo());
        } finally {
            Processes.deleteAll(data);
        }
    }

    private static void timed(String work, Runnable run) {
        long start = System.nanoTime();
        run.run();
        System.out.printf("%s: %.0f ms%n", work, Comparison.millisSince(start));
    }

    private static void resetPeaks() {
        System.gc();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static long peak() {
        return heap().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20;
    }

    private static Stream<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }

    private Times imports(Path list) throws IOException {
        double[] times = new double[RUNS + 1];
        for (int i = 0; i < times.length; i++) {
            times[i] = ours(list);
        }
        return new Times(times[0], Comparison.median(Arrays.copyOfRange(times, 1, times.length)));
    }

    private record Times(double first, double median) {}

    private double ours(Path list) throws IOException {
        Path data = Files.createTempDirectory(folder, "data");
        try (Database database = open(data)) {
            Services services = Services.over(database);
            long classId = newClass(services);
            long start = System.nanoTime();
            ImportPlan plan = services.sheetImport().plan(classId, list);
            double planned = Comparison.millisSince(start);
            ImportPlan applied = services.sheetImport().apply(plan, Progress.NONE);
            double all = Comparison.millisSince(start);
            requireAll(applied.count(ImportRow.Outcome.NEW));
            System.out.printf("  %s: plan %.0f ms, apply %.0f ms%n", list.getFileName(), planned, all - planned);
            return all;
        } finally {
            Processes.deleteAll(data);
        }
    }

    private static Database open(Path folder) {
        Database database = Database.file(new DataFile(folder.resolve("bench.rollbook")), Access.READ_WRITE,
                new Actor("bench", "desk"), Clock.systemUTC());
        database.open();
        return database;
    }

    private static long newClass(Services services) {
        LocalDate from = LocalDate.of(2026, 1, 5);
        return services.classes()
                .create(TrainingClass.draft("bench", new BilingualName("测", "Bench"), from, from.plusDays(4)),
                        Set.of(Half.AM))
                .id();
    }

    private double shell(Path csv) throws IOException, InterruptedException {
        double[] times = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            Path data = folder.resolve("shell" + i + ".db");
            Path script = Files.writeString(folder.resolve("shell.sql"), SHELL.formatted(csv));
            times[i] = Processes.run(script, "sqlite3", data.toString());
            requireAll(Integer.parseInt(Processes.answer("sqlite3", data.toString(), "select count(*) from people")));
        }
        return Comparison.median(times);
    }

    private double libreOffice(Path workbook) throws IOException, InterruptedException {
        List<Path> workbooks = new ArrayList<>();
        for (int i = 0; i <= FILES; i++) {
            workbooks.add(Files.copy(workbook, folder.resolve("list" + i + ".xlsx")));
        }
        Processes.libreOffice(folder, "csv", workbooks.subList(0, 1));
        double one = Processes.libreOffice(folder, "csv", workbooks.subList(0, 1));
        return (Processes.libreOffice(folder, "csv", workbooks) - one) / FILES;
    }

    private static void requireAll(int people) {
        if (people != PEOPLE) {
            throw new UncheckedIOException(new IOException("only " + people + " people came in"));
        }
    }
}
