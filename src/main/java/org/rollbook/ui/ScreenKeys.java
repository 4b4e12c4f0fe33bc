package org.rollbook.ui;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.Parent;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.rollbook.ui.kit.command.Command;
import org.rollbook.ui.kit.form.RemarkArea;

/// The keys of the screen in front, which are in no menu, Ctrl+Tab through the screens, second keys of menu commands, Ctrl+H
/// out of a text field, and Ctrl+Z and Ctrl+Shift+Z out of one that has nothing of its own to take back or do again.
final class ScreenKeys {
    private static final KeyCombination UNDO = KeyCombination.valueOf("Shortcut+Z");
    private static final List<KeyCombination> REDO = List.of(KeyCombination.valueOf("Shortcut+Shift+Z"),
            KeyCombination.valueOf("Shortcut+Y"));

    /// A table would keep it to itself.
    private static final KeyCombination EDIT = KeyCombination.valueOf("F2");
    /// On Linux a text field takes it for Backspace.
    private static final KeyCombination BACKSPACE = KeyCombination.valueOf("Shortcut+H");

    private final List<Command> always;
    private final List<Command> secondKeys;
    private List<Command> commands = List.of();

    ScreenKeys(Parent root, List<Command> always, IntConsumer cycle) {
        this.always = always;
        this.secondKeys = always.stream().filter(command -> command.moreKeys().isPresent()).toList();
        root.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            boolean writesTab = key.getTarget() instanceof RemarkArea && !key.isShiftDown();
            if (key.getCode() == KeyCode.TAB && key.isControlDown() && !writesTab) {
                cycle.accept(key.isShiftDown() ? -1 : 1);
                key.consume();
            } else if (key.getTarget() instanceof TableView<?> && EDIT.match(key)) {
                run(key, commands);
            } else if (key.getTarget() instanceof TextInputControl text) {
                step(key, text);
            }
        });
        root.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            run(key, commands);
            if (!key.isConsumed()) {
                run(key, secondKeys);
            }
        });
    }

    void take(List<Command> ofScreen) {
        commands = ofScreen;
    }

    /// What is typed in a field is the field’s own, as long as it has something to take back or do again.
    private void step(KeyEvent key, TextInputControl text) {
        if (BACKSPACE.match(key) || UNDO.match(key) && !text.isUndoable()) {
            run(key, always);
        } else if (REDO.stream().anyMatch(redo -> redo.match(key))) {
            if (text.isRedoable()) {
                text.redo();
                key.consume();
            } else {
                run(key, always);
            }
        }
    }

    private static void run(KeyEvent key, List<Command> commands) {
        commands.stream()
                .filter(command -> command.hears(key))
                .findFirst()
                .ifPresent(command -> {
                    command.run();
                    key.consume();
                });
    }
}
