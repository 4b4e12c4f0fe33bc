package org.rollbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.OptionalLong;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.journal.Action;
import org.rollbook.model.journal.Change;
import org.rollbook.model.journal.JournalEntry;
import org.rollbook.model.people.Participant;

/// A data file as the first version wrote it, with the sample class and some work on it, opens in this one.
final class UpgradeTest {
    private static final long SAMPLE_CLASS = 1;
    private static final int REGISTERED_LAST = 81;

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();
    private final JournalStore journal = new JournalStore();
    private final StepStore steps = new StepStore();
    private final PeopleStore people = new PeopleStore();
    private Path file;

    @BeforeEach
    void unpack() throws IOException {
        file = folder.resolve("first.rollbook");
        try (InputStream packed = UpgradeTest.class.getResourceAsStream("/schema/version-1.rollbook.gz")) {
            Files.copy(new GZIPInputStream(packed), file);
        }
    }

    @Test
    void everythingIsThereAndSoundAndTheFormerFileIsKept() throws IOException {
        try (Database database = open(Database.Access.READ_WRITE)) {
            assertThat(database.selfTest().problems()).isEmpty();
            assertThat(database.selfTest().schema()).isEqualTo(Schema.CURRENT);
            List<Participant> all = database.read(reading -> people.participants(reading, SAMPLE_CLASS));
            assertThat(all).hasSize(81).allSatisfy(p -> assertThat(p.codeIssue()).isZero())
                    .allSatisfy(p -> assertThat(p.replaces()).isEmpty());
            assertThat(entries(database)).hasSize(7);
        }
        assertThat(FileCheck.entries(Machine.REAL, folder.resolve("first.rollbook.before-upgrade-from-1"))).isEqualTo(7);
    }

    @Test
    void entriesOfTheFirstVersionAreTakenBackAndForth() {
        try (Database database = open(Database.Access.READ_WRITE)) {
            for (JournalEntry entry : entries(database)) {
                boolean standing = !entry.undone() && entry.undoes().isEmpty() && !entry.action().startsWith("store.");
                if (standing && entry.seq() > 2) {
                    undo(database, entry.seq());
                }
            }
            assertThat(participants(database)).hasSize(80).noneMatch(p -> p.number() == REGISTERED_LAST);
            assertThat(database.selfTest().problems()).isEmpty();
            long takenBack = entries(database).getFirst().seq();
            undo(database, takenBack);
            assertThat(database.selfTest().problems()).isEmpty();
        }
    }

    @Test
    void whoOnlyAsksBringsTheFileUpToDateAsWell() {
        try (Database viewer = open(Database.Access.READ_ONLY)) {
            assertThat(participants(viewer)).hasSize(81);
            assertThat(viewer.selfTest().problems()).isEmpty();
        }
    }

    @Test
    void aLaterColumnThatNoEntryExplainsIsNoticed() throws SQLException {
        try (Database database = open(Database.Access.READ_WRITE)) {
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                    Statement statement = connection.createStatement()) {
                statement.execute("update enrolment set code_issue = 1 where number = 5");
            }
            assertThat(database.selfTest().problems()).extracting(SelfTest.Finding::key).containsExactly("journal.row");
        }
    }

    /// The registration knows nothing of the column, so what has been set in it since is in its way.
    @Test
    void aLaterColumnThatWasSetHoldsUpTheUndoOfAnOldInsert() {
        try (Database database = open(Database.Access.READ_WRITE)) {
            JournalEntry registered = entries(database).stream().filter(entry -> changes(database, entry).stream()
                    .anyMatch(change -> change.table().equals("enrolment") && change.isInsert() && Long.valueOf(REGISTERED_LAST)
                            .equals(change.after().get("number")))).findFirst().orElseThrow();
            long row = changes(database, registered).stream().filter(change -> change.table().equals("enrolment")).findFirst()
                    .orElseThrow().row();
            database.inTransaction(Action.of("test.action"), writing -> {
                writing.set("enrolment", row, new Columns().set("code_issue", 1));
                return row;
            });
            assertThatExceptionOfType(Obstruction.class).isThrownBy(() -> undo(database, registered.seq()))
                    .satisfies(held -> assertThat(held.kind()).isEqualTo(Obstruction.Kind.CHANGED))
                    .satisfies(held -> assertThat(held.column()).isEqualTo("code_issue"));
            assertThat(participants(database)).anyMatch(p -> p.number() == REGISTERED_LAST && p.codeIssue() == 1);
        }
    }

    private List<Change> changes(Database database, JournalEntry entry) {
        return database.read(reading -> journal.changes(reading, entry.seq()));
    }

    @Test
    void aServerOfTheVeryNextVersionIsRefused() throws SQLException {
        TestEngine.TestPlace place = TestEngine.POSTGRES.place(folder);
        try (Database database = place.database(TestDesk.ACTOR, clock)) {
            database.open();
        }
        try (Connection connection = place.plain(); Statement statement = connection.createStatement()) {
            statement.execute("update schema_version set version = " + (Schema.CURRENT + 1));
        }
        Database later = place.database(TestDesk.ACTOR, clock);
        assertThatExceptionOfType(StoreFailure.class).isThrownBy(later::open)
                .satisfies(failure -> assertThat(failure.kind()).isEqualTo(StoreFailure.Kind.NEWER));
    }

    @Test
    void aFileOfTheVeryNextVersionIsRefusedToWhoeverAsks() throws SQLException {
        open(Database.Access.READ_WRITE).close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file); Statement statement = connection.createStatement()) {
            statement.execute("pragma user_version = " + (Schema.CURRENT + 1));
        }
        for (Database.Access access : Database.Access.values()) {
            assertThatExceptionOfType(StoreFailure.class).isThrownBy(() -> open(access))
                    .satisfies(failure -> assertThat(failure.kind()).isEqualTo(StoreFailure.Kind.NEWER));
        }
        assertThatExceptionOfType(StoreFailure.class).isThrownBy(() -> new Restore(new DataFile(folder.resolve("base.db")),
                TestDesk.ACTOR, clock).from(file, Restore.SmallerBackup.ACCEPT))
                .satisfies(failure -> assertThat(failure.kind()).isEqualTo(StoreFailure.Kind.NEWER));
    }

    @Test
    void aServerOfTheFirstVersionIsBroughtUpToDate() throws SQLException {
        TestEngine.TestPlace place = TestEngine.POSTGRES.place(folder);
        try (Connection connection = place.plain(); Statement statement = connection.createStatement()) {
            Schema.run(connection, "postgres", 0, 1);
            statement.execute("create table schema_version (version bigint not null)");
            statement.execute("insert into schema_version (version) values (1)");
        }
        try (Database database = place.database(TestDesk.ACTOR, clock)) {
            database.open();
            assertThat(database.selfTest().schema()).isEqualTo(Schema.CURRENT);
            assertThat(participants(database)).isEmpty();
        }
    }

    private List<Participant> participants(Database database) {
        return database.read(reading -> people.participants(reading, SAMPLE_CLASS));
    }

    private List<JournalEntry> entries(Database database) {
        return database.read(reading -> journal.entries(reading, OptionalLong.empty(), 100));
    }

    private void undo(Database database, long seq) {
        database.inTransaction(Action.of("undo"), writing -> {
            steps.takeBack(writing, seq);
            return seq;
        });
    }

    private Database open(Database.Access access) {
        Database database = Database.file(new DataFile(file), access, TestDesk.ACTOR, clock);
        database.open();
        return database;
    }
}
