package org.rollbook.ui.kit.form;

import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyEvent;

/// A remark of several lines with the keys of every other field: Tab goes on and Shift+Tab back, Enter is left to the form.
/// Shift+Enter begins a line and Ctrl+Tab writes a tab.
public final class RemarkArea extends TextArea {

    public RemarkArea(String id, int rows) {
        setId(id);
        setPrefRowCount(rows);
        setWrapText(true);
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    private void press(KeyEvent key) {
        switch (key.getCode()) {
            case TAB -> {
                if (key.isControlDown()) {
                    replaceSelection("\t");
                } else {
                    requestFocusTraversal(key.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
                }
                key.consume();
            }
            case ENTER -> {
                if (key.isShiftDown()) {
                    replaceSelection("\n");
                    key.consume();
                }
            }
            default -> {}
        }
    }
}
