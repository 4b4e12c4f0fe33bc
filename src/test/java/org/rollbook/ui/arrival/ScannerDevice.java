package org.rollbook.ui.arrival;

import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;

/// A USB scanner: key events at 5 ms a key to whoever has the keyboard.
///
/// Where the machine was too slow to be one, what arrived as typed text is removed and the code is scanned again.
public final class ScannerDevice {
    private static final long GAP = TimeUnit.MILLISECONDS.toNanos(5);
    private static final long TOO_SLOW = TimeUnit.MILLISECONDS.toNanos(35);

    private final FxRobot robot;
    private final Stage stage;

    public ScannerDevice(FxRobot robot, Stage stage) {
        this.robot = robot;
        this.stage = stage;
    }

    /// A code and how it ends: Enter, Tab or nothing.
    public void scan(String code) {
        String[] before = new String[1];
        robot.interact(() -> before[0] = text());
        while (strikeAll(code) > TOO_SLOW) {
            rest();
            robot.interact(() -> {
                if (stage.getScene().getFocusOwner() instanceof TextInputControl field) {
                    field.setText(before[0]);
                }
            });
        }
        rest();
    }

    private void rest() {
        robot.sleep(60);
        waitForFxEvents();
    }

    private String text() {
        return stage.getScene().getFocusOwner() instanceof TextInputControl field ? field.getText() : "";
    }

    /// Returns the longest gap between two keys, in nanoseconds.
    private long strikeAll(String code) {
        long[] longest = {0};
        robot.interact(() -> {
            long last = System.nanoTime();
            for (char key : code.toCharArray()) {
                while (System.nanoTime() - last < GAP) {
                    Thread.onSpinWait();
                }
                longest[0] = Math.max(longest[0], System.nanoTime() - last);
                last = System.nanoTime();
                strike(key);
            }
        });
        return longest[0];
    }

    private void strike(char key) {
        KeyCode code = switch (key) {
            case '\n' -> KeyCode.ENTER;
            case '\t' -> KeyCode.TAB;
            default -> KeyCode.getKeyCode(String.valueOf(key));
        };
        String text = key == '\n' ? "\r" : String.valueOf(key);
        fire(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, text, code);
        fire(KeyEvent.KEY_TYPED, text, "", KeyCode.UNDEFINED);
        fire(KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED, text, code);
    }

    private void fire(EventType<KeyEvent> type, String character, String text, KeyCode code) {
        Node target = stage.getScene().getFocusOwner();
        Event.fireEvent(target == null ? stage.getScene() : target, new KeyEvent(type, character, text, code, false, false, false, false));
    }
}
