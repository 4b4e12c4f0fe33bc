package org.rollbook.ui.arrival;

import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;

/// A USB scanner: key events at 5 ms a key to whoever has the keyboard.
public final class ScannerDevice {
    private static final long GAP = TimeUnit.MILLISECONDS.toNanos(5);

    private final FxRobot robot;
    private final Stage stage;

    public ScannerDevice(FxRobot robot, Stage stage) {
        this.robot = robot;
        this.stage = stage;
    }

    /// A code and how it ends: Enter, Tab or nothing.
    public void scan(String code) {
        robot.interact(() -> code.chars().forEach(key -> {
            long last = System.nanoTime();
            while (System.nanoTime() - last < GAP) {
                Thread.onSpinWait();
            }
            strike((char) key);
        }));
        robot.sleep(90);
        waitForFxEvents();
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
        Event.fireEvent(target == null ? stage.getScene() : target,
                new KeyEvent(type, character, text, code, false, false, false, false));
    }
}
