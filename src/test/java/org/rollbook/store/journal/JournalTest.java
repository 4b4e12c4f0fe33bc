package org.rollbook.store.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.rollbook.model.attendance.Mark;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.journal.Action;
import org.rollbook.model.journal.ActionType;
import org.rollbook.model.journal.Change;
import org.rollbook.model.journal.JournalEntry;
import org.rollbook.model.journal.TestActions;
import org.rollbook.store.Sample;
import org.rollbook.store.TestDesk;
import org.rollbook.store.file.TestEngine;
import org.rollbook.store.sql.SelfTest;
import org.rollbook.store.sql.StoreFailure;

/// Every change is one action with one entry, and whoever goes past the journal is noticed.
@ParameterizedClass
@EnumSource(TestEngine.class)
final class JournalTest {
    @Parameter
    TestEngine engine;

    @TempDir
    Path folder;

    private TestDesk desk;
    private Sample.Room room;

    @BeforeEach
    void open() {
        desk = new TestDesk(engine, folder);
        room = Sample.room(desk, "a", 3);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void anEntrySaysWhoWhenWhatAndEveryRow() {
        desk.clock.move(Duration.ofHours(1));
        Action action = ActionType.MARK_SET.in(room.classId(), "欧阳明", Sample.MONDAY_AM, "P");
        long id = desk.database().inTransaction(action,
                writing -> desk.attendance.insert(writing, Sample.present(room, 0)));
        JournalEntry entry = desk.entries().getFirst();
        assertThat(entry.at()).isEqualTo(desk.clock.instant());
        assertThat(entry.actor()).isEqualTo(TestDesk.ACTOR);
        assertThat(entry.action()).isEqualTo("mark.set");
        assertThat(entry.classId()).hasValue(room.classId());
        assertThat(entry.arguments()).containsExactly("欧阳明", Sample.MONDAY_AM.toString(), "P");
        assertThat(entry.undone()).isFalse();
        List<Change> changes = desk.list(reading -> desk.journal.changes(reading, entry.seq()));
        assertThat(changes).hasSize(1);
        assertThat(changes.getFirst().table()).isEqualTo("mark");
        assertThat(changes.getFirst().row()).isEqualTo(id);
        assertThat(changes.getFirst().before()).isEmpty();
        assertThat(changes.getFirst().after()).containsEntry("status", "P").containsEntry("leave_id", null).hasSize(7);
        assertThat(desk.list(reading -> desk.journal.entries(reading, OptionalLong.of(room.classId()), 10)))
                .extracting(JournalEntry::seq).containsExactly(entry.seq());
        assertThat(desk.map(reading -> desk.journal.changeCounts(reading, List.of(entry.seq()))))
                .isEqualTo(Map.of(entry.seq(), 1));
    }

    @Test
    void anUpdateHoldsTheChangedColumnsOnly() {
        TrainingClass stored = desk.find(reading -> desk.classes.byId(reading, room.classId())).orElseThrow();
        TrainingClass renamed = new TrainingClass(stored.id(), "b", stored.title(), stored.from(), stored.to(),
                stored.venue(),
                81, stored.category(), stored.level(), stored.teacher(), stored.note(), stored.state(),
                stored.version());
        long seq = desk.run(writing -> desk.classes.update(writing, renamed));
        assertThat(desk.list(reading -> desk.journal.changes(reading, seq)))
                .containsExactly(new Change("training_class",
                        room.classId(), Map.of("code", "a", "capacity", 80L), Map.of("code", "b", "capacity", 81L)));
    }

    @Test
    void withoutAChangeThereIsNoEntryUnlessItIsRecorded() {
        TrainingClass stored = desk.find(reading -> desk.classes.byId(reading, room.classId())).orElseThrow();
        int before = desk.entries().size();
        assertThat(desk.run(writing -> desk.classes.update(writing, stored))).isZero();
        assertThat(desk.entries()).hasSize(before);
        long seq = desk.database().record(TestActions.print("a"));
        assertThat(desk.entries().getFirst().seq()).isEqualTo(seq);
        assertThat(desk.entries()).hasSize(before + 1);
        assertThat(desk.find(reading -> desk.steps.undoable(reading, StepStore.Whose.ANYBODY)).orElseThrow().seq())
                .isNotEqualTo(seq);
    }

    @Test
    void whateverIsThrownLeavesNothing() {
        var rows = desk.rows();
        var journal = desk.query("select * from journal");
        for (Throwable thrown : List.of(new IllegalStateException("bug"), new OutOfMemoryError("made up"))) {
            assertThatThrownBy(() -> desk.run(writing -> {
                desk.attendance.insert(writing, Sample.present(room, 0));
                TestDesk.<RuntimeException>raise(thrown);
            })).isSameAs(thrown);
            assertThat(desk.rows()).isEqualTo(rows);
            assertThat(desk.query("select * from journal")).isEqualTo(journal);
        }
        desk.run(writing -> desk.attendance.insert(writing, Sample.present(room, 0)));
        assertThat(desk.rows()).hasSize(rows.size() + 1);
        assertThat(desk.database().selfTest().problems()).isEmpty();
    }

    @Test
    void anActionWithinAnActionIsABug() {
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> desk.run(writing -> {
            desk.attendance.insert(writing, Sample.present(room, 0));
            desk.run(inner -> desk.attendance.insert(inner, Sample.present(room, 1)));
        }));
        assertThat(desk.query("select * from mark")).isEmpty();
    }

