package org.rollbook.ui.participants;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import org.rollbook.ui.kit.SearchField;

/// The keys of the table and the way to it from the search: Enter edits, Space notes an arrival, Delete removes.
final class TableKeys {
    private final ParticipantTable table;
    private final ParticipantsViewModel model;
    private final Runnable edit;

    TableKeys(ParticipantTable table, SearchField search, ParticipantsViewModel model, Runnable edit) {
        this.table = table;
        this.model = model;
        this.edit = edit;
        table.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2
                    && model.people().selected().get().isPresent()) {
                edit.run();
            }
        });
        table.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (!key.isShortcutDown() && !key.isAltDown()) {
                onRow(key);
            }
        });
        search.leadsTo(table);
    }

    /// The table leaves the focus on some row when the list is replaced: the first arrow key begins at the top.
    private void onRow(KeyEvent key) {
        if (model.people().selected().get().isEmpty()) {
            if (key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.UP) {
                toFirst();
                key.consume();
            }
            return;
        }
        switch (key.getCode()) {
            case ENTER -> edit.run();
            case SPACE -> model.arriveOrTakeBack();
            case DELETE -> model.remove();
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void toFirst() {
        table.requestFocus();
        if (!table.getItems().isEmpty()) {
            table.getSelectionModel().clearAndSelect(0);
        }
    }
}
