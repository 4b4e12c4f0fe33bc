package org.rollbook.store.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.rollbook.model.attendance.Mark;
import org.rollbook.model.course.ClassState;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.model.journal.Actor;
import org.rollbook.model.journal.JournalEntry;
import org.rollbook.model.journal.TestActions;
import org.rollbook.model.people.Participant;
import org.rollbook.store.Sample;
import org.rollbook.store.TestDesk;
import org.rollbook.store.file.TestEngine;
import org.rollbook.store.journal.StepStore.Whose;
import org.rollbook.store.sql.StoreFailure;
import org.rollbook.store.sql.Writing;

/// Undo gives the rows back exactly as they were, or refuses and touches nothing.
@ParameterizedClass
@EnumSource(TestEngine.class)
final class UndoTest {
    @Parameter
    TestEngine engine;

    @TempDir
    Path folder;

    private TestDesk desk;
    private Sample.Room room;

    @BeforeEach
    void open() {
        desk = new TestDesk(engine, folder);
        room = Sample.room(desk, "a", 2);
    }

    @AfterEach
    void close() {
        assertThat(desk.database().selfTest().problems()).isEmpty();
        desk.close();
    }

    @Test
    void anInsertAnUpdateAndADeleteAreTakenBack() {
        takesBack(writing -> desk.attendance.insert(writing, Sample.present(room, 0)));
        desk.run(writing -> desk.attendance.insert(writing, Sample.present(room, 0)));
        takesBack(writing -> desk.attendance.update(writing, mark().withMinutes(5, 6)));
        takesBack(writing -> desk.attendance.delete(writing, mark().id()));
        takesBack(writing -> desk.programme.setTaken(writing, room.sessionId(), Optional.empty()));
    }

    @Test
    void rowsThatDependOnEachOtherAreTakenBackTogether() {
        takesBack(writing -> {
            long classId = desk.classes.insert(writing, Sample.trainingClass("b"));
            long sessionId = desk.programme.insert(writing, Sample.session(classId, Sample.MONDAY_AM));
            long participant = Sample.enrol(desk, writing, classId, "丙");
            desk.attendance.insert(writing, Mark.of(classId, participant, sessionId, "P"));
        });
        long id = desk.act(writing -> desk.organisations.insert(writing, Sample.organisation("所")));
        takesBack(writing -> desk.organisations.delete(writing, id));
        Organisation stored = desk.find(reading -> desk.organisations.byId(reading, id)).orElseThrow();
        takesBack(writing -> desk.organisations.update(writing, new Organisation(id, stored.shortName(), stored.name(),
                stored.kind(), 9, List.of("three"), stored.version())));
    }

    @Test
    void severalInTurnGiveExactlyTheEarlierRows() {
        List<Map<String, String>> states = new ArrayList<>();
        List<Long> entries = new ArrayList<>();
        List<Consumer<Writing>> actions = List.of(
                writing -> desk.attendance.insert(writing, Sample.present(room, 0)),
                writing -> desk.attendance.update(writing, mark().withMinutes(1, 0)),
                writing -> desk.attendance.update(writing, mark().withMinutes(2, 0)),
                writing -> desk.attendance.delete(writing, mark().id()),
                writing -> desk.attendance.insert(writing, Sample.present(room, 0)));
        for (Consumer<Writing> action : actions) {
            states.add(desk.rows());
            entries.add(desk.run(action));
        }
        while (!entries.isEmpty()) {
            assertThat(desk.find(reading -> desk.steps.undoable(reading, Whose.ANYBODY))).map(JournalEntry::seq)
                    .contains(entries.getLast());
            desk.undo(entries.removeLast());
            assertThat(desk.rows()).isEqualTo(states.removeLast());
            desk.reopen();
        }
    }

    @Test
    void anUndoneEntrySaysSoAndAnUndoOfTheUndoBringsItBack() {
        long seq = desk.run(writing -> desk.attendance.insert(writing, Sample.present(room, 0)));
        Map<String, String> done = desk.rows();
        long undo = desk.undo(seq);
        assertThat(desk.entries().getFirst().undoes()).hasValue(seq);
        assertThat(desk.entries().get(1).undone()).isTrue();
        desk.undo(undo);
        assertThat(desk.rows()).isEqualTo(done);
        assertThat(desk.entries().get(2).undone()).isFalse();
        assertThat(desk.find(reading -> desk.steps.undoable(reading, Whose.ANYBODY))).map(JournalEntry::seq)
                .contains(seq);
        desk.undo(seq);
        assertThat(desk.query("select * from mark")).isEmpty();
    }

