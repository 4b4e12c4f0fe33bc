package org.rollbook.service.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.rollbook.model.Refusal;
import org.rollbook.model.attendance.Mark;
import org.rollbook.model.course.Half;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.course.Session;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.people.EnrolmentState;
import org.rollbook.model.people.Participant;
import org.rollbook.store.AttendanceStore;
import org.rollbook.store.ClassStore;
import org.rollbook.store.PeopleStore;
import org.rollbook.store.ProgrammeStore;
import org.rollbook.store.sql.Reading;

/// From which half-day to which people belong to a class: who leaves has an end, who comes back has none.
public final class Memberships {
    private final ClassStore classes = new ClassStore();
    private final PeopleStore people = new PeopleStore();
    private final ProgrammeStore programme = new ProgrammeStore();
    private final AttendanceStore attendance = new AttendanceStore();

    /// From which half-day somebody can leave, and which one is proposed.
    public record Departure(List<HalfDay> halfDays, Optional<HalfDay> proposed) {
    }

    /// The half-days of the class as departures for somebody.
    Departure departure(Reading reading, Participant participant) {
        List<HalfDay> halfDays = programme.sessions(reading, participant.classId()).stream().map(Session::at).toList();
        return new Departure(halfDays, firstOpen(reading, participant).filter(halfDays::contains));
    }

    /// The enrolment with the end that its state asks for; one that was said stays, and so does what was said of who has left already.
    public Participant settled(Reading reading, Participant next) {
        if (!next.state().hasLeft()) {
            return next.withMembership(next.membership().until(Optional.empty()));
        }
        return next.membership().leaves().isPresent() || hasLeft(reading, next) ? next
                : next.withMembership(next.membership().until(firstOpen(reading, next)));
    }

    private boolean hasLeft(Reading reading, Participant participant) {
        return people.participant(reading, participant.id()).filter(now -> now.state().hasLeft()).isPresent();
    }

    /// From which half-day on somebody is away when nothing else is said: the first counting one whose roll is not taken, after
    /// the last in which they were marked by hand; else the one after the programme, which may grow; none at the end of the class.
    public Optional<HalfDay> firstOpen(Reading reading, Participant participant) {
        List<Session> sessions = programme.sessions(reading, participant.classId());
        List<Long> marked = attendance.marksOfParticipant(reading, participant.id()).stream()
                .filter(mark -> mark.leaveId().isEmpty()).map(Mark::sessionId).toList();
        Optional<HalfDay> last = sessions.stream().filter(session -> marked.contains(session.id())).map(Session::at)
                .reduce((_, later) -> later);
        Optional<HalfDay> joins = participant.membership().joins();
        return sessions.stream().filter(session -> session.counts() && !session.isTaken()).map(Session::at)
                .filter(at -> last.isEmpty() || at.compareTo(last.get()) > 0)
                .filter(at -> joins.isEmpty() || at.compareTo(joins.get()) >= 0)
                .findFirst().or(() -> afterProgramme(reading, participant.classId(), sessions));
    }

    private Optional<HalfDay> afterProgramme(Reading reading, long classId, List<Session> sessions) {
        TrainingClass trainingClass = classes.byId(reading, classId).orElseThrow(() -> new Refusal("class.gone"));
        HalfDay after = sessions.isEmpty() ? new HalfDay(trainingClass.from(), Half.AM)
                : sessions.getLast().at().next();
        return Optional.of(after).filter(at -> !at.date().isAfter(trainingClass.to()));
    }

    /// Refuses a membership that lies outside the class or ends before it begins; one that is stored already stays, as an older
    /// version or the journal told it.
    public void requireSound(Reading reading, Participant participant) {
        if (people.participant(reading, participant.id())
                .filter(now -> now.membership().equals(participant.membership())).isPresent()) {
            return;
        }
        TrainingClass trainingClass = classes.byId(reading, participant.classId())
                .orElseThrow(() -> new Refusal("class.gone"));
        participant.membership().joins().ifPresent(at -> requireInside(trainingClass, at.date()));
        participant.membership().leaves().ifPresent(at -> requireInside(trainingClass, at.date()));
        participant.membership().leaves()
                .filter(away -> participant.membership().joins().filter(first -> away.compareTo(first) < 0).isPresent())
                .ifPresent(away -> {
                    throw new Refusal("participant.membership.reversed", participant.name(), away,
                            participant.membership().joins().orElseThrow());
                });
    }

    /// Refuses a membership by which somebody and their substitute would take one seat in the same half-day.
    void requireSeat(Reading reading, Participant next) {
        people.participants(reading, next.classId()).stream()
                .filter(other -> replaces(other, next) || replaces(next, other))
                .filter(other -> programme.sessions(reading, next.classId()).stream().map(Session::at)
                        .anyMatch(at -> next.covers(at) && other.covers(at)))
                .findFirst().ifPresent(other -> {
                    throw new Refusal("participant.membership.seat", next.name(), other.name());
                });
    }

    private static boolean replaces(Participant substitute, Participant replaced) {
        return replaced.state() == EnrolmentState.REPLACED
                && substitute.replaces().equals(OptionalLong.of(replaced.id()));
    }

    private static void requireInside(TrainingClass trainingClass, LocalDate date) {
        if (date.isBefore(trainingClass.from()) || date.isAfter(trainingClass.to())) {
            throw new Refusal("session.date.outside", date, trainingClass.from(), trainingClass.to());
        }
    }
}