    @Test
    void anActionSeesItsOwnRowsAndAReaderSeesThemAfterwards() {
        long seen = desk.act(writing -> {
            desk.attendance.insert(writing, Sample.present(room, 0));
            assertThat(desk.list(reading -> desk.attendance.marks(reading, room.classId()))).isEmpty();
            return (long) desk.attendance.marks(writing, room.classId()).size();
        });
        assertThat(seen).isEqualTo(1);
        assertThat(desk.list(reading -> desk.attendance.marks(reading, room.classId()))).hasSize(1);
    }

    @Test
    void aClockSetBackIsNotedAndChangesNoOrder() {
        desk.clock.move(Duration.ofSeconds(-59));
        desk.database().record(TestActions.print("one"));
        desk.clock.move(Duration.ofHours(-1));
        long seq = desk.database().record(TestActions.print("two"));
        assertThat(desk.entries().subList(0, 3)).extracting(JournalEntry::action)
                .containsExactly("document.issue", "store.clock", "document.issue");
        assertThat(desk.entries().getFirst().seq()).isEqualTo(seq);
        assertThat(desk.entries().get(1).arguments()).containsExactly("2026-03-02T00:40:01Z", "2026-03-01T23:40:01Z");
        assertThat(desk.database().selfTest().problems()).isEmpty();
    }

    @Test
    void aRowChangedByAnotherHandIsNoticed() {
        desk.run(writing -> desk.attendance.insert(writing, Sample.present(room, 0)));
        noticed("journal.row", "mark 1", "update mark set status = 'A'");
        desk.tamper("update mark set status = 'P'");
        assertThat(desk.database().selfTest().problems()).isEmpty();
        noticed("journal.row", "mark 1", "update mark set version = 2");
        desk.tamper("update mark set version = 1");
        noticed("journal.row", "leave 7",
                """
                        insert into leave (id, class_id, enrolment_id, status, from_date, from_half, to_date, to_half, reason,
                        approver, state, version) values (7, 1, 1, 'S', '2026-03-02', 'AM', '2026-03-02', 'AM', '', '', 'APPROVED', 1)""");
        desk.tamper("delete from leave");
        noticed("journal.row", "mark 1", "delete from mark");
    }

    /// Changes of an entry that is not there yet would be taken for its own once it comes.
    @Test
    void changesAfterTheLastEntryAreNoticed() {
        long last = desk.run(writing -> desk.attendance.insert(writing, Sample.present(room, 0)));
        String stray = "insert into journal_change (seq, ordinal, table_name, row_id, before, after) values ("
                + (last + 1)
                + ", 0, 'mark', 1, '{}', '{}')";
        desk.tamper(
                engine == TestEngine.SQLITE ? "pragma foreign_keys = off" : "set session_replication_role = replica",
                stray);
        assertThat(desk.database().selfTest().problems())
                .contains(new SelfTest.Finding("journal.chain", Long.toString(last + 1)));
    }

    @Test
    void aJournalChangedByAnotherHandIsNoticed() {
        desk.run(writing -> desk.attendance.insert(writing, Sample.present(room, 0)));
        desk.run(writing -> desk.attendance.insert(writing, Sample.present(room, 1)));
        noticed("journal.chain", "3", "update journal set who = 'somebody' where seq = 3");
        desk.tamper("update journal set who = '" + TestDesk.ACTOR.who() + "' where seq = 3");
        assertThat(desk.database().selfTest().problems()).isEmpty();
        noticed("journal.chain", "3",
                "update journal_change set after = replace(after, '\"P\"', '\"A\"') where seq = 3");
        desk.tamper("update journal_change set after = replace(after, '\"A\"', '\"P\"') where seq = 3");
        noticed("journal.chain", "4", "delete from journal_change where seq = 3", "delete from journal where seq = 3");
    }

    @Test
    void aRowIsHeldAgainstAllItsChangesWhateverTheirOrder() {
        desk.run(writing -> desk.attendance.insert(writing, Sample.present(room, 0)));
        Mark mark = desk.list(reading -> desk.attendance.marks(reading, room.classId())).getFirst();
        desk.run(writing -> desk.attendance.update(writing,
                new Mark(mark.id(), mark.classId(), mark.participantId(), mark.sessionId(), "L", 5, 0,
                        mark.leaveId(), mark.version())));
        assertThat(desk.database().selfTest().problems()).isEmpty();
        noticed("journal.row", "mark 1", "update mark set status = 'P'");
        desk.tamper("update mark set status = 'L'");
        noticed("journal.row", "mark 1", "update mark set early_minutes = 3");
        desk.tamper("update mark set early_minutes = 0");
        noticed("journal.row", "mark 1", "update mark set late_minutes = 6");
    }

    @Test
    void anEndCutOffIsNoticedByTheRows() {
        desk.run(writing -> desk.attendance.insert(writing, Sample.present(room, 0)));
        noticed("journal.row", "mark 1", "delete from journal_change where seq = 3",
                "delete from journal where seq = 3");
    }

    @Test
    void anEntrysDoubleIsFoundByItsToken() {
        Action action = TestActions.change();
        desk.database().inTransaction(action, writing -> desk.attendance.insert(writing, Sample.present(room, 0)));
        assertThatExceptionOfType(StoreFailure.class).isThrownBy(() -> desk.database().inTransaction(action,
                writing -> desk.attendance.insert(writing, Sample.present(room, 1))));
        assertThat(desk.list(reading -> desk.attendance.marks(reading, room.classId()))).extracting(Mark::participantId)
                .containsExactly(room.participants().getFirst());
    }

    private void noticed(String key, String argument, String... tampering) {
        desk.tamper(tampering);
        assertThat(desk.database().selfTest().problems()).containsExactly(new SelfTest.Finding(key, argument));
    }
}
