package org.rollbook.ui.kit.form;

import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.rollbook.model.Refusal;

/// What is to be said under a field, as a message key, so that view models can say it.
public record FieldNote(Level level, String key, List<Object> arguments) {
    public static final FieldNote NONE = new FieldNote(Level.NONE, "", List.of());

    /// That something is done.
    public static FieldNote plain(String key, Object... arguments) {
        return new FieldNote(Level.NONE, key, List.of(arguments));
    }

    public static FieldNote warning(String key, Object... arguments) {
        return new FieldNote(Level.WARNING, key, List.of(arguments));
    }

    public static FieldNote danger(String key, Object... arguments) {
        return new FieldNote(Level.DANGER, key, List.of(arguments));
    }

    /// Why something was refused.
    public static FieldNote of(Refusal refusal) {
        return danger("refusal." + refusal.key(), refusal.arguments().toArray());
    }

    /// The note of one field or, while it says nothing, of another.
    public static ObservableValue<FieldNote> either(ObservableValue<FieldNote> first,
            ObservableValue<FieldNote> second) {
        return first.flatMap(note -> note.equals(NONE) ? second : new SimpleObjectProperty<>(note));
    }

    /// A warning lets the person go on, a danger does not.
    public enum Level { NONE, WARNING, DANGER }
}
