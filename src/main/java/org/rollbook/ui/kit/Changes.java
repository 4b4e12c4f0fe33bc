package org.rollbook.ui.kit;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.rollbook.model.journal.Concern;
import org.rollbook.model.journal.Touched;

/// Which change was the last one that touched what somebody looks at.
final class Changes {
    private final Map<Concern, Integer> anywhere = new EnumMap<>(Concern.class);
    private final Map<Concern, Integer> everywhere = new EnumMap<>(Concern.class);
    private final Map<Concern, Map<Long, Integer>> inClass = new EnumMap<>(Concern.class);

    void note(int number, Touched touched) {
        for (Concern concern : touched.concerns()) {
            anywhere.put(concern, number);
            touched.classId().ifPresentOrElse(
                    id -> inClass.computeIfAbsent(concern, _ -> new HashMap<>()).put(id, number),
                    () -> everywhere.put(concern, number));
        }
    }

    /// The number of the last change to any of these in a class, or in any class where none is given; 0 before the first.
    int last(Set<Concern> concerns, OptionalLong classId) {
        return concerns.stream().mapToInt(concern -> classId.isEmpty() ? anywhere.getOrDefault(concern, 0)
                : Math.max(everywhere.getOrDefault(concern, 0),
                        inClass.getOrDefault(concern, Map.of()).getOrDefault(classId.getAsLong(), 0)))
                .max().orElse(0);
    }
}
