package org.rollbook.ui.kit.table;

import java.util.ArrayList;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.rollbook.ui.kit.preferences.Preferences;

/// Keeps which columns a table shows, in what order and how wide, under a name such as `columns.<class code>`.
public final class ColumnLayout<S> {
    private final TableView<S> table;
    private final Preferences preferences;
    private final String usual;
    private String name = "";
    private Source source = Source.PERSON;

    /// Follows the table from now on; nothing is kept before `use` names the layout.
    public ColumnLayout(TableView<S> table, Preferences preferences) {
        this.table = table;
        this.preferences = preferences;
        this.usual = written();
        table.getColumns().addListener((ListChangeListener<TableColumn<S, ?>>) _ -> keep());
        for (var column : table.getColumns()) {
            column.widthProperty().subscribe((_, _) -> keep());
            column.visibleProperty().subscribe((_, _) -> keep());
        }
    }

    /// Restores the layout of this name, or the usual one where none was kept, and keeps later changes under it.
    public void use(String layoutName) {
        name = layoutName;
        var written = preferences.text(name);
        restore(written.isEmpty() ? usual : written);
    }

    /// The columns as they were before anybody changed them.
    public void reset() {
        restore(usual);
        keep();
    }

    private void restore(String written) {
        source = Source.FILE;
        var rest = new ArrayList<>(table.getColumns());
        var ordered = new ArrayList<TableColumn<S, ?>>();
        for (var part : written.split(",")) {
            var values = part.split(":");
            rest.stream().filter(column -> values.length == 3 && column.getId().equals(values[0])).findFirst()
                    .ifPresent(column -> {
                        column.setPrefWidth(width(values[1], column.getPrefWidth()));
                        column.setVisible(values[2].equals("shown"));
                        ordered.add(column);
                    });
        }
        rest.removeAll(ordered);
        ordered.addAll(rest);
        if (!ordered.equals(table.getColumns())) {
            table.getColumns().setAll(ordered);
        }
        source = Source.PERSON;
    }

    private void keep() {
        if (source == Source.PERSON && !name.isEmpty()) {
            preferences.keep(name, written());
        }
    }

    private String written() {
        return table.getColumns().stream().map(ColumnLayout::written).collect(Collectors.joining(","));
    }

    private static String written(TableColumn<?, ?> column) {
        return column.getId() + ":" + Math.round(column.getWidth()) + ":" + (column.isVisible() ? "shown" : "hidden");
    }

    private static double width(String written, double fallback) {
        return written.matches("\\d{1,4}") ? Integer.parseInt(written) : fallback;
    }

    private enum Source { PERSON, FILE }
}
