package org.rollbook.ui.lists.work;

import java.util.function.Predicate;
import org.rollbook.service.lists.ImportRow;
import org.rollbook.service.lists.ImportRow.Outcome;

/// Which rows are shown; `DOUBTFUL` rows are among the others as well, `GONE` are not rows but people whom the list leaves out.
public enum Filter {
    ALL(_ -> true), NEW(Outcome.NEW), UPDATE(Outcome.UPDATE), DUPLICATE(Outcome.DUPLICATE), PROBLEM(Outcome.PROBLEM),
    DOUBTFUL(ImportRow::isDoubtful), UNCHANGED(Outcome.UNCHANGED), SKIPPED(Outcome.SKIPPED), GONE(_ -> false);

    private final Predicate<ImportRow> shown;

    Filter(Outcome outcome) {
        this(row -> row.outcome() == outcome);
    }

    Filter(Predicate<ImportRow> shown) {
        this.shown = shown;
    }

    boolean shows(ImportRow row) {
        return shown.test(row);
    }
}
