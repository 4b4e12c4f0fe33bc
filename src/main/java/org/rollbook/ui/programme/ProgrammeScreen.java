package org.rollbook.ui.programme;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.rollbook.model.journal.Concern;
import org.rollbook.text.Messages;
import org.rollbook.ui.kit.Command;
import org.rollbook.ui.kit.Dialogs;
import org.rollbook.ui.kit.Gesture;
import org.rollbook.ui.kit.Later;
import org.rollbook.ui.kit.Screen;

/// The programme of the open class by half-day.
public final class ProgrammeScreen implements Screen {
    private final ProgrammeViewModel model;
    private final Later<ProgrammeView> view;

    public ProgrammeScreen(Messages messages, ProgrammeViewModel model, Dialogs dialogs) {
        this.model = model;
        this.view = new Later<>(() -> new ProgrammeView(messages, model, dialogs));
    }

    @Override
    public String titleKey() {
        return "programme.title";
    }

    @Override
    public Ikon icon() {
        return Feather.CALENDAR;
    }

    @Override
    public Set<Concern> concerns() {
        return EnumSet.of(Concern.PROGRAMME, Concern.CLASSES);
    }

    @Override
    public Scope scope() {
        return Scope.OPEN_CLASS;
    }

    @Override
    public Node node() {
        return view.get().node();
    }

    @Override
    public void onShow() {
        model.load();
    }

    @Override
    public List<Gesture> gestures() {
        return List.of(new Gesture("Enter", "programme.gesture.enter"),
            new Gesture("Delete", "programme.gesture.delete"),
            new Gesture("Ctrl+V", "programme.gesture.paste"));
    }

    @Override
    public List<Command> commands() {
        return List.of(
            Command.of("programme.new", Command.Place.SCREEN, model::startNew).keys("Shortcut+N"),
            Command.of("programme.edit", Command.Place.SCREEN, model::startEdit).keys("F2"),
            Command.of("programme.form.save", Command.Place.SCREEN, model::save).keys("Shortcut+S").when(model.isFormOpen()),
            Command.of("programme.generate", Command.Place.SCREEN, model::startGenerating).keys("Shortcut+G"),
            Command.of("programme.import", Command.Place.SCREEN, () -> view.get().importSchedule()).keys("Shortcut+Shift+I"),
            Command.of("programme.paste", Command.Place.SCREEN, () -> view.get().pasteSchedule()).keys("Shortcut+Shift+V"));
    }
}
