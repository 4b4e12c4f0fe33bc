package org.rollbook.ui.participants;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.rollbook.model.course.HalfDay;
import org.rollbook.service.people.Memberships;
import org.rollbook.text.Messages;
import org.rollbook.ui.kit.form.ChoiceCombo;
import org.rollbook.ui.kit.form.Form;

/// From which half-day somebody leaves the class, and why.
final class DeparturePane extends VBox {
    private final ChoiceCombo<HalfDay> from;
    private final TextField reason = new TextField();

    DeparturePane(Messages messages, String name, Memberships.Departure departure) {
        super(12);
        from = new ChoiceCombo<>(departure.halfDays(),
                at -> messages.shortDay(at.date()) + " " + messages.text(at.half()));
        from.setId("departure-from");
        from.setValue(departure.proposed().orElse(null));
        reason.setId("departure-reason");
        reason.setPrefColumnCount(32);
        var question = new Label(messages.text("participants.departure.question", name));
        question.setWrapText(true);
        var form = new Form(messages);
        form.add("participants.departure.from", from);
        form.add("participants.departure.reason", reason);
        getChildren().addAll(question, form);
    }

    Optional<HalfDay> from() {
        return Optional.ofNullable(from.getValue());
    }

    String reason() {
        return reason.getText().strip();
    }
}
