package org.rollbook.ui.kit.command;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// A command with its name: menu, keys, palette and keyboard sheet all show and run the same one.
///
/// The text of `key` may carry a mnemonic after an underscore.
///
/// @param words    what the menu says instead of the text of `key`, where that changes with what would be done
/// @param moreKeys does the same as `keys`, unseen, for people from other systems
public record Command(String key, Place place, Optional<KeyCombination> keys, Runnable handler,
        ObservableBooleanValue enabled, Optional<ObservableBooleanValue> chosen, Position position,
        Optional<ObservableStringValue> words, Optional<KeyCombination> moreKeys) {

    private static final ObservableBooleanValue ALWAYS = new SimpleBooleanProperty(true);

    public static Command of(String key, Place place, Runnable handler) {
        return new Command(key, place, Optional.empty(), handler, ALWAYS, Optional.empty(), Position.NEXT,
                Optional.empty(), Optional.empty());
    }

    /// Keys as JavaFX names them, always with `Shortcut` for Ctrl or Command: `Shortcut+Shift+N`, `F2`.
    public Command keys(String combination) {
        return new Command(key, place, Optional.of(KeyCombination.valueOf(combination)), handler, enabled, chosen,
                position, words, moreKeys);
    }

    public Command when(ObservableBooleanValue condition) {
        return new Command(key, place, keys, handler, condition, chosen, position, words, moreKeys);
    }

    /// Shown as one of several choices, marked while the condition holds.
    public Command chosenWhen(ObservableBooleanValue condition) {
        return new Command(key, place, keys, handler, enabled, Optional.of(condition), position, words, moreKeys);
    }

    /// The first of a group in its menu.
    public Command afterLine() {
        return new Command(key, place, keys, handler, enabled, chosen, Position.AFTER_LINE, words, moreKeys);
    }

    public Command saying(ObservableStringValue text) {
        return new Command(key, place, keys, handler, enabled, chosen, position, Optional.of(text), moreKeys);
    }

    public Command alsoKeys(String combination) {
        return new Command(key, place, keys, handler, enabled, chosen, position, words,
                Optional.of(KeyCombination.valueOf(combination)));
    }

    public boolean hears(KeyEvent key) {
        return Stream.concat(keys.stream(), moreKeys.stream()).anyMatch(combination -> combination.match(key));
    }

    public void run() {
        if (enabled.get()) {
            handler.run();
        }
    }

    /// The menu that holds it; `SCREEN` commands are in no menu.
    public enum Place { FILE, EDIT, CLASS, GO, VIEW, HELP, SCREEN }

    /// Whether a line divides it from the command before.
    public enum Position { NEXT, AFTER_LINE }
}
