package org.rollbook.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.Refusal;
import org.rollbook.model.backup.Backup;
import org.rollbook.model.backup.BackupReason;
import org.rollbook.model.journal.TestActions;
import org.rollbook.store.Database;
import org.rollbook.store.MovableClock;
import org.rollbook.store.OrganisationStore;
import org.rollbook.store.Sample;
import org.rollbook.store.TestDesk;
import org.rollbook.store.sql.Access;
import org.rollbook.store.sql.StoreFailure;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Copies are kept when something changed, checked and noted, and whatever goes wrong meanwhile harms neither them nor the data.
final class BackupFolderTest {
    @TempDir
    Path temporary;

    private final MovableClock clock = new MovableClock();
    private final FaultyFiles files = new FaultyFiles();
    private final OrganisationStore organisations = new OrganisationStore();
    private Path data;
    private Path folder;
    private Database database;
    private BackupFolder backups;

    @BeforeEach
    void open() throws IOException {
        data = temporary.toRealPath().resolve("base #1.db");
        folder = data.resolveSibling("backups");
        reopen();
    }

    private void reopen() {
        database = Database.file(new DataFile(data), Access.READ_WRITE, TestDesk.ACTOR, clock, files);
        database.open();
        backups = database.backups().orElseThrow();
    }

    @AfterEach
    void close() {
        assertThat(database.selfTest().problems()).isEmpty();
        database.close();
    }

    @Test
    void aCopyIsKeptWhenSomethingChangedAndNotOtherwise() throws IOException {
        Backup first = backups.keep(BackupReason.START).orElseThrow();
        assertThat(first.file()).isEqualTo(folder.resolve("base #1.db-20260302-084100-start.rollbook"));
        assertThat(first.contents().entries()).isEqualTo(1);
        assertThat(first.bytes()).isEqualTo(Files.size(first.file()));
        assertThat(Files.getPosixFilePermissions(first.file())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(folder)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(backups.keep(BackupReason.INTERVAL)).isEmpty();
        clock.move(Duration.ofDays(-3));
        database.close();
        reopen();
        assertThat(backups.keep(BackupReason.START)).as("neither a new start nor a clock set back is a change")
                .isEmpty();
        change();
        Backup second = backups.keep(BackupReason.INTERVAL).orElseThrow();
        assertThat(backups.kept()).containsExactly(second, first);
        assertThat(backups.isAsNoted(first) && backups.isAsNoted(second)).isTrue();
        assertThat(second.contents().head()).isNotEqualTo(first.contents().head());
    }

    @Test
    void twoInOneSecondDoNotMeet() {
        backups.keep(BackupReason.IMPORT);
        change();
        Backup second = backups.keep(BackupReason.IMPORT).orElseThrow();
        assertThat(second.file()).hasFileName("base #1.db-20260302-084100-import-2.rollbook");
        assertThat(backups.kept()).hasSize(2);
    }

    @Test
    void onAFullDiskTheFormerCopiesAreThereAndTheNextOneWorks() throws IOException {
        Backup first = backups.keep(BackupReason.START).orElseThrow();
        change();
        for (Fault fault : Fault.values()) {
            files.fault = Optional.of(fault);
            assertThatExceptionOfType(StoreFailure.class).as(fault.name())
                    .isThrownBy(() -> backups.keep(BackupReason.INTERVAL))
                    .extracting(StoreFailure::kind).isEqualTo(StoreFailure.Kind.DISK_FULL);
            files.fault = Optional.empty();
            assertThat(backups.kept()).containsExactly(first);
            assertThat(names()).as(fault.name()).noneMatch(name -> name.contains(".part"));
            change();
        }
        assertThat(backups.keep(BackupReason.INTERVAL)).isPresent();
        assertThat(backups.kept()).hasSize(2);
    }

    @Test
    void whatAKilledProgramLeftIsSweptAndNothingElse() throws IOException {
        Backup first = backups.keep(BackupReason.START).orElseThrow();
        List<String> left = List.of("base #1.db-20260302-084000-start.rollbook.part",
                "base #1.db-20260302-084000-start.rollbook.part-journal",
                "base #1.db-20260302-084000-start.rollbook.json",
                "base #1.db-20260302-084000-start.rollbook.json.part");
        List<String> others = List.of("letter.txt", "other.db-20260302-084000-start.rollbook.part",
                "base #1.db-mine.rollbook");
        for (String name : Stream.concat(left.stream(), others.stream()).toList()) {
            Files.writeString(folder.resolve(name), "half");
        }
        assertThat(backups.kept()).containsExactly(first);
        change();
        assertThat(backups.keep(BackupReason.INTERVAL)).isPresent();
        assertThat(names()).doesNotContainAnyElementsOf(left).containsAll(others);
    }

    @Test
    void aCopyThatSomebodyChangedIsNotedAndNotRestored() throws IOException {
        Backup first = backups.keep(BackupReason.START).orElseThrow();
        byte[] bytes = Files.readAllBytes(first.file());
        bytes[bytes.length - 1] ^= 1;
        Files.write(first.file(), bytes);
        assertThat(backups.altered()).containsExactly(first);
        assertThat(backups.keep(BackupReason.INTERVAL)).as("what is no good copy does not count").isPresent();
        assertThat(backups.altered()).as("only its bytes tell, and those of the newest are looked at").isEmpty();
        database.close();
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> new Restore(new DataFile(data), TestDesk.ACTOR, clock)
                .from(first.file(), Restore.SmallerBackup.ACCEPT)).extracting(Refusal::key).isEqualTo("backup.altered");
        reopen();
    }

