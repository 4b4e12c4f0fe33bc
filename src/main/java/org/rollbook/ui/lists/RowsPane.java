package org.rollbook.ui.lists;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.rollbook.service.lists.ImportRow;
import org.rollbook.service.lists.ImportRow.Decision;
import org.rollbook.text.Messages;
import org.rollbook.ui.kit.table.Columns;
import org.rollbook.ui.lists.work.Filter;
import org.rollbook.ui.lists.work.ListsViewModel;

/// The rows of the list with what becomes of each; N, U and S decide the selected ones, with Shift all that are shown; Enter
/// goes from one that waits for a decision to the next.
final class RowsPane extends VBox {
    /// Beyond this, a selection is not made again after its rows were decided.
    private static final int MOST_SELECTED = 500;

    /// Which rows a decision is for.
    private enum Rows { SELECTED, SHOWN }

    private static final double LINE_WIDTH = 64;
    private static final double OUTCOME_WIDTH = 132;
    private static final double LEAST_WIDTH = 80;

    private final Messages messages;
    private final ListsViewModel model;
    private final Runnable finish;
    private final ListWords words;
    private final TableView<ImportRow> table = new TableView<>();
    private final RowPane detail;

    /// `finish` is where Enter leads when nothing waits for a decision any more.
    RowsPane(Messages messages, ListsViewModel model, Runnable finish) {
        super(8);
        this.messages = messages;
        this.model = model;
        this.finish = finish;
        this.words = new ListWords(messages);
        this.detail = new RowPane(messages, model, decision -> decide(decision, Rows.SELECTED),
                (row, match) -> keeping(() -> model.decisions().decide(row, match)));
        columns();
        layOut();
    }

    void start() {
        table.requestFocus();
        if (table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
            table.getSelectionModel().select(0);
        }
    }

    private void columns() {
        var columns = new Columns(messages);
        table.getColumns().add(columns.number("lists.column.row", LINE_WIDTH, ImportRow::row));
        var outcome = new TableColumn<ImportRow, ImportRow>(messages.text("lists.column.outcome"));
        outcome.setId("lists.column.outcome");
        outcome.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        outcome.setCellFactory(_ -> new OutcomeCell(messages));
        outcome.setPrefWidth(OUTCOME_WIDTH);
        outcome.setSortable(false);
        table.getColumns().add(outcome);
        table.getColumns().add(columns.text("lists.column.name", 90, ImportRow::name));
        table.getColumns().add(columns.text("lists.column.organisation", 220,
                row -> model.decisions().organisation(row).map(words::name).orElse(row.organisation())));
        table.getColumns().add(columns.text("lists.column.what", 480,
                row -> words.what(row, row.name().isEmpty() ? model.decisions().written(row) : List.of())));
        table.getColumns().forEach(column -> column.setSortable(false));
        table.getColumns().forEach(column -> column.setMinWidth(LEAST_WIDTH));
        table.getColumns().getFirst().setMinWidth(LINE_WIDTH);
        table.getColumns().getFirst().setMaxWidth(LINE_WIDTH);
        outcome.setMaxWidth(OUTCOME_WIDTH);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    }

    private void layOut() {
        table.setId("lists-rows");
        table.getStyleClass().add("dense");
        table.setAccessibleText(messages.text("lists.step.rows"));
        var nothing = new Label();
        model.counts().subscribe(counts -> nothing
                .setText(messages.text(counts.of(Filter.ALL) == 0 ? "lists.rows.empty" : "lists.rows.none")));
        table.setPlaceholder(nothing);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setItems(model.rows());
        table.getSelectionModel().selectedItemProperty().subscribe((_, _) -> showDetail());
        table.getSelectionModel().getSelectedIndices().addListener((ListChangeListener<Integer>) _ -> showDetail());
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(table, detail);
    }

    private void key(KeyEvent key) {
        if (key.isShortcutDown() || key.isAltDown()) {
            return;
        }
        switch (key.getCode()) {
            case N -> decide(key, Decision.NEW);
            case U -> decide(key, Decision.UPDATE);
            case S -> decide(key, Decision.SKIP);
            case BACK_SPACE, DELETE -> decide(key, Decision.OPEN);
            case ENTER -> next();
            default -> {
                if (!choose(key)) {
                    return;
                }
            }
        }
        key.consume();
    }

    /// The next row that waits for a decision, of all rows if none of those shown does.
    private void next() {
        if (model.counts().get().undecided() == 0) {
            finish.run();
            return;
        }
        if (table.getItems().stream().noneMatch(ImportRow::isUndecided)) {
            model.filter().set(Filter.ALL);
        }
        var items = table.getItems();
        var from = table.getSelectionModel().getSelectedIndex() + 1;
        IntStream.range(0, items.size()).map(i -> (from + i) % items.size()).filter(i -> items.get(i).isUndecided())
                .findFirst()
                .ifPresent(at -> {
                    table.getSelectionModel().clearAndSelect(at);
                    table.scrollTo(Math.max(0, at - 3));
                });
    }

    private void showDetail() {
        var selected = table.getSelectionModel().getSelectedItems().stream().filter(Objects::nonNull).toList();
        detail.show(selected);
    }

    private boolean choose(KeyEvent key) {
        var row = table.getSelectionModel().getSelectedItem();
        if (row == null || !key.getCode().isDigitKey() && !key.getCode().isKeypadKey() || key.getText().isEmpty()) {
            return false;
        }
        var at = key.getText().charAt(0) - '1';
        if (at >= 0 && at < row.matches().size()) {
            keeping(() -> model.decisions().decide(row, row.matches().get(at)));
        }
        return true;
    }

    private void decide(KeyEvent key, Decision decision) {
        decide(decision, key.isShiftDown() ? Rows.SHOWN : Rows.SELECTED);
    }

    private void decide(Decision decision, Rows which) {
        keeping(() -> {
            switch (which) {
                case SHOWN -> model.decideShown(decision);
                case SELECTED ->
                    model.decisions().decide(List.copyOf(table.getSelectionModel().getSelectedItems()), decision);
            }
        });
    }

    /// The rows are new ones after a decision: those with the same numbers are selected again.
    private void keeping(Runnable change) {
        var selected = table.getSelectionModel().getSelectedItems();
        Set<Integer> numbers = selected.size() > MOST_SELECTED ? Set.of()
                : selected.stream().map(ImportRow::row).collect(Collectors.toSet());
        var at = Math.max(0, table.getSelectionModel().getSelectedIndex());
        change.run();
        var items = table.getItems();
        var indices = numbers.isEmpty() ? new int[0]
                : IntStream.range(0, items.size()).filter(i -> numbers.contains(items.get(i).row())).toArray();
        table.getSelectionModel().clearSelection();
        if (indices.length > 0) {
            table.getSelectionModel().selectIndices(indices[0], indices);
        } else if (!items.isEmpty()) {
            table.getSelectionModel().select(Math.min(at, items.size() - 1));
        }
    }
}
