package org.rollbook.ui;

import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;

/// The keys of the window under test.
public final class Keyboard {
    private Keyboard() {
    }

    /// All down, all up, and what follows from it. The robot by itself waits after every single key as long as here once.
    public static void press(FxRobot robot, KeyCode... keys) {
        var keyboard = robot.robotContext().getKeyboardRobot();
        keyboard.pressNoWait(keys);
        keyboard.releaseNoWait(keys);
        waitForFxEvents();
    }
}
