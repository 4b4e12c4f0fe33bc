package org.rollbook.ui;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.rollbook.ui.kit.Command;

/// The keys of the screen in front, which are in no menu, and Ctrl+Tab through the screens.
final class ScreenKeys {
    private List<Command> commands = List.of();

    ScreenKeys(Parent root, IntConsumer cycle) {
        root.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.TAB && key.isControlDown()) {
                cycle.accept(key.isShiftDown() ? -1 : 1);
                key.consume();
            }
        });
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::run);
    }

    void take(List<Command> ofScreen) {
        commands = ofScreen;
    }

    private void run(KeyEvent key) {
        commands.stream()
            .filter(command -> command.keys().map(keys -> keys.match(key)).orElse(false))
            .findFirst()
            .ifPresent(command -> {
                command.run();
                key.consume();
            });
    }
}
