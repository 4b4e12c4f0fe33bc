package org.rollbook.ui.kit;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/// A drop-down over a closed set, each choice shown in words.
public final class ChoiceCombo<T> extends ComboBox<T> {
    public ChoiceCombo(Collection<? extends T> choices, Function<? super T, String> words) {
        getItems().setAll(choices);
        setConverter(new StringConverter<>() {
            @Override
            public String toString(T choice) {
                return choice == null ? "" : words.apply(choice);
            }

            @Override
            public T fromString(String text) {
                return getItems().stream().filter(choice -> words.apply(choice).equals(text)).findFirst().orElse(getValue());
            }
        });
        setMaxWidth(Double.MAX_VALUE);
    }

    /// All constants of an enum in the words of the bundle.
    public static <E extends Enum<E>> ChoiceCombo<E> of(Messages messages, Class<E> type) {
        return new ChoiceCombo<>(List.of(type.getEnumConstants()), messages::text);
    }
}
