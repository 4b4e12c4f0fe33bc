package org.rollbook.store;

import java.util.List;
import java.util.OptionalLong;
import org.rollbook.model.attendance.Mark;
import org.rollbook.model.course.Session;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.journal.Action;
import org.rollbook.model.journal.ActionType;
import org.rollbook.model.journal.TestActions;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.model.people.SortKeys;

/// People who arrive, one action each, for desks that are killed: a person, an enrolment and a mark.
public final class CheckIns {
    private static final String CLASS = "kill";
    private static final String NAME = "学员 ";

    private final PeopleStore people = new PeopleStore();
    private final AttendanceStore attendance = new AttendanceStore();
    private final ProgrammeStore programme = new ProgrammeStore();
    private final ClassStore classes = new ClassStore();
    private final Database database;

    public CheckIns(Database database) {
        this.database = database;
    }

    /// The half-day on which they arrive; made where it is not there yet.
    public Session session() {
        return database.read(reading -> classes.byCode(reading, CLASS)).isPresent() ? stored() : database.inTransaction(
                TestActions.change(), writing -> {
                    long id = classes.insert(writing, TrainingClass.draft(CLASS, Sample.trainingClass(CLASS).title(),
                            Sample.MONDAY, Sample.MONDAY));
                    programme.insert(writing, Sample.session(id, Sample.MONDAY_AM));
                    return programme.session(writing, id, Sample.MONDAY_AM).orElseThrow();
                });
    }

    private Session stored() {
        return database.read(reading -> programme.session(reading,
                classes.byCode(reading, CLASS).orElseThrow().id(), Sample.MONDAY_AM)).orElseThrow();
    }

    public void checkIn(Session session, String token, Runnable beforeCommit) {
        Action action = new Action(token, ActionType.PARTICIPANT_REGISTER, OptionalLong.of(session.classId()),
                List.of(token));
        database.inTransaction(action, writing -> {
            Person person = Person.named(NAME + token);
            long id = people.insert(writing, person, SortKeys.NONE);
            long participant = people.enrol(writing, Participant.draft(session.classId(), person.withId(id)));
            attendance.insert(writing, Mark.of(session.classId(), participant, session.id(), "P"));
            beforeCommit.run();
            return participant;
        });
    }
}
