package org.rollbook.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.journal.TestActions;
import org.rollbook.store.Database;
import org.rollbook.store.MovableClock;
import org.rollbook.store.TestDesk;
import org.rollbook.store.journal.JournalStore;
import org.rollbook.store.sql.Access;
import org.rollbook.store.sql.Schema;
import org.rollbook.store.sql.SelfTest;
import org.rollbook.store.sql.StoreFailure;

/// Whatever is given as data file: it opens, or it is refused for the right reason and nothing was touched.
final class OpeningTest {
    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();

    @Test
    void whatIsNoDataFileIsRefusedUntouched() throws Exception {
        Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear colleague, ".repeat(500));
        Path shortLetter = Files.writeString(folder.resolve("short.txt"), "Dear");
        Path empty = Files.createFile(folder.resolve("empty.rollbook"));
        Path foreign = folder.resolve("foreign.db");
        execute(foreign, "create table t (a)");
        Path newer = made("newer.rollbook");
        execute(newer, "pragma user_version = " + (Schema.CURRENT + 1));
        Path foreignWal = folder.resolve("foreign-wal.db");
        execute(foreignWal, "pragma journal_mode = wal", "create table t (a)");
        Path trapped = made("trapped.rollbook");
        execute(trapped, "create trigger t after insert on mark begin delete from mark; end",
                "pragma journal_mode = delete");
        Path inside = Files.createDirectory(folder.resolve("folder.rollbook"));
        Map<String, String> before = contents();
        for (Access access : Access.values()) {
            refused(StoreFailure.Kind.FOREIGN, letter, access);
            refused(StoreFailure.Kind.FOREIGN, shortLetter, access);
            refused(StoreFailure.Kind.DAMAGED, empty, access);
            refused(StoreFailure.Kind.FOREIGN, foreign, access);
            refused(StoreFailure.Kind.FOREIGN, inside, access);
            refused(StoreFailure.Kind.FOREIGN, Path.of("/dev/null"), access);
            refused(StoreFailure.Kind.FOREIGN, Path.of("/"), access);
        }
        refused(StoreFailure.Kind.DAMAGED, trapped, Access.READ_WRITE);
        refused(StoreFailure.Kind.NEWER, newer, Access.READ_WRITE);
        refused(StoreFailure.Kind.FOREIGN, foreignWal, Access.READ_WRITE);
        refused(StoreFailure.Kind.UNREACHABLE, folder.resolve("missing.rollbook"), Access.READ_ONLY);
        refused(StoreFailure.Kind.UNREACHABLE, letter.resolve("below-a-file.rollbook"), Access.READ_WRITE);
        refused(StoreFailure.Kind.UNREACHABLE, Files.createSymbolicLink(folder.resolve("dangling"), Path.of("nowhere")),
                Access.READ_WRITE);
        Files.delete(folder.resolve("dangling"));
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void newDataAndTheirFolderBelongToTheirOwnerAlone() throws IOException {
        Path file = folder.resolve("a/b/base.rollbook");
        try (Database database = open(file, Access.READ_WRITE)) {
            database.record(TestActions.print("one"));
            assertThat(rights(folder.resolve("a"))).isEqualTo("rwx------");
            assertThat(rights(folder.resolve("a/b"))).isEqualTo("rwx------");
            assertThat(contents().keySet()).containsExactlyInAnyOrder("a/b/base.rollbook", "a/b/base.rollbook-shm",
                    "a/b/base.rollbook-wal", "a/b/base.rollbook.lock.txt");
            for (String name : contents().keySet()) {
                assertThat(rights(folder.resolve(name))).as(name).isEqualTo("rw-------");
            }
        }
        assertThat(contents().keySet()).containsExactlyInAnyOrder("a/b/base.rollbook", "a/b/base.rollbook.lock.txt");
    }

    @Test
    void theModesAreThoseThatKeepWhatIsAcknowledged() {
        try (Database database = open(folder.resolve("base.rollbook"), Access.READ_WRITE)) {
            SelfTest found = database.selfTest();
            assertThat(found.problems()).isEmpty();
            assertThat(found.journalMode()).isEqualTo("wal");
            assertThat(found.synchronous()).isEqualTo("FULL");
            assertThat(found.schema()).isEqualTo(Schema.CURRENT);
            assertThat(found.freeBytes()).isPositive();
            assertThat(found.fileSystem()).isNotEmpty();
        }
    }

    @Test
    void theMainFileAloneIsWholeWheneverTheStoreHasSettled() throws IOException {
        try (Database database = open(folder.resolve("base.rollbook"), Access.READ_WRITE)) {
            for (int i = 0; i < 5; i++) {
                database.record(TestActions.print("one"));
                database.settle();
                Path copy = folder.resolve("copy" + i);
                run("cp", folder.resolve("base.rollbook").toString(), copy.toString());
                assertThat(FileCheck.entries(FileSystemAccess.REAL, copy)).isEqualTo(i + 2);
            }
        }
    }

    @Test
    void onceAnotherProgramHasBeenThereNothingIsSavedAnyMore() throws IOException {
        Path file = made("base.rollbook");
        Path lock = new DataFile(file).lock();
        try (Database database = open(file, Access.READ_WRITE)) {
            Files.writeString(lock, "another@desk");
            for (int i = 0; i < 2; i++) {
                assertThatExceptionOfType(StoreFailure.class)
                        .isThrownBy(() -> database.record(TestActions.print("one")))
                        .satisfies(failure -> assertThat(failure.kind()).isEqualTo(StoreFailure.Kind.TAKEN_OVER));
            }
        }
        assertThat(lock).hasContent("another@desk");
    }

    @Test
    void readingAloneChangesNothingAndWorksBesideAWriter() throws IOException {
        Path file = made("base.rollbook");
        byte[] before = Files.readAllBytes(file);
        try (Database viewer = open(file, Access.READ_ONLY)) {
            assertThat(viewer.selfTest().schema()).isEqualTo(Schema.CURRENT);
            assertThatExceptionOfType(StoreFailure.class).isThrownBy(() -> viewer.record(TestActions.print("one")))
                    .extracting(StoreFailure::kind).isEqualTo(StoreFailure.Kind.READ_ONLY);
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        try (Database writer = open(file, Access.READ_WRITE);
                Database viewer = open(file, Access.READ_ONLY)) {
            writer.record(TestActions.print("one"));
            assertThat(viewer
                    .<Integer>read(reading -> new JournalStore().entries(reading, OptionalLong.empty(), 9).size()))
                    .isEqualTo(2);
        }
    }

    @Test
    void aSecondInstanceIsRefusedByNameUntilTheFirstIsGone() {
        Path file = folder.resolve("base.rollbook");
        try (Database first = open(file, Access.READ_WRITE)) {
            for (int i = 0; i < 2; i++) {
                assertThatExceptionOfType(StoreFailure.class).isThrownBy(() -> open(file, Access.READ_WRITE))
                        .satisfies(failure -> assertThat(failure.kind()).isEqualTo(StoreFailure.Kind.LOCKED))
                        .satisfies(failure -> assertThat(failure.arguments()).containsExactly(file.toString(),
                                "李老师@desk-1 pid " + ProcessHandle.current().pid() + ", 2026-03-02 08:41:00"));
            }
            first.record(TestActions.print("one"));
        }
        open(file, Access.READ_WRITE).close();
    }

    @Test
    void aLinkLeadsToTheOneFile() throws IOException {
        Path file = folder.resolve("base.rollbook");
        Path link = Files.createSymbolicLink(folder.resolve("link.rollbook"), file.getFileName());
        Path linkedFolder = Files.createSymbolicLink(folder.resolve("linked"), folder);
        assertThat(new DataFile(linkedFolder.resolve("base.rollbook"))).isEqualTo(new DataFile(file));
        Database first = open(file, Access.READ_WRITE);
        try (first) {
            refused(StoreFailure.Kind.LOCKED, link, Access.READ_WRITE);
        }
    }

    @Test
    void newDataNeverLieOnANetworkDrive() {
        FileSystemAccess network = placed(new StorageLocation("nfs4", true, Optional.empty(), Long.MAX_VALUE));
        Path file = folder.resolve("base.rollbook");
        assertThatExceptionOfType(StoreFailure.class).isThrownBy(() -> open(file, network))
                .extracting(StoreFailure::kind).isEqualTo(StoreFailure.Kind.NETWORK_FOLDER);
        assertThat(folder).isEmptyDirectory();
        open(file, FileSystemAccess.REAL).close();
        try (Database moved = open(file, network)) {
            assertThat(moved.selfTest().problems()).containsExactly(new SelfTest.Finding("network", "nfs4"));
        }
    }

    @Test
    void aSynchronisedFolderAndAFullDiskAreWarnedOf() {
        FileSystemAccess risky = placed(new StorageLocation("ext4", false, Optional.of("OneDrive - 单位"), 20L << 20));
        try (Database database = open(folder.resolve("base.rollbook"), risky)) {
            assertThat(database.selfTest().problems()).containsExactlyInAnyOrder(
                    new SelfTest.Finding("syncFolder", "OneDrive - 单位"), new SelfTest.Finding("space", "20"));
        }
        assertThat(StorageLocation.syncFolder(Path.of("/home/li/我的坚果云/培训/a.rollbook"))).contains("我的坚果云");
        assertThat(StorageLocation.syncFolder(Path.of("/home/li/Dropbox (work)/a.rollbook")))
                .contains("Dropbox (work)");
        assertThat(StorageLocation.syncFolder(Path.of("/home/li/rollbook/a.rollbook"))).isEmpty();
        assertThat(Stream.of("nfs", "nfs4", "cifs", "smb3", "fuse.sshfs", "9p"))
                .allMatch(StorageLocation::isNetworkType);
        assertThat(Stream.of("ext4", "xfs", "NTFS", "apfs", "fuseblk", "overlay", "tmpfs"))
                .noneMatch(StorageLocation::isNetworkType);
    }

    private static FileSystemAccess placed(StorageLocation place) {
        return new FileSystemAccess() {
            @Override
            public StorageLocation place(Path existing) {
                return place;
            }
        };
    }

    private Path made(String name) {
        Path file = folder.resolve(name);
        open(file, Access.READ_WRITE).close();
        return file;
    }

    private Database open(Path file, Access access) {
        Database database = Database.file(new DataFile(file), access, TestDesk.ACTOR, clock);
        database.open();
        return database;
    }

    private Database open(Path file, FileSystemAccess fileSystem) {
        Database database = Database.file(new DataFile(file), Access.READ_WRITE, TestDesk.ACTOR, clock,
                fileSystem);
        database.open();
        return database;
    }

    private void refused(StoreFailure.Kind kind, Path file, Access access) {
        assertThatExceptionOfType(StoreFailure.class).as(file + " " + access).isThrownBy(() -> open(file, access))
                .extracting(StoreFailure::kind).isEqualTo(kind);
    }

    private static void execute(Path file, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static void run(String... command) throws IOException {
        assertThat(new ProcessBuilder(command).inheritIO().start().onExit().join().exitValue()).isZero();
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    /// Every file below the folder with its bytes.
    private Map<String, String> contents() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), new String(Files.readAllBytes(file), "ISO-8859-1"));
            }
        }
        return contents;
    }
}