    @Test
    void theVersionOnlyGrows() {
        desk.run(writing -> desk.attendance.insert(writing, Sample.present(room, 0)));
        Mark old = mark();
        desk.run(writing -> desk.attendance.update(writing, mark().withMinutes(1, 0)));
        desk.undo(desk.run(writing -> desk.attendance.delete(writing, mark().id())));
        assertThat(mark().version()).isEqualTo(4);
        assertThatExceptionOfType(StoreFailure.class)
                .isThrownBy(() -> desk.run(writing -> desk.attendance.update(writing, old.withMinutes(9, 0))));
    }

    @Test
    void aLaterChangeOfTheSameColumnsIsInTheWay() {
        long seq = desk.run(writing -> desk.attendance.insert(writing, Sample.present(room, 0)));
        long update = desk.run(writing -> desk.attendance.update(writing, mark().withMinutes(5, 0)));
        refused(seq, Obstruction.Kind.CHANGED, update);
        long delete = desk.run(writing -> desk.attendance.delete(writing, mark().id()));
        refused(update, Obstruction.Kind.CHANGED, delete);
        long again = desk.run(writing -> desk.attendance.insert(writing, Sample.present(room, 0)));
        refused(delete, Obstruction.Kind.TAKEN, again);
    }

    @Test
    void aLaterChangeOfOtherColumnsIsNot() {
        TrainingClass stored = desk.find(reading -> desk.classes.byId(reading, room.classId())).orElseThrow();
        long closing = desk.run(writing -> desk.classes.update(writing, stored.withState(ClassState.CLOSED)));
        TrainingClass closed = desk.find(reading -> desk.classes.byId(reading, room.classId())).orElseThrow();
        desk.run(writing -> desk.classes.update(writing,
                new TrainingClass(closed.id(), "b", closed.title(), closed.from(),
                        closed.to(), closed.venue(), 80, "", "", "", "", closed.state(), closed.version())));
        desk.undo(closing);
        TrainingClass now = desk.find(reading -> desk.classes.byId(reading, room.classId())).orElseThrow();
        assertThat(now.state()).isEqualTo(ClassState.RUNNING);
        assertThat(now.code()).isEqualTo("b");
    }

    @Test
    void rowsThatOthersNeedAreNotTakenAway() {
        long enrolment = desk.run(writing -> Sample.enrol(desk, writing, room.classId(), "丙"));
        long participant = desk.list(reading -> desk.people.participants(reading, room.classId())).getLast().id();
        long mark = desk.run(writing -> desk.attendance.insert(writing,
                Mark.of(room.classId(), participant, room.sessionId(), "P")));
        refused(enrolment, Obstruction.Kind.NEEDED, mark);
    }

    @Test
    void rowsThatWereReferredToMustBeThereStill() {
        long organisation = desk.act(writing -> desk.organisations.insert(writing, Sample.organisation("所")));
        desk.run(writing -> place(writing, organisation));
        long moved = desk.run(writing -> place(writing, 0));
        long removed = desk.run(writing -> desk.organisations.delete(writing, organisation));
        refused(moved, Obstruction.Kind.MISSING, removed);
        desk.undo(removed);
        desk.undo(moved);
        assertThat(participant().organisation()).map(Organisation::id).contains(organisation);
    }

    @Test
    void theOneNamedIsTheNewestThatStands() {
        desk.run(writing -> desk.attendance.insert(writing, Sample.present(room, 0)));
        long first = desk.run(writing -> desk.attendance.update(writing, mark().withMinutes(1, 0)));
        long second = desk.run(writing -> desk.attendance.update(writing, mark().withMinutes(2, 0)));
        long third = desk.run(writing -> desk.attendance.update(writing, mark().withMinutes(3, 0)));
        desk.run(writing -> desk.attendance.update(writing, mark().withMinutes(3, 9)));
        desk.undo(third);
        refused(first, Obstruction.Kind.CHANGED, second);
        desk.undo(second);
        desk.undo(first);
        assertThat(mark().lateMinutes()).isZero();
        assertThat(mark().earlyMinutes()).isEqualTo(9);
    }

    @Test
    void anUndoIsNamedWhereItAloneIsInTheWay() {
        long enrolment = desk.run(writing -> Sample.enrol(desk, writing, room.classId(), "丙"));
        long participant = desk.list(reading -> desk.people.participants(reading, room.classId())).getLast().id();
        long mark = desk.run(writing -> desk.attendance.insert(writing,
                Mark.of(room.classId(), participant, room.sessionId(), "P")));
        long unmarked = desk.undo(mark);
        long gone = desk.undo(enrolment);
        refused(unmarked, Obstruction.Kind.MISSING, gone);
    }

