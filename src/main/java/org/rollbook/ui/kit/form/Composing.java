package org.rollbook.ui.kit.form;

import java.util.Optional;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.IndexRange;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import javafx.util.Duration;
import javafx.util.Subscription;

/// What an input method composes, in every window of the program: it stands over its field and is no part of the field's
/// text, so that no form, search or undo knows of it, until it is committed. A press, a key, another field or the end of
/// the window commits it first, where it was typed.
public final class Composing {
    /// Of a field in which something is being composed.
    static final PseudoClass STATE = PseudoClass.getPseudoClass("composing");

    private final EventHandler<Event> filter = this::hear;
    private final ListChangeListener<Window> windows = change -> {
        while (change.next()) {
            change.getAddedSubList().forEach(this::listen);
            change.getRemoved().forEach(window -> window.removeEventFilter(Event.ANY, filter));
        }
    };
    private final ComposedLetters shown = new ComposedLetters();
    /// The input method lets go of its letters before the press or the change of focus that made it do so arrives.
    private final PauseTransition grace = new PauseTransition(Duration.millis(1));
    private Optional<Composition> composition = Optional.empty();
    private Subscription otherFocus = Subscription.EMPTY;
    private String late = "";

    public Composing() {
        grace.setOnFinished(_ -> composition.filter(now -> now.state() == State.LET_GO).ifPresent(_ -> end()));
    }

    /// Listens to the windows there are and to every one that opens later.
    public void open() {
        Window.getWindows().forEach(this::listen);
        Window.getWindows().addListener(windows);
    }

    public void close() {
        Window.getWindows().removeListener(windows);
        Window.getWindows().forEach(window -> window.removeEventFilter(Event.ANY, filter));
        end();
    }

    private void listen(Window window) {
        window.removeEventFilter(Event.ANY, filter);
        window.addEventFilter(Event.ANY, filter);
    }

    private void hear(Event event) {
        switch (event) {
            case InputMethodEvent words -> compose(words);
            case KeyEvent key when key.getEventType() == KeyEvent.KEY_PRESSED && !key.getCode().isModifierKey() ->
                commit();
            case MouseEvent mouse when mouse.getEventType() == MouseEvent.MOUSE_PRESSED -> commit();
            // A tooltip is a window, and one that opens would end the composition.
            case MouseEvent mouse when mouse.getEventType() == MouseEvent.MOUSE_MOVED && composition.isPresent() ->
                mouse.consume();
            case WindowEvent window when window.getEventType() == WindowEvent.WINDOW_CLOSE_REQUEST -> commit();
            default -> {}
        }
    }

    private void compose(InputMethodEvent event) {
        var field = field(event.getTarget())
                .filter(f -> f.isEditable() && !f.isDisabled() && !f.textProperty().isBound());
        if (field.isEmpty()) {
            return;
        }
        event.consume();
        var committed = event.getCommitted();
        var letters = event.getComposed().stream().map(InputMethodTextRun::getText).collect(Collectors.joining());
        if (!committed.isEmpty()) {
            boolean asShown = composition.filter(now -> now.letters().equals(committed)).isPresent();
            end();
            if (late.isEmpty() || !sounds(committed).equals(late)) {
                write(field.get(), asShown ? committed.replaceAll("\\s", "") : committed);
            }
            late = "";
        }
        if (!letters.isEmpty()) {
            begin(field.get(), (Node) event.getTarget(), letters, event.getCaretPosition());
        } else if (committed.isEmpty()) {
            letGo();
        }
    }

    private void begin(TextInputControl field, Node owner, String letters, int caret) {
        end();
        late = "";
        composition = Optional.of(new Composition(field, owner, letters, State.COMPOSED));
        field.pseudoClassStateChanged(STATE, true);
        shown.show(field, letters, caret);
        otherFocus = owner.getScene().focusOwnerProperty().subscribe((_, _) -> commit());
    }

    private void letGo() {
        composition = composition.map(now -> now.in(State.LET_GO));
        composition.ifPresent(_ -> {
            shown.hide();
            grace.playFromStart();
        });
    }

    /// Writes the letters where they were typed, without the spaces by which their syllables are shown. The input method is told,
    /// and what it says to that later is not written again.
    private void commit() {
        composition.ifPresent(now -> {
            end();
            write(now.field(), now.letters().replaceAll("\\s", ""));
            late = sounds(now.letters());
            if (now.state() == State.COMPOSED && now.owner().isFocused()) {
                now.owner().requestFocus();
            }
        });
    }

    private void end() {
        grace.stop();
        otherFocus.unsubscribe();
        otherFocus = Subscription.EMPTY;
        composition.ifPresent(now -> now.field().pseudoClassStateChanged(STATE, false));
        composition = Optional.empty();
        shown.hide();
    }

    /// The field joins to one step of its undo what is typed in one go, unless something was selected before.
    private static void write(TextInputControl field, String words) {
        IndexRange place = field.getSelection();
        int before = field.getLength();
        if (place.getLength() == 0 && before > 0) {
            field.selectRange(Math.max(0, place.getStart() - 1), Math.max(1, place.getStart()));
        }
        field.replaceText(place, words);
        if (field.getLength() == before && place.getLength() == 0) {
            field.selectRange(place.getStart(), place.getEnd());
        }
    }

    /// Syllables are shown apart and committed together.
    private static String sounds(String letters) {
        return letters.replaceAll("[\\s']", "");
    }

    private static Optional<TextInputControl> field(EventTarget target) {
        return Optional.ofNullable(switch (target) {
            case TextInputControl field -> field;
            case DatePicker date -> date.getEditor();
            case ComboBox<?> choice when choice.isEditable() -> choice.getEditor();
            case Spinner<?> number -> number.getEditor();
            default -> null;
        });
    }

    private enum State { COMPOSED, LET_GO }

    /// `owner` has the keyboard: the field, or the control around it.
    private record Composition(TextInputControl field, Node owner, String letters, State state) {
        Composition in(State next) {
            return new Composition(field, owner, letters, next);
        }
    }
}
