package org.rollbook.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.Refusal;
import org.rollbook.model.journal.TestActions;
import org.rollbook.store.Database;
import org.rollbook.store.MovableClock;
import org.rollbook.store.OrganisationStore;
import org.rollbook.store.Sample;
import org.rollbook.store.TestDesk;
import org.rollbook.store.sql.Access;
import org.rollbook.store.sql.SelfTest;
import org.rollbook.store.sql.StoreFailure;

/// A disk without a free byte: whoever only looks sees everything, `check` works, and nothing is said to have failed to be saved.
/// Runs where the tests may mount a small disk of their own.
final class FullDiskTest {
    @TempDir
    Path disk;

    private final MovableClock clock = new MovableClock();
    private final OrganisationStore organisations = new OrganisationStore();
    private Path data;
    private Path log;

    @BeforeEach
    void mount() throws IOException {
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", disk.toString()) == 0, "no right to mount");
        data = disk.toRealPath().resolve("base.db");
        log = Path.of(data + "-wal");
        try (Database database = open(Access.READ_WRITE)) {
            insert(database, "先");
        }
    }

    @AfterEach
    void unmount() throws IOException {
        if (data != null) {
            run("umount", disk.toString());
        }
    }

    @Test
    void whoOnlyLooksSeesEverything() throws IOException {
        fill();
        look("先");
    }

    @Test
    void alsoWhatAKilledProgramLeftInItsLog() throws IOException {
        Path kept = disk.resolveSibling("kept-wal");
        Path before = disk.resolveSibling("before.db");
        try (Database database = open(Access.READ_WRITE)) {
            database.settle();
            assertThat(run("cp", data.toString(), before.toString())).isZero();
            insert(database, "后");
            assertThat(run("cp", log.toString(), kept.toString())).isZero();
        }
        assertThat(run("cp", before.toString(), data.toString())).isZero();
        assertThat(run("cp", kept.toString(), log.toString())).isZero();
        fill();
        look("先", "后");
    }

    @Test
    void besideAWindowThatIsOpenToo() throws IOException {
        try (Database window = open(Access.READ_WRITE)) {
            insert(window, "后");
            fill();
            look("先", "后");
            assertThatExceptionOfType(StoreFailure.class).isThrownBy(() -> {
                for (int i = 0; i < 2_000; i++) {
                    insert(window, "满".repeat(150) + i);
                }
            }).extracting(StoreFailure::kind).isEqualTo(StoreFailure.Kind.DISK_FULL);
            Files.delete(disk.resolve("filling"));
            insert(window, "又有地方");
            assertThat(window.selfTest().problems()).extracting(SelfTest.Finding::key).containsExactly("space");
        }
    }

    @Test
    void aBackupForWhichThereIsNoRoomIsRefusedAndLeavesNothing() throws IOException {
        fill();
        Path backup = disk.resolve("backup.rollbook");
        try (Database viewer = open(Access.READ_ONLY)) {
            assertThatExceptionOfType(Refusal.class).isThrownBy(() -> viewer.backup(backup))
                    .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("backup.full"));
        }
        assertThat(disk).isDirectoryNotContaining(file -> file.getFileName().toString().startsWith("backup.rollbook"));
    }

    private void look(String... names) {
        try (Database viewer = open(Access.READ_ONLY)) {
            assertThat(viewer.<List<String>>read(
                    reading -> organisations.byId(reading).values().stream().map(o -> o.name().zh()).toList()))
                    .containsExactlyInAnyOrder(names);
            assertThat(viewer.selfTest().problems()).extracting(SelfTest.Finding::key).containsExactly("space");
        }
    }

    private void insert(Database database, String name) {
        database.inTransaction(TestActions.change(),
                writing -> organisations.insert(writing, Sample.organisation(name)));
    }

    private Database open(Access access) {
        Database database = Database.file(new DataFile(data), access, TestDesk.ACTOR, clock);
        database.open();
        return database;
    }

    private void fill() throws IOException {
        try (OutputStream out = Files.newOutputStream(disk.resolve("filling"))) {
            while (true) {
                out.write(new byte[4_096]);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
    }

    private static int run(String... command) throws IOException {
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start().onExit().join().exitValue();
    }
}
