package org.rollbook.ui.lists;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.rollbook.service.lists.Coverage;
import org.rollbook.service.lists.ImportPlan;
import org.rollbook.service.lists.ImportRow;
import org.rollbook.service.lists.ImportRow.Outcome;

/// How many rows each filter shows, how many wait for a decision, how many people are written, how many of these
/// rows are doubtful, and how many rows can be saved to be corrected.
record Counts(Map<Filter, Integer> rows, int undecided, int written, int doubtful, int correctable, Coverage coverage) {
    static final Counts NONE = new Counts(Map.of(), 0, 0, 0, 0, Coverage.ADDITION);

    Counts {
        rows = rows.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(rows));
    }

    static Counts of(ImportPlan plan) {
        int[] shown = new int[Filter.values().length];
        int correctable = 0;
        int doubtful = 0;
        for (ImportRow row : plan.rows()) {
            for (Filter filter : Filter.values()) {
                shown[filter.ordinal()] += filter.shows(row) ? 1 : 0;
            }
            correctable += row.isToBeCorrected() ? 1 : 0;
            doubtful += row.isDoubtful() && row.isWritten() ? 1 : 0;
        }
        shown[Filter.GONE.ordinal()] = plan.disappeared().size();
        Map<Filter, Integer> counts = new EnumMap<>(Filter.class);
        Arrays.stream(Filter.values()).forEach(filter -> counts.put(filter, shown[filter.ordinal()]));
        return new Counts(counts, plan.undecided(), plan.count(Outcome.NEW) + plan.count(Outcome.UPDATE) + plan.leaving().size(), doubtful,
            correctable, plan.coverage());
    }

    int of(Filter filter) {
        return rows.getOrDefault(filter, 0);
    }

    /// Whether there is a list to count.
    boolean isEmpty() {
        return rows.isEmpty();
    }
}
