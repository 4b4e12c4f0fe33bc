package org.rollbook.model.attendance;

import java.util.List;
import org.rollbook.model.Refusal;

/// One clause of a class's attendance rule, with its numbers and what breaking it means.
///
/// @param numerator   of the clause's fraction or count, at least 0
/// @param denominator of the clause's fraction, at least 1
public record Rule(Clause clause, int numerator, int denominator, Outcome outcome) {

    /// The kinds of clause that can be set.
    public enum Clause {
        /// Leave of more than numerator/denominator of the half-days of the class.
        LEAVE_SHARE,
        /// Absence without leave of numerator half-days or more, lates converted to absence included.
        TRUANCY_HALF_DAYS,
        /// Numerator times late or left early count as one absence without leave; 0 switches it off.
        LATES_PER_TRUANCY,
        /// Attendance below numerator/denominator of the half-days required.
        LEAST_RATE
    }

    public Rule {
        if (numerator < 0 || denominator < 1) {
            throw new Refusal("rule.numbers.range");
        }
    }

    /// Whether the clause can be broken; a leave share of 0 can, every other clause of 0 is off.
    public boolean isInForce() {
        return clause == Clause.LEAVE_SHARE || numerator > 0;
    }

    /// Whether any leave at all breaks it.
    public boolean forbidsAllLeave() {
        return clause == Clause.LEAVE_SHARE && numerator == 0;
    }

    /// The rule most bases work by: leave over 1/7 or 2 days of truancy means withdrawn, two lates are one truancy.
    public static List<Rule> defaults() {
        return List.of(
                new Rule(Clause.LEAVE_SHARE, 1, 7, Outcome.WITHDRAWN),
                new Rule(Clause.TRUANCY_HALF_DAYS, 4, 1, Outcome.WITHDRAWN),
                new Rule(Clause.LATES_PER_TRUANCY, 2, 1, Outcome.NOT_CERTIFIED),
                new Rule(Clause.LEAST_RATE, 0, 1, Outcome.NOT_CERTIFIED));
    }
}
