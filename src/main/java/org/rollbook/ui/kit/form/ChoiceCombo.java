package org.rollbook.ui.kit.form;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;
import org.rollbook.text.Messages;

/// A drop-down over a closed set, each choice shown in words.
public final class ChoiceCombo<T> extends ComboBox<T> {
    private T before;

    public ChoiceCombo(Collection<? extends T> choices, Function<? super T, String> words) {
        getItems().setAll(choices);
        setConverter(new StringConverter<>() {
            @Override
            public String toString(T choice) {
                return choice == null ? "" : words.apply(choice);
            }

            @Override
            public T fromString(String text) {
                return getItems().stream().filter(choice -> words.apply(choice).equals(text)).findFirst()
                        .orElse(getValue());
            }
        });
        setMaxWidth(Double.MAX_VALUE);
    }

    /// All constants of an enum in the words of the bundle.
    public static <E extends Enum<E>> ChoiceCombo<E> of(Messages messages, Class<E> type) {
        return new ChoiceCombo<>(List.of(type.getEnumConstants()), messages::text);
    }

    /// For choices that have effects at once: arrows and letters open the list instead of running through all its choices,
    /// Enter or a click takes one, Esc leaves everything as it was.
    public ChoiceCombo<T> whenChosen(Function<? super T, String> latin, Consumer<? super T> then) {
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            boolean arrow = key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.UP;
            if (arrow && !isShowing() && !key.isAltDown() && !key.isShortcutDown()) {
                show();
                key.consume();
            }
        });
        addEventFilter(KeyEvent.KEY_TYPED, key -> jump(key, latin));
        skinProperty().subscribe(skin -> {
            if (skin instanceof ComboBoxListViewSkin<?> list) {
                list.getPopupContent().addEventFilter(KeyEvent.KEY_PRESSED, key -> {
                    if (key.getCode() == KeyCode.ESCAPE) {
                        setValue(before);
                    }
                });
            }
        });
        setOnShowing(_ -> before = getValue());
        setOnHidden(_ -> {
            if (!Objects.equals(before, getValue())) {
                then.accept(getValue());
            }
        });
        return this;
    }

    /// The next choice that begins with the letter.
    private void jump(KeyEvent key, Function<? super T, String> latin) {
        String letter = key.getCharacter().toLowerCase(Locale.ROOT);
        if (letter.length() != 1 || !Character.isLetterOrDigit(letter.charAt(0)) || key.isShortcutDown()
                || key.isAltDown()) {
            return;
        }
        if (!isShowing()) {
            show();
        }
        int size = getItems().size();
        int from = getSelectionModel().getSelectedIndex() + 1;
        for (int i = 0; i < size; i++) {
            int at = (from + i) % size;
            T choice = getItems().get(at);
            if (getConverter().toString(choice).toLowerCase(Locale.ROOT).startsWith(letter)
                    || latin.apply(choice).toLowerCase(Locale.ROOT).startsWith(letter)) {
                getSelectionModel().select(at);
                if (getSkin() instanceof ComboBoxListViewSkin<?> list
                        && list.getPopupContent() instanceof ListView<?> choices) {
                    choices.scrollTo(at);
                }
                break;
            }
        }
        key.consume();
    }
}
