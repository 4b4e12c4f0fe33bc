package org.rollbook.ui.checks;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.rollbook.text.Messages;
import org.rollbook.ui.kit.Command.Place;
import org.rollbook.ui.kit.Command;
import org.rollbook.ui.kit.Gesture;
import org.rollbook.ui.kit.Notices;
import org.rollbook.ui.kit.Screen;

/// What deserves a second look in the open class, and merging.
///
/// The journey here names 0 for people or 1 for organisations, then the id of one record whose pair is looked for, or of two;
/// 0 alone asks for both people.
public final class ChecksScreen implements Screen {
    private final ChecksViewModel model;
    private final ChecksView view;
    private final List<Command> commands;

    public ChecksScreen(Messages messages, ChecksViewModel model, Notices notices) {
        this.model = model;
        this.view = new ChecksView(messages, model, notices);
        var listed = Bindings.createBooleanBinding(() -> model.selected().get().isPresent()
            && model.merging().stage().get() == MergeViewModel.Stage.CLOSED, model.selected(), model.merging().stage());
        this.commands = List.of(Command.of("checks.go", Place.SCREEN, model::goThere).keys("Shortcut+G").when(listed));
    }

    @Override
    public String titleKey() {
        return "checks.title";
    }

    @Override
    public Ikon icon() {
        return Feather.CHECK_CIRCLE;
    }

    @Override
    public Scope changesFrom() {
        return Scope.WHOLE_BASE;
    }

    @Override
    public Scope scope() {
        return Scope.OPEN_CLASS;
    }

    @Override
    public Optional<String> keys() {
        return Optional.of("Shortcut+Shift+D");
    }

    @Override
    public Node node() {
        return view.node();
    }

    @Override
    public void onShow() {
        model.load();
    }

    @Override
    public List<Gesture> gestures() {
        return List.of(new Gesture("Enter", "checks.gesture.enter"),
            new Gesture("←  →", "checks.gesture.side"),
            new Gesture("Esc", "checks.gesture.escape"));
    }

    @Override
    public List<Command> commands() {
        return commands;
    }
}
