package org.rollbook.ui.attendance;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.rollbook.text.Messages;
import org.rollbook.ui.attendance.marking.AttendanceViewModel;
import org.rollbook.ui.attendance.marking.FollowUpQuestion;
import org.rollbook.ui.kit.form.FieldNote;

/// The sentence about the last thing done, or the question that a bulk fill left.
final class NoticeLine extends HBox {
    private final Messages messages;
    private final AttendanceViewModel model;
    private final Label words = new Label();
    private final Button yes;
    private final Button no;

    NoticeLine(Messages messages, AttendanceViewModel model) {
        super(8);
        this.messages = messages;
        this.model = model;
        this.yes = button("attendance-overwrite", "attendance.overwrite.yes", model::agree);
        this.no = button("attendance-keep", "attendance.overwrite.no", model::keep);
        getStyleClass().add("attendance-said");
        setAlignment(Pos.CENTER_LEFT);
        words.setId("attendance-said");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(words, yes, no);
        model.question().subscribe(this::tell);
        model.note().subscribe(this::tell);
        tell();
    }

    private void tell() {
        var asked = model.question().get();
        var note = model.note().get();
        words.setText(text(asked.map(FollowUpQuestion::question).orElse(note)));
        asked.ifPresent(gesture -> {
            yes.setText(messages.text(gesture.yes()));
            no.setText(messages.text(gesture.no()));
        });
        words.setGraphic(
                words.getText().isEmpty() ? null : new FontIcon(asked.isPresent() ? Feather.HELP_CIRCLE : icon(note)));
        pseudoClassStateChanged(Styles.STATE_DANGER, asked.isEmpty() && note.level() == FieldNote.Level.DANGER);
        pseudoClassStateChanged(Styles.STATE_WARNING, asked.isPresent() || note.level() == FieldNote.Level.WARNING);
        yes.setVisible(asked.isPresent());
        no.setVisible(asked.isPresent());
    }

    private Button button(String id, String key, Runnable handler) {
        var button = new Button(messages.text(key));
        button.setId(id);
        button.getStyleClass().add(Styles.SMALL);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setFocusTraversable(false);
        button.setOnAction(_ -> handler.run());
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    private String text(FieldNote said) {
        return said.key().isEmpty() ? "" : messages.text(said.key(), said.arguments().toArray());
    }

    private static Feather icon(FieldNote note) {
        return switch (note.level()) {
            case DANGER -> Feather.SLASH;
            case WARNING -> Feather.ALERT_TRIANGLE;
            case NONE -> Feather.CHECK;
        };
    }
}
