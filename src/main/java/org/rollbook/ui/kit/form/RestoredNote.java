package org.rollbook.ui.kit.form;

import atlantafx.base.theme.Styles;
import java.time.LocalTime;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.rollbook.text.Messages;

/// Over a form: what stands in it was typed before the program ended, and can be discarded.
public final class RestoredNote extends HBox {

    /// Shown while there is a time; `discard` empties the form.
    public RestoredNote(Messages messages, ObservableValue<Optional<LocalTime>> restored, Runnable discard) {
        super(8);
        getStyleClass().add("restored-note");
        setAlignment(Pos.CENTER_LEFT);
        var label = new Label();
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setId("restored-note");
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        var button = new Button(messages.text("draft.discard"));
        button.setId("restored-discard");
        button.getStyleClass().addAll(Styles.SMALL, Styles.FLAT, Styles.ACCENT);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> discard.run());
        getChildren().addAll(label, button);
        managedProperty().bind(visibleProperty());
        restored.subscribe(at -> {
            setVisible(at.isPresent());
            label.setText(at.map(time -> messages.text("draft.restored", time)).orElse(""));
        });
    }
}
