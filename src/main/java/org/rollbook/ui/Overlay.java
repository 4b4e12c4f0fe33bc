package org.rollbook.ui;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The layer for one card over the window; Esc, a click beside it or the keys of a screen close it and gives the keyboard back.
final class Overlay extends StackPane {
    private Runnable giveBack = () -> {};

    Overlay() {
        getStyleClass().add("overlay");
        setId("overlay");
        setVisible(false);
        setAlignment(Pos.TOP_CENTER);
        setPadding(new Insets(72, 24, 24, 24));
        setOnMousePressed(press -> {
            if (press.getTarget() == this) {
                close();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                close();
                key.consume();
            } else if (key.isShortcutDown() && key.getCode().isDigitKey()) {
                close();
            } else if (key.getCode() == KeyCode.TAB) {
                key.consume();
            }
        });
    }

    void open(VBox card, Node focus) {
        var before = getScene().getFocusOwner();
        if (!isVisible() && before != null) {
            giveBack = before::requestFocus;
        }
        card.getStyleClass().add("card-over");
        card.setMaxHeight(USE_PREF_SIZE);
        getChildren().setAll(card);
        setVisible(true);
        focus.requestFocus();
    }

    void close() {
        setVisible(false);
        getChildren().clear();
        giveBack.run();
        giveBack = () -> {};
    }
}
