package org.rollbook.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.rollbook.text.Messages;
import org.rollbook.ui.kit.command.Command;
import org.rollbook.ui.kit.command.Gesture;

/// The sheet behind F1: every command that has keys, by menu, side by side so that all are seen at once.
final class KeySheet extends VBox {
    private static final double WIDTH = 1080;
    private static final double KEYS = 112;
    private static final int COLUMNS = 3;

    private final Messages messages;
    private final ScrollPane scroll = new ScrollPane();

    /// `gestures` are those of the screen in front.
    KeySheet(Messages messages, List<Command> commands, List<Gesture> gestures) {
        super(16);
        this.messages = messages;
        getStyleClass().add("key-sheet");
        setId("key-sheet");
        setMaxWidth(WIDTH);
        var title = new Label(messages.text("keys.title"));
        title.getStyleClass().add("page-title");
        scroll.setContent(columns(lines(commands, gestures)));
        scroll.setFitToWidth(true);
        scroll.setAccessibleText(messages.text("keys.title"));
        scroll.getStyleClass().add("bare");
        getChildren().addAll(title, scroll);
    }

    void open(Overlay overlay) {
        overlay.open(this, scroll);
    }

    /// One line of the sheet.
    private record Line(Command.Place place, String keys, String key) {
    }

    /// Keys that the screen in front takes for itself are not told of the menus as well.
    private static List<Line> lines(List<Command> commands, List<Gesture> gestures) {
        var taken = Stream.concat(gestures.stream().map(Gesture::keys),
                commands.stream().filter(command -> command.place() == Command.Place.SCREEN).flatMap(KeySheet::keys))
                .toList();
        return Stream
                .concat(gestures.stream().map(gesture -> new Line(Command.Place.SCREEN, gesture.keys(), gesture.key())),
                        commands.stream().flatMap(command -> keys(command)
                                .filter(keys -> command.place() == Command.Place.SCREEN || !taken.contains(keys))
                                .map(keys -> new Line(command.place(), keys, command.key()))))
                .toList();
    }

    private static Stream<String> keys(Command command) {
        return command.keys().stream().map(keys -> keys.getDisplayText());
    }

    /// Each menu goes whole into the column that is shortest so far, the longest menus first.
    private HBox columns(List<Line> lines) {
        var menus = new ArrayList<>(Stream.of(Command.Place.values())
                .map(place -> lines.stream().filter(line -> line.place() == place).toList())
                .filter(menu -> !menu.isEmpty()).toList());
        menus.sort(Comparator.comparingInt(List<Line>::size).reversed());
        var columns = Stream.generate(() -> new VBox(16)).limit(COLUMNS).toList();
        var rows = new int[COLUMNS];
        for (var menu : menus) {
            var shortest = 0;
            for (int i = 1; i < COLUMNS; i++) {
                shortest = rows[i] < rows[shortest] ? i : shortest;
            }
            columns.get(shortest).getChildren().add(group(menu));
            rows[shortest] += menu.size() + 2;
        }
        var all = new HBox(24);
        for (var column : columns) {
            HBox.setHgrow(column, Priority.ALWAYS);
            all.getChildren().add(column);
        }
        return all;
    }

    private VBox group(List<Line> menu) {
        var heading = new Label(MenuStrip.plain(messages.text(menu.getFirst().place())));
        heading.getStyleClass().add("form-heading");
        var grid = new GridPane(8, 4);
        var words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(new ColumnConstraints(KEYS, USE_COMPUTED_SIZE, USE_COMPUTED_SIZE), words);
        for (int row = 0; row < menu.size(); row++) {
            var keys = new Label(menu.get(row).keys());
            keys.getStyleClass().add("key-cap");
            keys.setMinWidth(USE_PREF_SIZE);
            grid.addRow(row, keys, new Label(MenuStrip.plain(messages.text(menu.get(row).key()))));
        }
        return new VBox(6, heading, grid);
    }
}
