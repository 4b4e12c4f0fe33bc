package org.rollbook.ui.participants;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.rollbook.model.FormName;
import org.rollbook.model.UnsavedForm;
import org.rollbook.ui.kit.HalfFilled;

/// Forms that were left half filled, one for each class: they outlive the screen, a change of class and of language, and the program.
public final class Drafts {
    private final Map<Long, Draft> byClass = new HashMap<>();
    private final HalfFilled halfFilled;

    public Drafts(HalfFilled halfFilled) {
        this.halfFilled = halfFilled;
    }

    void keep(long classId, Draft draft) {
        byClass.put(classId, draft);
        halfFilled.type(form(classId), DraftFields.of(draft));
    }

    void drop(long classId) {
        byClass.remove(classId);
        halfFilled.done(form(classId));
    }

    Optional<Draft> of(long classId) {
        return Optional.ofNullable(byClass.get(classId));
    }

    /// What the last run of the program left.
    Optional<UnsavedForm> left(long classId) {
        return halfFilled.left(form(classId));
    }

    private static FormName form(long classId) {
        return FormName.of(FormName.Kind.PERSON, classId);
    }
}
