package org.rollbook.ui.lists.work;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.rollbook.model.people.Problem;
import org.rollbook.service.lists.Coverage;
import org.rollbook.service.lists.ImportPlan;
import org.rollbook.service.lists.ImportRow;
import org.rollbook.service.lists.ImportRow.Outcome;

/// How many rows each filter shows, how many wait for a decision, how many people come from the list, how many of these
/// rows are doubtful, how many people not in it withdraw, and how many rows can be saved to be corrected.
public record RowCounts(Map<Filter, Integer> rows, int undecided, int imported, int doubtful, int leaving,
        int correctable,
        List<Problem> unfamiliar,
        Coverage coverage) {
    static final RowCounts NONE = new RowCounts(Map.of(), 0, 0, 0, 0, 0, List.of(), Coverage.ADDITION);

    public RowCounts {
        rows = rows.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(rows));
    }

    static RowCounts of(ImportPlan plan) {
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
        return new RowCounts(counts, plan.undecided(), plan.count(Outcome.NEW) + plan.count(Outcome.UPDATE), doubtful,
                plan.leaving().size(), correctable, plan.unfamiliar(), plan.coverage());
    }

    /// How many people applying the list changes.
    public int written() {
        return imported + leaving;
    }

    public int of(Filter filter) {
        return rows.getOrDefault(filter, 0);
    }

    /// Whether there is a list to count.
    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
