package org.rollbook.ui.lists;

import java.util.EnumMap;
import java.util.Map;

/// How many rows each filter shows, how many wait for a decision, and how many people are written.
record Counts(Map<Filter, Integer> rows, int undecided, int written) {
    static final Counts NONE = new Counts(Map.of(), 0, 0);

    Counts {
        rows = rows.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(rows));
    }

    int of(Filter filter) {
        return rows.getOrDefault(filter, 0);
    }
}
