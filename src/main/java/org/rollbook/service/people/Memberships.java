package org.rollbook.service.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rollbook.model.Refusal;
import org.rollbook.model.attendance.Mark;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.course.Session;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.people.Participant;
import org.rollbook.store.AttendanceStore;
import org.rollbook.store.ClassStore;
import org.rollbook.store.ProgrammeStore;
import org.rollbook.store.Reading;

/// From which half-day to which people belong to a class: who leaves has an end, who comes back has none.
public final class Memberships {
    private final ClassStore classes = new ClassStore();
    private final ProgrammeStore programme = new ProgrammeStore();
    private final AttendanceStore attendance = new AttendanceStore();

    /// From which half-day somebody can leave, and which one is proposed.
    public record Departure(List<HalfDay> halfDays, Optional<HalfDay> proposed) {
    }

    /// The half-days of the class as departures for somebody.
    Departure departure(Reading reading, Participant participant) {
        return new Departure(programme.sessions(reading, participant.classId()).stream().map(Session::at).toList(), firstOpen(reading, participant));
    }

    /// The enrolment with the end that its state asks for; one that was said stays.
    public Participant settled(Reading reading, Participant next) {
        if (!next.state().hasLeft()) {
            return next.withMembership(next.membership().until(Optional.empty()));
        }
        return next.membership().leaves().isPresent() ? next
                : next.withMembership(next.membership().until(firstOpen(reading, next)));
    }

    /// From which half-day on somebody is away when nothing else is said: the first counting one whose roll is not taken, after
    /// the last in which they were marked by hand; none when every roll is taken.
    public Optional<HalfDay> firstOpen(Reading reading, Participant participant) {
        List<Session> sessions = programme.sessions(reading, participant.classId());
        List<Long> marked = attendance.marksOfParticipant(reading, participant.id()).stream()
                .filter(mark -> mark.leaveId().isEmpty()).map(Mark::sessionId).toList();
        Optional<HalfDay> last = sessions.stream().filter(session -> marked.contains(session.id())).map(Session::at).reduce((_, later) -> later);
        return sessions.stream().filter(session -> session.counts() && !session.isTaken()).map(Session::at)
                .filter(at -> last.isEmpty() || at.compareTo(last.get()) > 0)
                .filter(at -> participant.membership().joins().isEmpty() || at.compareTo(participant.membership().joins().get()) >= 0)
                .findFirst();
    }

    /// Refuses a membership that lies outside the class or ends before it begins.
    public void requireSound(Reading reading, Participant participant) {
        TrainingClass trainingClass = classes.byId(reading, participant.classId()).orElseThrow(() -> new Refusal("class.gone"));
        participant.membership().joins().ifPresent(at -> requireInside(trainingClass, at.date()));
        participant.membership().leaves().ifPresent(at -> requireInside(trainingClass, at.date()));
        participant.membership().leaves().filter(away -> participant.membership().joins().filter(first -> away.compareTo(first) < 0).isPresent())
                .ifPresent(away -> {
                    throw new Refusal("participant.membership.reversed", participant.name(), away,
                            participant.membership().joins().orElseThrow());
                });
    }

    private static void requireInside(TrainingClass trainingClass, LocalDate date) {
        if (date.isBefore(trainingClass.from()) || date.isAfter(trainingClass.to())) {
            throw new Refusal("session.date.outside", date, trainingClass.from(), trainingClass.to());
        }
    }
}
