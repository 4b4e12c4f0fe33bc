package org.rollbook.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.rollbook.text.Messages;

/// One large number with what it counts.
public final class CountTile extends VBox {
    public CountTile(Messages messages, String labelKey, ObservableValue<String> value) {
        super(2);
        getStyleClass().add("count-tile");
        var number = new Label();
        number.getStyleClass().add("count-number");
        number.textProperty().bind(value);
        var label = new Label(messages.text(labelKey));
        label.getStyleClass().add("count-label");
        label.setLabelFor(number);
        label.setWrapText(true);
        getChildren().addAll(number, label);
    }
}
