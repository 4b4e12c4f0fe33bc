package org.rollbook.ui.organisations;

import atlantafx.base.theme.Styles;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.rollbook.model.hosts.OrganisationKind;
import org.rollbook.text.Messages;
import org.rollbook.ui.kit.ChoiceCombo;
import org.rollbook.ui.kit.Form;
import org.rollbook.ui.kit.RemarkArea;

/// The form of an organisation.
final class OrganisationFormView {
    private final Form form;
    private final VBox node = new VBox();

    OrganisationFormView(Messages messages, OrganisationsViewModel model) {
        OrganisationForm typed = model.form();
        form = new Form(messages);
        form.onSubmit(model::save);
        form.add("organisations.nameZh", line("organisation-name-zh", typed.nameZh), typed.nameNote);
        form.add("organisations.nameEn", line("organisation-name-en", typed.nameEn));
        form.row(form.field("organisations.shortZh", line("organisation-short-zh", typed.shortZh)),
                form.field("organisations.shortEn", line("organisation-short-en", typed.shortEn)));
        ChoiceCombo<OrganisationKind> kind = ChoiceCombo.of(messages, OrganisationKind.class);
        kind.setId("organisation-kind");
        kind.valueProperty().bindBidirectional(typed.kind);
        form.row(form.field("organisations.kind", kind),
                form.field("organisations.rank", line("organisation-rank", typed.rank), typed.rankNote));
        RemarkArea aliases = new RemarkArea("organisation-aliases", 2);
        aliases.textProperty().bindBidirectional(typed.aliases);
        form.add("organisations.aliases", aliases);
        Label heading = new Label(messages.text("organisations.form"));
        heading.getStyleClass().add("side-title");
        node.getStyleClass().add("side");
        node.setPrefWidth(340);
        node.setMinWidth(340);
        node.getChildren().addAll(heading, form, buttons(messages, model));
        node.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                model.cancel();
                key.consume();
            }
        });
    }

    Node node() {
        return node;
    }

    void start() {
        form.focusFirst();
    }

    private static Node buttons(Messages messages, OrganisationsViewModel model) {
        Button save = new Button(messages.text("organisations.save"));
        save.setId("organisation-save");
        save.getStyleClass().add(Styles.ACCENT);
        save.setOnAction(_ -> model.save());
        Button cancel = new Button(messages.text("dialog.cancel"));
        cancel.setId("organisation-cancel");
        cancel.setOnAction(_ -> model.cancel());
        HBox buttons = new HBox(8, save, cancel);
        buttons.getStyleClass().add("side-buttons");
        return buttons;
    }

    private static TextField line(String id, StringProperty text) {
        TextField field = new TextField();
        field.setId(id);
        field.textProperty().bindBidirectional(text);
        return field;
    }
}
