package org.rollbook.ui;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/// Who has left the desk by Esc may still be typing for the next in the queue: initials, a walk-in, an organisation. The
/// keyboard then rests: no key without Ctrl or Alt does anything to the screen behind. A click or a shortcut takes it up again,
/// and so does an arrow key or Tab, as long as nothing was typed into the void before.
final class RestingKeyboard {
    private final Parent root;
    private final Runnable typedOn;
    private State state = State.AWAKE;
    private Node before;

    private enum State { AWAKE, RESTING, TYPED_ON }

    /// Runs `typedOn` when the first key was typed that reached nobody.
    RestingKeyboard(Parent root, Runnable typedOn) {
        this.root = root;
        this.typedOn = typedOn;
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        root.addEventFilter(KeyEvent.KEY_TYPED, key -> {
            if (state != State.AWAKE) {
                key.consume();
            }
        });
        root.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> wake());
    }

    /// Takes the keyboard from whatever has it now.
    void rest() {
        state = State.RESTING;
        before = root.getScene() == null ? null : root.getScene().getFocusOwner();
        root.requestFocus();
    }

    /// Another screen has come to the front on purpose.
    void wake() {
        state = State.AWAKE;
    }

    private void press(KeyEvent key) {
        if (state == State.AWAKE || key.getCode().isModifierKey()) {
            return;
        }
        boolean moves = key.getCode().isNavigationKey() || key.getCode() == KeyCode.TAB;
        if (key.isControlDown() || key.isAltDown() || key.isMetaDown()) {
            wake();
        } else if (moves && state == State.RESTING) {
            wake();
            takeUp(key);
        } else {
            if (key.getCode() != KeyCode.ESCAPE && state == State.RESTING) {
                state = State.TYPED_ON;
                typedOn.run();
            }
            key.consume();
        }
    }

    private void takeUp(KeyEvent key) {
        if (before != null && key.getTarget() == root) {
            before.requestFocus();
            if (key.getCode() != KeyCode.TAB) {
                Event.fireEvent(before, key.copyFor(before, before));
            }
            key.consume();
        }
    }
}
