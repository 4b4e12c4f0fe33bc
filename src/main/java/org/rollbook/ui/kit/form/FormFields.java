package org.rollbook.ui.kit.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.Property;
import org.rollbook.model.UnsavedForm;

/// What stands in a form, each thing by its name as text, so that it can be put away half filled and filled in again.
public final class FormFields {
    private final Map<String, Field<?>> fields = new LinkedHashMap<>();

    /// A line of text.
    public FormFields line(String name, Property<String> line) {
        return add(name, line, Function.identity(), Function.identity());
    }

    /// One of a few constants.
    public <E extends Enum<E>> FormFields choice(String name, Property<E> choice, Class<E> type) {
        return add(name, choice, Enum::name, text -> Enum.valueOf(type, text));
    }

    /// A tick.
    public FormFields tick(String name, Property<Boolean> tick) {
        return add(name, tick, Object::toString, Boolean::valueOf);
    }

    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        fields.forEach((name, field) -> texts.put(name, field.read()));
        return texts;
    }

    /// Fills everything in; false when something cannot be read.
    public boolean fill(UnsavedForm form) {
        try {
            fields.forEach((name, field) -> field.write(form.field(name)));
            return true;
        } catch (RuntimeException unreadable) {
            return false;
        }
    }

    /// `changed` hears of everything that is typed or chosen.
    public void onChange(Runnable changed) {
        fields.values().forEach(field -> field.property().subscribe((_, _) -> changed.run()));
    }

    private <T> FormFields add(String name, Property<T> property, Function<T, String> text, Function<String, T> value) {
        fields.put(name, new Field<>(property, text, value));
        return this;
    }

    private record Field<T>(Property<T> property, Function<T, String> text, Function<String, T> value) {
        String read() {
            return text.apply(property.getValue());
        }

        void write(String text) {
            property.setValue(value.apply(text));
        }
    }
}
