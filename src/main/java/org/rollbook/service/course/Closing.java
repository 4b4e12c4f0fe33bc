package org.rollbook.service.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rollbook.model.Refusal;
import org.rollbook.model.attendance.Attendance;
import org.rollbook.model.attendance.Mark;
import org.rollbook.model.attendance.Status;
import org.rollbook.model.attendance.Unfinished;
import org.rollbook.model.course.ClassState;
import org.rollbook.model.course.Session;
import org.rollbook.model.course.Taken;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.dossier.ClassDossier;
import org.rollbook.model.journal.ActionType;
import org.rollbook.model.people.EnrolmentState;
import org.rollbook.model.people.Participant;
import org.rollbook.store.ClassStore;
import org.rollbook.store.Database;
import org.rollbook.store.PeopleStore;
import org.rollbook.store.ProgrammeStore;
import org.rollbook.store.sql.Writing;

/// Closing a class (结班): what is still open is shown and decided, then everybody has a verdict; one action, one undo.
public final class Closing {
    private final Database database;
    private final RollCall rollCall;
    private final MarkWriter cells = new MarkWriter();
    private final ClassStore classes = new ClassStore();
    private final PeopleStore people = new PeopleStore();
    private final ProgrammeStore programme = new ProgrammeStore();

    public Closing(Database database, RollCall rollCall) {
        this.database = database;
        this.rollCall = rollCall;
    }

    /// What is open in a class.
    public Unfinished open(long classId) {
        ClassDossier dossier = rollCall.dossier(classId);
        Attendance attendance = dossier.attendance();
        Attendance.Marks marks = dossier.cells();
        List<Unfinished.Cell> unmarked = new ArrayList<>();
        for (Session session : dossier.sessions()) {
            if (session.counts() && session.isTaken()) {
                dossier.listed().stream().filter(p -> isOpen(attendance, p, session, marks))
                        .forEach(p -> unmarked.add(new Unfinished.Cell(p, session)));
            }
        }
        return new Unfinished(
                dossier.sessions().stream().filter(session -> session.counts() && !session.isTaken()).toList(),
                unmarked,
                dossier.neverArrived(), dossier.statuses());
    }

    /// Carries the decisions out and closes the class, which makes it read-only.
    public TrainingClass close(long classId, Unfinished.Decisions decisions) {
        TrainingClass now = database.read(reading -> classes.byId(reading, classId))
                .orElseThrow(() -> new Refusal("class.gone"));
        return database.inTransaction(ActionType.CLASS_CLOSE.in(classId, now.code()), writing -> {
            TrainingClass stored = classes.byId(writing, classId).orElseThrow(() -> new Refusal("class.gone"));
            if (!stored.state().canBecome(ClassState.CLOSED)) {
                throw new Refusal("class.state.move", stored.code());
            }
            decisions.withdrawn().forEach(p -> people.updateEnrolment(writing, p.withState(EnrolmentState.WITHDRAWN)
                    .withMembership(p.membership()
                            .until(programme.sessions(writing, classId).stream().map(Session::at).findFirst()))));
            decisions.present().forEach(session -> present(writing, classId, session));
            decisions.marks().forEach(mark -> {
                cells.requireOpen(writing, mark);
                cells.put(writing, mark);
            });
            classes.update(writing, stored.withState(ClassState.CLOSED));
            return classes.byId(writing, classId).orElseThrow();
        });
    }

    private void present(Writing writing, long classId, Session session) {
        ClassDossier dossier = rollCall.dossier(writing, classId);
        Attendance.Marks marks = dossier.cells();
        dossier.listed().stream().filter(p -> isOpen(dossier.attendance(), p, session, marks))
                .forEach(p -> cells.put(writing, Mark.of(classId, p.id(), session.id(), Status.PRESENT)));
        programme.setTaken(writing, session.id(),
                Optional.of(new Taken(database.clock().instant(), database.actor().who())));
    }

    private static boolean isOpen(Attendance attendance, Participant participant, Session session,
            Attendance.Marks marks) {
        return attendance.isDue(participant, session, marks) && marks.in(participant.id(), session.id()).isEmpty();
    }
}
