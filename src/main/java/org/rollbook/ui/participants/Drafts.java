package org.rollbook.ui.participants;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Forms that were left half filled, one for each class: they outlive the screen, a change of class and of language.
public final class Drafts {
    private final Map<Long, Draft> byClass = new HashMap<>();

    void keep(long classId, Draft draft) {
        byClass.put(classId, draft);
    }

    void drop(long classId) {
        byClass.remove(classId);
    }

    Optional<Draft> of(long classId) {
        return Optional.ofNullable(byClass.get(classId));
    }
}
