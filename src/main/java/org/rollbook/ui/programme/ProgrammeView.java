package org.rollbook.ui.programme;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.rollbook.model.course.ProgrammeItem;
import org.rollbook.text.Messages;
import org.rollbook.ui.kit.Dialogs;
import org.rollbook.ui.kit.EmptyState;
import org.rollbook.ui.kit.Notices;
import org.rollbook.ui.kit.ScreenFrame;
import org.rollbook.ui.kit.form.FieldNote;
import org.rollbook.ui.kit.form.FormNotices;
import org.rollbook.ui.kit.form.KeptForm;

/// The table of programme items with the form or the generator beside it.
final class ProgrammeView {
    private final Messages messages;
    private final ProgrammeViewModel model;
    private final ScreenFrame page;
    private final ItemTable table;
    private final ItemForm form;
    private final GeneratorForm generator;
    private final SchedulePanel schedule;
    private final Dialogs dialogs;

    ProgrammeView(Messages messages, ProgrammeViewModel model, Dialogs dialogs, Notices notices) {
        this.dialogs = dialogs;
        this.messages = messages;
        this.model = model;
        this.page = new ScreenFrame(messages, "programme.title");
        this.table = new ItemTable(messages, model);
        this.form = new ItemForm(messages, model);
        this.generator = new GeneratorForm(messages, model);
        this.schedule = new SchedulePanel(messages, model);
        var add = button("programme-new", "programme.new", model::startNew);
        add.getStyleClass().add(Styles.ACCENT);
        var body = new VBox(8, table, said());
        VBox.setVgrow(table, Priority.ALWAYS);
        page.tools(button("programme-import", "programme.import", this::importSchedule),
                button("programme-generate", "programme.generate", model::startGenerating), add).body(body);
        table.setPlaceholder(new EmptyState(messages, Feather.CALENDAR, "programme.empty", "programme.empty.advice")
                .action("programme-empty-generate", "programme.generate", model::startGenerating)
                .action("programme-empty-new", "programme.new", model::startNew));
        table.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.V && key.isShortcutDown() && !key.isShiftDown()) {
                pasteSchedule();
                key.consume();
            }
        });
        page.count().textProperty().bind(Bindings.createStringBinding(this::count, model.items()));
        model.side().subscribe(this::beside);
        FormNotices.follow(model.kept(), notices);
        model.kept().listen(event -> {
            if (event == KeptForm.Event.RECALLED) {
                form.focusFirst();
            }
        });
        page.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                table.requestFocus();
            }
        });
    }

    Node node() {
        return page;
    }

    /// Asks for the file of a schedule.
    void importSchedule() {
        dialogs.openFile("programme.import", "programme.import.kind",
                List.of("xlsx", "ods", "csv", "tsv", "txt", "xls", "html")).ifPresent(model::readSchedule);
    }

    /// Takes a table from the clipboard.
    void pasteSchedule() {
        model.readSchedule(Optional.ofNullable(Clipboard.getSystemClipboard().getString()).orElse(""));
    }

    private void beside(ProgrammeViewModel.Side side) {
        switch (side) {
            case NONE -> {
                page.side(null);
                table.requestFocus();
            }
            case NEW, EDIT -> {
                page.side(form);
                form.applyCss();
                form.focusFirst();
            }
            case SCHEDULE -> {
                page.side(schedule);
                schedule.focusFirst();
            }
            case GENERATE -> {
                page.side(generator);
                generator.focusFirst();
            }
        }
    }

    private String count() {
        return model.items().isEmpty() ? "" : messages.text("programme.count",
                Long.toString(model.items().stream().map(ProgrammeItem::at).distinct().count()),
                Integer.toString(model.items().stream().mapToInt(ProgrammeItem::hours).sum()));
    }

    private Button button(String id, String key, Runnable handler) {
        var button = new Button(messages.text(key));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> handler.run());
        return button;
    }

    private Label said() {
        var said = new Label();
        said.setId("programme-said");
        said.getStyleClass().add("said");
        said.setWrapText(true);
        model.note().subscribe(note -> {
            said.setText(note.key().isEmpty() ? "" : messages.text(note.key(), note.arguments().toArray()));
            said.setGraphic(note.key().isEmpty() ? null
                    : new FontIcon(note.level() == FieldNote.Level.DANGER ? Feather.SLASH : Feather.CHECK));
            said.pseudoClassStateChanged(Styles.STATE_DANGER, note.level() == FieldNote.Level.DANGER);
            said.setVisible(!note.key().isEmpty());
            said.setManaged(!note.key().isEmpty());
        });
        return said;
    }
}
