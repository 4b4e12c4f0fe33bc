package org.rollbook.ui.lists;

import java.util.Optional;
import org.rollbook.service.ImportRow.Outcome;

/// Which rows are shown; `GONE` are not rows but people whom the list leaves out.
enum Filter {
    ALL(Optional.empty()), NEW(Optional.of(Outcome.NEW)), UPDATE(Optional.of(Outcome.UPDATE)),
    DUPLICATE(Optional.of(Outcome.DUPLICATE)), PROBLEM(Optional.of(Outcome.PROBLEM)),
    UNCHANGED(Optional.of(Outcome.UNCHANGED)), SKIPPED(Optional.of(Outcome.SKIPPED)), GONE(Optional.empty());

    private final Optional<Outcome> outcome;

    Filter(Optional<Outcome> outcome) {
        this.outcome = outcome;
    }

    boolean shows(Outcome of) {
        return this == ALL || outcome.filter(one -> one == of).isPresent();
    }
}