    @Test
    void stepsBackAndForthFollowTheOrderInWhichThingsCameIntoForce() {
        long first = desk.run(writing -> desk.attendance.insert(writing, Sample.present(room, 0)));
        long second = desk.run(writing -> desk.attendance.insert(writing, Sample.present(room, 1)));
        assertThat(redoable()).isEmpty();
        desk.undo(first);
        assertThat(undoable()).contains(second);
        assertThat(redoable()).contains(first);
        redo(first);
        assertThat(undoable()).as("it came into force last").contains(first);
        assertThat(redoable()).isEmpty();
        desk.undo(first);
        desk.undo(second);
        assertThat(undoable()).isNotEmpty();
        assertThat(redoable()).contains(second);
        redo(second);
        assertThat(redoable()).contains(first);
        desk.database().record(TestActions.print("pdf"));
        assertThat(redoable()).as("a print ends nothing").contains(first);
        desk.run(writing -> desk.programme.setTaken(writing, room.sessionId(), Optional.empty()));
        assertThat(redoable()).as("something new ends it").isEmpty();
    }

    @Test
    void aSharedDeskStepsThroughItsOwn() {
        long mine = desk.run(writing -> desk.attendance.insert(writing, Sample.present(room, 0)));
        Whose others = Whose.only(new Actor("somebody", "desk-2"));
        assertThat(desk.find(reading -> desk.steps.undoable(reading, others))).isEmpty();
        assertThat(desk.find(reading -> desk.steps.undoable(reading, Whose.only(TestDesk.ACTOR))))
                .map(JournalEntry::seq).contains(mine);
        desk.undo(mine);
        assertThat(desk.find(reading -> desk.steps.redoable(reading, others))).isEmpty();
        assertThat(desk.find(reading -> desk.steps.redoable(reading, Whose.only(TestDesk.ACTOR))))
                .map(JournalEntry::seq).contains(mine);
    }

    @Test
    void theSchemaIsAsTheReferencesSay() {
        List<String> references = desk.query(switch (engine) {
            case SQLITE ->
                """
                        select m.name || '.' || f."from" || ' ' || f."table" as found from sqlite_master m, pragma_foreign_key_list(m.name) f
                        where m.type = 'table' and f."to" = 'id'""";
            case POSTGRES ->
                """
                        select a.table_name || '.' || a.column_name || ' ' || b.table_name as found
                        from information_schema.referential_constraints r
                        join information_schema.key_column_usage a on a.constraint_name = r.constraint_name
                            and a.constraint_schema = r.constraint_schema
                        join information_schema.key_column_usage b on b.constraint_name = r.unique_constraint_name
                            and b.constraint_schema = r.unique_constraint_schema and b.ordinal_position = a.position_in_unique_constraint
                        where r.constraint_schema = current_schema() and b.column_name = 'id'""";
        }).stream().map(row -> row.get("found")).filter(found -> !found.startsWith("journal")).toList();
        assertThat(References.ALL).extracting(r -> r.table() + "." + r.column() + " " + r.target())
                .containsExactlyInAnyOrderElementsOf(references);
    }

    private Optional<Long> undoable() {
        return desk.find(reading -> desk.steps.undoable(reading, Whose.ANYBODY)).map(JournalEntry::seq);
    }

    private Optional<Long> redoable() {
        return desk.find(reading -> desk.steps.redoable(reading, Whose.ANYBODY)).map(JournalEntry::seq);
    }

    private void redo(long root) {
        desk.undo(
                desk.find(reading -> desk.steps.step(reading, root, StepStore.Direction.AGAIN)).orElseThrow().target());
    }

    private Participant participant() {
        return desk.list(reading -> desk.people.participants(reading, room.classId())).getFirst();
    }

    /// Gives the first participant an organisation, or none.
    private void place(Writing writing, long organisation) {
        desk.people.updateEnrolment(writing,
                participant().withOrganisation(desk.organisations.byId(writing, organisation)));
    }

    private Mark mark() {
        return desk.find(reading -> desk.attendance.mark(reading, room.participants().getFirst(), room.sessionId()))
                .orElseThrow();
    }

    private void takesBack(Consumer<Writing> work) {
        Map<String, String> before = desk.rows();
        long seq = desk.run(work);
        assertThat(desk.rows()).as("the action does something").isNotEqualTo(before);
        desk.undo(seq);
        assertThat(desk.rows()).isEqualTo(before);
    }

    private void refused(long seq, Obstruction.Kind kind, long later) {
        Map<String, String> before = desk.rows();
        assertThatExceptionOfType(Obstruction.class).isThrownBy(() -> desk.undo(seq)).satisfies(obstruction -> {
            var obstacle = desk.find(reading -> desk.steps.obstacle(reading, seq, obstruction)).orElseThrow();
            assertThat(obstacle.kind()).isEqualTo(kind);
            assertThat(obstacle.entry().seq()).isEqualTo(later);
        });
        assertThat(desk.rows()).isEqualTo(before);
    }
}
