package org.rollbook.ui.kit;

import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;

/// A command with its name: menu, keys, palette and keyboard sheet all show and run the same one.
///
/// The text of `key` may carry a mnemonic after an underscore.
public record Command(String key, Place place, Optional<KeyCombination> keys, Runnable handler,
                     ObservableBooleanValue enabled, Optional<ObservableBooleanValue> chosen, Position position) {

    private static final ObservableBooleanValue ALWAYS = new SimpleBooleanProperty(true);

    public static Command of(String key, Place place, Runnable handler) {
        return new Command(key, place, Optional.empty(), handler, ALWAYS, Optional.empty(), Position.NEXT);
    }

    /// Keys as JavaFX names them, always with `Shortcut` for Ctrl or Command: `Shortcut+Shift+N`, `F2`.
    public Command keys(String combination) {
        return new Command(key, place, Optional.of(KeyCombination.valueOf(combination)), handler, enabled, chosen, position);
    }

    public Command when(ObservableBooleanValue condition) {
        return new Command(key, place, keys, handler, condition, chosen, position);
    }

    /// Shown as one of several choices, marked while the condition holds.
    public Command chosenWhen(ObservableBooleanValue condition) {
        return new Command(key, place, keys, handler, enabled, Optional.of(condition), position);
    }

    /// The first of a group in its menu.
    public Command afterLine() {
        return new Command(key, place, keys, handler, enabled, chosen, Position.AFTER_LINE);
    }

    public void run() {
        if (enabled.get()) {
            handler.run();
        }
    }

    /// The menu that holds it; `SCREEN` commands are in no menu.
    public enum Place { FILE, EDIT, VIEW, HELP, SCREEN }

    /// Whether a line divides it from the command before.
    public enum Position { NEXT, AFTER_LINE }
}
