package org.rollbook.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rollbook.model.backup.Backup;
import org.rollbook.model.backup.BackupReason;
import org.rollbook.model.journal.TestActions;
import org.rollbook.store.Database;
import org.rollbook.store.MovableClock;
import org.rollbook.store.OrganisationStore;
import org.rollbook.store.Sample;
import org.rollbook.store.TestDesk;
import org.rollbook.store.sql.Access;
import org.rollbook.store.sql.Schema;
import org.rollbook.store.sql.StoreFailure;

/// Another file comes into the place of the open one, or the open one is changed by another hand: nothing is acknowledged that
/// is in no file, what was saved is saved, and the log of one file never meets another.
final class ReplacedFileTest {
    @TempDir
    Path temporary;

    private final MovableClock clock = new MovableClock();
    private final OrganisationStore organisations = new OrganisationStore();
    private Path folder;
    private Path data;
    private Path yesterday;
    private Path elsewhere;

    /// What happens to the file of an open window.
    enum Blow {
        ANOTHER_BY_RENAME {
            @Override
            void strike(ReplacedFileTest test) throws IOException {
                Path copy = Files.copy(test.yesterday, test.folder.resolve("synchronised"));
                run("mv", copy, test.data);
            }
        },
        DELETED_AND_COPIED {
            @Override
            void strike(ReplacedFileTest test) throws IOException {
                run("rm", test.data);
                run("cp", test.yesterday, test.data);
            }
        },
        AN_EMPTY_BASE_BY_RENAME {
            @Override
            void strike(ReplacedFileTest test) throws IOException {
                Path other = test.folder.resolve("other.rollbook");
                test.open(other).close();
                run("mv", other, test.data);
            }
        },
        MOVED_AWAY {
            @Override
            void strike(ReplacedFileTest test) throws IOException {
                run("mv", test.data, test.elsewhere);
            }
        },
        DELETED {
            @Override
            void strike(ReplacedFileTest test) throws IOException {
                run("rm", test.data);
            }
        },
        FOLDER_MOVED_AWAY {
            @Override
            void strike(ReplacedFileTest test) throws IOException {
                run("mv", test.folder, test.folder.resolveSibling("moved"));
                Files.createDirectory(test.folder);
            }
        },
        COPIED_OVER_WITHOUT_ITS_LOG {
            @Override
            void strike(ReplacedFileTest test) throws IOException {
                run("rm", Path.of(test.data + "-wal"));
                run("cp", test.yesterday, test.data);
            }
        },
        COPIED_OVER {
            @Override
            void strike(ReplacedFileTest test) throws IOException {
                run("cp", test.yesterday, test.data);
            }
        },
        EMPTIED {
            @Override
            void strike(ReplacedFileTest test) throws IOException {
                run("truncate", Path.of("-s"), Path.of("0"), test.data);
            }
        },
        CUT {
            @Override
            void strike(ReplacedFileTest test) throws IOException {
                run("truncate", Path.of("-s"), Path.of("20480"), test.data);
            }
        };

        abstract void strike(ReplacedFileTest test) throws IOException;
    }

