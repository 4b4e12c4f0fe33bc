package org.rollbook.ui.attendance.grid;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.rollbook.model.attendance.Mark;
import org.rollbook.model.people.Participant;
import org.rollbook.text.Messages;
import org.rollbook.ui.attendance.marking.AttendanceViewModel;
import org.rollbook.ui.attendance.marking.GridCell;

/// Minutes late and left early, asked for by a key of their own and typed beside the cell, with the name of the person; both can happen in one half-day, Tab goes between them.
final class MinutesField extends HBox {
    private final AttendanceViewModel model;
    private final Runnable back;
    private final Label who = new Label();
    private final TextField late = line("minutes-late");
    private final TextField early = line("minutes-early");
    private Optional<GridCell> slot = Optional.empty();

    MinutesField(Messages messages, AttendanceViewModel model, Runnable back) {
        super(6);
        this.model = model;
        this.back = back;
        getStyleClass().add("minutes-field");
        setAlignment(Pos.CENTER_LEFT);
        setManaged(false);
        setVisible(false);
        who.setId("minutes-person");
        getChildren().addAll(who, label(messages, "attendance.minutes.late", late), late,
                label(messages, "attendance.minutes.early", early), early,
                new Label(messages.text("attendance.minutes.unit")));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        focusWithinProperty().subscribe((_, within) -> {
            if (!within && isVisible()) {
                take();
            }
        });
    }

    void open(GridCell asked) {
        slot = Optional.of(asked);
        var mark = model.shown(asked);
        who.setText(model.roll().get().participant(asked.participantId()).map(Participant::name).orElse(""));
        late.setText(mark.map(Mark::lateMinutes).filter(minutes -> minutes > 0).map(String::valueOf).orElse(""));
        early.setText(mark.map(Mark::earlyMinutes).filter(minutes -> minutes > 0).map(String::valueOf).orElse(""));
        setVisible(true);
        (mark.filter(Mark::isLate).isPresent() ? late : early).requestFocus();
    }

    /// The cell that the minutes are for.
    Optional<GridCell> slot() {
        return slot;
    }

    private void key(KeyEvent key) {
        switch (key.getCode()) {
            case ENTER -> {
                take();
                if (key.isShortcutDown()) {
                    return;
                }
                if (slot.equals(model.here())) {
                    model.step();
                }
            }
            case DOWN -> move(1);
            case UP -> move(-1);
            case ESCAPE -> close();
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void move(int rows) {
        take();
        model.moveTo(model.cursor().get().row() + rows, model.cursor().get().column());
    }

    private void take() {
        if (isVisible()) {
            slot.ifPresent(cell -> model.minutes(cell, number(late), number(early)));
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
        line.setTextFormatter(
                new TextFormatter<>(change -> change.getControlNewText().matches("\\d{0,3}") ? change : null));
        return line;
    }

    private static Label label(Messages messages, String key, TextField line) {
        var label = new Label(messages.text(key));
        label.setLabelFor(line);
        return label;
    }
}
