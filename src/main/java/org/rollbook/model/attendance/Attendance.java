package org.rollbook.model.attendance;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollbook.model.course.ClassState;
import org.rollbook.model.course.Session;
import org.rollbook.model.people.EnrolmentState;
import org.rollbook.model.people.Participant;

/// The one place where attendance is counted: a cell, and from cells a person, a half-day, and every sum.
///
/// Every screen, report, document and verb asks here; the definitions are those of the trade and stand in `RowCounts` and `Outcome`.
public final class Attendance {
    private final ClassState state;
    private final List<Session> sessions;
    private final Map<String, Status> statuses = new HashMap<>();
    private final Verdicts verdicts;
    private final boolean hasArrivals;

    /// The mark in a cell, if there is one.
    @FunctionalInterface
    public interface Marks {
        Optional<Mark> in(long participantId, long sessionId);

        /// Those of a list.
        static Marks of(Collection<Mark> marks) {
            Map<Long, Map<Long, Mark>> cells = new HashMap<>();
            marks.forEach(mark -> cells.computeIfAbsent(mark.participantId(), _ -> new HashMap<>())
                    .put(mark.sessionId(), mark));
            return (participant, session) -> Optional
                    .ofNullable(cells.getOrDefault(participant, Map.of()).get(session));
        }
    }

    /// @param everybody all enrolments of the class, whatever their state and role
    public Attendance(ClassState state, List<Session> sessions, List<Status> statuses, List<Rule> rules,
            Collection<Participant> everybody) {
        this.state = state;
        this.sessions = List.copyOf(sessions);
        statuses.forEach(status -> this.statuses.put(status.code(), status));
        this.hasArrivals = everybody.stream().anyMatch(Attendance::hasArrived);
        this.verdicts = new Verdicts((int) sessions.stream().filter(Session::counts).count(), rules, everybody);
    }

    /// Whether somebody is counted: in a role that counts, and in the class now or until they left it.
    public static boolean isCounted(Participant participant) {
        return participant.role().isCounted() && (participant.state().isActive() || participant.state().hasLeft());
    }

    /// Whether somebody has to be in a half-day, were it not for a mark that says they need not.
    public static boolean isExpected(Participant participant, Session session) {
        return isCounted(participant) && participant.covers(session.at());
    }

    /// Whether somebody is 应到 in a half-day: expected there, not marked 免考勤, and not among those who never arrived. As many are
    /// due as the half-day has planned.
    public boolean isDue(Participant participant, Session session, Marks marks) {
        return isExpected(participant, session) && !isNeverArrived(participant, marks)
                && marks.in(participant.id(), session.id()).filter(mark -> meaning(mark) == Status.Meaning.NOT_REQUIRED)
                        .isEmpty();
    }

    /// Whether anybody has arrived, without which nobody is 未报到.
    public boolean hasArrivals() {
        return hasArrivals;
    }

    /// 未报到: still registered and without any mark in a class where somebody has arrived.
    public boolean isNeverArrived(Participant participant, Marks marks) {
        return hasArrivals && isCounted(participant) && participant.state() == EnrolmentState.REGISTERED
                && sessions.stream().allMatch(session -> marks.in(participant.id(), session.id()).isEmpty());
    }

    /// Those who never arrived, in the order given.
    public List<Participant> neverArrived(Collection<Participant> people, Marks marks) {
        return people.stream().filter(participant -> isNeverArrived(participant, marks)).toList();
    }

    /// One person over the half-days that count.
    public Tally tally(Participant participant, Marks marks) {
        Counts counts = Counts.NONE;
        for (Session session : sessions) {
            if (session.counts() && participant.covers(session.at())) {
                counts = counts.plus(cell(session, marks.in(participant.id(), session.id())));
            }
        }
        return verdicts.tally(participant, counts, isNeverArrived(participant, marks), state.isEditable());
    }

    /// One half-day over those of the people who are counted; who never arrived is in no total.
    public Counts turnout(Session session, Collection<Participant> people, Marks marks) {
        Counts counts = Counts.NONE;
        for (Participant participant : people) {
            if (isExpected(participant, session) && !isNeverArrived(participant, marks)) {
                counts = counts.plus(cell(session, marks.in(participant.id(), session.id())));
            }
        }
        return counts;
    }

    /// The sum over people, without those who are in no total.
    public static Counts sum(Collection<Tally> tallies) {
        return tallies.stream().filter(Tally::isSummed).map(Tally::counts).reduce(Counts.NONE, Counts::plus);
    }

    private Counts cell(Session session, Optional<Mark> mark) {
        if (mark.isEmpty()) {
            return new Counts(1, 0, session.isTaken() ? 1 : 0, 0, 0, 0, 0, 0, Map.of());
        }
        Mark made = mark.get();
        Status status = statuses.get(made.status());
        Map<String, Integer> one = Map.of(made.status(), 1);
        if (meaning(made) == Status.Meaning.NOT_REQUIRED) {
            return new Counts(0, 0, 0, 0, 0, 0, 0, 0, one);
        }
        return new Counts(1, 1, 0, meaning(made) == Status.Meaning.ATTENDED ? 1 : 0, made.isLate() ? 1 : 0,
                made.isEarly() ? 1 : 0,
                status.leave() ? 1 : 0, status.truancy() ? 1 : 0, one);
    }

    private Status.Meaning meaning(Mark mark) {
        return statuses.get(mark.status()).meaning();
    }

    private static boolean hasArrived(Participant participant) {
        return participant.arrivedAt().isPresent() || participant.state() == EnrolmentState.ARRIVED
                || participant.state() == EnrolmentState.COMPLETED;
    }
}
