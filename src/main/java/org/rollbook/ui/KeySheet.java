package org.rollbook.ui;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.rollbook.ui.kit.Command;
import org.rollbook.ui.kit.Messages;

/// The sheet behind F1: every command that has keys, by menu.
final class KeySheet extends VBox {
    private static final double WIDTH = 840;

    private final ScrollPane scroll = new ScrollPane();

    KeySheet(Messages messages, List<Command> commands) {
        super(16);
        getStyleClass().add("key-sheet");
        setId("key-sheet");
        setMaxWidth(WIDTH);
        var title = new Label(messages.text("keys.title"));
        title.getStyleClass().add("page-title");
        var groups = new FlowPane(32, 24);
        groups.setPrefWrapLength(WIDTH - 48);
        for (var place : Command.Place.values()) {
            var here = commands.stream().filter(a -> a.place() == place && a.keys().isPresent()).toList();
            if (!here.isEmpty()) {
                groups.getChildren().add(group(messages, place, here));
            }
        }
        scroll.setContent(groups);
        scroll.setFitToWidth(true);
        scroll.setAccessibleText(messages.text("keys.title"));
        scroll.getStyleClass().add("bare");
        getChildren().addAll(title, scroll);
    }

    void open(Overlay overlay) {
        overlay.open(this, scroll);
    }

    private static VBox group(Messages messages, Command.Place place, List<Command> commands) {
        var heading = new Label(MenuStrip.plain(messages.text(place)));
        heading.getStyleClass().add("form-heading");
        var grid = new GridPane(12, 8);
        grid.getColumnConstraints().addAll(new ColumnConstraints(120), new ColumnConstraints(240));
        for (int row = 0; row < commands.size(); row++) {
            var keys = new Label(commands.get(row).keys().orElseThrow().getDisplayText());
            keys.getStyleClass().add("key-cap");
            grid.addRow(row, keys, new Label(MenuStrip.plain(messages.text(commands.get(row).key()))));
        }
        return new VBox(8, heading, grid);
    }
}
