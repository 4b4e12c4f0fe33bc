package org.rollbook.ui.lists.work;

import java.util.List;
import java.util.Optional;
import org.rollbook.model.Refusal;
import org.rollbook.ui.kit.UndoOffer;

/// What the window is to say: a sentence with its arguments, perhaps with a way back, or a refusal.
public record ListNotice(String key, List<Object> arguments, Optional<UndoOffer> undo, Optional<Refusal> refusal) {

    static ListNotice done(String key, Optional<UndoOffer> undo, Object... arguments) {
        return new ListNotice(key, List.of(arguments), undo, Optional.empty());
    }

    static ListNotice refused(Refusal refusal) {
        return new ListNotice("", List.of(), Optional.empty(), Optional.of(refusal));
    }
}
