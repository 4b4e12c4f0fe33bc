package org.rollbook.ui.lists;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.rollbook.service.lists.file.ListFile;
import org.rollbook.text.Messages;
import org.rollbook.ui.kit.table.Columns;
import org.rollbook.ui.lists.work.ListSource;

/// The first rows of the list as they stand in the file.
final class LinesTable extends TableView<ListFile.Line> {
    private final Messages messages;

    LinesTable(Messages messages) {
        super();
        this.messages = messages;
        setId("lists-lines");
        setAccessibleText(messages.text("lists.lines"));
        getStyleClass().addAll("dense", "lists-lines");
        setPrefHeight(190);
        setMinHeight(120);
    }

    void show(ListSource source) {
        getColumns().clear();
        getColumns().add(new Columns(messages).text("lists.column.row", 52, line -> Integer.toString(line.row())));
        var widest = source.lines().stream().mapToInt(line -> line.cells().size()).max().orElse(0);
        for (int i = 0; i < Math.min(widest, ColumnGrid.MOST_COLUMNS); i++) {
            getColumns().add(column(i));
        }
        getItems().setAll(source.lines());
        setRowFactory(_ -> new LineRow(source.headerRow()));
    }

    private static TableColumn<ListFile.Line, String> column(int at) {
        var column = new TableColumn<ListFile.Line, String>(letters(at));
        column.setSortable(false);
        column.setCellValueFactory(line -> new ReadOnlyStringWrapper(
                at < line.getValue().cells().size() ? line.getValue().cells().get(at).replace('\n', ' ') : ""));
        column.setPrefWidth(110);
        return column;
    }

    /// A, B … Z, AA, as spreadsheets name their columns.
    private static String letters(int column) {
        var letter = Character.toString('A' + column % 26);
        return column < 26 ? letter : letters(column / 26 - 1) + letter;
    }
}
