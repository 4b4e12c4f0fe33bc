package org.rollbook.ui.kit.command;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.rollbook.text.Messages;

/// Commands of a screen as the items of a menu at hand, for the mouse; their keys belong to the shell.
public final class CommandItems {

    private CommandItems() {
    }

    public static List<MenuItem> of(Messages messages, List<Command> commands) {
        List<MenuItem> items = new ArrayList<>();
        for (Command command : commands) {
            if (command.position() == Command.Position.AFTER_LINE && !items.isEmpty()) {
                items.add(new SeparatorMenuItem());
            }
            MenuItem item = new MenuItem(messages.text(command.key()));
            item.setId(command.key().replace('.', '-'));
            item.disableProperty().bind(Bindings.not(command.enabled()));
            item.setOnAction(_ -> command.run());
            items.add(item);
        }
        return items;
    }
}
