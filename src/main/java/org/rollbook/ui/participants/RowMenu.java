package org.rollbook.ui.participants;

import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import org.rollbook.ui.kit.Messages;

/// The commands for the chosen person, for whoever works with the mouse.
final class RowMenu extends ContextMenu {
    private final Messages messages;
    private final ParticipantsViewModel model;

    RowMenu(Messages messages, ParticipantsViewModel model, Runnable edit) {
        this.messages = messages;
        this.model = model;
        getItems().addAll(item("participants.edit", edit), item("participants.arrive", model::arriveOrTakeBack),
            item("participants.withdraw", model::withdraw), item("participants.reinstate", model::reinstate),
            item("participants.remove", model::remove));
    }

    private MenuItem item(String key, Runnable handler) {
        var item = new MenuItem(messages.text(key));
        item.setOnAction(_ -> handler.run());
        item.disableProperty().bind(model.people().selected().map(Optional::isEmpty));
        return item;
    }
}
