package org.rollbook.ui.kit.table;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ListCell;

/// A row of a list that is drawn anew from its item.
public final class RowCell<T> extends ListCell<T> {
    private final Function<T, Node> row;

    public RowCell(Function<T, Node> row) {
        this.row = row;
    }

    @Override
    protected void updateItem(T item, boolean empty) {
        super.updateItem(item, empty);
        setGraphic(empty ? null : row.apply(item));
    }
}
