package org.rollbook.ui;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.rollbook.text.Messages;
import org.rollbook.ui.kit.command.Command;

/// The menu bar, made from the commands and nothing else: a menu without commands is not shown.
final class MenuStrip extends MenuBar {
    private final Messages messages;

    MenuStrip(Messages messages, List<Command> commands) {
        this.messages = messages;
        setUseSystemMenuBar(true);
        for (var place : Command.Place.values()) {
            var here = commands.stream().filter(command -> command.place() == place).toList();
            if (place != Command.Place.SCREEN && !here.isEmpty()) {
                getMenus().add(menu(place, here));
            }
        }
    }

    /// A text without its mnemonic: “新建培训班(_N)…” is “新建培训班…”, “_New class…” is “New class…”.
    static String plain(String text) {
        return text.replaceAll("[(（]_\\w[)）]", "").replace("_", "");
    }

    private Menu menu(Command.Place place, List<Command> commands) {
        var menu = new Menu(messages.text(place));
        for (var command : commands) {
            if (command.position() == Command.Position.AFTER_LINE && !menu.getItems().isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            menu.getItems().add(item(command));
        }
        return menu;
    }

    private MenuItem item(Command command) {
        var item = command.chosen().isPresent() ? new RadioMenuItem() : new MenuItem();
        command.words().ifPresentOrElse(item.textProperty()::bind, () -> item.setText(messages.text(command.key())));
        item.setId(command.key().replace('.', '-'));
        command.keys().ifPresent(item::setAccelerator);
        item.disableProperty().bind(Bindings.not(command.enabled()));
        item.setOnAction(_ -> {
            command.run();
            mark(item, command);
        });
        command.chosen().ifPresent(chosen -> chosen.subscribe(() -> mark(item, command)));
        mark(item, command);
        return item;
    }

    private static void mark(MenuItem item, Command command) {
        if (item instanceof RadioMenuItem radio) {
            radio.setSelected(command.chosen().orElseThrow().get());
        }
    }
}
