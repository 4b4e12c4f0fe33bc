package org.rollbook.ui.organisations;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.rollbook.model.hosts.OrganisationKind;
import org.rollbook.text.Messages;
import org.rollbook.ui.kit.form.ChoiceCombo;
import org.rollbook.ui.kit.form.Form;
import org.rollbook.ui.kit.form.FormButtons;
import org.rollbook.ui.kit.form.RemarkArea;
import org.rollbook.ui.kit.form.RestoredNote;

/// The form of an organisation.
final class OrganisationFormView {
    private final Form form;
    private final VBox node = new VBox();

    OrganisationFormView(Messages messages, OrganisationsViewModel model) {
        OrganisationForm typed = model.form();
        form = new Form(messages);
        form.onSubmit(model::save);
        form.add("organisations.nameZh", Form.line("organisation-name-zh", typed.nameZh), typed.nameNote);
        form.add("organisations.nameEn", Form.line("organisation-name-en", typed.nameEn));
        form.row(form.field("organisations.shortZh", Form.line("organisation-short-zh", typed.shortZh)),
                form.field("organisations.shortEn", Form.line("organisation-short-en", typed.shortEn)));
        ChoiceCombo<OrganisationKind> kind = ChoiceCombo.of(messages, OrganisationKind.class);
        kind.setId("organisation-kind");
        kind.valueProperty().bindBidirectional(typed.kind);
        form.row(form.field("organisations.kind", kind),
                form.field("organisations.rank", Form.line("organisation-rank", typed.rank), typed.rankNote));
        RemarkArea aliases = new RemarkArea("organisation-aliases", 2);
        aliases.textProperty().bindBidirectional(typed.aliases);
        form.add("organisations.aliases", aliases);
        Label heading = new Label(messages.text("organisations.form"));
        heading.getStyleClass().add("side-title");
        node.getStyleClass().add("side");
        node.setPrefWidth(340);
        node.setMinWidth(340);
        node.getChildren().addAll(heading, new RestoredNote(messages, model.kept().restored(), model::discard), form,
                new FormButtons(messages).does("organisation-save", "organisations.save", model::save)
                        .leaves("organisation-cancel", "dialog.close", model::leave));
        node.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                model.leave();
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
}
