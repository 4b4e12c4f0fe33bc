package org.rollbook.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.course.Session;
import org.rollbook.model.course.SessionKind;
import org.rollbook.model.journal.Action;
import org.rollbook.model.journal.ActionType;
import org.rollbook.model.journal.Change;
import org.rollbook.model.journal.JournalEntry;
import org.rollbook.model.journal.TestActions;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.PersonField;
import org.rollbook.store.AttendanceStore;
import org.rollbook.store.Database;
import org.rollbook.store.MovableClock;
import org.rollbook.store.PeopleStore;
import org.rollbook.store.ProgrammeStore;
import org.rollbook.store.Sample;
import org.rollbook.store.TestDesk;
import org.rollbook.store.journal.JournalStore;
import org.rollbook.store.journal.Obstruction;
import org.rollbook.store.journal.StepStore;
import org.rollbook.store.sql.Access;
import org.rollbook.store.sql.Reading;
import org.rollbook.store.sql.RowValues;
import org.rollbook.store.sql.Schema;
import org.rollbook.store.sql.SelfTest;
import org.rollbook.store.sql.StoreFailure;

/// Data files as earlier versions wrote them, with the sample class and some work on it, open in this one.
final class UpgradeTest {
    private static final long SAMPLE_CLASS = 1;
    private static final long SUMMER = 2;
    private static final int REGISTERED_LAST = 81;
    private static final List<String> TABLES_OF_VERSION_2 = List.of("training_class", "organisation",
            "organisation_alias", "host",
            "person", "enrolment", "session", "speech", "status", "rule", "leave", "mark", "counter", "journal",
            "journal_change");

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();
    private final JournalStore journal = new JournalStore();
    private final StepStore steps = new StepStore();
    private final PeopleStore people = new PeopleStore();
    private final ProgrammeStore programme = new ProgrammeStore();
    private final AttendanceStore attendance = new AttendanceStore();
    private Path file;

    @BeforeEach
    void unpack() throws IOException {
        file = unpacked(1, "first.rollbook");
    }

    private Path unpacked(int version, String name) throws IOException {
        Path target = folder.resolve(name);
        try (InputStream packed = UpgradeTest.class
                .getResourceAsStream("/schema/version-" + version + ".rollbook.gz")) {
            Files.copy(new GZIPInputStream(packed), target);
        }
        return target;
    }

    @Test
    void everythingIsThereAndSoundAndTheFormerFileIsKept() throws IOException {
        try (Database database = open(Access.READ_WRITE)) {
            assertThat(database.selfTest().problems()).isEmpty();
            assertThat(database.selfTest().schema()).isEqualTo(Schema.CURRENT);
            List<Participant> all = database.read(reading -> people.participants(reading, SAMPLE_CLASS));
            assertThat(all).hasSize(81).allSatisfy(p -> assertThat(p.codeIssue()).isZero())
                    .allSatisfy(p -> assertThat(p.replaces()).isEmpty())
                    .allSatisfy(p -> assertThat(p.internalNote()).isEmpty());
            assertThat(all).extracting(Participant::note).as("remarks stay where they are").contains("领队");
            assertThat(entries(database)).hasSize(9);
        }
        assertThat(FileCheck.entries(FileSystemAccess.REAL, folder.resolve("first.rollbook.before-upgrade-from-1")))
                .isEqualTo(7);
    }

