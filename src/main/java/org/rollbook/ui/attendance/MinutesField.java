package org.rollbook.ui.attendance;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.rollbook.model.attendance.Mark;
import org.rollbook.ui.kit.Messages;

/// Minutes late and left early, typed beside the cell; both can happen in one half-day, Tab goes between them.
final class MinutesField extends HBox {
    private final AttendanceViewModel model;
    private final Runnable back;
    private final TextField late = line("minutes-late");
    private final TextField early = line("minutes-early");
    private Opening opening = Opening.DONE;

    MinutesField(Messages messages, AttendanceViewModel model, Runnable back) {
        super(6);
        this.model = model;
        this.back = back;
        getStyleClass().add("minutes-field");
        setAlignment(Pos.CENTER_LEFT);
        setManaged(false);
        setVisible(false);
        getChildren().addAll(label(messages, "attendance.minutes.late", late), late,
            label(messages, "attendance.minutes.early", early), early, new Label(messages.text("attendance.minutes.unit")));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        addEventFilter(KeyEvent.KEY_TYPED, typed -> {
            if (opening == Opening.BY_KEY) {
                typed.consume();
            }
        });
        focusWithinProperty().subscribe((_, within) -> {
            if (!within && isVisible()) {
                take();
            }
        });
    }

    /// Which of the two is asked first.
    enum Kind { LATE, EARLY }

    /// Whether the character of the key that opened the field is still to come; it is no minute.
    private enum Opening { BY_KEY, DONE }

    void open(Kind kind) {
        late.setText(model.mark().map(Mark::lateMinutes).filter(minutes -> minutes > 0).map(String::valueOf).orElse(""));
        early.setText(model.mark().map(Mark::earlyMinutes).filter(minutes -> minutes > 0).map(String::valueOf).orElse(""));
        opening = Opening.BY_KEY;
        setVisible(true);
        (kind == Kind.LATE ? late : early).requestFocus();
    }

    private void key(KeyEvent key) {
        opening = Opening.DONE;
        switch (key.getCode()) {
            case ENTER -> {
                take();
                model.step();
            }
            case DOWN -> {
                take();
                model.moveTo(model.cursor().get().row() + 1, model.cursor().get().column());
            }
            case UP -> {
                take();
                model.moveTo(model.cursor().get().row() - 1, model.cursor().get().column());
            }
            case ESCAPE -> close();
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void take() {
        if (isVisible()) {
            model.minutes(number(late), number(early));
            close();
        }
    }

    private void close() {
        setVisible(false);
        back.run();
    }

    private static int number(TextField line) {
        return line.getText().isEmpty() ? 0 : Integer.parseInt(line.getText());
    }

    private static TextField line(String id) {
        var line = new TextField();
        line.setId(id);
        line.setPrefColumnCount(3);
        line.setTextFormatter(new TextFormatter<>(change -> change.getControlNewText().matches("\\d{0,3}") ? change : null));
        return line;
    }

    private static Label label(Messages messages, String key, TextField line) {
        var label = new Label(messages.text(key));
        label.setLabelFor(line);
        return label;
    }
}
