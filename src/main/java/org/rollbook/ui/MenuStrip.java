package org.rollbook.ui;

import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.rollbook.ui.kit.Action;
import org.rollbook.ui.kit.Messages;

/// The menu bar, made from the actions and nothing else: a menu without actions is not shown.
final class MenuStrip extends MenuBar {
    private final Messages messages;

    MenuStrip(Messages messages, List<Action> actions) {
        this.messages = messages;
        setUseSystemMenuBar(true);
        for (var place : Action.Place.values()) {
            var here = actions.stream().filter(action -> action.place() == place).toList();
            if (place != Action.Place.SCREEN && !here.isEmpty()) {
                getMenus().add(menu(place, here));
            }
        }
    }

    /// A text without its mnemonic: “新建培训班(_N)…” is “新建培训班…”, “_New class…” is “New class…”.
    static String plain(String text) {
        return text.replaceAll("[(（]_\\w[)）]", "").replace("_", "");
    }

    private Menu menu(Action.Place place, List<Action> actions) {
        var menu = new Menu(messages.text(place));
        for (var action : actions) {
            if (action.position() == Action.Position.AFTER_LINE && !menu.getItems().isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            menu.getItems().add(item(action));
        }
        return menu;
    }

    private MenuItem item(Action action) {
        var item = action.chosen().isPresent() ? new RadioMenuItem() : new MenuItem();
        item.setText(messages.text(action.key()));
        item.setId(action.key().replace('.', '-'));
        action.keys().ifPresent(item::setAccelerator);
        action.enabled().subscribe(() -> item.setDisable(!action.enabled().get()));
        item.setDisable(!action.enabled().get());
        item.setOnAction(_ -> {
            action.run();
            mark(item, action);
        });
        action.chosen().ifPresent(chosen -> chosen.subscribe(() -> mark(item, action)));
        mark(item, action);
        return item;
    }

    private static void mark(MenuItem item, Action action) {
        if (item instanceof RadioMenuItem radio) {
            radio.setSelected(action.chosen().orElseThrow().get());
        }
    }
}
