package org.rollbook.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.Refusal;
import org.rollbook.model.journal.TestActions;
import org.rollbook.store.Database;
import org.rollbook.store.MovableClock;
import org.rollbook.store.TestDesk;
import org.rollbook.store.journal.JournalStore;
import org.rollbook.store.sql.Access;
import org.rollbook.store.sql.StoreFailure;

/// A backup is whole and replaces nothing else; restoring one loses nothing of what was there.
final class BackupTest {
    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();
    private Path data;
    private Path backup;
    private Database database;

    @BeforeEach
    void open() {
        data = folder.resolve("base.rollbook");
        backup = folder.resolve("备份 #1?.rollbook");
        database = open(data);
        database.record(TestActions.print("one"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aBackupOfAnOpenFileIsWholeAndPrivate() throws IOException {
        database.backup(backup);
        assertThat(FileCheck.entries(FileSystemAccess.REAL, backup)).isEqualTo(2);
        assertThat(Files.getPosixFilePermissions(backup)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        database.record(TestActions.print("two"));
        assertThat(database.selfTest().problems()).isEmpty();
        database.backup(backup);
        assertThat(FileCheck.entries(FileSystemAccess.REAL, backup)).isEqualTo(3);
        assertThat(names()).containsExactlyInAnyOrder("base.rollbook", "base.rollbook-wal", "base.rollbook-shm",
                "base.rollbook.lock.txt", backup.getFileName().toString());
    }

    @Test
    void aBackupReplacesNothingButABackup() throws IOException {
        Path letter = Files.writeString(folder.resolve("letter.txt"), "dear");
        refused("backup.target.foreign", () -> database.backup(letter));
        assertThat(letter).hasContent("dear");
        refused("backup.target.foreign", () -> database.backup(folder));
        refused("backup.target.data", () -> database.backup(data));
        Path link = Files.createSymbolicLink(folder.resolve("link"), data);
        refused("backup.target.data", () -> database.backup(link));
        try (Database other = open(folder.resolve("other.rollbook"))) {
            refused("backup.target.data", () -> database.backup(folder.resolve("other.rollbook")));
            assertThat(other.selfTest().isSound()).isTrue();
        }
        refused("backup.folder.missing", () -> database.backup(folder.resolve("missing/b.rollbook")));
    }

    @Test
    void restoringPutsTheBackupInPlaceAndKeepsWhatWasThere() throws IOException {
        database.backup(backup);
        database.record(TestActions.print("two"));
        database.close();
        Path kept = restore().from(backup, Restore.SmallerBackup.REFUSE).orElseThrow();
        assertThat(kept)
                .isEqualTo(folder.toRealPath().resolve("backups/base.rollbook-20260302-084100-restore.rollbook"));
        assertThat(FileCheck.entries(FileSystemAccess.REAL, kept)).isEqualTo(3);
        database = open(data);
        assertThat(database.selfTest().problems()).isEmpty();
        assertThat(FileCheck.entries(FileSystemAccess.REAL, backup)).as("the backup stays").isEqualTo(2);
        assertThat(entries()).isEqualTo(2);
        database.close();
        assertThat(restore().from(kept, Restore.SmallerBackup.REFUSE).orElseThrow()).isNotEqualTo(kept);
        database = open(data);
        assertThat(entries()).isEqualTo(3);
    }

    @Test
    void whatAKilledProgramLeftInItsLogIsKeptToo() throws IOException {
        database.backup(backup);
        database.record(TestActions.print("two"));
        Path crashed = folder.resolve("crashed.rollbook");
        for (String side : List.of("", "-wal")) {
            Files.copy(Path.of(data + side), Path.of(crashed + side));
        }
        Restore restore = new Restore(new DataFile(crashed), TestDesk.ACTOR, clock);
        Path kept = restore.from(backup, Restore.SmallerBackup.REFUSE).orElseThrow();
        assertThat(FileCheck.entries(FileSystemAccess.REAL, kept)).isEqualTo(3);
        assertThat(FileCheck.entries(FileSystemAccess.REAL, crashed)).isEqualTo(2);
        assertThat(Path.of(crashed + "-wal")).doesNotExist();
    }

    @Test
    void aMuchSmallerBackupNeedsAWord() throws IOException {
        database.backup(backup);
        for (int i = 0; i < 3; i++) {
            database.record(TestActions.print("more"));
        }
        database.close();
        byte[] before = Files.readAllBytes(data);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> restore().from(backup, Restore.SmallerBackup.REFUSE))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("restore.smaller"))
                .satisfies(refusal -> assertThat(refusal.arguments()).containsExactly("2", "0", "5", "0"));
        assertThat(Files.readAllBytes(data)).isEqualTo(before);
        assertThat(restore().from(backup, Restore.SmallerBackup.ACCEPT)).isPresent();
        assertThat(FileCheck.entries(FileSystemAccess.REAL, data)).isEqualTo(2);
    }

    @Test
    void aDamagedFileGivesWayAndIsKeptByteForByte() throws IOException {
        database.backup(backup);
        database.close();
        byte[] damaged = Files.readAllBytes(data);
        for (int i = 5_000; i < damaged.length; i++) {
            damaged[i] ^= 0x55;
        }
        Files.write(data, damaged);
        assertThatExceptionOfType(StoreFailure.class).isThrownBy(() -> open(data))
                .extracting(StoreFailure::kind).isEqualTo(StoreFailure.Kind.DAMAGED);
        Path kept = restore().from(backup, Restore.SmallerBackup.REFUSE).orElseThrow();
        assertThat(kept).hasBinaryContent(damaged);
        database = open(data);
        assertThat(database.selfTest().problems()).isEmpty();
    }

    /// SQLite would play it over the restored file.
    @Test
    void theLogOfADamagedFileGoesWithIt() throws IOException {
        database.backup(backup);
        database.record(TestActions.print("two"));
        Path log = folder.resolve("base.rollbook-wal");
        byte[] left = Files.readAllBytes(log);
        assertThat(left).isNotEmpty();
        database.close();
        byte[] damaged = Files.readAllBytes(data);
        for (int i = 5_000; i < damaged.length; i++) {
            damaged[i] ^= 0x55;
        }
        Files.write(data, damaged);
        Files.write(log, left);
        Path kept = restore().from(backup, Restore.SmallerBackup.REFUSE).orElseThrow();
        assertThat(log).doesNotExist();
        assertThat(kept).hasBinaryContent(damaged);
        assertThat(Path.of(kept + "-wal")).hasBinaryContent(left);
        database = open(data);
        assertThat(database.strayLog()).isEmpty();
        assertThat(entries()).isEqualTo(2);
    }

    /// A program that is killed cannot tidy up; the next one does.
    @Test
    void whatAKilledRestoreLeftIsSwept() throws IOException {
        database.backup(backup);
        database.close();
        List<String> left = List.of("base.rollbook.restored", "base.rollbook.restored.part",
                "base.rollbook.restored.part-journal",
                "base.rollbook.new", "base.rollbook.new-wal", "base.rollbook.before-upgrade-from-1.part");
        for (boolean byRestoring : new boolean[] {true, false}) {
            for (String name : left) {
                Files.writeString(folder.resolve(name), "left");
            }
            if (byRestoring) {
                restore().from(backup, Restore.SmallerBackup.REFUSE);
            } else {
                open(data).close();
            }
            assertThat(names()).doesNotContainAnyElementsOf(left).contains("base.rollbook",
                    backup.getFileName().toString());
        }
    }

    @Test
    void nothingGivesWayToWhatIsNoBackup() throws IOException {
        database.close();
        byte[] before = Files.readAllBytes(data);
        Path letter = Files.writeString(folder.resolve("letter.txt"), "dear colleague, ".repeat(100),
                StandardCharsets.UTF_8);
        for (Path wrong : List.of(letter, folder, folder.resolve("missing"))) {
            assertThatExceptionOfType(StoreFailure.class)
                    .isThrownBy(() -> restore().from(wrong, Restore.SmallerBackup.ACCEPT));
        }
        refused("restore.same", () -> restore().from(data, Restore.SmallerBackup.ACCEPT));
        assertThat(Files.readAllBytes(data)).isEqualTo(before);
    }

    @Test
    void anOpenFileIsNotReplaced() {
        database.backup(backup);
        assertThatExceptionOfType(StoreFailure.class)
                .isThrownBy(() -> restore().from(backup, Restore.SmallerBackup.ACCEPT))
                .extracting(StoreFailure::kind).isEqualTo(StoreFailure.Kind.LOCKED);
        assertThat(database.selfTest().isSound()).isTrue();
    }

    @Test
    void aFailureOnTheWayChangesNothing() throws IOException {
        database.backup(backup);
        database.close();
        FileSystemAccess failing = new FileSystemAccess() {
            @Override
            public void move(Path finished, Path target) throws IOException {
                if (target.equals(data)) {
                    throw new IOException("made up");
                }
                FileSystemAccess.super.move(finished, target);
            }
        };
        Restore restore = new Restore(new DataFile(data), TestDesk.ACTOR, clock, failing);
        assertThatExceptionOfType(StoreFailure.class)
                .isThrownBy(() -> restore.from(backup, Restore.SmallerBackup.REFUSE));
        assertThat(names()).noneMatch(name -> name.endsWith(".restored") || name.endsWith(".part"));
        database = open(data);
        assertThat(database.selfTest().problems()).isEmpty();
        assertThat(entries()).isEqualTo(2);
    }

    @Test
    void restoringWhereNothingIsMakesTheData() {
        database.backup(backup);
        Path fresh = folder.resolve("fresh.rollbook");
        assertThat(new Restore(new DataFile(fresh), TestDesk.ACTOR, clock).from(backup, Restore.SmallerBackup.REFUSE))
                .isEqualTo(Optional.empty());
        assertThat(FileCheck.entries(FileSystemAccess.REAL, fresh)).isEqualTo(2);
    }

    private int entries() {
        return database.read(reading -> new JournalStore().entries(reading, OptionalLong.empty(), 100).size());
    }

    private Restore restore() {
        return new Restore(new DataFile(data), TestDesk.ACTOR, clock);
    }

    private Database open(Path file) {
        Database opened = Database.file(new DataFile(file), Access.READ_WRITE, TestDesk.ACTOR, clock);
        opened.open();
        return opened;
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static void refused(String key, Runnable work) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(work::run).extracting(Refusal::key).isEqualTo(key);
    }
}
