package org.rollbook.ui.history;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.rollbook.model.journal.ActionType;
import org.rollbook.model.journal.JournalEntry;
import org.rollbook.model.journal.Value;
import org.rollbook.service.history.FieldChange;
import org.rollbook.service.history.RecordChange;
import org.rollbook.text.Messages;
import org.rollbook.ui.history.HistoryViewModel.Told;

/// One entry in full: what, when, who, where, and every record with its fields before and after.
final class EntryPane extends VBox {
    private final Messages messages;
    private final Label title = new Label();
    private final Label by = new Label();
    private final VBox records = new VBox(16);
    private final ScrollPane scroll = new ScrollPane(records);
    private final Button takeBack = new Button();

    EntryPane(Messages messages, ObservableBooleanValue takeable, Runnable handler) {
        super(8);
        this.messages = messages;
        setId("history-entry");
        getStyleClass().addAll("side-panel", "history-entry");
        title.getStyleClass().add("side-title");
        title.setId("history-title");
        title.setWrapText(true);
        by.getStyleClass().add("muted");
        by.setId("history-by");
        by.setWrapText(true);
        scroll.getStyleClass().add("bare");
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        takeBack.setId("history-take-back");
        takeBack.disableProperty().bind(Bindings.not(takeable));
        takeBack.setOnAction(_ -> handler.run());
        getChildren().addAll(title, by, scroll, takeBack);
        visibleProperty().set(false);
    }

    void show(Optional<Told> now) {
        setVisible(now.isPresent());
        now.ifPresent(this::show);
    }

    private void show(Told told) {
        JournalEntry entry = told.line().entry();
        title.setText(messages.text(entry.summary()));
        by.setText(messages.text(entry.undone() ? "history.by.undone" : "history.by",
                messages.date(told.line().at().toLocalDate()) + " " + messages.time(told.line().at().toLocalTime()),
                entry.actor().who(), entry.actor().desk(), Long.toString(entry.seq())));
        takeBack.setText(messages.text(entry.is(ActionType.UNDO) ? "history.again" : "history.takeBack"));
        records.getChildren().setAll(told.records().stream().map(this::record).toList());
        if (told.records().isEmpty()) {
            records.getChildren().add(muted(messages.text("history.unchanged")));
        }
        if (told.untold() > 0) {
            records.getChildren().add(muted(messages.text("history.untold", Integer.toString(told.untold()))));
        }
        scroll.setAccessibleText(title.getText());
        scroll.setVvalue(0);
    }

    private Node record(RecordChange record) {
        Label subject = new Label(messages.text(record.subject()));
        subject.getStyleClass().add("form-heading");
        subject.setWrapText(true);
        Label what = muted(messages.text("history.record", messages.text("record." + record.record()), record.how()));
        what.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(subject, Priority.ALWAYS);
        subject.setMaxWidth(Double.MAX_VALUE);
        VBox box = new VBox(4, new HBox(8, subject, what), fields(record));
        box.getStyleClass().add("history-record");
        return box;
    }

    private GridPane fields(RecordChange record) {
        GridPane grid = new GridPane(12, 2);
        ColumnConstraints names = new ColumnConstraints(104);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(names, values);
        int row = 0;
        for (FieldChange field : record.fields()) {
            Label name = new Label(messages.text(field.field()));
            name.getStyleClass().add("form-label");
            name.setWrapText(true);
            GridPane.setValignment(name, VPos.TOP);
            grid.addRow(row++, name, change(record.how(), field));
        }
        return grid;
    }

    /// Where both sides are there, the one that was steps behind.
    private TextFlow change(RecordChange.How how, FieldChange field) {
        TextFlow flow = switch (how) {
            case ADDED -> new TextFlow(text(field.after(), "history-now"));
            case REMOVED -> new TextFlow(text(field.before(), "history-before"));
            case CHANGED -> new TextFlow(text(field.before(), "history-before"), plain("  →  ", "history-arrow"),
                    text(field.after(), "history-now"));
        };
        flow.setAccessibleText(messages.text("history.change", messages.text(field.field()), said(field.before()),
                said(field.after())));
        return flow;
    }

    private Text text(Value value, String style) {
        return plain(said(value), style);
    }

    private String said(Value value) {
        return value.isNothing() ? messages.text("history.nothing") : messages.text(value);
    }

    private static Text plain(String words, String style) {
        Text text = new Text(words);
        text.getStyleClass().add(style);
        return text;
    }

    private static Label muted(String words) {
        Label label = new Label(words);
        label.getStyleClass().addAll("muted", Styles.TEXT_SMALL);
        return label;
    }
}
