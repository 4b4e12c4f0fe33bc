package org.rollbook.ui.participants;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.rollbook.service.people.ParticipantSearch;
import org.rollbook.text.Messages;

/// What stands in the table while a search finds nobody: perhaps the person is to be registered.
final class NobodyFits extends VBox {
    NobodyFits(Messages messages, ObservableValue<String> search, Runnable register) {
        super(12);
        setAlignment(Pos.CENTER);
        var sentence = new Label();
        sentence.getStyleClass().add("empty-sentence");
        sentence.textProperty().bind(search.map(
                text -> ParticipantSearch.isEmpty(text) ? "" : messages.text("participants.nobody", text.strip())));
        var add = new Button(messages.text("participants.nobody.add"));
        add.setId("participants-add-searched");
        add.visibleProperty().bind(sentence.textProperty().isNotEmpty());
        add.setOnAction(_ -> register.run());
        getChildren().addAll(sentence, add);
    }
}
