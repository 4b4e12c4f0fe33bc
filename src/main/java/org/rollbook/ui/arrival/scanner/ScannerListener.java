package org.rollbook.ui.arrival.scanner;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.collections.ListChangeListener;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

/// Hears scanners in every window of the program, dialogs included, before any field or key of a screen hears them.
public final class ScannerListener {
    private final Supplier<ScannerKeys.Hearing> hearing;
    private final ScannerKeys<KeyEvent> keys;
    private final KeyClock clock = new KeyClock(System::nanoTime);
    private final AnimationTimer beats = new AnimationTimer() {
        @Override
        public void handle(long now) {
            beat();
        }
    };
    private final EventHandler<KeyEvent> filter = this::hear;
    private final ListChangeListener<Window> windows = change -> {
        while (change.next()) {
            change.getAddedSubList().forEach(this::listen);
            change.getRemoved().forEach(window -> window.removeEventFilter(KeyEvent.ANY, filter));
        }
    };
    private Mode mode = Mode.HEARING;
    private Pulse pulse = Pulse.RESTING;

    /// `scanned` gets each code as it was scanned.
    public ScannerListener(Supplier<ScannerKeys.Hearing> hearing, Consumer<String> scanned) {
        this.hearing = hearing;
        this.keys = new ScannerKeys<>(clock, new ScannerKeys.Outlet<>() {
            @Override
            public void typed(List<KeyEvent> typed) {
                giveBack(typed);
            }

            @Override
            public void scanned(String text) {
                scanned.accept(text);
            }
        });
    }

    /// Listens to the windows there are and to every one that opens later.
    public void open() {
        Window.getWindows().forEach(this::listen);
        Window.getWindows().addListener(windows);
    }

    public void close() {
        Window.getWindows().removeListener(windows);
        Window.getWindows().forEach(window -> window.removeEventFilter(KeyEvent.ANY, filter));
        rest();
    }

    private void listen(Window window) {
        window.removeEventFilter(KeyEvent.ANY, filter);
        window.addEventFilter(KeyEvent.ANY, filter);
    }

    private void hear(KeyEvent key) {
        if (mode == Mode.GIVING_BACK || key.getCode().isModifierKey()) {
            return;
        }
        boolean shortcut = key.isControlDown() || key.isAltDown() || key.isMetaDown();
        boolean taken = key.getEventType() == KeyEvent.KEY_PRESSED
                ? keys.press(key, shortcut ? 0 : character(key), hearing) : keys.accompany(key);
        if (taken) {
            key.consume();
        }
        if (keys.isHolding() && pulse == Pulse.RESTING) {
            pulse = Pulse.BEATING;
            clock.start();
            beats.start();
        } else if (!keys.isHolding()) {
            rest();
        }
    }

    /// Each beat of the window winds the clock, and what is held back for too long is decided.
    private void beat() {
        clock.beat();
        keys.pause();
        if (!keys.isHolding()) {
            rest();
        }
    }

    private void rest() {
        if (pulse == Pulse.BEATING) {
            pulse = Pulse.RESTING;
            beats.stop();
            clock.stop();
        }
    }

    /// Fires held keys again at whoever had the keyboard when they were pressed.
    private void giveBack(List<KeyEvent> typed) {
        mode = Mode.GIVING_BACK;
        try {
            typed.forEach(key -> Event.fireEvent(key.getTarget(), key.copyFor(key.getSource(), key.getTarget())));
        } finally {
            mode = Mode.HEARING;
        }
    }

    /// Scanners type by key codes, so the code decides and no input method has a say.
    private static char character(KeyEvent key) {
        KeyCode code = key.getCode();
        if (code == KeyCode.ENTER) {
            return '\n';
        }
        if (code == KeyCode.TAB) {
            return '\t';
        }
        String name = code.isDigitKey() || code.isLetterKey() ? code.getChar() : key.getText();
        String digits = code.isKeypadKey() ? key.getText() : name;
        return digits.length() == 1 ? digits.charAt(0) : 0;
    }

    private enum Mode { HEARING, GIVING_BACK }

    private enum Pulse { RESTING, BEATING }
}
