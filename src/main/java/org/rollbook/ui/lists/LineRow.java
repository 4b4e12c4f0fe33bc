package org.rollbook.ui.lists;

import javafx.scene.control.TableRow;
import org.rollbook.service.lists.file.ListFile;

/// A row as it stands in the file; that of the headings stands out.
final class LineRow extends TableRow<ListFile.Line> {
    private final int headerRow;

    LineRow(int headerRow) {
        this.headerRow = headerRow;
    }

    @Override
    protected void updateItem(ListFile.Line line, boolean empty) {
        super.updateItem(line, empty);
        getStyleClass().removeAll("lists-header", "gone");
        if (!empty && line != null && line.row() <= headerRow) {
            getStyleClass().add(line.row() == headerRow ? "lists-header" : "gone");
        }
    }
}
