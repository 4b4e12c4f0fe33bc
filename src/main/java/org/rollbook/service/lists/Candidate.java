package org.rollbook.service.lists;

import java.util.List;
import java.util.Optional;
import org.rollbook.model.people.Problem;
import org.rollbook.service.lists.ImportMatch.Reason;
import org.rollbook.service.lists.ImportMatch.Where;
import org.rollbook.service.lists.ImportRow.Outcome;
import org.rollbook.service.lists.KnownPeople.Known;
import org.rollbook.sheet.row.DraftRow;

/// A row of a list that may become somebody, and what was found out about it so far.
final class Candidate {
    private final DraftRow row;
    private final RowReading reading;
    private final List<Problem> problems;
    private final Known fresh;
    private List<Found> found = List.of();
    private Optional<Outcome> outcome = Optional.empty();

    /// Somebody whom a row may mean.
    ///
    /// @param earlierRow the row of the list that means the same, 0 when none does
    record Found(Known known, Reason reason, Where where, int earlierRow) {
    }

    /// `problems` grows while the row is looked at.
    Candidate(DraftRow row, RowReading reading, List<Problem> problems, Known fresh) {
        this.row = row;
        this.reading = reading;
        this.problems = problems;
        this.fresh = fresh;
    }

    void becomes(Outcome decided, Found... meant) {
        this.outcome = Optional.of(decided);
        this.found = List.of(meant);
    }

    void doubt(Problem problem) {
        problems.add(problem);
    }

    int row() {
        return row.row();
    }

    RowReading reading() {
        return reading;
    }

    List<Problem> problems() {
        return problems;
    }

    /// The person as the row has them.
    Known fresh() {
        return fresh;
    }

    List<Found> found() {
        return found;
    }

    /// Nothing while it is not known what becomes of the row.
    Optional<Outcome> outcome() {
        return outcome;
    }
}
