package org.rollbook.ui.kit;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// Types as an input method does: letters that are composed, then what they become.
public final class Typist {

    private Typist() {
    }

    /// Each letter changes what is composed.
    public static void compose(Node owner, String letters) {
        for (int typed = 1; typed <= letters.length(); typed++) {
            send(owner, letters.substring(0, typed), "");
        }
    }

    /// What was composed becomes these words; the input method says so in two events.
    public static void commit(Node owner, String words) {
        send(owner, "", words);
        send(owner, "", "");
    }

    /// The input method lets go of what was composed.
    public static void letGo(Node owner) {
        send(owner, "", "");
    }

    /// What the input method says too late, after something else has happened.
    public static void commitLate(Node owner, String words) {
        send(owner, "", words);
    }

    public static void press(Node target) {
        Event.fireEvent(target,
                new MouseEvent(MouseEvent.MOUSE_PRESSED, 0, 0, 0, 0, MouseButton.PRIMARY, 1, false, false, false,
                        false, true, false, false, true, false, false, null));
    }

    private static void send(Node owner, String composed, String committed) {
        var runs = composed.isEmpty() ? List.<InputMethodTextRun>of()
                : List.of(new InputMethodTextRun(composed, InputMethodHighlight.SELECTED_RAW));
        Event.fireEvent(owner, new InputMethodEvent(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
                FXCollections.observableArrayList(runs), committed, 0));
    }
}
