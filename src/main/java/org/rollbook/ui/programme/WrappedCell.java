package org.rollbook.ui.programme;

import javafx.scene.control.TableCell;

/// Long topics and names go on in a second line.
final class WrappedCell<T> extends TableCell<T, String> {
    WrappedCell() {
        setWrapText(true);
    }

    @Override
    protected void updateItem(String words, boolean empty) {
        super.updateItem(words, empty);
        setText(empty ? "" : words);
    }
}
