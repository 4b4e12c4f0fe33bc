package org.rollbook.ui.documents;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.rollbook.model.course.Session;
import org.rollbook.model.paper.DocumentKind;
import org.rollbook.model.paper.PaperLanguage;
import org.rollbook.model.people.ListOrder;
import org.rollbook.service.Documents;
import org.rollbook.ui.kit.ChoiceCombo;
import org.rollbook.ui.kit.Dialogs;
import org.rollbook.ui.kit.Form;
import org.rollbook.ui.kit.Messages;
import org.rollbook.ui.kit.Notices;
import org.rollbook.ui.kit.Page;

/// Which document, how, and the pages as they will be printed.
final class DocumentsView {
    private static final double CHOICES = 272;
    private static final double KIND = 48;
    /// How much of the window one Page key scrolls, so that the eye finds the line it was at.
    private static final double MOST_OF_IT = 0.9;

    private final Messages messages;
    private final DocumentsViewModel model;
    private final Dialogs dialogs;
    private final Notices notices;
    private final Page page;
    private final ListView<DocumentKind> kinds = new ListView<>();
    private final ListView<Integer> pages = new ListView<>();

    DocumentsView(Messages messages, DocumentsViewModel model, Dialogs dialogs, Notices notices) {
        this.messages = messages;
        this.model = model;
        this.dialogs = dialogs;
        this.notices = notices;
        this.page = new Page(messages, "documents.title");
        page.tools(button("documents-xlsx", "documents.saveXlsx", Feather.GRID, () -> save(Documents.Format.XLSX)),
                button("documents-pdf", "documents.savePdf", Feather.DOWNLOAD, () -> save(Documents.Format.PDF)), printButton());
        page.body(preview()).startAt(kinds);
        page.setLeft(choices());
        page.addEventFilter(KeyEvent.KEY_PRESSED, this::turnPages);
        model.pages().subscribe(count -> pages.getItems().setAll(IntStream.range(0, count.intValue()).boxed().toList()));
        page.count().textProperty().bind(Bindings.createStringBinding(() -> model.pages().get() == 0 ? ""
                : messages.text("documents.pages", Integer.toString(model.pages().get())), model.pages()));
    }

    Node node() {
        return page;
    }

    /// Asks for a file and writes the document into it.
    void save(Documents.Format format) {
        String ending = format == Documents.Format.PDF ? "pdf" : "xlsx";
        if (model.ready().get()) {
            dialogs.saveFile("documents.save", "documents.kind." + ending, model.proposedName() + "." + ending, List.of(ending))
                    .ifPresent(target -> model.save(format, withEnding(target, ending),
                            written -> notices.say("documents.saved", written.getFileName().toString())));
        }
    }

    /// Asks for a printer and prints the document.
    void print() {
        if (!model.ready().get()) {
            return;
        }
        if (model.printers().isEmpty()) {
            notices.warn("documents.noPrinter");
            return;
        }
        ChoiceCombo<String> printer = new ChoiceCombo<>(model.printers(), name -> name);
        printer.setId("documents-printer");
        printer.setValue(model.printers().getFirst());
        Form form = new Form(messages);
        form.add("documents.printer", printer);
        dialogs.ask("documents.print", form, "documents.print", printer::getValue)
                .ifPresent(name -> model.print(name, () -> notices.say("documents.printed", name)));
    }