    @BeforeEach
    void yesterday() throws IOException {
        folder = Files.createDirectory(temporary.toRealPath().resolve("data"));
        data = folder.resolve("base.db");
        yesterday = temporary.resolve("yesterday.rollbook");
        elsewhere = temporary.resolve("elsewhere.db");
        try (Database database = open(data)) {
            insert(database, "昨天");
            database.backup(yesterday);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingMoreIsAcknowledgedAndWhatWasSavedIsInACopy(Blow blow) throws IOException {
        Database database = open(data);
        insert(database, "今天一");
        insert(database, "今天二");
        database.settle();
        blow.strike(this);
        List<Path> before = files();
        StoreFailure failure = failureOf(() -> insert(database, "没有保存"));
        assertThat(failure.kind()).isEqualTo(StoreFailure.Kind.REPLACED);
        Path copy = Path.of(failure.arguments().getLast());
        assertThat(names(copy)).containsExactlyInAnyOrder("昨天", "今天一", "今天二");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy))).isEqualTo("rw-------");
        assertThat(Path.of(data + "-wal")).as("the log met no other file").doesNotExist();
        byte[] there = Files.exists(data) ? Files.readAllBytes(data) : new byte[0];
        assertThat(failureOf(() -> insert(database, "无")).arguments()).isEqualTo(failure.arguments());
        database.settle();
        database.close();
        assertThat(Files.exists(data) ? Files.readAllBytes(data) : new byte[0])
                .as("nothing is written to the other file").isEqualTo(there);
        assertThat(files()).as("one copy, and nothing else").containsAll(before.stream()
                .filter(file -> !file.toString().contains("-wal") && !file.toString().contains("-shm")).toList());
    }

    /// The last action lies in the log only, as when a backup is being made: nothing of it may reach the other file.
    @ParameterizedTest
    @EnumSource
    void nothingThatIsNotSettledReachesTheOtherFile(Blow blow) throws IOException {
        Database database = open(data);
        insert(database, "今天");
        blow.strike(this);
        byte[] there = Files.exists(data) ? Files.readAllBytes(data) : new byte[0];
        database.settle();
        assertThat(Files.exists(data) ? Files.readAllBytes(data) : new byte[0])
                .as("settling comes right after the action").isEqualTo(there);
        StoreFailure failure = failureOf(database::close);
        assertThat(names(Path.of(failure.arguments().getLast()))).containsExactlyInAnyOrder("昨天", "今天");
        assertThat(Files.exists(data) ? Files.readAllBytes(data) : new byte[0]).isEqualTo(there);
        assertThat(Path.of(data + "-wal")).doesNotExist();
    }

    @Test
    void whoOnlyAsksIsToldTheSameAndTheCopyIsMadeAsWell() throws IOException {
        Database window = open(data);
        insert(window, "今天");
        window.settle();
        Blow.EMPTIED.strike(this);
        StoreFailure failure = failureOf(() -> {
            for (String table : Schema.RECORDED_TABLES) {
                window.<List<String>>read(reading -> reading.list("select count(*) as n, max(id) from " + table,
                        Map.of(), row -> row.text("n")));
            }
            insert(window, "没有保存");
        });
        assertThat(failure.kind()).isEqualTo(StoreFailure.Kind.REPLACED);
        assertThat(names(Path.of(failure.arguments().getLast()))).containsExactlyInAnyOrder("昨天", "今天");
        window.close();
    }

    @Test
    void theReplacementIsOpenedAsItIs() throws IOException {
        Database window = open(data);
        insert(window, "今天");
        window.settle();
        Blow.ANOTHER_BY_RENAME.strike(this);
        failureOf(() -> insert(window, "没有保存"));
        try (Database viewer = Database.file(new DataFile(data), Access.READ_ONLY, TestDesk.ACTOR, clock)) {
            viewer.open();
            assertThat(viewer.selfTest().problems()).isEmpty();
        }
        try (Database next = open(data)) {
            assertThat(next.selfTest().problems()).isEmpty();
            assertThat(next.strayLog()).isEmpty();
            insert(next, "明天");
        }
        window.close();
        assertThat(names(data)).containsExactlyInAnyOrder("昨天", "明天");
    }

    @Test
    void aWindowThatIsClosedBeforeItNoticesLeavesACopyAsWell() throws IOException {
        Database window = open(data);
        insert(window, "今天");
        window.settle();
        Blow.ANOTHER_BY_RENAME.strike(this);
        StoreFailure failure = failureOf(window::close);
        assertThat(names(Path.of(failure.arguments().getLast()))).containsExactlyInAnyOrder("昨天", "今天");
        assertThat(names(data)).containsExactly("昨天");
    }

    @Test
    void whatWasCommittedWhileItHappenedIsNotAcknowledgedAndIsInTheCopy() {
        Database window = open(data);
        StoreFailure failure = failureOf(() -> window.inTransaction(TestActions.change(), writing -> {
            long id = organisations.insert(writing, Sample.organisation("同时"));
            try {
                Blow.ANOTHER_BY_RENAME.strike(this);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            return id;
        }));
        assertThat(failure.kind()).isEqualTo(StoreFailure.Kind.REPLACED);
        assertThat(names(Path.of(failure.arguments().getLast()))).containsExactlyInAnyOrder("昨天", "同时");
        window.close();
    }

    @Test
    void withoutACopyTheNewestSoundBackupIsNamed() throws IOException {
        FileSystemAccess full = new FileSystemAccess() {
            @Override
            public void move(Path finished, Path target) throws IOException {
                if (target.toString().contains("-kept-")) {
                    throw new IOException("No space left on device");
                }
                FileSystemAccess.super.move(finished, target);
            }
        };
        for (boolean hasBackup : new boolean[] {false, true}) {
            Database window = Database.file(new DataFile(data), Access.READ_WRITE, TestDesk.ACTOR, clock,
                    full);
            window.open();
            insert(window, "今天");
            window.settle();
            Optional<Path> backup = hasBackup
                    ? window.backups().orElseThrow().keep(BackupReason.INTERVAL).map(Backup::file) : Optional.empty();
            insert(window, "后来");
            window.settle();
            Blow.ANOTHER_BY_RENAME.strike(this);
            StoreFailure failure = failureOf(() -> insert(window, "没有保存"));
            assertThat(failure.kind())
                    .isEqualTo(hasBackup ? StoreFailure.Kind.REPLACED_BACKUP : StoreFailure.Kind.REPLACED_NOTHING);
            assertThat(failure.arguments().getLast()).isEqualTo(backup.map(Path::toString).orElse(""));
            window.close();
        }
    }

    /// Backup programs, virus scanners and administrators touch files without changing what is in them.
    @Test
    void aTouchIsNoReplacement() throws IOException {
        try (Database window = open(data)) {
            for (List<String> touch : List.of(List.of("touch", data.toString()),
                    List.of("chmod", "640", data.toString()),
                    List.of("ln", data.toString(), folder.resolve("link").toString()))) {
                insert(window, touch.getFirst());
                window.settle();
                run(touch);
                insert(window, touch.getFirst() + " 后");
            }
            assertThat(window.selfTest().problems()).isEmpty();
        }
        assertThat(names(data)).hasSize(7);
    }

    @Test
    void aLogThatIsTakenAwayOrExchangedIsNoLoss() throws IOException {
        Path log = Path.of(data + "-wal");
        try (Database window = open(data)) {
            insert(window, "一");
            window.settle();
            run("rm", log);
            insert(window, "二");
            Files.write(folder.resolve("other-wal"), new byte[40_000]);
            run("mv", folder.resolve("other-wal"), log);
            insert(window, "三");
            run("rm", log, Path.of(data + "-shm"));
            insert(window, "四");
            window.settle();
            assertThat(window.selfTest().problems()).isEmpty();
        }
        assertThat(names(data)).containsExactlyInAnyOrder("昨天", "一", "二", "三", "四");
    }

    /// Killed with the log beside the file; then another file is put there.
    @Test
    void theLogOfAKilledProgramIsNotTakenForThatOfTheFilePutThere() throws IOException {
        Path log = Path.of(data + "-wal");
        Path killedLog = temporary.resolve("killed-wal");
        try (Database window = open(data)) {
            for (int i = 0; i < 30; i++) {
                insert(window, "今天" + i);
                if (i == 20) {
                    window.settle();
                }
            }
            run("cp", log, killedLog);
        }
        Map<String, Path> replacements = Map.of("an older copy", yesterday, "another base",
                temporary.resolve("other.rollbook"));
        open(temporary.resolve("other.rollbook")).close();
        for (Map.Entry<String, Path> replacement : replacements.entrySet()) {
            run("cp", replacement.getValue(), data);
            run("cp", killedLog, log);
            List<String> expected = names(replacement.getValue());
            try (Database viewer = Database.file(new DataFile(data), Access.READ_ONLY, TestDesk.ACTOR,
                    clock)) {
                viewer.open();
                assertThat(viewer.selfTest().problems()).as(replacement.getKey()).isEmpty();
            }
            try (Database next = open(data)) {
                assertThat(next.selfTest().problems()).as(replacement.getKey()).isEmpty();
                assertThat(next.strayLog()).as(replacement.getKey())
                        .hasValueSatisfying(kept -> assertThat(kept).hasSameBinaryContentAs(killedLog));
            }
            assertThat(names(data)).as(replacement.getKey()).isEqualTo(expected);
        }
        run("rm", data);
        run("cp", killedLog, log);
        try (Database fresh = open(data)) {
            assertThat(fresh.strayLog()).isPresent();
            assertThat(fresh.selfTest().problems()).isEmpty();
        }
        assertThat(names(data)).isEmpty();
    }

    @Test
    void afterAFileDialogTheFileIsOpenAtOnceAgain() throws IOException {
        Database window = open(data);
        insert(window, "今天");
        window.settle();
        window.reconnect();
        Blow.ANOTHER_BY_RENAME.strike(this);
        StoreFailure failure = failureOf(window::requireSame);
        assertThat(names(Path.of(failure.arguments().getLast()))).containsExactlyInAnyOrder("昨天", "今天");
        window.close();
    }

    @Test
    void noBackupIsMadeOfTheOtherFile() throws IOException {
        Database window = open(data);
        Blow.ANOTHER_BY_RENAME.strike(this);
        BackupFolder backups = window.backups().orElseThrow();
        assertThat(failureOf(() -> backups.keep(BackupReason.INTERVAL)).kind())
                .isEqualTo(StoreFailure.Kind.REPLACED_SEEN);
        assertThat(backups.kept()).isEmpty();
        failureOf(window::close);
    }

    private long insert(Database database, String name) {
        return database.inTransaction(TestActions.change(),
                writing -> organisations.insert(writing, Sample.organisation(name)));
    }

    private List<String> names(Path file) {
        try (Database database = Database.file(new DataFile(file), Access.READ_ONLY, TestDesk.ACTOR, clock)) {
            database.open();
            assertThat(database.selfTest().problems()).isEmpty();
            return database.<List<String>>read(
                    reading -> organisations.byId(reading).values().stream().map(o -> o.name().zh()).toList());
        }
    }

    private Database open(Path file) {
        Database database = Database.file(new DataFile(file), Access.READ_WRITE, TestDesk.ACTOR, clock);
        database.open();
        return database;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static StoreFailure failureOf(Runnable work) {
        StoreFailure[] thrown = new StoreFailure[1];
        assertThatExceptionOfType(StoreFailure.class).isThrownBy(work::run).satisfies(failure -> thrown[0] = failure);
        return thrown[0];
    }

    private static void run(String command, Path... arguments) throws IOException {
        run(Stream.concat(Stream.of(command), Stream.of(arguments).map(Path::toString)).toList());
    }

    private static void run(List<String> command) throws IOException {
        assertThat(new ProcessBuilder(command).inheritIO().start().onExit().join().exitValue()).isZero();
    }
}
