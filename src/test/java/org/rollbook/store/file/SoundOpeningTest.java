package org.rollbook.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.journal.TestActions;
import org.rollbook.store.Database;
import org.rollbook.store.MovableClock;
import org.rollbook.store.OrganisationStore;
import org.rollbook.store.Sample;
import org.rollbook.store.TestDesk;
import org.rollbook.store.sql.Access;
import org.rollbook.store.sql.SelfTest;
import org.rollbook.store.sql.StoreFailure;

/// What `check` calls damaged is not written to: at once where the file is small, from the next check on where it is large.
final class SoundOpeningTest {
    private static final int FILES = 400;
    private static final int PAGE = 4_096;

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();
    private final OrganisationStore organisations = new OrganisationStore();
    private Path data;

    @BeforeEach
    void make() throws IOException {
        data = folder.toRealPath().resolve("base.db");
        try (Database database = open(data, Access.READ_WRITE)) {
            for (int i = 0; i < 60; i++) {
                insert(database, "所" + i);
            }
        }
    }

    @Test
    void noFileThatCheckCallsDamagedIsWrittenTo() throws IOException {
        byte[] whole = Files.readAllBytes(data);
        Random random = new Random(20_261_130);
        int damaged = 0;
        int byCheckOnly = 0;
        for (int i = 0; i < FILES; i++) {
            Path file = folder.resolve("damaged" + i + ".db");
            Files.write(file, damage(whole, random));
            boolean quick = isQuicklyFound(file);
            if (quick || isDamaged(file)) {
                damaged++;
                byCheckOnly += quick ? 0 : 1;
                byte[] before = Files.readAllBytes(file);
                for (Access access : new Access[] {Access.READ_WRITE,
                        Access.COMMAND}) {
                    assertThatExceptionOfType(StoreFailure.class).as("file " + i).isThrownBy(() -> open(file, access));
                }
                assertThat(Files.readAllBytes(file)).as("file " + i).isEqualTo(before);
            }
            Files.delete(file);
        }
        assertThat(damaged).isGreaterThan(FILES / 4);
        assertThat(byCheckOnly).as("found by the whole check only").isPositive();
    }

    @Test
    void anIndexThatSaysSomethingElseThanItsTableIsFoundAtTheOpening() throws SQLException {
        breakIndex();
        assertThatExceptionOfType(StoreFailure.class).isThrownBy(() -> open(data, Access.READ_WRITE))
                .satisfies(failure -> assertThat(failure.kind()).isEqualTo(StoreFailure.Kind.DAMAGED));
        try (Database viewer = open(data, Access.READ_ONLY)) {
            assertThat(viewer.selfTest().problems()).anyMatch(SelfTest.Finding::isDamage);
        }
    }

    /// Large ones are checked while the window is open; what was found stays known, and nothing more is written.
    @Test
    void aLargeFileIsCheckedOnceADayAndAFailureIsRemembered() throws SQLException, IOException {
        enlarge();
        open(data, Access.COMMAND).close();
        breakIndex();
        assertThat(CheckNote.of(data))
                .hasValueSatisfying(note -> assertThat(note.result()).isEqualTo(CheckNote.Result.SOUND));
        try (Database window = open(data, Access.READ_WRITE)) {
            window.checkWhenDue();
            insert(window, "不到一天");
            clock.move(Duration.ofHours(25));
            assertThatExceptionOfType(StoreFailure.class).isThrownBy(window::checkWhenDue)
                    .satisfies(failure -> assertThat(failure.kind()).isEqualTo(StoreFailure.Kind.DAMAGED));
            assertThatExceptionOfType(StoreFailure.class).isThrownBy(() -> insert(window, "不再写入"))
                    .satisfies(failure -> assertThat(failure.kind()).isEqualTo(StoreFailure.Kind.DAMAGED));
        }
        for (Access access : new Access[] {Access.READ_WRITE, Access.COMMAND}) {
            assertThatExceptionOfType(StoreFailure.class).isThrownBy(() -> open(data, access))
                    .satisfies(failure -> assertThat(failure.kind()).isEqualTo(StoreFailure.Kind.DAMAGED));
        }
        open(data, Access.READ_ONLY).close();
    }

    @Test
    void whatCheckFoundInALargeFileIsRememberedUntilAnotherFileLiesThere() throws SQLException, IOException {
        enlarge();
        Path sound = folder.resolve("sound.db");
        Files.copy(data, sound);
        open(data, Access.COMMAND).close();
        breakIndex();
        try (Database viewer = open(data, Access.READ_ONLY)) {
            assertThat(viewer.selfTest().problems()).anyMatch(SelfTest.Finding::isDamage);
        }
        assertThatExceptionOfType(StoreFailure.class).isThrownBy(() -> open(data, Access.READ_WRITE));
        Files.delete(data);
        Files.copy(sound, data);
        try (Database again = open(data, Access.COMMAND)) {
            insert(again, "恢复之后");
        }
    }

    private boolean isQuicklyFound(Path file) {
        try {
            FileCheck.entries(FileSystemAccess.REAL, file);
            return false;
        } catch (StoreFailure e) {
            return true;
        }
    }

    private boolean isDamaged(Path file) {
        try (Database viewer = open(file, Access.READ_ONLY)) {
            return viewer.selfTest().problems().stream().anyMatch(SelfTest.Finding::isDamage);
        } catch (StoreFailure e) {
            return true;
        }
    }

    /// Bits, bytes, exchanged pages, cut ends.
    private static byte[] damage(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        int pages = bytes.length / PAGE;
        int page = (1 + random.nextInt(pages - 1)) * PAGE;
        int other = (1 + random.nextInt(pages - 1)) * PAGE;
        switch (random.nextInt(8)) {
            case 0 -> bytes = Arrays.copyOf(bytes, bytes.length - PAGE * (1 + random.nextInt(3)));
            case 1 -> {
                System.arraycopy(whole, page, bytes, other, PAGE);
                System.arraycopy(whole, other, bytes, page, PAGE);
            }
            case 2 -> System.arraycopy(whole, page, bytes, other, PAGE);
            default -> bytes[PAGE + random.nextInt(bytes.length - PAGE)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    private void breakIndex() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data);
                Statement statement = connection.createStatement()) {
            statement.execute("pragma writable_schema = on");
            statement.execute(
                    "update sqlite_schema set sql = replace(sql, '(organisation_id)', '(version)') where name = 'organisation_alias_of'");
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data);
                Statement statement = connection.createStatement()) {
            statement.execute("reindex organisation_alias_of");
            statement.execute("pragma writable_schema = on");
            statement.execute(
                    "update sqlite_schema set sql = replace(sql, '(version)', '(organisation_id)') where name = 'organisation_alias_of'");
        }
    }

    private void enlarge() {
        try (Database database = open(data, Access.READ_WRITE)) {
            database.inTransaction(TestActions.change(), writing -> {
                for (int i = 0; i < 9_000; i++) {
                    organisations.insert(writing, Sample.organisation("大" + i));
                }
                return writing;
            });
            database.settle();
        }
    }

    private void insert(Database database, String name) {
        database.inTransaction(TestActions.change(),
                writing -> organisations.insert(writing, Sample.organisation(name)));
    }

    private Database open(Path file, Access access) {
        Database database = Database.file(new DataFile(file), access, TestDesk.ACTOR, clock);
        boolean done = false;
        try {
            database.open();
            done = true;
            return database;
        } finally {
            if (!done) {
                database.close();
            }
        }
    }
}