    private Node choices() {
        kinds.setId("documents-kinds");
        kinds.setAccessibleText(messages.text("documents.title"));
        kinds.getItems().setAll(DocumentKind.values());
        kinds.setCellFactory(_ -> new KindCell(messages));
        kinds.getSelectionModel().select(model.kind().get());
        kinds.getSelectionModel().selectedItemProperty().subscribe(now -> {
            if (now != null) {
                model.kind().set(now);
            }
        });
        kinds.setPrefHeight(DocumentKind.values().length * KIND + 4);
        kinds.setMinHeight(kinds.getPrefHeight());
        Form form = new Form(messages);
        form.getChildren().add(languages());
        ChoiceCombo<ListOrder> order = ChoiceCombo.of(messages, ListOrder.class);
        order.setId("documents-order");
        order.valueProperty().bindBidirectional(model.order());
        form.getChildren().add(shownFor(form.field("documents.order", order), DocumentKind.ROSTER, DocumentKind.SIGN_IN_SHEET, DocumentKind.ATTENDANCE_SUMMARY));
        form.getChildren().add(shownFor(form.field("documents.session", session()), DocumentKind.SIGN_IN_SHEET));
        Spinner<Integer> blank = new Spinner<>(new SpinnerValueFactory.IntegerSpinnerValueFactory(0, 100, model.blankRows().get()));
        blank.setId("documents-blank");
        blank.setEditable(true);
        blank.valueProperty().subscribe(rows -> model.blankRows().set(rows));
        form.getChildren().add(shownFor(form.field("documents.blankRows", blank), DocumentKind.SIGN_IN_SHEET));
        form.setMinHeight(Region.USE_PREF_SIZE);
        VBox side = new VBox(16, kinds, form);
        side.getStyleClass().add("documents-choices");
        ScrollPane scroll = new ScrollPane(side);
        scroll.getStyleClass().add("bare");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setPrefWidth(CHOICES);
        scroll.setMinWidth(CHOICES);
        return scroll;
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
            button.setSelected(model.language().get() == language);
            button.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(button, Priority.ALWAYS);
            button.setOnAction(_ -> {
                button.setSelected(true);
                model.language().set(language);
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
        session.setItems(model.sessions());
        ObjectProperty<Session> chosen = model.session();
        session.valueProperty().bindBidirectional(chosen);
        return session;
    }

    private Node shownFor(Node field, DocumentKind... kindsWithIt) {
        field.visibleProperty().bind(Bindings.createBooleanBinding(() -> List.of(kindsWithIt).contains(model.kind().get()), model.kind()));
        field.managedProperty().bind(field.visibleProperty());
        return field;
    }

    private Node preview() {
        pages.setId("documents-pages");
        pages.setAccessibleText(messages.text("documents.preview"));
        pages.getStyleClass().add("preview");
        pages.setCellFactory(_ -> new PageCell(messages, model));
        Label refusal = new Label();
        refusal.setId("documents-refusal");
        refusal.setWrapText(true);
        refusal.textProperty().bind(model.refusal().map(r -> r.map(messages::refusal).orElse("")));
        refusal.getStyleClass().add("muted");
        refusal.visibleProperty().bind(refusal.textProperty().isNotEmpty());
        ProgressIndicator ring = new ProgressIndicator();
        ring.setMaxSize(28, 28);
        ring.setAccessibleText(messages.text("documents.preparing"));
        VBox waiting = new VBox(16, ring, new Label(messages.text("documents.preparing")));
        waiting.setId("documents-waiting");
        waiting.getStyleClass().add("waiting");
        waiting.setAlignment(Pos.CENTER);
        waiting.visibleProperty().bind(refusal.visibleProperty().not());
        pages.setPlaceholder(new StackPane(refusal, waiting));
        Label missing = new Label();
        missing.setId("documents-missing");
        missing.setWrapText(true);
        missing.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
        missing.getStyleClass().add("banner-warning");
        missing.setMaxWidth(Double.MAX_VALUE);
        missing.textProperty().bind(model.missing().map(list -> list.isEmpty() ? "" : messages.text("documents.missing", String.join(" ", list))));
        missing.visibleProperty().bind(model.missing().map(list -> !list.isEmpty()));
        missing.managedProperty().bind(missing.visibleProperty());
        StackPane stack = new StackPane(pages);
        VBox.setVgrow(stack, Priority.ALWAYS);
        return new VBox(8, missing, stack);
    }

    /// The Page keys scroll the preview from wherever the keyboard is.
    private void turnPages(KeyEvent key) {
        boolean down = key.getCode() == KeyCode.PAGE_DOWN;
        if ((down || key.getCode() == KeyCode.PAGE_UP) && !key.isShortcutDown()
                && pages.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.scrollPixels((down ? 1 : -1) * flow.getHeight() * MOST_OF_IT);
            key.consume();
        }
    }

    private Button printButton() {
        Button print = button("documents-print", "documents.print", Feather.PRINTER, this::print);
        print.getStyleClass().add(Styles.ACCENT);
        return print;
    }

    private Button button(String id, String key, Ikon icon, Runnable handler) {
        Button button = new Button(messages.text(key), new FontIcon(icon));
        button.setId(id);
        button.setOnAction(_ -> handler.run());
        button.disableProperty().bind(model.ready().not());
        return button;
    }

    private static Path withEnding(Path target, String ending) {
        String name = target.getFileName().toString();
        return name.toLowerCase(Locale.ROOT).endsWith("." + ending) ? target : target.resolveSibling(name + "." + ending);
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
