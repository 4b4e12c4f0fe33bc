package org.rollbook.model.attendance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollbook.model.people.EnrolmentState;
import org.rollbook.model.people.Participant;

/// What the counts of a person mean by the rules of a class, and why.
final class Verdicts {
    private final int classHalfDays;
    private final List<Rule> rules;
    private final int latesPerTruancy;
    private final Map<Long, Participant> substitutes = new HashMap<>();

    /// A rule that is broken, and how.
    private record Breach(Outcome outcome, Reason reason) {
    }

    /// @param classHalfDays how many half-days of the class count
    Verdicts(int classHalfDays, List<Rule> rules, Collection<Participant> everybody) {
        this.classHalfDays = classHalfDays;
        this.rules = List.copyOf(rules);
        this.latesPerTruancy = clause(Rule.Clause.LATES_PER_TRUANCY).map(Rule::numerator).orElse(0);
        everybody.forEach(p -> p.replaces().ifPresent(replaced -> substitutes.put(replaced, p)));
    }

    /// State goes before never arrived, that before nothing planned, that before what is still open, and then the rules speak; of
    /// somebody without any mark they have nothing to say.
    Tally tally(Participant participant, Counts counts, boolean neverArrived, boolean running) {
        int allowed = clause(Rule.Clause.LEAVE_SHARE)
                .map(rule -> (int) ((long) classHalfDays * rule.numerator() / rule.denominator()))
                .orElse(classHalfDays);
        int left = Math.max(0, allowed - counts.leave());
        if (!Attendance.isCounted(participant)) {
            return new Tally(false, counts, left, Outcome.NONE, List.of(Reason.of("notCounted", participant.role())),
                    List.of());
        }
        if (participant.state().hasLeft()) {
            return new Tally(true, counts, left,
                    participant.state() == EnrolmentState.REPLACED ? Outcome.REPLACED : Outcome.WITHDRAWN,
                    List.of(leaving(participant)), List.of());
        }
        if (neverArrived) {
            return new Tally(true, counts, left, Outcome.NEVER_ARRIVED, List.of(Reason.of("neverArrived")), List.of());
        }
        if (counts.planned() == 0) {
            return new Tally(true, counts, left, Outcome.NONE, List.of(Reason.of("nothingPlanned")), List.of());
        }
        if (!running && counts.taken() == 0) {
            return new Tally(true, counts, left, Outcome.NONE, List.of(Reason.of("nothingMarked", counts.planned())),
                    List.of());
        }
        boolean inProgress = running && counts.taken() < counts.planned();
        List<Breach> breaches = breaches(counts, allowed, !inProgress);
        List<Reason> reasons = breaches.stream().map(Breach::reason).toList();
        if (inProgress) {
            return new Tally(true, counts, left, Outcome.IN_PROGRESS, List.of(open(counts)), reasons);
        }
        Outcome worst = breaches.stream().map(Breach::outcome).reduce(Outcome.COMPLETED,
                (a, b) -> a.compareTo(b) > 0 ? a : b);
        return new Tally(true, counts, left, worst, worst == Outcome.COMPLETED ? List.of() : reasons, List.of());
    }

    /// The least rate is held against a full record only.
    private List<Breach> breaches(Counts counts, int allowed, boolean complete) {
        int converted = latesPerTruancy > 0 ? (counts.late() + counts.early()) / latesPerTruancy : 0;
        List<Breach> breaches = new ArrayList<>();
        for (Rule rule : rules) {
            Optional<Reason> broken = switch (rule.clause()) {
                case LEAVE_SHARE ->
                    when((long) counts.leave() * rule.denominator() > (long) rule.numerator() * classHalfDays,
                            complete ? Reason.of("leaveShare", counts.leave(), classHalfDays, rule.numerator(),
                                    rule.denominator())
                                    : Reason.of("leaveUsedUp", counts.leave(), allowed));
                case TRUANCY_HALF_DAYS -> when(rule.numerator() > 0 && counts.absent() + converted >= rule.numerator(),
                        converted == 0 ? Reason.of("truancy", counts.absent(), rule.numerator())
                                : Reason.of("truancyWithLates", counts.absent() + converted, rule.numerator(),
                                        counts.absent(), counts.late() + counts.early(), converted));
                case LATES_PER_TRUANCY -> Optional.empty();
                case LEAST_RATE -> when(complete && counts.rate().isBelow(rule.numerator(), rule.denominator()),
                        Reason.of("leastRate", counts.rate().percent(), counts.present(), counts.taken(),
                                rule.numerator(), rule.denominator()));
            };
            broken.ifPresent(reason -> breaches.add(new Breach(rule.outcome(), reason)));
        }
        return breaches;
    }

    private static Optional<Reason> when(boolean broken, Reason reason) {
        return broken ? Optional.of(reason) : Optional.empty();
    }

    private Reason leaving(Participant participant) {
        Optional<Participant> substitute = Optional.ofNullable(substitutes.get(participant.id()))
                .filter(_ -> participant.state() == EnrolmentState.REPLACED);
        boolean replaced = participant.state() == EnrolmentState.REPLACED;
        return participant.membership().leaves()
                .map(from -> substitute.map(p -> Reason.of("replacedFrom", p.number(), p.name(), from))
                        .orElse(Reason.of(replaced ? "replacedBySomebodyFrom" : "withdrawnFrom", from)))
                .orElseGet(() -> substitute.map(p -> Reason.of("replaced", p.number(), p.name()))
                        .orElse(Reason.of(replaced ? "replacedBySomebody" : "withdrawn")));
    }

    private static Reason open(Counts counts) {
        if (counts.unmarked() == 0) {
            return Reason.of("toCome", counts.open());
        }
        return counts.open() == 0 ? Reason.of("unmarked", counts.unmarked())
                : Reason.of("toComeAndUnmarked", counts.open(), counts.unmarked());
    }

    private Optional<Rule> clause(Rule.Clause clause) {
        return rules.stream().filter(rule -> rule.clause() == clause).findFirst();
    }
}
