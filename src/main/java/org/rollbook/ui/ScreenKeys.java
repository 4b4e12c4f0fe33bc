package org.rollbook.ui;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.rollbook.ui.kit.Command;

/// The keys of the screen in front, which are in no menu, Ctrl+Tab through the screens, and Ctrl+Z out of a text field
/// that has nothing of its own to take back.
final class ScreenKeys {
    private static final KeyCombination UNDO = KeyCombination.valueOf("Shortcut+Z");

    private final List<Command> always;
    private List<Command> commands = List.of();

    ScreenKeys(Parent root, List<Command> always, IntConsumer cycle) {
        this.always = always;
        root.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.TAB && key.isControlDown()) {
                cycle.accept(key.isShiftDown() ? -1 : 1);
                key.consume();
            } else if (UNDO.match(key) && key.getTarget() instanceof TextInputControl text && !text.isUndoable()) {
                run(key, always);
            }
        });
        root.addEventHandler(KeyEvent.KEY_PRESSED, key -> run(key, commands));
    }

    void take(List<Command> ofScreen) {
        commands = ofScreen;
    }

    private static void run(KeyEvent key, List<Command> commands) {
        commands.stream()
            .filter(command -> command.keys().map(keys -> keys.match(key)).orElse(false))
            .findFirst()
            .ifPresent(command -> {
                command.run();
                key.consume();
            });
    }
}
