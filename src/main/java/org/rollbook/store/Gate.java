package org.rollbook.store;

import java.util.OptionalLong;
import org.rollbook.model.Refusal;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.journal.ActionType;
import org.rollbook.store.sql.Reading;

/// The one place where an action is let through or refused, before it begins and in its own transaction.
/// What touches several classes, undo and merging, asks about each of them itself.
///
/// Nobody is refused for their role yet: whoever has opened the data has them all.
public final class Gate {
    private final ClassStore classes = new ClassStore();

    /// Refuses what the type of an action forbids in its class as that is now.
    public void admit(Reading reading, ActionType type, OptionalLong classId) {
        if (type.needsOpenClass()) {
            TrainingClass now = classes.byId(reading, classId.orElseThrow())
                    .orElseThrow(() -> new Refusal("class.gone"));
            if (!now.state().isEditable()) {
                throw new Refusal("class.closed", now.code());
            }
        }
    }
}
