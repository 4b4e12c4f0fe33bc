package org.rollbook.ui.arrival;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.model.people.Role;
import org.rollbook.service.people.PossibleDuplicate;
import org.rollbook.text.Messages;
import org.rollbook.ui.arrival.look.DeskLook;
import org.rollbook.ui.kit.form.ChoiceCombo;
import org.rollbook.ui.kit.form.CompletionField;
import org.rollbook.ui.kit.form.Form;
import org.rollbook.ui.kit.form.RestoredNote;

/// Five fields for a walk-in or a substitute; Enter registers, numbers and receives.
final class WalkInPane extends VBox {
    private final Messages messages;
    private final WalkInViewModel model;
    private final TextField name = new TextField();
    private final CompletionField<Organisation> organisation;
    private final VBox alike = new VBox(6);

    WalkInPane(Messages messages, WalkInViewModel model) {
        super(14);
        this.messages = messages;
        this.model = model;
        getStyleClass().add("desk-panel");
        setId("arrival-walk-in");
        organisation = new CompletionField<>(model::complete, o -> messages.name(o.name()));
        var title = DeskLook.wrapped("", "desk-panel-title");
        title.setId("arrival-walk-in-title");
        model.replaced().subscribe(replaced -> {
            title.getStyleClass().remove("desk-panel-substitute");
            replaced.ifPresent(_ -> title.getStyleClass().add("desk-panel-substitute"));
            title.setText(replaced
                    .map(p -> messages.text("arrival.substitute.title", p.name(), DeskLook.organisation(messages, p)))
                    .orElseGet(() -> messages.text("arrival.walkIn.title")));
        });
        var save = new Button(messages.text("arrival.walkIn.save"));
        save.setId("arrival-walk-in-save");
        save.getStyleClass().add("accent");
        save.setOnAction(_ -> model.submit());
        getChildren().addAll(title, new RestoredNote(messages, model.kept().restored(), model::discard), form(), alike,
                new HBox(save), DeskLook.wrapped(messages.text("arrival.walkIn.hint"), "desk-hint"));
        model.alike().subscribe(this::show);
        addEventFilter(KeyEvent.KEY_PRESSED, this::takeOver);
    }

    /// To the name unless it was typed in Chinese already; pinyin that found nobody is typed over.
    void focusFirst() {
        if (name.getText().codePoints().anyMatch(Character::isIdeographic)) {
            organisation.requestFocus();
        } else {
            name.requestFocus();
            name.selectAll();
        }
    }

    private Form form() {
        var phone = new TextField();
        var position = new TextField();
        var role = ChoiceCombo.of(messages, Role.class);
        name.setId("arrival-walk-in-name");
        organisation.setId("arrival-walk-in-organisation");
        phone.setId("arrival-walk-in-phone");
        position.setId("arrival-walk-in-position");
        role.setId("arrival-walk-in-role");
        name.textProperty().bindBidirectional(model.name());
        organisation.textProperty().bindBidirectional(model.organisation());
        phone.textProperty().bindBidirectional(model.phone());
        position.textProperty().bindBidirectional(model.position());
        role.valueProperty().bindBidirectional(model.role());
        var form = new Form(messages);
        form.add("arrival.field.name", name, model.note());
        form.add("arrival.field.organisation", organisation, model.organisationNote());
        form.row(form.field("arrival.field.phone", phone), form.field("arrival.field.position", position),
                form.field("arrival.field.role", role));
        form.getChildren().add(from(form));
        form.onSubmit(model::submit);
        return form;
    }

    /// Only a substitute begins where somebody else ends.
    private Node from(Form form) {
        var from = new ChoiceCombo<Optional<HalfDay>>(List.of(),
                at -> at.map(half -> messages.shortDay(half.date()) + " "
                        + messages.text(half.half())).orElse(""));
        from.setId("arrival-substitute-from");
        from.setItems(model.halfDays());
        from.valueProperty().bindBidirectional(model.from());
        var field = form.field("arrival.substitute.from", from);
        model.replaced().subscribe(replaced -> {
            field.setVisible(replaced.isPresent());
            field.setManaged(replaced.isPresent());
        });
        return field;
    }

    private void show(List<PossibleDuplicate> found) {
        alike.getChildren().clear();
        alike.setManaged(!found.isEmpty());
        if (found.isEmpty()) {
            return;
        }
        alike.getChildren().add(DeskLook.wrapped(messages.text("arrival.alike.head"), "desk-warning"));
        for (int i = 0; i < Math.min(found.size(), BoxWords.MOST_HITS); i++) {
            PossibleDuplicate one = found.get(i);
            int digit = i + 1;
            var row = DeskLook.wrapped(messages.text("arrival.alike.line", Integer.toString(digit), one.person().name(),
                    one.person().phone().masked(), one.classes().isEmpty() ? "–" : String.join("、", one.classes())),
                    "desk-alike");
            row.setId("arrival-alike-" + digit);
            row.setOnMouseClicked(_ -> model.takeOver(digit));
            alike.getChildren().add(row);
        }
    }

    private void takeOver(KeyEvent key) {
        if (key.isAltDown() && key.getCode().isDigitKey()) {
            model.takeOver(key.getCode().getChar().charAt(0) - '0');
            key.consume();
        }
    }
}
