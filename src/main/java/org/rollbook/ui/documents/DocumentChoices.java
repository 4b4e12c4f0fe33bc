package org.rollbook.ui.documents;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.rollbook.model.course.Session;
import org.rollbook.model.document.DocumentOption;
import org.rollbook.model.document.DocumentScope;
import org.rollbook.model.document.DocumentType;
import org.rollbook.model.paper.PaperLanguage;
import org.rollbook.text.Messages;
import org.rollbook.ui.kit.form.ChoiceCombo;
import org.rollbook.ui.kit.form.Form;

/// The list of documents, and under it what can be chosen for the one that is selected.
final class DocumentChoices extends ScrollPane {
    private static final double WIDTH = 272;
    private static final double ROW = 48;
    private static final Pattern DIGITS = Pattern.compile("\\d{1,4}");

    private final Messages messages;
    private final DocumentChoice choice;
    private final ListView<DocumentType> types = new ListView<>();

    DocumentChoices(Messages messages, DocumentChoice choice) {
        this.messages = messages;
        this.choice = choice;
        VBox side = new VBox(16, types(), form());
        side.getStyleClass().add("documents-choices");
        setContent(side);
        getStyleClass().add("bare");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        setPrefWidth(WIDTH);
        setMinWidth(WIDTH);
    }

    /// Where the keyboard begins.
    Node first() {
        return types;
    }

    private Node types() {
        types.setId("documents-kinds");
        types.setAccessibleText(messages.text("documents.title"));
        types.getItems().setAll(choice.types());
        types.setCellFactory(_ -> new TypeCell(messages));
        types.getSelectionModel().select(choice.type().get());
        types.getSelectionModel().selectedItemProperty().subscribe(now -> {
            if (now != null) {
                choice.type().set(now);
            }
        });
        types.setPrefHeight(choice.types().size() * ROW + 4);
        types.setMinHeight(types.getPrefHeight());
        return types;
    }

    private Node form() {
        Form form = new Form(messages);
        choice.type().subscribe(type -> form.getChildren().setAll(fields(form, type)));
        form.setMinHeight(Region.USE_PREF_SIZE);
        return form;
    }

    /// What the document declares, and nothing else.
    private List<Node> fields(Form form, DocumentType type) {
        List<Node> fields = new ArrayList<>(List.of(languages()));
        if (type.scope() == DocumentScope.HALF_DAY) {
            fields.add(form.field("documents.session", session()));
        }
        type.options().forEach(option -> fields.add(form.field("documents." + option.key(), control(option))));
        return fields;
    }

    private Control control(DocumentOption<?> option) {
        Control control = switch (option) {
            case DocumentOption.OneOf<?> oneOf -> constants(oneOf);
            case DocumentOption.Number number -> number(number);
        };
        control.setId("documents-" + option.key());
        return control;
    }

    private <E extends Enum<E>> Control constants(DocumentOption.OneOf<E> option) {
        ChoiceCombo<E> combo = ChoiceCombo.of(messages, option.type());
        combo.setValue(choice.value(option));
        combo.valueProperty().subscribe(value -> choice.pick(option, value));
        return combo;
    }

    private Control number(DocumentOption.Number option) {
        Spinner<Integer> spinner = new Spinner<>(
                new SpinnerValueFactory.IntegerSpinnerValueFactory(option.least(), option.most(),
                        choice.value(option)));
        spinner.setEditable(true);
        // What stands there counts at every key, and nothing but a number in the range can be typed.
        spinner.getEditor().setTextFormatter(
                new TextFormatter<>(change -> isIn(option, change.getControlNewText()) ? change : null));
        spinner.getEditor().textProperty().subscribe(typed -> {
            if (!typed.isEmpty()) {
                spinner.getValueFactory().setValue(Integer.valueOf(typed));
            }
        });
        spinner.valueProperty().subscribe(value -> choice.pick(option, value));
        return spinner;
    }

    private static boolean isIn(DocumentOption.Number option, String typed) {
        return typed.isEmpty()
                || DIGITS.matcher(typed).matches() && option.accepted(Integer.valueOf(typed)).isPresent();
    }

    private Node languages() {
        ToggleGroup group = new ToggleGroup();
        HBox buttons = new HBox();
        PaperLanguage[] languages = PaperLanguage.values();
        for (int i = 0; i < languages.length; i++) {
            PaperLanguage language = languages[i];
            ToggleButton button = new ToggleButton(messages.text(language));
            button.setId("documents-language-" + language.name().toLowerCase(Locale.ROOT));
            button.getStyleClass().add(
                    i == 0 ? Styles.LEFT_PILL : i == languages.length - 1 ? Styles.RIGHT_PILL : Styles.CENTER_PILL);
            button.setToggleGroup(group);
            button.setSelected(choice.language().get() == language);
            button.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(button, Priority.ALWAYS);
            button.setOnAction(_ -> {
                button.setSelected(true);
                choice.language().set(language);
            });
            buttons.getChildren().add(button);
        }
        Label label = new Label(messages.text("documents.language"));
        label.getStyleClass().add("form-label");
        label.setLabelFor(buttons);
        return new VBox(4, label, buttons);
    }

    private ChoiceCombo<Session> session() {
        ChoiceCombo<Session> session = new ChoiceCombo<>(List.of(),
                s -> messages.shortDay(s.at().date()) + " " + messages.text(s.at().half()));
        session.setId("documents-session");
        session.setItems(choice.sessions());
        session.valueProperty().bindBidirectional(choice.session());
        return session;
    }

    /// A document's name over the code that coordinators call it by.
    private static final class TypeCell extends ListCell<DocumentType> {
        private final Messages messages;

        TypeCell(Messages messages) {
            this.messages = messages;
            setPrefHeight(ROW);
        }

        @Override
        protected void updateItem(DocumentType type, boolean empty) {
            super.updateItem(type, empty);
            setText(null);
            if (empty || type == null) {
                setGraphic(null);
                return;
            }
            Label code = new Label(type.code());
            code.getStyleClass().add("muted");
            VBox lines = new VBox(new Label(messages.name(type.title())), code);
            lines.setAlignment(Pos.CENTER_LEFT);
            setGraphic(lines);
        }
    }
}