    /// Cut short by a full stick, or grown by a virus scanner that repairs it: it is told, and not merely missing from the list.
    @Test
    void aCopyOfAnotherSizeIsToldAndNotRestored() throws IOException {
        Backup first = backups.keep(BackupReason.START).orElseThrow();
        byte[] bytes = Files.readAllBytes(first.file());
        for (byte[] other : List.of(new byte[0], new byte[100], Arrays.copyOf(bytes, bytes.length - 1),
                Arrays.copyOf(bytes, bytes.length + 1))) {
            Files.write(first.file(), other);
            assertThat(backups.altered()).containsExactly(first);
            assertThat(backups.kept()).isEmpty();
        }
        Backup second = backups.keep(BackupReason.INTERVAL).orElseThrow();
        assertThat(second.number()).as("after the altered one").isEqualTo(2);
        assertThat(backups.altered()).containsExactly(first);
        assertThat(backups.kept()).containsExactly(second);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> BackupFolder.requireAsNoted(first.file()))
                .extracting(Refusal::key).isEqualTo("backup.altered");
        Files.write(first.file(), bytes);
        assertThat(backups.altered()).isEmpty();
        assertThat(backups.kept()).containsExactly(second, first);
    }

    @Test
    void aNoteIsReadOrNotButNeverTrusted() throws IOException {
        Backup written = backups.keep(BackupReason.START).orElseThrow();
        byte[] note = BackupNote.text(written).getBytes();
        Random random = new Random(7);
        for (int i = 0; i < 3_000; i++) {
            byte[] mutated = note.clone();
            for (int n = 0; n <= random.nextInt(4); n++) {
                mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
            }
            BackupNote.read(written.file(),
                    new String(mutated, 0, random.nextInt(10) == 0 ? random.nextInt(mutated.length) : mutated.length));
        }
        assertThat(BackupNote.read(written.file(), BackupNote.text(written))).contains(written);
        assertThat(BackupNote.read(written.file(), "{}")).isEmpty();
    }

    @Test
    void aCopyMadeWhileTheDeskWritesHoldsAllThatWasSaidBefore() throws Exception {
        var acknowledged = new ConcurrentLinkedQueue<String>();
        var stop = new AtomicBoolean();
        var begun = new CountDownLatch(1);
        Thread desk = Thread.ofPlatform().start(() -> {
            for (int i = 0; !stop.get(); i++) {
                String name = "所" + i;
                database.inTransaction(TestActions.change(),
                        writing -> organisations.insert(writing, Sample.organisation(name)));
                acknowledged.add(name);
                begun.countDown();
            }
        });
        begun.await();
        List<Set<String>> before = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            clock.move(Duration.ofMinutes(10));
            for (int said = before.isEmpty() ? 0 : before.getLast().size(); acknowledged.size() <= said;) {
                Thread.onSpinWait();
            }
            before.add(new HashSet<>(acknowledged));
            assertThat(backups.keep(BackupReason.INTERVAL)).isPresent();
        }
        stop.set(true);
        desk.join();
        List<Backup> kept = backups.kept().reversed();
        assertThat(kept).hasSize(12);
        for (int i = 0; i < kept.size(); i++) {
            Path restored = temporary.resolve("drill" + i + ".db");
            new Restore(new DataFile(restored), TestDesk.ACTOR, clock).from(kept.get(i).file(),
                    Restore.SmallerBackup.REFUSE);
            try (Database drill = Database.file(new DataFile(restored), Access.READ_WRITE, TestDesk.ACTOR,
                    clock)) {
                drill.open();
                assertThat(drill.selfTest().problems()).isEmpty();
                List<String> there = drill.read(reading -> reading.list("select name_zh from organisation", Map.of(),
                        row -> row.text("name_zh")));
                assertThat(there).containsAll(before.get(i));
                assertThat(kept.get(i).contents().entries()).isEqualTo(there.size() + 1);
            }
        }
    }

    @Test
    void theNewestCopyOutlivesAWrongClock() {
        Random random = new Random(11);
        for (int i = 0; i < 40; i++) {
            clock.move(Duration.ofMinutes(random.nextInt(10) == 0 ? random.nextInt(-900_000, 900_000) : 10));
            change();
            Backup written = backups.keep(BackupReason.INTERVAL).orElseThrow();
            assertThat(backups.kept().getFirst()).isEqualTo(written);
        }
        assertThat(backups.kept()).hasSizeBetween(7, 39);
    }

    @Test
    void restoringKeepsWhatWasThereAmongTheBackups() {
        Backup first = backups.keep(BackupReason.START).orElseThrow();
        change();
        database.close();
        new Restore(new DataFile(data), TestDesk.ACTOR, clock).from(first.file(), Restore.SmallerBackup.REFUSE);
        reopen();
        assertThat(backups.kept()).extracting(Backup::reason).containsExactly(BackupReason.RESTORE, BackupReason.START);
        assertThat(backups.keep(BackupReason.INTERVAL)).as("the restored state is among them").isEmpty();
        change();
        assertThat(backups.keep(BackupReason.INTERVAL)).map(Backup::number).contains(3);
    }

    @Test
    void aServerIsBackedUpByItsAdministrator() {
        try (TestDesk desk = new TestDesk(TestEngine.POSTGRES, temporary)) {
            assertThat(desk.database().backups()).isEmpty();
        }
    }

    private void change() {
        database.record(TestActions.print("print"));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    /// At which step the disk is full.
    private enum Fault { COPY, FORCE_COPY, NAME_NOTE, NAME_COPY, LITTLE_ROOM }

    private static final class FaultyFiles implements FileSystemAccess {
        private Optional<Fault> fault = Optional.empty();

        @Override
        public Connection connect(SQLiteConfig config, String url) throws SQLException {
            Connection real = FileSystemAccess.super.connect(config, url);
            return fault.equals(Optional.of(Fault.COPY)) ? failingAtVacuum(real) : real;
        }

        private static Connection failingAtVacuum(Connection real) {
            return (Connection) Proxy.newProxyInstance(FaultyFiles.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().equals("prepareStatement")) {
                            throw new SQLiteException("made up", SQLiteErrorCode.SQLITE_FULL);
                        }
                        try {
                            return method.invoke(real, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }

        @Override
        public StorageLocation place(Path existing) throws IOException {
            StorageLocation place = FileSystemAccess.super.place(existing);
            return fault.equals(Optional.of(Fault.LITTLE_ROOM))
                    ? new StorageLocation(place.fileSystem(), place.isNetwork(), place.syncFolder(), 1 << 20) : place;
        }

        @Override
        public void force(Path file, StandardOpenOption mode) throws IOException {
            failAt(Fault.FORCE_COPY, file.toString().endsWith(".rollbook.part"));
            FileSystemAccess.super.force(file, mode);
        }

        @Override
        public void move(Path finished, Path target) throws IOException {
            failAt(Fault.NAME_NOTE, target.toString().endsWith(".json"));
            failAt(Fault.NAME_COPY, target.toString().endsWith(".rollbook"));
            FileSystemAccess.super.move(finished, target);
        }

        private void failAt(Fault here, boolean isHere) throws IOException {
            if (isHere && fault.equals(Optional.of(here))) {
                throw new IOException("No space left on device");
            }
        }
    }
}
