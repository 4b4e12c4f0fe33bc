package org.rollbook.ui.participants;

import java.util.Collections;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.cell.CheckBoxListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.rollbook.model.people.Participant;
import org.rollbook.text.Messages;

/// The list of columns: Space shows and hides, Alt with Up and Down moves; the table follows at once.
final class ColumnChooserPane extends VBox {
    private final ParticipantTable table;
    private final Runnable reset;
    private final ListView<TableColumn<Participant, ?>> list = new ListView<>();

    /// `reset` puts the columns of the table back as they usually are.
    ColumnChooserPane(Messages messages, ParticipantTable table, Runnable reset) {
        super(8);
        this.reset = reset;
        this.table = table;
        list.setId("columns-list");
        list.setItems(FXCollections.observableArrayList(table.getColumns()));
        list.setCellFactory(_ -> new CheckBoxListCell<>(TableColumn::visibleProperty, heading()));
        list.setPrefHeight(440);
        list.getSelectionModel().selectFirst();
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        var hint = new Label(messages.text("participants.columns.hint"));
        hint.getStyleClass().add("form-label");
        getChildren().addAll(list,
                new HBox(8, mover(messages, "columns-up", Feather.ARROW_UP, "participants.columns.up", -1),
                        mover(messages, "columns-down", Feather.ARROW_DOWN, "participants.columns.down", 1),
                        usual(messages)),
                hint);
    }

    /// The list is what the keyboard is for.
    @Override
    public void requestFocus() {
        list.requestFocus();
    }

    private Button mover(Messages messages, String id, Feather icon, String key, int step) {
        var button = new Button("", new FontIcon(icon));
        button.setId(id);
        button.setAccessibleText(messages.text(key));
        button.setOnAction(_ -> move(step));
        return button;
    }

    private Button usual(Messages messages) {
        var button = new Button(messages.text("participants.columns.usual"));
        button.setId("columns-usual");
        button.setOnAction(_ -> {
            reset.run();
            list.getItems().setAll(table.getColumns());
        });
        return button;
    }

    /// The list would keep Esc to itself.
    private void pressed(KeyEvent key) {
        var selected = list.getSelectionModel().getSelectedItem();
        if (key.getCode() == KeyCode.ESCAPE) {
            getScene().getWindow().hide();
            key.consume();
        } else if (key.getCode() == KeyCode.SPACE && selected != null) {
            selected.setVisible(!selected.isVisible());
            key.consume();
        } else if (key.isAltDown() && (key.getCode() == KeyCode.UP || key.getCode() == KeyCode.DOWN)) {
            move(key.getCode() == KeyCode.UP ? -1 : 1);
            key.consume();
        }
    }

    private void move(int step) {
        var from = list.getSelectionModel().getSelectedIndex();
        var to = from + step;
        if (from >= 0 && to >= 0 && to < list.getItems().size()) {
            ObservableList<TableColumn<Participant, ?>> columns = FXCollections.observableArrayList(list.getItems());
            Collections.swap(columns, from, to);
            list.getItems().setAll(columns);
            table.getColumns().setAll(columns);
            list.getSelectionModel().clearAndSelect(to);
        }
    }

    private static StringConverter<TableColumn<Participant, ?>> heading() {
        return new StringConverter<>() {
            @Override
            public String toString(TableColumn<Participant, ?> column) {
                return column == null ? "" : column.getText();
            }

            @Override
            public TableColumn<Participant, ?> fromString(String text) {
                throw new UnsupportedOperationException(text);
            }
        };
    }
}
