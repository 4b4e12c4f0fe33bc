package org.rollbook.ui.lists;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.rollbook.text.Messages;
import org.rollbook.ui.lists.work.ListSource;
import org.rollbook.ui.lists.work.ListsViewModel;

/// What was read: the file with everything that can be chosen about it, the meaning of its columns, its first rows.
final class ColumnsPane extends VBox {
    private final ListsViewModel model;
    private final SourceBar source;
    private final ColumnGrid grid;
    private final LinesTable lines;

    ColumnsPane(Messages messages, ListsViewModel model) {
        super(12);
        this.model = model;
        this.source = new SourceBar(messages, model.reading());
        this.grid = new ColumnGrid(messages, model.reading());
        this.lines = new LinesTable(messages);
        layOut(messages);
        model.source().subscribe(read -> read.ifPresentOrElse(this::show, grid::forget));
        model.columns().subscribe(() -> grid.show(model.columns()));
        grid.show(model.columns());
    }

    /// The keyboard goes to the sheets where several hold lists, else to the columns.
    void start() {
        if (!grid.isAttended()) {
            source.first().ifPresentOrElse(Node::requestFocus, grid::start);
        } else {
            grid.start();
        }
    }

    private void layOut(Messages messages) {
        var scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setId("lists-columns");
        scroll.getStyleClass().add("bare");
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        scroll.setPrefHeight(300);
        var title = new Label(messages.text("lists.lines"));
        title.getStyleClass().add("form-label");
        getChildren().addAll(source, scroll, title, lines);
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            boolean choosing = key.getTarget() instanceof ComboBox<?> combo && combo.isShowing();
            if (key.getCode() == KeyCode.ENTER && !key.isShortcutDown() && !choosing) {
                model.goOn();
                key.consume();
            }
        });
    }

    private void show(ListSource read) {
        source.show(read);
        lines.show(read);
    }
}
