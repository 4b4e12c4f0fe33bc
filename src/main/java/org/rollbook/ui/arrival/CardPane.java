package org.rollbook.ui.arrival;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.rollbook.model.people.Participant;
import org.rollbook.service.desk.ArrivalOutcome;
import org.rollbook.service.desk.DeskCard;
import org.rollbook.text.Messages;
import org.rollbook.ui.arrival.DeskForms.Panel;
import org.rollbook.ui.arrival.look.DeskLook;

/// The answer, to be read from two metres: a colour, an icon, a very large name, and what the person needs to be told.
final class CardPane extends VBox {
    private static final int MOST_NAMES = 6;

    private final Messages messages;
    private final ArrivalViewModel model;

    CardPane(Messages messages, ArrivalViewModel model) {
        super(12);
        this.messages = messages;
        this.model = model;
        setId("arrival-card");
        setAlignment(Pos.CENTER_LEFT);
        model.shown().subscribe(now -> now.ifPresent(this::show));
    }

    private void show(ShownCard now) {
        getStyleClass().setAll("desk-card", style(now));
        Label sentence = DeskLook.wrapped(sentence(now), "desk-card-sentence");
        sentence.setId("arrival-sentence");
        FontIcon icon = new FontIcon(icon(now));
        HBox head = new HBox(16, icon, sentence);
        head.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        Label name = DeskLook.wrapped(name(now), "desk-card-name");
        name.setId("arrival-name");
        getChildren().setAll(head, name);
        now.card().participant().filter(_ -> now.together() == 0).ifPresent(this::details);
        caution(now);
        hint("arrival-next", next(now));
        hint("arrival-unsaved", unsavedText());
        if (model.aside().get() != Panel.NONE) {
            hint("arrival-aside", messages.text("arrival.next.aside"));
        }
    }

    /// Who could not be saved; empty when nobody is waiting for that.
    String unsavedText() {
        List<String> unsaved = model.unsaved();
        return unsaved.isEmpty() ? "" : messages.text("arrival.next.unsaved", Integer.toString(unsaved.size()),
                String.join("、", unsaved.subList(0, Math.min(unsaved.size(), MOST_NAMES))));
    }

    private void caution(ShownCard now) {
        now.card().caution().ifPresent(sentence -> {
            Label caution = DeskLook.wrapped(messages.text(sentence.key(), sentence.arguments().toArray()),
                    "desk-note");
            caution.setId("arrival-caution");
            getChildren().add(caution);
        });
    }

    private void hint(String id, String text) {
        if (!text.isEmpty()) {
            Label hint = DeskLook.wrapped(text, "desk-card-next");
            hint.setId(id);
            getChildren().add(hint);
        }
    }

    private void details(Participant participant) {
        Label organisation = DeskLook.wrapped(
                Stream.of(DeskLook.organisation(messages, participant), participant.duties())
                        .filter(text -> !text.isEmpty()).reduce((a, b) -> a + " · " + b).orElse(""),
                "desk-card-organisation");
        organisation.setManaged(!organisation.getText().isEmpty());
        FlowPane chips = new FlowPane(12, 8);
        List<String> facts = Stream.of(messages.text("arrival.number", Integer.toString(participant.number())),
                participant.group(),
                participant.room().isEmpty() ? "" : messages.text("arrival.room", participant.room()),
                messages.text(participant.role()))
                .filter(text -> !text.isEmpty()).toList();
        facts.forEach(text -> chips.getChildren().add(DeskLook.whole(text, "desk-fact")));
        getChildren().addAll(organisation, chips);
        if (!participant.note().isEmpty()) {
            getChildren().add(DeskLook.wrapped(participant.note(), "desk-note"));
        }
    }

    private String sentence(ShownCard now) {
        return switch (now.phase()) {
            case PENDING -> messages.text("arrival.pending");
            case FAILED -> messages.text("arrival.failed");
            case REVOKED -> messages.text("arrival.says.revocation", now.name());
            case TAKEN_BACK -> messages.text("arrival.takenBack", now.name());
            case ANSWERED -> {
                DeskCard.Sentence sentence = now.card().sentence();
                yield now.together() > 0
                        ? messages.text("arrival.together", now.delegation(), Long.toString(now.together()))
                        : messages.text(sentence.key(), sentence.arguments().toArray());
            }
        };
    }

    private static String name(ShownCard now) {
        return now.together() > 0 ? now.delegation() : now.name();
    }

    /// What the clerk may do now; empty when there is nothing but the next person.
    private String next(ShownCard now) {
        if (now.phase() != ShownCard.Phase.ANSWERED) {
            return now.phase() == ShownCard.Phase.REVOKED ? messages.text("arrival.next.revocation") : "";
        }
        return switch (now.card().outcome()) {
            case NOT_REGISTERED -> model.unsaved().isEmpty() ? messages.text("arrival.next.walkIn") : "";
            case WAITING, CANCELLED -> model.isAdmissible() ? messages.text("arrival.next.admit") : "";
            case ARRIVED, ALREADY -> now.card().absence().map(
                    session -> messages.text(session.isTaken() ? "arrival.next.absentTaken" : "arrival.next.absent"))
                    .orElse("");
            case DATA_ERROR -> messages.text("arrival.next.again");
            default -> "";
        };
    }

    private static Ikon icon(ShownCard now) {
        return switch (now.phase()) {
            case PENDING -> Feather.LOADER;
            case FAILED -> Feather.ALERT_TRIANGLE;
            case TAKEN_BACK -> Feather.CORNER_UP_LEFT;
            case ANSWERED, REVOKED -> now.together() > 0 ? Feather.USERS : DeskLook.icon(now.card().outcome());
        };
    }

    private static String style(ShownCard now) {
        return switch (now.phase()) {
            case PENDING, TAKEN_BACK -> "outcome-pending";
            case FAILED -> "outcome-failed";
            case ANSWERED, REVOKED ->
                DeskLook.style(now.together() > 0 ? ArrivalOutcome.ARRIVED : now.card().outcome());
        };
    }
}
