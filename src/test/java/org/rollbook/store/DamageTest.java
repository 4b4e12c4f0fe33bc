package org.rollbook.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.store.file.DataFile;
import org.rollbook.store.file.TestEngine;
import org.rollbook.store.sql.Access;
import org.rollbook.store.sql.StoreFailure;

/// Damaged files: refused, or sound and the same in content; never a crash, a hang or a surprise.
final class DamageTest {
    private static final int FILES = 300;
    private static final int PAGE = 4_096;

    private enum Outcome { REFUSED, SAME }

    @TempDir
    Path folder;

    @Test
    void noDamageGoesUnnoticed() throws IOException {
        Map<String, String> good;
        try (TestDesk desk = new TestDesk(TestEngine.SQLITE, folder)) {
            Sample.Room room = Sample.room(desk, "a", 30);
            for (int i = 0; i < 30; i++) {
                int index = i;
                desk.run(writing -> desk.attendance.insert(writing, Sample.present(room, index)));
            }
            good = rows(desk.database());
        }
        byte[] whole = Files.readAllBytes(dataFile());
        Random random = new Random(20_261_123);
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        for (int i = 0; i < FILES; i++) {
            Path damaged = folder.resolve("damaged" + i);
            Files.write(damaged, damage(whole, random));
            Outcome outcome = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> outcome(damaged, good),
                    "file " + i);
            outcomes.merge(outcome, 1, Integer::sum);
        }
        assertThat(outcomes).as("every outcome is met, or the test shows nothing").containsOnlyKeys(Outcome.values());
    }

    private Path dataFile() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".rollbook")).findFirst().orElseThrow();
        }
    }

    private static byte[] damage(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        int page = random.nextInt(bytes.length / PAGE) * PAGE;
        switch (random.nextInt(6)) {
            case 0 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 1 -> Arrays.fill(bytes, page, page + PAGE, (byte) 0);
            case 2 -> bytes[random.nextInt(100)] ^= (byte) (1 << random.nextInt(8));
            case 3 -> {
                for (int i = 0; i < 20; i++) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
                }
            }
            default -> bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    private static Outcome outcome(Path file, Map<String, String> good) {
        try (Database database = Database.file(new DataFile(file), Access.READ_WRITE, TestDesk.ACTOR,
                new MovableClock())) {
            database.open();
            assertThat(database.selfTest().problems()).as(file.toString()).isEmpty();
            assertThat(rows(database)).as(file.toString()).isEqualTo(good);
            return Outcome.SAME;
        } catch (StoreFailure failure) {
            assertThat(failure.kind()).as(file + " " + failure.getCause())
                    .isIn(List.of(StoreFailure.Kind.DAMAGED, StoreFailure.Kind.FOREIGN,
                            StoreFailure.Kind.NEWER));
            return Outcome.REFUSED;
        }
    }

    /// The rows as the stores themselves see them.
    private static Map<String, String> rows(Database database) {
        return database.read(reading -> {
            ClassStore classes = new ClassStore();
            return Map.of("classes", classes.all(reading).toString(),
                    "people", new PeopleStore().participants(reading, 1).toString(),
                    "sessions", new ProgrammeStore().sessions(reading, 1).toString(),
                    "marks", new AttendanceStore().marks(reading, 1).toString(),
                    "statuses", new AttendanceStore().statuses(reading).toString());
        });
    }
}
