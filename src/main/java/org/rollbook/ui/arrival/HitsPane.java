package org.rollbook.ui.arrival;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.rollbook.model.people.Participant;
import org.rollbook.ui.kit.Messages;

/// Whom the words in the box fit: large, numbered, each with what tells two of one name apart.
final class HitsPane extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Messages messages;
    private final ArrivalViewModel model;

    HitsPane(Messages messages, ArrivalViewModel model) {
        super(5);
        this.messages = messages;
        this.model = model;
        setId("arrival-hits");
        getStyleClass().add("desk-hits");
        model.hits().subscribe(this::show);
    }

    private void show(Hits hits) {
        getChildren().clear();
        for (int i = 0; i < hits.first().size(); i++) {
            HBox row = row(i + 1, hits.first().get(i));
            row.pseudoClassStateChanged(CHOSEN, i == hits.chosen());
            getChildren().add(row);
        }
        Label hint = Faces.wrapped(hint(hits), "desk-hint");
        hint.setId("arrival-hint");
        getChildren().add(hint);
    }

    private String hint(Hits hits) {
        if (!model.floor().ready().getValue()) {
            return messages.text("arrival.reading");
        }
        if (hits.all() == 0) {
            return messages.text("arrival.hint.nobody", model.query().get().strip());
        }
        if (hits.chosen() >= 0) {
            return messages.text("arrival.hint.enter", hits.first().get(hits.chosen()).name());
        }
        return hits.all() > hits.first().size()
            ? messages.text("arrival.hint.many", Integer.toString(hits.all())) : messages.text("arrival.hint.choose");
    }

    private HBox row(int digit, Participant participant) {
        Label key = Faces.whole(Integer.toString(digit), "desk-digit");
        Label name = Faces.whole(participant.name(), "desk-hit-name");
        Label where = Faces.label(Faces.organisation(messages, participant), "desk-hit-organisation");
        Label duties = Faces.label(participant.duties(), "desk-hit-more");
        where.setMinWidth(0);
        duties.setMinWidth(0);
        HBox.setHgrow(where, Priority.SOMETIMES);
        Label number = Faces.whole(messages.text("arrival.number", Integer.toString(participant.number())), "desk-hit-more");
        Label phone = Faces.whole(Faces.phoneEnd(participant), "desk-hit-more");
        Label state = Faces.whole(stateText(participant), "chip", stateStyle(participant));
        HBox row = new HBox(14, key, name, where, duties, Faces.space(), number, phone, state);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("desk-hit");
        row.setOnMouseClicked(_ -> model.choose(digit));
        row.setAccessibleText(digit + " " + participant.name() + " " + where.getText());
        return row;
    }

    private String stateText(Participant participant) {
        return switch (model.floor().presence(participant)) {
            case THERE -> messages.text(model.floor().session().get().isPresent() ? "arrival.state.signedIn" : "arrival.state.there");
            case EXPECTED -> messages.text("arrival.state.expected");
            case NOT_EXPECTED -> messages.text(participant.state());
        };
    }

    private String stateStyle(Participant participant) {
        return switch (model.floor().presence(participant)) {
            case THERE -> "chip-success";
            case EXPECTED -> "chip-neutral";
            case NOT_EXPECTED -> "chip-danger";
        };
    }
}
