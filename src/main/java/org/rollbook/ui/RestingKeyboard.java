package org.rollbook.ui;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Who has left the desk by Esc may still be typing for the next in the queue. Until an arrow key, Tab or a click takes the
/// keyboard up again, it rests: no letter, digit, Space or Enter does anything to the screen behind.
final class RestingKeyboard {
    private final Parent root;
    private Optional<Node> resting = Optional.empty();

    RestingKeyboard(Parent root) {
        this.root = root;
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    /// Takes the keyboard from whatever has it now.
    void rest() {
        resting = Optional.ofNullable(root.getScene()).map(scene -> scene.getFocusOwner());
        root.requestFocus();
    }

    private void press(KeyEvent key) {
        boolean takenUp = key.getCode().isNavigationKey() || key.getCode() == KeyCode.TAB;
        if (key.getTarget() == root && takenUp && !key.isControlDown() && !key.isAltDown()) {
            resting.ifPresent(node -> {
                node.requestFocus();
                if (key.getCode() != KeyCode.TAB) {
                    node.fireEvent(key.copyFor(node, node));
                }
                key.consume();
            });
            resting = Optional.empty();
        }
    }
}
