package org.rollbook.ui.programme;

import java.util.List;
import org.kordamp.ikonli.feather.Feather;
import org.rollbook.model.Lazy;
import org.rollbook.model.journal.Concern;
import org.rollbook.text.Messages;
import org.rollbook.ui.kit.Dialogs;
import org.rollbook.ui.kit.Notices;
import org.rollbook.ui.kit.Screen;
import org.rollbook.ui.kit.command.Command;
import org.rollbook.ui.kit.command.Gesture;
import org.rollbook.ui.kit.navigation.ScreenId;

/// The programme of the open class by half-day.
public final class ProgrammeScreen extends Screen {
    public ProgrammeScreen(Messages messages, ProgrammeViewModel model, Dialogs dialogs, Notices notices) {
        super(ScreenId.PROGRAMME, Feather.CALENDAR, Scope.OPEN_CLASS);
        shows(Concern.PROGRAMME, Concern.CLASSES);
        var view = new Lazy<>(() -> new ProgrammeView(messages, model, dialogs, notices));
        view(() -> view.get().node(), model::load);
        gestures(new Gesture("Enter", "programme.gesture.enter"),
                new Gesture("Delete", "programme.gesture.delete"),
                new Gesture("Ctrl+V", "programme.gesture.paste"));
        commands(List.of(
                Command.of("programme.new", Command.Place.SCREEN, model::startNew).keys("Shortcut+N"),
                Command.of("programme.edit", Command.Place.SCREEN, model::startEdit).keys("F2"),
                Command.of("programme.form.save", Command.Place.SCREEN, model::save).keys("Shortcut+S")
                        .when(model.isFormOpen()),
                Command.of("programme.generate", Command.Place.SCREEN, model::startGenerating).keys("Shortcut+G"),
                Command.of("programme.import", Command.Place.SCREEN, () -> view.get().importSchedule())
                        .keys("Shortcut+Shift+I"),
                Command.of("programme.paste", Command.Place.SCREEN, () -> view.get().pasteSchedule())
                        .keys("Shortcut+Shift+V")));
    }
}
