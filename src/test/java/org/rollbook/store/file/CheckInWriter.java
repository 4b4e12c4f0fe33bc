package org.rollbook.store.file;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import org.rollbook.model.attendance.Mark;
import org.rollbook.model.course.Session;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.journal.Action;
import org.rollbook.model.journal.ActionType;
import org.rollbook.model.journal.Actor;
import org.rollbook.model.journal.TestActions;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.model.people.SortKeys;
import org.rollbook.store.AttendanceStore;
import org.rollbook.store.ClassStore;
import org.rollbook.store.Database;
import org.rollbook.store.PeopleStore;
import org.rollbook.store.ProgrammeStore;
import org.rollbook.store.Sample;
import org.rollbook.store.sql.Access;

/// A desk that registers and marks people through the real store until it is killed; says `ack <token>` after each.
public final class CheckInWriter {
    private static final String CLASS = "kill";

    private final PeopleStore people = new PeopleStore();
    private final AttendanceStore attendance = new AttendanceStore();
    private final ProgrammeStore programme = new ProgrammeStore();
    private final ClassStore classes = new ClassStore();
    private final Database database;

    private CheckInWriter(Database database) {
        this.database = database;
    }

    /// Settles after every second action only, so that kills meet a short log, a longer one, and one on its way home.
    /// Arguments: data file, prefix of the tokens, `honest`, or `early` to acknowledge before the commit and wait there.
    public static void main(String[] arguments) throws Exception {
        Database database = Database.file(new DataFile(Path.of(arguments[0])), Access.READ_WRITE,
                new Actor("writer", "desk"), Clock.systemUTC());
        database.open();
        System.out.println("open");
        CheckInWriter writer = new CheckInWriter(database);
        Session session = writer.session();
        for (int i = 1;; i++) {
            String token = arguments[1] + "-" + i;
            if (arguments[2].equals("early")) {
                writer.checkIn(session, token, () -> acknowledgeAndWait(token));
            } else {
                writer.checkIn(session, token, () -> {});
                System.out.println("ack " + token);
                if (i % 2 == 0) {
                    database.settle();
                }
            }
        }
    }

    private Session session() {
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

    private void checkIn(Session session, String token, Runnable beforeCommit) {
        Action action = new Action(token, ActionType.PARTICIPANT_REGISTER, OptionalLong.of(session.classId()),
                List.of(token));
        database.inTransaction(action, writing -> {
            Person person = Person.named("学员 " + token);
            long id = people.insert(writing, person, SortKeys.NONE);
            long participant = people.enrol(writing, Participant.draft(session.classId(), person.withId(id)));
            attendance.insert(writing, Mark.of(session.classId(), participant, session.id(), "P"));
            beforeCommit.run();
            return participant;
        });
    }

    private static void acknowledgeAndWait(String token) {
        System.out.println("ack " + token);
        try {
            Thread.currentThread().join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
