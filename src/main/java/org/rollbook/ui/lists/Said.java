package org.rollbook.ui.lists;

import java.util.List;
import java.util.Optional;
import org.rollbook.model.Refusal;
import org.rollbook.ui.kit.WayBack;

/// What the window is to say: a sentence with its arguments, perhaps with a way back, or a refusal.
record Said(String key, List<Object> arguments, Optional<WayBack> undo, Optional<Refusal> refusal) {

    static Said done(String key, Optional<WayBack> undo, Object... arguments) {
        return new Said(key, List.of(arguments), undo, Optional.empty());
    }

    static Said refused(Refusal refusal) {
        return new Said("", List.of(), Optional.empty(), Optional.of(refusal));
    }
}
