package org.rollbook.model.people;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/// Plain texts that are known of somebody, each under its field; what is not known is not in it.
public record Facts(Map<PersonField, String> texts) {
    public static final Facts NONE = new Facts(Map.of());

    public Facts {
        Map<PersonField, String> known = new EnumMap<>(PersonField.class);
        texts.forEach((field, text) -> {
            String checked = field.checked(text);
            if (!checked.isEmpty()) {
                known.put(field, checked);
            }
        });
        texts = Map.copyOf(known);
    }

    /// What is known of these fields, as something tells it for each.
    public static Facts of(Iterable<PersonField> fields, Function<PersonField, String> telling) {
        Map<PersonField, String> texts = new EnumMap<>(PersonField.class);
        fields.forEach(field -> {
            String text = telling.apply(field);
            if (!text.isEmpty()) {
                texts.put(field, text);
            }
        });
        return texts.isEmpty() ? NONE : new Facts(texts);
    }

    /// Empty where nothing is known.
    public String text(PersonField field) {
        return texts.getOrDefault(field, "");
    }

    public Facts with(PersonField field, String text) {
        if (text(field).equals(text)) {
            return this;
        }
        Map<PersonField, String> changed = new EnumMap<>(PersonField.class);
        changed.putAll(texts);
        changed.put(field, text);
        return new Facts(changed);
    }

    /// With what only another knows.
    public Facts or(Facts other) {
        Map<PersonField, String> all = new EnumMap<>(PersonField.class);
        all.putAll(other.texts);
        all.putAll(texts);
        return new Facts(all);
    }
}
