package org.rollbook.ui.participants;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.people.Membership;
import org.rollbook.model.people.Participant;
import org.rollbook.service.people.Memberships;
import org.rollbook.text.Messages;
import org.rollbook.ui.kit.form.ChoiceCombo;
import org.rollbook.ui.kit.form.Form;

/// From which half-day somebody belongs to the class, and of who has left, from which on no longer.
final class MembershipPane extends VBox {
    private final ChoiceCombo<Optional<HalfDay>> joins;
    private final ChoiceCombo<Optional<HalfDay>> leaves;

    MembershipPane(Messages messages, Participant person, Memberships.Departure halfDays) {
        super(12);
        joins = combo(messages, "participants.membership.first", halfDays, person.membership().joins());
        joins.setId("membership-joins");
        leaves = combo(messages, "participants.membership.last", halfDays, person.membership().leaves());
        leaves.setId("membership-leaves");
        var question = new Label(messages.text("participants.membership.question", person.name()));
        question.setWrapText(true);
        var form = new Form(messages);
        form.add("participants.membership.joins", joins);
        if (person.state().hasLeft()) {
            form.add("participants.membership.leaves", leaves);
        }
        getChildren().addAll(question, form);
    }

    Membership membership() {
        return new Membership(joins.getValue(), leaves.getValue());
    }

    private static ChoiceCombo<Optional<HalfDay>> combo(Messages messages, String none, Memberships.Departure halfDays,
            Optional<HalfDay> now) {
        var choices = Stream
                .concat(Stream.of(Optional.<HalfDay>empty()), halfDays.halfDays().stream().map(Optional::of)).toList();
        var combo = new ChoiceCombo<>(choices, (Optional<HalfDay> at) -> at
                .map(half -> messages.shortDay(half.date()) + " " + messages.text(half.half()))
                .orElse(messages.text(none)));
        combo.setValue(now);
        return combo;
    }
}
