package org.rollbook.ui.kit;

import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// What stands beside a screen's content while it is needed: a title over fields; Esc leaves it from wherever the keyboard is.
public class SidePanel extends VBox {
    private final Label title = new Label();

    public SidePanel(Runnable leave) {
        super(12);
        getStyleClass().add("side-panel");
        title.getStyleClass().add("side-title");
        title.setWrapText(true);
        getChildren().add(title);
        // A filter, since lists take Esc for themselves; an open drop-down keeps it.
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE && !isDroppedDown()) {
                leave.run();
                key.consume();
            }
        });
    }

    public final Label title() {
        return title;
    }

    private boolean isDroppedDown() {
        return lookupAll(".combo-box-base").stream()
                .anyMatch(node -> node instanceof ComboBoxBase<?> box && box.isShowing());
    }
}
