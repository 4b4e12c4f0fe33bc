package org.rollbook.store.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.store.Sample;
import org.rollbook.store.TestDesk;
import org.rollbook.store.file.TestEngine;
import org.rollbook.store.journal.StepStore.Obstacle;
import org.rollbook.store.sql.RowValues;
import org.rollbook.store.sql.Writing;

/// An action of thousands of changes, whose journal is stored while it goes on, is one entry like any other.
@ParameterizedClass
@EnumSource(TestEngine.class)
final class LongActionTest {
    /// Each brings two changes: more than the journal keeps waiting, and several pages of an undo.
    private static final int PEOPLE = 3_300;

    @Parameter
    TestEngine engine;

    @TempDir
    Path folder;

    private TestDesk desk;
    private Sample.Room room;
    private long seq;

    @BeforeEach
    void act() {
        desk = new TestDesk(engine, folder);
        room = Sample.room(desk, "a", 3);
        seq = desk.run(this::enrolMany);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    /// Among the new rows some are changed, and one goes again, all in the same action.
    private void enrolMany(Writing writing) {
        long last = 0;
        for (int i = 0; i < PEOPLE; i++) {
            long person = desk.people.insert(writing, Person.named("学员" + i), Sample.KEYS);
            last = desk.people.enrol(writing, Participant.draft(room.classId(), Person.named("学员" + i)), person);
            if (i % 700 == 0) {
                writing.set("person", person, new RowValues().set("email", i + "@example.org"));
            }
        }
        desk.people.deleteEnrolment(writing, last);
    }

    @Test
    void itIsOneEntryWithEveryChangeAndSoundHash() {
        assertThat(desk.map(reading -> desk.journal.changeCounts(reading, List.of(seq))))
                .isEqualTo(Map.of(seq, PEOPLE * 2 + 6));
        assertThat(desk.database().selfTest().problems()).isEmpty();
    }

    @Test
    void undoAndRedoGiveTheExactRows() {
        List<Participant> before = people();
        long undo = desk.undo(seq);
        assertThat(people()).hasSize(3);
        assertThat(desk.database().selfTest().problems()).isEmpty();
        desk.undo(undo);
        assertThat(people()).usingRecursiveFieldByFieldElementComparatorIgnoringFields("version", "person.version")
                .isEqualTo(before);
        assertThat(desk.database().selfTest().problems()).isEmpty();
    }

    @Test
    void aMarkInTheMiddleOfItRefusesTheUndoAndIsNamed() {
        Participant marked = people().get(PEOPLE / 2);
        long later = desk.run(writing -> desk.attendance.insert(writing,
                Sample.present(new Sample.Room(room.classId(), room.sessionId(), List.of(marked.id())), 0)));
        Obstruction obstruction = catchThrowableOfType(Obstruction.class, () -> desk.undo(seq));
        Obstacle obstacle = desk.find(reading -> desk.steps.obstacle(reading, seq, obstruction)).orElseThrow();
        assertThat(obstacle.kind()).isEqualTo(Obstruction.Kind.NEEDED);
        assertThat(obstacle.entry().seq()).isEqualTo(later);
        assertThat(obstacle.change().table()).isEqualTo("enrolment");
        assertThat(obstacle.change().row()).isEqualTo(marked.id());
        assertThat(people()).hasSize(PEOPLE + 2);
    }

    private List<Participant> people() {
        return desk.list(reading -> desk.people.participants(reading, room.classId()));
    }
}
