package org.rollbook.ui.documents;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.rollbook.service.paper.Documents;
import org.rollbook.text.Messages;
import org.rollbook.ui.kit.Dialogs;
import org.rollbook.ui.kit.Notices;
import org.rollbook.ui.kit.ScreenFrame;
import org.rollbook.ui.kit.form.ChoiceCombo;
import org.rollbook.ui.kit.form.Form;

/// Which document, how, and the pages as they will be printed.
final class DocumentsView {
    /// How much of the window one Page key scrolls, so that the eye finds the line it was at.
    private static final double MOST_OF_IT = 0.9;

    private final Messages messages;
    private final DocumentsViewModel model;
    private final Dialogs dialogs;
    private final Notices notices;
    private final ScreenFrame page;
    private final ListView<Integer> pages = new ListView<>();

    DocumentsView(Messages messages, DocumentsViewModel model, Dialogs dialogs, Notices notices) {
        this.messages = messages;
        this.model = model;
        this.dialogs = dialogs;
        this.notices = notices;
        this.page = new ScreenFrame(messages, "documents.title");
        page.tools(button("documents-xlsx", "documents.saveXlsx", Feather.GRID, () -> save(Documents.Format.XLSX)),
                button("documents-pdf", "documents.savePdf", Feather.DOWNLOAD, () -> save(Documents.Format.PDF)),
                printButton());
        DocumentChoices choices = new DocumentChoices(messages, model.choice());
        page.setLeft(choices);
        page.body(preview()).startAt(choices.first());
        page.addEventFilter(KeyEvent.KEY_PRESSED, this::turnPages);
        model.pages().subscribe(count -> show(count.intValue()));
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
            dialogs.saveFile("documents.save", "documents.kind." + ending, model.proposedName() + "." + ending,
                    List.of(ending))
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

    /// Pages that are there already keep their place and their picture.
    private void show(int count) {
        if (count < pages.getItems().size()) {
            pages.getItems().remove(count, pages.getItems().size());
        }
        pages.getItems().addAll(IntStream.range(pages.getItems().size(), count).boxed().toList());
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
        missing.textProperty().bind(model.missing()
                .map(list -> list.isEmpty() ? "" : messages.text("documents.missing", String.join(" ", list))));
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
        return name.toLowerCase(Locale.ROOT).endsWith("." + ending) ? target
                : target.resolveSibling(name + "." + ending);
    }
}
