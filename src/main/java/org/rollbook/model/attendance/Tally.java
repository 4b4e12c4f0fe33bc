package org.rollbook.model.attendance;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rollbook.model.Fraction;
import org.rollbook.model.course.Session;

/// One participant's attendance counted over the sessions that count, in half-days.
///
/// @param planned      half-days the participant is required at (sessions marked 免考勤 are out)
/// @param taken        of those, half-days whose roll was taken or that carry a mark
/// @param present      attended, late and left early included
/// @param leaveAllowed half-days of leave still allowed before the leave clause is broken, never below 0
public record Tally(
        int planned,
        int taken,
        int present,
        int late,
        int early,
        int personalLeave,
        int sickLeave,
        int officialLeave,
        int absent,
        int leaveAllowed,
        Outcome result) {

    /// Attended of the half-days whose roll was taken.
    public Fraction rate() {
        return new Fraction(present, taken);
    }

    /// Attended of all half-days required.
    public Fraction rateOverAll() {
        return new Fraction(present, planned);
    }

    /// The same counts under a result that is known otherwise, as for somebody who has withdrawn.
    public Tally withResult(Outcome result) {
        return new Tally(planned, taken, present, late, early, personalLeave, sickLeave, officialLeave, absent, leaveAllowed, result);
    }

    /// Half-days of leave of any kind.
    public int leave() {
        return personalLeave + sickLeave + officialLeave;
    }

    /// Whether leave was taken and none is left; where none was taken, none left is no news.
    public boolean hasUsedUpLeave() {
        return leave() > 0 && leaveAllowed == 0;
    }

    /// Counts one participant's marks over the class's sessions by its statuses and rules.
    public static Tally of(List<Session> sessions, Collection<Mark> marks, List<Status> statuses, List<Rule> rules) {
        Map<Long, Mark> bySession = new HashMap<>();
        marks.forEach(mark -> bySession.put(mark.sessionId(), mark));
        Map<String, Status> byCode = new HashMap<>();
        statuses.forEach(status -> byCode.put(status.code(), status));
        Counter counter = new Counter();
        for (Session session : sessions) {
            if (session.counts()) {
                Mark mark = bySession.get(session.id());
                counter.count(session, mark, mark == null ? null : byCode.get(mark.status()));
            }
        }
        return counter.tally(rules);
    }

    private static final class Counter {
        private int planned;
        private int taken;
        private int marked;
        private int present;
        private int late;
        private int early;
        private int leaveTotal;
        private int truancy;
        private final Map<String, Integer> byStatus = new HashMap<>();

        void count(Session session, Mark mark, Status status) {
            if (status == null) {
                planned++;
                taken += session.isTaken() ? 1 : 0;
                return;
            }
            if (status.meaning() == Status.Meaning.NOT_REQUIRED) {
                return;
            }
            planned++;
            taken++;
            marked++;
            byStatus.merge(status.code(), 1, Integer::sum);
            present += status.meaning() == Status.Meaning.ATTENDED ? 1 : 0;
            late += mark.isLate() ? 1 : 0;
            early += mark.isEarly() ? 1 : 0;
            leaveTotal += status.leave() ? 1 : 0;
            truancy += status.truancy() ? 1 : 0;
        }

        Tally tally(List<Rule> rules) {
            int allowed = planned;
            int lates = 0;
            for (Rule rule : rules) {
                if (rule.clause() == Rule.Clause.LEAVE_SHARE) {
                    allowed = (int) ((long) planned * rule.numerator() / rule.denominator());
                } else if (rule.clause() == Rule.Clause.LATES_PER_TRUANCY && rule.numerator() > 0) {
                    lates = (late + early) / rule.numerator();
                }
            }
            return new Tally(planned, taken, present, late, early,
                    of(Status.PERSONAL_LEAVE), of(Status.SICK_LEAVE), of(Status.OFFICIAL_LEAVE), truancy,
                    Math.max(0, allowed - leaveTotal), result(rules, truancy + lates));
        }

        private int of(String status) {
            return byStatus.getOrDefault(status, 0);
        }

        private Outcome result(List<Rule> rules, int truancies) {
            Outcome worst = marked < planned ? Outcome.IN_PROGRESS : Outcome.COMPLETED;
            for (Rule rule : rules) {
                boolean broken = switch (rule.clause()) {
                    case LEAVE_SHARE -> new Fraction(leaveTotal, planned).isAbove(rule.numerator(), rule.denominator());
                    case TRUANCY_HALF_DAYS -> rule.numerator() > 0 && truancies >= rule.numerator();
                    case LATES_PER_TRUANCY -> false;
                    case LEAST_RATE -> marked == planned
                            && new Fraction(present, planned).isBelow(rule.numerator(), rule.denominator());
                };
                if (broken && rule.outcome().compareTo(worst) > 0) {
                    worst = rule.outcome();
                }
            }
            return worst;
        }
    }
}
