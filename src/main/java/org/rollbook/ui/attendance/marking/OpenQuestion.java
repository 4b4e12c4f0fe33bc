package org.rollbook.ui.attendance.marking;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The one question that may stand open under the grid.
final class OpenQuestion {
    private final ReadOnlyObjectWrapper<Optional<FollowUpQuestion>> question = new ReadOnlyObjectWrapper<>(
            Optional.empty());

    void ask(FollowUpQuestion gesture) {
        question.set(Optional.of(gesture));
    }

    void agree() {
        var asked = question.get();
        drop();
        asked.ifPresent(gesture -> gesture.action().run());
    }

    void drop() {
        question.set(Optional.empty());
    }

    ReadOnlyObjectProperty<Optional<FollowUpQuestion>> question() {
        return question.getReadOnlyProperty();
    }
}
