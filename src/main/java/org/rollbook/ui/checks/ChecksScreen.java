package org.rollbook.ui.checks;

import java.util.List;
import javafx.beans.binding.Bindings;
import org.kordamp.ikonli.feather.Feather;
import org.rollbook.text.Messages;
import org.rollbook.ui.kit.Notices;
import org.rollbook.ui.kit.Screen;
import org.rollbook.ui.kit.command.Command;
import org.rollbook.ui.kit.command.Command.Place;
import org.rollbook.ui.kit.command.Gesture;
import org.rollbook.ui.kit.navigation.ScreenId;

/// What deserves a second look in the open class, and merging.
public final class ChecksScreen extends Screen {
    public ChecksScreen(Messages messages, ChecksViewModel model, Notices notices) {
        super(ScreenId.CHECKS, Feather.CHECK_CIRCLE, Scope.OPEN_CLASS);
        showsOtherClasses();
        var view = new ChecksView(messages, model, notices);
        var listed = Bindings.createBooleanBinding(() -> model.selected().get().isPresent()
                && model.merging().stage().get() == MergeViewModel.Stage.CLOSED, model.selected(),
                model.merging().stage());
        commands(List.of(Command.of("checks.go", Place.SCREEN, model::goThere).keys("Shortcut+G").when(listed)));
        keys("Shortcut+Shift+D");
        view(view::node, model::load);
        gestures(new Gesture("Enter", "checks.gesture.enter"),
                new Gesture("←  →", "checks.gesture.side"),
                new Gesture("Esc", "checks.gesture.escape"));
    }
}
