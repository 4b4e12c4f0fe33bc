package org.rollbook.store;

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
import org.rollbook.model.Refusal;
import org.rollbook.model.attendance.Mark;
import org.rollbook.model.course.ClassState;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.model.journal.JournalEntry;

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
            assertThat(desk.find(desk.journal::lastUndoable)).map(JournalEntry::seq).contains(entries.getLast());
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
        assertThat(desk.find(desk.journal::lastUndoable)).map(JournalEntry::seq).contains(seq);
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
        assertThat(desk.find(reading -> desk.journal.laterOnSameRows(reading, seq))).map(JournalEntry::seq).contains(update);
        refused(seq);
        long delete = desk.run(writing -> desk.attendance.delete(writing, mark().id()));
        refused(update);
        desk.run(writing -> desk.attendance.insert(writing, Sample.present(room, 0)));
        refused(delete);
    }

    @Test
    void aLaterChangeOfOtherColumnsIsNot() {
        TrainingClass stored = desk.find(reading -> desk.classes.byId(reading, room.classId())).orElseThrow();
        long closing = desk.run(writing -> desk.classes.update(writing, stored.withState(ClassState.CLOSED)));
        TrainingClass closed = desk.find(reading -> desk.classes.byId(reading, room.classId())).orElseThrow();
        desk.run(writing -> desk.classes.update(writing, new TrainingClass(closed.id(), "b", closed.title(), closed.from(),
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
        desk.run(writing -> desk.attendance.insert(writing, Mark.of(room.classId(), participant, room.sessionId(), "P")));
        refused(enrolment);
    }

    private Mark mark() {
        return desk.find(reading -> desk.attendance.mark(reading, room.participants().getFirst(), room.sessionId())).orElseThrow();
    }

    private void takesBack(Consumer<Writing> work) {
        Map<String, String> before = desk.rows();
        long seq = desk.run(work);
        assertThat(desk.rows()).as("the action does something").isNotEqualTo(before);
        desk.undo(seq);
        assertThat(desk.rows()).isEqualTo(before);
    }

    private void refused(long seq) {
        Map<String, String> before = desk.rows();
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> desk.undo(seq))
                .extracting(Refusal::key).isEqualTo("undo.changed");
        assertThat(desk.rows()).isEqualTo(before);
    }
}
