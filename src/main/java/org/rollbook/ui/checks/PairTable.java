package org.rollbook.ui.checks;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.rollbook.model.merging.Side;
import org.rollbook.text.Messages;

/// The lines of a pair: Up and Down walk, Left and Right keep that side, Space the other one.
final class PairTable extends ListView<PairRow> {
    /// In pixels: the name of a line, and what a cell and the scroll bar need around the columns.
    static final double LABEL = 156;
    private static final double MARGINS = 64;
    private static final PseudoClass KEPT = PseudoClass.getPseudoClass("kept");

    private final Messages messages;
    private final MergeViewModel model;

    PairTable(Messages messages, MergeViewModel model) {
        this.messages = messages;
        this.model = model;
        setId("merge-rows");
        getStyleClass().add("pair-table");
        setAccessibleText(messages.text("merge.hint"));
        setCellFactory(_ -> new Cell());
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            switch (key.getCode()) {
                case LEFT -> take(Side.FIRST);
                case RIGHT -> take(Side.SECOND);
                case SPACE -> take(getSelectionModel().getSelectedItem() == null ? Side.FIRST
                        : getSelectionModel().getSelectedItem().kept().other());
                default -> {
                    return;
                }
            }
            key.consume();
        });
    }

    /// Shows the lines; the one that was chosen stays so.
    void show(List<PairRow> rows) {
        if (rows.size() == getItems().size()) {
            for (int i = 0; i < rows.size(); i++) {
                if (!rows.get(i).equals(getItems().get(i))) {
                    getItems().set(i, rows.get(i));
                }
            }
            return;
        }
        getItems().setAll(rows);
    }

    /// The keyboard begins at the first line where there is something to decide.
    void start() {
        int open = getItems().stream().map(PairRow::isOpen).toList().indexOf(true);
        getSelectionModel().clearAndSelect(Math.max(0, open));
        requestFocus();
    }

    private void take(Side side) {
        model.take(getSelectionModel().getSelectedIndex(), side);
    }

    /// The columns of the table, for its headings too.
    HBox columns(Label label, Label first, Label second) {
        label.setMinWidth(LABEL);
        label.setMaxWidth(LABEL);
        for (var side : List.of(first, second)) {
            side.prefWidthProperty()
                    .bind(Bindings.createDoubleBinding(() -> (getWidth() - LABEL - MARGINS) / 2, widthProperty()));
            side.setMinWidth(Region.USE_PREF_SIZE);
            side.setMaxWidth(Region.USE_PREF_SIZE);
            side.setWrapText(true);
            side.setMinHeight(Region.USE_PREF_SIZE);
        }
        var columns = new HBox(12, label, first, second);
        columns.setAlignment(Pos.CENTER_LEFT);
        return columns;
    }

    private final class Cell extends ListCell<PairRow> {
        private final Label label = new Label();
        private final Label first = new Label();
        private final Label second = new Label();
        private final HBox columns = columns(label, first, second);

        Cell() {
            label.getStyleClass().add("muted");
            setPrefWidth(0);
            first.setOnMouseClicked(_ -> model.take(getIndex(), Side.FIRST));
            second.setOnMouseClicked(_ -> model.take(getIndex(), Side.SECOND));
        }

        @Override
        protected void updateItem(PairRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            label.setText(row.label().in(messages));
            show(first, row, row.first(), row.kept() == Side.FIRST);
            show(second, row, row.second(), row.kept() == Side.SECOND);
            setAccessibleText(label.getText() + " " + row.kept().of(first, second).getText());
            setGraphic(columns);
        }

        private void show(Label side, PairRow row, Phrase value, boolean kept) {
            var text = value.in(messages);
            side.setText(text.isEmpty() ? messages.text("merge.nothing") : text);
            side.setGraphic(row.isOpen() ? new FontIcon(kept ? Feather.CHECK_CIRCLE : Feather.CIRCLE) : null);
            side.getStyleClass().setAll("label", row.isOpen() ? "pair-side" : "pair-same");
            side.pseudoClassStateChanged(KEPT, kept && row.isOpen());
        }
    }
}
