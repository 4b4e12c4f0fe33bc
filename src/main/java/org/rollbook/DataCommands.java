package org.rollbook;

import java.nio.file.Path;
import java.util.List;
import org.rollbook.service.ClassSetup;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.Dialogs;
import org.rollbook.ui.kit.Messages;
import org.rollbook.ui.kit.Notices;

/// The commands of the window that concern all data: undo, backup, check.
final class DataCommands {
    private final Messages messages;
    private final Notices notices;
    private final Dialogs dialogs;
    private final Background background;
    private final Services services;

    DataCommands(Messages messages, Notices notices, Dialogs dialogs, Background background, Services services) {
        this.messages = messages;
        this.notices = notices;
        this.dialogs = dialogs;
        this.background = background;
        this.services = services;
    }

    /// Takes the last action back and says which.
    void undo() {
        background.write(services.history()::undo, entry -> notices.say("undo.done",
                messages.text("journal." + entry.action(), entry.arguments().toArray())), notices::refuse);
    }
}
