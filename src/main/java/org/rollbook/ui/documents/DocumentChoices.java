package org.rollbook.ui.documents;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
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
import org.rollbook.model.paper.DocumentKind;
import org.rollbook.model.paper.PaperLanguage;
import org.rollbook.model.people.ListOrder;
import org.rollbook.text.Messages;
import org.rollbook.ui.kit.ChoiceCombo;
import org.rollbook.ui.kit.Form;

/// The list of documents, and under it what can be chosen for the one that is selected.
final class DocumentChoices extends ScrollPane {
    private static final double WIDTH = 272;
    private static final double KIND = 48;
    private static final Pattern ROWS = Pattern.compile("100|\\d{0,2}");

    private final Messages messages;
    private final DocumentChoice choice;
    private final ListView<DocumentKind> kinds = new ListView<>();

    DocumentChoices(Messages messages, DocumentChoice choice) {
        this.messages = messages;
        this.choice = choice;
        VBox side = new VBox(16, kinds(), form());
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
        return kinds;
    }

    private Node kinds() {
        kinds.setId("documents-kinds");
        kinds.setAccessibleText(messages.text("documents.title"));
        kinds.getItems().setAll(DocumentKind.values());
        kinds.setCellFactory(_ -> new KindCell(messages));
        kinds.getSelectionModel().select(choice.kind().get());
        kinds.getSelectionModel().selectedItemProperty().subscribe(now -> {
            if (now != null) {
                choice.kind().set(now);
            }
        });
        kinds.setPrefHeight(DocumentKind.values().length * KIND + 4);
        kinds.setMinHeight(kinds.getPrefHeight());
        return kinds;
    }

    private Node form() {
        ChoiceCombo<ListOrder> order = ChoiceCombo.of(messages, ListOrder.class);
        order.setId("documents-order");
        order.valueProperty().bindBidirectional(choice.order());
        Spinner<Integer> blank = new Spinner<>(new SpinnerValueFactory.IntegerSpinnerValueFactory(0, 100, choice.blankRows().get()));
        blank.setId("documents-blank");
        blank.setEditable(true);
        // What stands there counts at every key, and nothing but a number from 0 to 100 can be typed.
        blank.getEditor().setTextFormatter(new TextFormatter<>(change -> ROWS.matcher(change.getControlNewText()).matches() ? change : null));
        blank.getEditor().textProperty().subscribe(rows -> {
            if (!rows.isEmpty()) {
                blank.getValueFactory().setValue(Integer.valueOf(rows));
            }
        });
        blank.valueProperty().subscribe(rows -> choice.blankRows().set(rows));
        Form form = new Form(messages);
        form.getChildren().addAll(languages(),
                shownFor(form.field("documents.order", order), DocumentKind.ROSTER, DocumentKind.SIGN_IN_SHEET,
                    DocumentKind.ATTENDANCE_SUMMARY, DocumentKind.ARRIVAL_CODES),
                shownFor(form.field("documents.session", session()), DocumentKind.SIGN_IN_SHEET),
                shownFor(form.field("documents.blankRows", blank), DocumentKind.SIGN_IN_SHEET));
        form.setMinHeight(Region.USE_PREF_SIZE);
        return form;
    }

    private Node languages() {
        ToggleGroup group = new ToggleGroup();
        HBox buttons = new HBox();
        PaperLanguage[] languages = PaperLanguage.values();
        for (int i = 0; i < languages.length; i++) {
            PaperLanguage language = languages[i];
            ToggleButton button = new ToggleButton(messages.text(language));
            button.setId("documents-language-" + language.name().toLowerCase(Locale.ROOT));
            button.getStyleClass().add(i == 0 ? Styles.LEFT_PILL : i == languages.length - 1 ? Styles.RIGHT_PILL : Styles.CENTER_PILL);
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
        ChoiceCombo<Session> session = new ChoiceCombo<>(List.of(), s -> messages.shortDay(s.at().date()) + " " + messages.text(s.at().half()));
        session.setId("documents-session");
        session.setItems(choice.sessions());
        session.valueProperty().bindBidirectional(choice.session());
        return session;
    }

    private Node shownFor(Node field, DocumentKind... kindsWithIt) {
        field.visibleProperty().bind(Bindings.createBooleanBinding(() -> List.of(kindsWithIt).contains(choice.kind().get()), choice.kind()));
        field.managedProperty().bind(field.visibleProperty());
        return field;
    }

    /// A document's name over the code that coordinators call it by.
    private static final class KindCell extends ListCell<DocumentKind> {
        private final Messages messages;

        KindCell(Messages messages) {
            this.messages = messages;
            setPrefHeight(KIND);
        }

        @Override
        protected void updateItem(DocumentKind kind, boolean empty) {
            super.updateItem(kind, empty);
            setText(null);
            if (empty || kind == null) {
                setGraphic(null);
                return;
            }
            Label code = new Label(kind.code());
            code.getStyleClass().add("muted");
            VBox lines = new VBox(new Label(messages.text(kind)), code);
            lines.setAlignment(Pos.CENTER_LEFT);
            setGraphic(lines);
        }
    }
}
