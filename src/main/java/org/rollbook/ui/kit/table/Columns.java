package org.rollbook.ui.kit.table;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import org.rollbook.text.Messages;

/// Table columns as all screens have them; a column's id is its message key, by which its layout is kept.
public final class Columns {
    private static final double PADDING = 26;

    private final Messages messages;

    public Columns(Messages messages) {
        this.messages = messages;
    }

    public <S> TableColumn<S, String> text(String titleKey, double width, Function<? super S, String> value) {
        var column = this.<S, String>column(titleKey, width);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(value.apply(row.getValue())));
        column.setCellFactory(_ -> new WholeTextCell<>());
        return column;
    }

    /// Right-aligned, sorted as a number.
    public <S> TableColumn<S, Number> number(String titleKey, double width, Function<? super S, Number> value) {
        var column = this.<S, Number>column(titleKey, width);
        column.getStyleClass().add("number-column");
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        return column;
    }

    /// Keeps a column as wide as the longest text of these items needs, in whatever size of text, and no narrower than `least` pixels.
    public static <S> void keepWhole(TableColumn<S, String> column, ObservableList<S> items, double least) {
        Text ruler = new Text();
        Runnable fit = () -> {
            double width = items.stream().map(column::getCellData).distinct().mapToDouble(text -> {
                ruler.setText(text);
                return ruler.getLayoutBounds().getWidth() + PADDING;
            }).reduce(least, Math::max);
            column.setMinWidth(width);
            column.setMaxWidth(width);
        };
        var cells = column.getCellFactory();
        column.setCellFactory(same -> {
            TableCell<S, String> cell = cells.call(same);
            cell.fontProperty().subscribe(font -> {
                if (!font.equals(ruler.getFont())) {
                    ruler.setFont(font);
                    fit.run();
                }
            });
            return cell;
        });
        items.addListener((ListChangeListener<S>) _ -> fit.run());
        fit.run();
    }

    private <S, T> TableColumn<S, T> column(String titleKey, double width) {
        var column = new TableColumn<S, T>(messages.text(titleKey));
        column.setId(titleKey);
        column.setPrefWidth(width);
        return column;
    }

    /// Text that does not fit is told whole under the mouse.
    private static final class WholeTextCell<S> extends TableCell<S, String> {
        private final Tooltip whole = new Tooltip();

        WholeTextCell() {
            setOnMouseEntered(_ -> setTooltip(isCut() ? whole : null));
        }

        @Override
        protected void updateItem(String text, boolean empty) {
            super.updateItem(text, empty);
            setText(empty ? null : text);
            whole.setText(text);
        }

        private boolean isCut() {
            return lookup(".text") instanceof Text shown && !shown.getText().equals(getText());
        }
    }
}
