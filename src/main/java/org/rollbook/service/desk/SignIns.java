package org.rollbook.service.desk;

import java.time.LocalDate;
import java.util.Optional;
import org.rollbook.model.Refusal;
import org.rollbook.model.attendance.ArrivalSource;
import org.rollbook.model.attendance.Mark;
import org.rollbook.model.attendance.Status;
import org.rollbook.model.course.Session;
import org.rollbook.model.journal.Action;
import org.rollbook.model.journal.ActionType;
import org.rollbook.model.people.Participant;
import org.rollbook.service.course.RollCall;
import org.rollbook.store.ArrivalStore;
import org.rollbook.store.AttendanceStore;
import org.rollbook.store.Database;
import org.rollbook.store.ProgrammeStore;
import org.rollbook.store.sql.Reading;
import org.rollbook.store.sql.Writing;

/// Signing in to one half-day at the desk (签到).
///
/// The wrong session is: a half-day that is not today's by the desk's clock; one whose roll was taken; one that the person is
/// on leave in, granted or marked by hand; one that does not count, or a person who is not expected in it because of
/// their role or because they are free of attendance. Who was marked absent and then comes is present.
final class SignIns {
    private final Database database;
    private final RollCall rollCall;
    private final ProgrammeStore programme = new ProgrammeStore();
    private final AttendanceStore attendance = new AttendanceStore();
    private final ArrivalStore arrivals = new ArrivalStore();

    SignIns(Database database, RollCall rollCall) {
        this.database = database;
        this.rollCall = rollCall;
    }

    Action marking(Session session, Participant seen, ArrivalSource source) {
        return ActionType.MARK_SET.in(seen.classId(), seen.name(), session.at(), Status.PRESENT, source);
    }

    Action clearing(Session session, Participant seen) {
        return ActionType.MARK_CLEAR.in(seen.classId(), seen.name(), session.at(), Status.PRESENT);
    }

    DeskCard signIn(Writing writing, Session wanted, Participant now) {
        Session session = programme.session(writing, wanted.id())
                .filter(s -> s.classId() == now.classId())
                .orElseThrow(() -> new Refusal("session.unknown", wanted.at()));
        Optional<Mark> mark = attendance.mark(writing, now.id(), session.id());
        Optional<Status.Meaning> meaning = mark.flatMap(m -> meaning(writing, m));
        if (meaning.filter(m -> m == Status.Meaning.ATTENDED).isPresent()) {
            return already(writing, now, mark.orElseThrow());
        }
        Optional<DeskCard.Obstacle> obstacle = obstacle(session, now, meaning);
        if (obstacle.isPresent()) {
            return DeskCard.of(ArrivalOutcome.WRONG_SESSION, now).because(obstacle.get());
        }
        Mark present = Mark.of(now.classId(), now.id(), session.id(), Status.PRESENT);
        rollCall.put(writing, mark.map(m -> m.withStatus(Status.PRESENT)).orElse(present));
        return DeskCard.of(ArrivalOutcome.ARRIVED, now).signedIn(session);
    }

    /// The last half-day of today in which somebody is marked absent without leave.
    Optional<Session> absence(Reading reading, Participant now) {
        LocalDate today = LocalDate.now(database.clock());
        return programme.sessions(reading, now.classId()).stream().filter(s -> s.at().date().equals(today))
                .filter(s -> attendance.mark(reading, now.id(), s.id()).flatMap(mark -> meaning(reading, mark))
                        .filter(m -> m == Status.Meaning.UNEXCUSED).isPresent())
                .reduce((_, later) -> later);
    }

    /// Puts the cell back as it was before the sign-in.
    void takeBack(Writing writing, Session session, Participant seen) {
        Mark mark = attendance.mark(writing, seen.id(), session.id())
                .filter(m -> m.status().equals(Status.PRESENT))
                .orElseThrow(() -> new Refusal("arrival.signedIn.not", seen.name()));
        Optional<String> before = arrivals.marking(writing, mark).flatMap(ArrivalStore.Noted::statusBefore);
        if (before.isPresent()) {
            rollCall.put(writing, mark.withStatus(before.get()));
        } else {
            rollCall.empty(writing, mark);
        }
    }

    private Optional<DeskCard.Obstacle> obstacle(Session session, Participant now, Optional<Status.Meaning> meaning) {
        if (!session.at().date().equals(LocalDate.now(database.clock()))) {
            return Optional.of(DeskCard.Obstacle.NOT_TODAY);
        }
        if (!session.counts() || !now.role().isCounted() || !now.covers(session.at())
                || meaning.filter(m -> m == Status.Meaning.NOT_REQUIRED).isPresent()) {
            return Optional.of(DeskCard.Obstacle.NOT_REQUIRED);
        }
        if (meaning.filter(m -> m == Status.Meaning.EXCUSED).isPresent()) {
            return Optional.of(DeskCard.Obstacle.ON_LEAVE);
        }
        return session.isTaken() ? Optional.of(DeskCard.Obstacle.ROLL_TAKEN) : Optional.empty();
    }

    private DeskCard already(Reading reading, Participant now, Mark mark) {
        DeskCard card = DeskCard.of(ArrivalOutcome.ALREADY, now);
        return arrivals.marking(reading, mark)
                .map(noted -> card.noted(noted.at().atZone(database.clock().getZone()).toLocalDateTime(),
                        LocalDate.now(database.clock()), noted.actor().desk()))
                .orElse(card);
    }

    private Optional<Status.Meaning> meaning(Reading reading, Mark mark) {
        return attendance.statuses(reading).stream().filter(status -> status.code().equals(mark.status()))
                .map(Status::meaning).findFirst();
    }
}
