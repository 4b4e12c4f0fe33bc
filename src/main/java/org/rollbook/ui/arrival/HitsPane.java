package org.rollbook.ui.arrival;

import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.rollbook.model.people.Participant;
import org.rollbook.text.Messages;
import org.rollbook.ui.arrival.look.DeskLook;

/// Whom the words in the box fit: large, numbered, each with what tells two of one name apart.
final class HitsPane extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Messages messages;
    private final BoxWords words;
    private final LivePeople live;
    private final IntConsumer choose;
    private final String nobodyKey;
    private final Label hint = DeskLook.wrapped("", "desk-hint");

    HitsPane(Messages messages, String id, BoxWords words, LivePeople live, IntConsumer choose, String nobodyKey) {
        super(5);
        this.messages = messages;
        this.words = words;
        this.live = live;
        this.choose = choose;
        this.nobodyKey = nobodyKey;
        setId(id);
        hint.setId(id + "-hint");
        getStyleClass().add("desk-hits");
        words.hits().subscribe(this::show);
        // Other words that fit nobody either are no other hits.
        words.query().subscribe(() -> hint.setText(hint(words.hits().get())));
        live.ready().subscribe(_ -> hint.setText(hint(words.hits().get())));
    }

    private void show(Hits hits) {
        getChildren().clear();
        for (int i = 0; i < hits.first().size(); i++) {
            HBox row = row(i + 1, hits.first().get(i));
            row.pseudoClassStateChanged(CHOSEN, i == hits.chosen());
            getChildren().add(row);
        }
        hint.setText(hint(hits));
        getChildren().add(hint);
    }

    private String hint(Hits hits) {
        if (!live.ready().getValue()) {
            return messages.text("arrival.reading");
        }
        if (hits.all() == 0) {
            return words.typed().isEmpty() ? "" : messages.text(nobodyKey, words.typed());
        }
        if (hits.chosen() >= 0) {
            return messages.text("arrival.hint.enter", hits.first().get(hits.chosen()).name());
        }
        return hits.all() > hits.first().size()
                ? messages.text("arrival.hint.many", Integer.toString(hits.all()))
                : messages.text("arrival.hint.choose");
    }

    private HBox row(int digit, Participant participant) {
        Label key = DeskLook.whole(Integer.toString(digit), "desk-digit");
        Label name = DeskLook.whole(participant.name(), "desk-hit-name");
        Label where = DeskLook.label(DeskLook.organisation(messages, participant), "desk-hit-organisation");
        Label duties = DeskLook.label(participant.duties(), "desk-hit-more");
        where.setMinWidth(0);
        duties.setMinWidth(0);
        HBox.setHgrow(where, Priority.SOMETIMES);
        Label number = DeskLook.whole(messages.text("arrival.number", Integer.toString(participant.number())),
                "desk-hit-more");
        Label phone = DeskLook.whole(DeskLook.phoneEnd(participant), "desk-hit-more");
        Label state = DeskLook.whole(stateText(participant), "chip", stateStyle(participant));
        HBox row = new HBox(14, key, name, where, duties, DeskLook.space(), number, phone, state);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("desk-hit");
        row.setOnMouseClicked(_ -> choose.accept(digit));
        row.setAccessibleText(digit + " " + participant.name() + " " + where.getText());
        return row;
    }

    private String stateText(Participant participant) {
        return switch (live.presence(participant)) {
            case THERE ->
                messages.text(live.session().get().isPresent() ? "arrival.state.signedIn" : "arrival.state.there");
            case EXPECTED -> messages.text("arrival.state.expected");
            case NOT_EXPECTED -> messages.text(participant.state());
        };
    }

    private String stateStyle(Participant participant) {
        return switch (live.presence(participant)) {
            case THERE -> "chip-success";
            case EXPECTED -> "chip-neutral";
            case NOT_EXPECTED -> "chip-danger";
        };
    }
}
