package org.rollbook.ui.history;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.rollbook.model.journal.ActionType;
import org.rollbook.service.history.History;
import org.rollbook.text.Messages;
import org.rollbook.ui.history.HistoryScope.Choice;
import org.rollbook.ui.kit.EmptyState;
import org.rollbook.ui.kit.Notices;
import org.rollbook.ui.kit.ScreenFrame;
import org.rollbook.ui.kit.SearchField;
import org.rollbook.ui.kit.Segments;
import org.rollbook.ui.kit.command.Command;
import org.rollbook.ui.kit.command.CommandItems;
import org.rollbook.ui.kit.table.Columns;
import org.rollbook.ui.kit.table.SelectionBinding;

/// Entries as a table, the newest first, and beside it what the selected one changed.
final class HistoryView {
    private static final double ROOM_FOR_WHO = 560;
    private static final double LEAST_TIME = 116;

    private final Messages messages;
    private final HistoryViewModel model;
    private final Notices notices;
    private final TableView<History.Line> table = new TableView<>();
    private final ScreenFrame page;
    private final EntryPane entry;

    HistoryView(Messages messages, HistoryViewModel model, Notices notices) {
        this.messages = messages;
        this.model = model;
        this.notices = notices;
        this.page = new ScreenFrame(messages, "history.title");
        this.entry = new EntryPane(messages, model.takeable(), this::takeBack);
        columns();
        layOut();
    }

    Node node() {
        return page;
    }

    /// Takes the selected entry back and says what is no longer, or is again, so.
    void takeBack() {
        model.takeBack(root -> notices.say(root.undone() ? "redo.done" : "undo.done", root.summary()), notices::refuse);
    }

    /// What can be done with the selected entry, for the mouse.
    void offer(List<Command> commands) {
        table.setContextMenu(new ContextMenu(CommandItems.of(messages, commands).toArray(MenuItem[]::new)));
    }

    private void columns() {
        Columns columns = new Columns(messages);
        TableColumn<History.Line, String> when = columns.text("history.column.when", LEAST_TIME, this::when);
        Columns.keepWhole(when, model.shown(), LEAST_TIME);
        TableColumn<History.Line, String> what = columns.text("history.column.what", 330, this::sentence);
        what.setMinWidth(150);
        TableColumn<History.Line, String> who = columns.text("history.column.who", 80,
                line -> line.entry().actor().who());
        who.setMaxWidth(96);
        // Who it was stands beside the table too; in a narrow window the sentence needs the room more.
        who.visibleProperty().bind(table.widthProperty().greaterThan(ROOM_FOR_WHO));
        TableColumn<History.Line, String> code = columns.text("history.column.class", 90, History.Line::classCode);
        code.setMinWidth(84);
        code.setMaxWidth(110);
        code.visibleProperty().bind(model.scope().choice().isNotEqualTo(Choice.OPEN_CLASS));
        table.getColumns().add(when);
        table.getColumns().add(what);
        table.getColumns().add(who);
        table.getColumns().add(code);
        table.getColumns().forEach(column -> column.setSortable(false));
    }

    /// The year is named where it is not that of the newest entry.
    private String when(History.Line line) {
        int year = model.shown().isEmpty() ? 0 : model.shown().getFirst().at().getYear();
        return line.at().getYear() == year
                ? messages.monthDay(line.at().toLocalDate()) + " " + messages.time(line.at().toLocalTime())
                : messages.date(line.at().toLocalDate());
    }

    private String sentence(History.Line line) {
        String summary = messages.text(line.entry().summary());
        if (!line.entry().undone()) {
            return summary;
        }
        return messages.text(line.entry().is(ActionType.UNDO) ? "history.redone" : "history.undone", summary);
    }

    private void layOut() {
        table.setId("history-table");
        table.setAccessibleText(messages.text("history.title"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        table.setItems(model.shown());
        EmptyState empty = new EmptyState(messages, Feather.CLOCK, "history.empty.title", "history.empty.sentence");
        empty.visibleProperty().bind(model.answered());
        table.setPlaceholder(empty);
        table.setRowFactory(_ -> new LineRow());
        SelectionBinding.bind(table.getSelectionModel(), table.getItems(), model.selected());
        SearchField search = new SearchField(messages, "history.search");
        search.getStyleClass().add("narrow");
        search.textProperty().bindBidirectional(model.query());
        search.leadsTo(table);
        Button older = new Button(messages.text("history.older"));
        older.setId("history-older");
        older.getStyleClass().add(Styles.FLAT);
        older.setOnAction(_ -> model.showOlder());
        older.visibleProperty().bind(model.older());
        older.managedProperty().bind(older.visibleProperty());
        VBox.setVgrow(table, Priority.ALWAYS);
        page.tools(search, choices()).body(new VBox(4, table, older)).side(entry).startAt(table);
        page.count().textProperty().bind(Bindings.size(model.shown()).asString());
        model.told().subscribe(entry::show);
    }

    /// The class, the whole base, and the person somebody was sent here for.
    private Node choices() {
        Segments<Choice> choices = new Segments<>(model.scope().choice());
        choices.choice(Choice.OPEN_CLASS, "history-scope-class", messages.text("history.scope.class")).disableProperty()
                .bind(model.scope().classless());
        choices.choice(Choice.EVERYTHING, "history-scope-everything", messages.text("history.scope.everything"));
        model.scope().person().subscribe(now -> now.ifPresent(who -> {
            choices.getButtons().removeIf(button -> "history-scope-person".equals(button.getId()));
            choices.choice(Choice.PERSON, "history-scope-person", who.name()).setMaxWidth(140);
        }));
        return choices;
    }

    /// What was taken back steps behind.
    private static final class LineRow extends TableRow<History.Line> {

        @Override
        protected void updateItem(History.Line line, boolean empty) {
            super.updateItem(line, empty);
            getStyleClass().remove("gone");
            if (!empty && line.entry().undone()) {
                getStyleClass().add("gone");
            }
        }
    }
}
