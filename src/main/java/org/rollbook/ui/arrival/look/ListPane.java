package org.rollbook.ui.arrival.look;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.rollbook.text.Messages;

/// A list over the desk with a title and a line of help; Enter acts on the chosen row.
public final class ListPane<T> extends VBox {
    private final ObservableList<T> items = FXCollections.observableArrayList();
    private final ListView<T> list = new ListView<>(items);
    private final Label title;

    public ListPane(Messages messages, String id, String titleKey, String hintKey, Function<T, Node> row,
            Consumer<T> act) {
        super(12);
        getStyleClass().add("desk-panel");
        setId(id);
        title = DeskLook.wrapped(messages.text(titleKey), "desk-panel-title");
        list.setId(id + "-list");
        list.getStyleClass().add("desk-list");
        list.setAccessibleText(messages.text(titleKey));
        list.setPlaceholder(new Label(messages.text("arrival.list.empty")));
        list.setCellFactory(_ -> DeskLook.row(row));
        WholeRows rows = new WholeRows(list);
        VBox.setVgrow(rows, Priority.ALWAYS);
        getChildren().addAll(title, rows, DeskLook.wrapped(messages.text(hintKey), "desk-hint"));
        list.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            T chosen = list.getSelectionModel().getSelectedItem();
            if (key.getCode() == KeyCode.ENTER && chosen != null) {
                act.accept(chosen);
                key.consume();
            }
        });
        list.setOnMouseClicked(click -> {
            T chosen = list.getSelectionModel().getSelectedItem();
            if (click.getClickCount() == 2 && chosen != null) {
                act.accept(chosen);
            }
        });
    }

    Label title() {
        return title;
    }

    public ListView<T> list() {
        return list;
    }

    /// Shows other rows; the same place stays chosen.
    public void show(List<T> now) {
        int at = Math.max(0, list.getSelectionModel().getSelectedIndex());
        items.setAll(now);
        list.getSelectionModel().clearAndSelect(Math.min(at, now.size() - 1));
    }
}
