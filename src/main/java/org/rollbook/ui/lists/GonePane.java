package org.rollbook.ui.lists;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.rollbook.model.people.Participant;
import org.rollbook.text.Messages;
import org.rollbook.ui.kit.table.Columns;
import org.rollbook.ui.lists.work.ListsViewModel;
import org.rollbook.ui.lists.work.RowCounts;

/// Who is in the class and not in the list: nobody is withdrawn unless somebody ticks them with the space bar.
final class GonePane extends VBox {
    private final Messages messages;
    private final ListsViewModel model;
    private final Runnable finish;
    private final Label nobody = new Label();
    private final TableView<Participant> table = new TableView<>();

    /// `finish` is where Enter leads.
    GonePane(Messages messages, ListsViewModel model, Runnable finish) {
        super(8);
        this.messages = messages;
        this.model = model;
        this.finish = finish;
        columns();
        layOut();
        model.counts().subscribe(counts -> {
            table.refresh();
            nobody.setText(nobody(counts));
        });
    }

    void start() {
        table.requestFocus();
        if (table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
            table.getSelectionModel().select(0);
        }
    }

    private void columns() {
        var columns = new Columns(messages);
        var words = new ListWords(messages);
        var tick = new TableColumn<Participant, Participant>(messages.text("lists.gone.withdraw"));
        tick.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        tick.setCellFactory(_ -> new TickCell());
        tick.setPrefWidth(96);
        table.getColumns().add(tick);
        table.getColumns().add(columns.number("lists.column.number", 70, Participant::number));
        table.getColumns().add(columns.text("lists.column.name", 140, Participant::name));
        table.getColumns().add(columns.text("lists.column.organisation", 300, words::organisation));
        table.getColumns().add(columns.text("lists.column.state", 120, p -> messages.text(p.state())));
        table.getColumns().forEach(column -> column.setSortable(false));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    }

    private void layOut() {
        var sentence = new Label(messages.text("lists.gone.sentence"));
        sentence.setWrapText(true);
        sentence.getStyleClass().add("muted");
        table.setId("lists-gone");
        table.setAccessibleText(messages.text("lists.filter.gone", ""));
        table.setPlaceholder(nobody);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setItems(model.gone());
        table.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.SPACE && !key.isShortcutDown()) {
                toggle();
                key.consume();
            } else if (key.getCode() == KeyCode.ENTER && !key.isShortcutDown()) {
                finish.run();
                key.consume();
            }
        });
        table.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2) {
                toggle();
            }
        });
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(sentence, table);
    }

    /// Nothing is claimed while it is not known who some rows are.
    private String nobody(RowCounts counts) {
        return switch (counts.coverage()) {
            case ADDITION -> messages.text("lists.gone.addition");
            case WHOLE -> counts.undecided() == 0 ? messages.text("lists.gone.none")
                    : messages.text("lists.gone.undecided", Integer.toString(counts.undecided()));
        };
    }

    /// The list is another one afterwards, with the same people in it.
    private void toggle() {
        var indices = table.getSelectionModel().getSelectedIndices().stream().mapToInt(Integer::intValue).toArray();
        model.decisions().toggleLeaving(List.copyOf(table.getSelectionModel().getSelectedItems()));
        table.getSelectionModel().clearSelection();
        if (indices.length > 0) {
            table.getSelectionModel().selectIndices(indices[0], indices);
        }
    }

    private final class TickCell extends TableCell<Participant, Participant> {
        private final FontIcon box = new FontIcon(Feather.SQUARE);

        @Override
        protected void updateItem(Participant participant, boolean empty) {
            super.updateItem(participant, empty);
            setGraphic(empty ? null : box);
            if (!empty && participant != null) {
                var leaving = model.decisions().isLeaving(participant);
                box.setIconCode(leaving ? Feather.CHECK_SQUARE : Feather.SQUARE);
                setText(leaving ? messages.text("lists.gone.leaves") : null);
            } else {
                setText(null);
            }
        }
    }
}