    @Test
    void entriesOfTheFirstVersionAreTakenBackAndForth() {
        try (Database database = open(Access.READ_WRITE)) {
            for (JournalEntry entry : entries(database)) {
                boolean standing = !entry.undone() && entry.undoes().isEmpty() && !entry.action().startsWith("store.");
                if (standing && entry.seq() > 2 && !entry.action().startsWith("session.")) {
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
    void everyHalfDayOfTheSecondVersionHoldsItsItemAndKeepsMarksRollAndLeave() throws IOException {
        file = unpacked(2, "second.rollbook");
        try (Database database = open(Access.READ_WRITE)) {
            assertThat(database.selfTest().problems()).isEmpty();
            List<Session> sessions = database.read(reading -> programme.sessions(reading, SUMMER));
            assertThat(sessions).hasSize(10).allSatisfy(session -> assertThat(session.items()).hasSize(1));
            Session opening = sessions.getFirst();
            assertThat(opening.isTaken()).isTrue();
            assertThat(opening.items().getFirst()).satisfies(item -> {
                assertThat(item.kind()).isEqualTo(SessionKind.OPENING);
                assertThat(item.topic().zh()).isEqualTo("开班式");
                assertThat(item.starts()).contains(LocalTime.of(8, 30));
                assertThat(item.speeches()).singleElement()
                        .satisfies(speech -> assertThat(speech.speaker().zh()).isEqualTo("赵中屹"));
            });
            assertThat(list(database, reading -> attendance.marksOfSession(reading, SUMMER, opening.id()))).hasSize(5);
            assertThat(list(database, reading -> attendance.leave(reading, SUMMER))).hasSize(1);
            assertThat(database.read(reading -> programme.sessions(reading, SAMPLE_CLASS)).getFirst().items().getFirst()
                    .speeches()).isNotEmpty();
        }
    }

    /// Withdrawn at two in the afternoon; marked that afternoon and withdrawn; replaced the morning after.
    @Test
    void whenPeopleLeftIsTakenFromTheHistoryWhichSaysSo() throws IOException {
        file = unpacked(2, "second.rollbook");
        try (Database database = open(Access.READ_WRITE)) {
            assertThat(list(database, reading -> people.participants(reading, SUMMER))).extracting(p -> p.name() + " "
                    + p.membership().joins().map(HalfDay::toString).orElse("-") + " "
                    + p.membership().leaves().map(HalfDay::toString).orElse("-"))
                    .containsExactly("王芳 - 2014-07-22/pm", "张伟 - 2014-07-22/eve", "李娜 - 2014-07-23/am", "刘洋 - -",
                            "陈静 - -",
                            "周敏 2014-07-23/am -");
            JournalEntry upgrade = entries(database).getFirst();
            assertThat(upgrade.action()).isEqualTo("store.upgrade");
            assertThat(upgrade.arguments()).containsExactly("2", Integer.toString(Schema.CURRENT));
            assertThat(list(database, reading -> journal.changes(reading, upgrade.seq())))
                    .filteredOn(change -> change.table().equals("enrolment"))
                    .hasSize(4);
        }
    }

    @Test
    void whatOlderVersionsDidIsTakenBackOrRefusedWithTheUpgradeAsTheReason() throws IOException {
        file = unpacked(2, "second.rollbook");
        try (Database database = open(Access.READ_WRITE)) {
            Map<String, String> refused = new TreeMap<>();
            for (JournalEntry entry : entries(database)) {
                if (entry.seq() > 2 && entry.undoes().isEmpty() && !entry.action().startsWith("store.")) {
                    try {
                        undo(database, entry.seq());
                    } catch (Obstruction obstruction) {
                        Optional<StepStore.Obstacle> obstacle = database
                                .read(reading -> steps.obstacle(reading, entry.seq(), obstruction));
                        refused.put(entry.action(), obstacle.orElseThrow().entry().action());
                    }
                }
            }
            assertThat(database.selfTest().problems()).isEmpty();
            assertThat(refused).containsEntry("session.edit", "store.upgrade")
                    .as("what the upgrade only filled in is in nobody’s way")
                    .doesNotContainKeys("arrival.substitute", "participant.register");
            assertThat(list(database, reading -> people.participants(reading, SUMMER))).isEmpty();
        }
    }

    /// Two people of the fourth version were merged in it, and one withdrew: all of it goes back beside a column it knew nothing of.
    @Test
    void theFourthVersionKnewNoEthnicGroupAndAllOfItIsTakenBack() throws IOException {
        file = unpacked(4, "fourth.rollbook");
        try (Database database = open(Access.READ_WRITE)) {
            assertThat(database.selfTest().problems()).isEmpty();
            assertThat(list(database, reading -> people.participants(reading, 1))).extracting(Participant::name)
                    .containsExactly("王芳", "朴正英", "李静");
            assertThat(list(database, reading -> people.participants(reading, 1)))
                    .allSatisfy(p -> assertThat(PersonField.ETHNICITY.of(p)).isEmpty())
                    .extracting(Participant::internalNote).contains("清真");
            for (JournalEntry entry : entries(database)) {
                if (entry.seq() > 2 && entry.undoes().isEmpty() && !entry.action().startsWith("store.")) {
                    undo(database, entry.seq());
                }
            }
            assertThat(list(database, reading -> people.participants(reading, 1))).isEmpty();
            undo(database, entries(database).getFirst().seq());
            assertThat(list(database, reading -> people.participants(reading, 1))).extracting(Participant::name)
                    .containsExactly("王芳");
            assertThat(database.selfTest().problems()).isEmpty();
        }
    }

    @Test
    void anEthnicGroupThatWasSetSinceHoldsUpTheUndoOfAnOldRegistration() throws IOException {
        file = unpacked(4, "fourth.rollbook");
        try (Database database = open(Access.READ_WRITE)) {
            Participant wang = list(database, reading -> people.participants(reading, 1)).getFirst();
            long told = database.inTransaction(TestActions.change(), writing -> {
                people.update(writing, wang.person().with(PersonField.ETHNICITY, "满"), wang.keys());
                return wang.id();
            });
            assertThat(list(database, reading -> people.participants(reading, 1)).getFirst().id()).isEqualTo(told);
            assertThat(PersonField.ETHNICITY.of(list(database, reading -> people.participants(reading, 1)).getFirst()))
                    .isEqualTo("满族");
            assertThatExceptionOfType(Obstruction.class).isThrownBy(() -> undo(database, 3))
                    .satisfies(held -> assertThat(held.column()).isEqualTo("ethnicity"));
            undo(database, entries(database).getFirst().seq());
            undo(database, 3);
            assertThat(database.selfTest().problems()).isEmpty();
        }
    }

    @Test
    void whoOnlyAsksBringsTheFileUpToDateAsWell() {
        try (Database viewer = open(Access.READ_ONLY)) {
            assertThat(participants(viewer)).hasSize(81);
            assertThat(viewer.selfTest().problems()).isEmpty();
        }
    }

    @Test
    void aLaterColumnThatNoEntryExplainsIsNoticed() throws SQLException {
        try (Database database = open(Access.READ_WRITE)) {
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
        try (Database database = open(Access.READ_WRITE)) {
            JournalEntry registered = entries(database).stream().filter(entry -> changes(database, entry).stream()
                    .anyMatch(change -> change.table().equals("enrolment") && change.isInsert()
                            && Long.valueOf(REGISTERED_LAST)
                                    .equals(change.after().get("number"))))
                    .findFirst().orElseThrow();
            long row = changes(database, registered).stream().filter(change -> change.table().equals("enrolment"))
                    .findFirst()
                    .orElseThrow().row();
            database.inTransaction(TestActions.change(), writing -> {
                writing.set("enrolment", row, new RowValues().set("code_issue", 1));
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
        open(Access.READ_WRITE).close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("pragma user_version = " + (Schema.CURRENT + 1));
        }
        for (Access access : Access.values()) {
            assertThatExceptionOfType(StoreFailure.class).isThrownBy(() -> open(access))
                    .satisfies(failure -> assertThat(failure.kind()).isEqualTo(StoreFailure.Kind.NEWER));
        }
        assertThatExceptionOfType(StoreFailure.class)
                .isThrownBy(() -> new Restore(new DataFile(folder.resolve("base.db")),
                        TestDesk.ACTOR, clock).from(file, Restore.SmallerBackup.ACCEPT))
                .satisfies(failure -> assertThat(failure.kind()).isEqualTo(StoreFailure.Kind.NEWER));
    }

    @Test
    void aServerOfTheFirstVersionIsBroughtUpToDate() throws SQLException {
        try (Database database = upgradedServer(1, List.of())) {
            assertThat(database.selfTest().schema()).isEqualTo(Schema.CURRENT);
            assertThat(participants(database)).isEmpty();
        }
    }

    /// What the second version kept in its file lies on a server of that version, row by row.
    @Test
    void aServerOfTheSecondVersionKeepsItsProgrammeAndItsHistory() throws IOException, SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + unpacked(2, "second.rollbook"));
                Statement statement = connection.createStatement()) {
            for (String table : TABLES_OF_VERSION_2) {
                rows.addAll(inserts(statement, table));
            }
        }
        try (Database database = upgradedServer(2, rows)) {
            assertThat(database.selfTest().problems()).isEmpty();
            assertThat(database.read(reading -> programme.sessions(reading, SUMMER)).getFirst().items().getFirst()
                    .speeches()).hasSize(1);
            assertThat(database.read(reading -> people.participants(reading, SUMMER)).getFirst().membership().leaves())
                    .contains(HalfDay.parse("2014-07-22/pm"));
            database.inTransaction(TestActions.change(),
                    writing -> programme.insert(writing, Sample.session(SUMMER, HalfDay.parse("2014-07-23/eve"))));
            assertThat(database.selfTest().problems()).isEmpty();
        }
    }

    private Database upgradedServer(int version, List<String> rows) throws SQLException {
        TestEngine.TestPlace place = TestEngine.POSTGRES.place(folder);
        try (Connection connection = place.plain(); Statement statement = connection.createStatement()) {
            Schema.run(connection, "postgres", 0, version);
            statement.execute("create table schema_version (version bigint not null)");
            statement.execute("insert into schema_version (version) values (" + version + ")");
            for (String row : rows) {
                statement.execute(row);
            }
        }
        Database database = place.database(TestDesk.ACTOR, clock);
        database.open();
        return database;
    }

    private static List<String> inserts(Statement statement, String table) throws SQLException {
        List<String> inserts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("select * from " + table + " order by 1")) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                StringJoiner names = new StringJoiner(", ");
                StringJoiner values = new StringJoiner(", ");
                for (int i = 1; i <= columns; i++) {
                    Object value = rows.getObject(i);
                    names.add(rows.getMetaData().getColumnName(i));
                    values.add(
                            value instanceof String text ? "'" + text.replace("'", "''") + "'" : String.valueOf(value));
                }
                inserts.add("insert into " + table + " (" + names + ") values (" + values + ")");
            }
        }
        return inserts;
    }

    private static <T> List<T> list(Database database, Function<Reading, List<T>> question) {
        return database.read(question);
    }

    private List<Participant> participants(Database database) {
        return database.read(reading -> people.participants(reading, SAMPLE_CLASS));
    }

    private List<JournalEntry> entries(Database database) {
        return database.read(reading -> journal.entries(reading, OptionalLong.empty(), 100));
    }

    private void undo(Database database, long seq) {
        database.inTransaction(new Action("undo " + seq, ActionType.UNDO, OptionalLong.empty(), List.of()), writing -> {
            steps.takeBack(writing, seq);
            return seq;
        });
    }

    private Database open(Access access) {
        Database database = Database.file(new DataFile(file), access, TestDesk.ACTOR, clock);
        database.open();
        return database;
    }
}
