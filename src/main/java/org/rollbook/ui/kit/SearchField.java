package org.rollbook.ui.kit;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import javafx.scene.Cursor;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.rollbook.text.Messages;

/// A field to search with: Esc or the cross empties it, the shell's Ctrl+F comes here.
public final class SearchField extends CustomTextField {
    public SearchField(Messages messages, String promptKey) {
        getStyleClass().add("search-field");
        setPromptText(messages.text(promptKey));
        setAccessibleText(messages.text(promptKey));
        setLeft(new FontIcon(Feather.SEARCH));
        setRight(cross(messages));
        addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE && !getText().isEmpty()) {
                clear();
                key.consume();
            }
        });
    }

    /// Enter and Down go on to the first row of what was found, Esc to the table as it is.
    public void leadsTo(TableView<?> table) {
        addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            switch (key.getCode()) {
                case ENTER, DOWN -> toFirst(table);
                case ESCAPE -> table.requestFocus();
                default -> {
                    return;
                }
            }
            key.consume();
        });
    }

    private static void toFirst(TableView<?> table) {
        if (!table.getItems().isEmpty()) {
            table.getSelectionModel().clearAndSelect(0);
            table.scrollTo(0);
            table.requestFocus();
        }
    }

    private Button cross(Messages messages) {
        var cross = new Button("", new FontIcon(Feather.X));
        cross.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL, "search-cross");
        cross.setAccessibleText(messages.text("search.clear"));
        cross.setFocusTraversable(false);
        cross.setCursor(Cursor.HAND);
        cross.visibleProperty().bind(textProperty().isNotEmpty());
        cross.setOnAction(_ -> clear());
        return cross;
    }
}
