package org.rollbook.ui.overview;

import org.kordamp.ikonli.feather.Feather;
import org.rollbook.service.course.ClassSetup;
import org.rollbook.service.course.Overview;
import org.rollbook.text.Messages;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.OpenClass;
import org.rollbook.ui.kit.Screen;
import org.rollbook.ui.kit.command.Gesture;
import org.rollbook.ui.kit.navigation.Journey;
import org.rollbook.ui.kit.navigation.ScreenId;

/// The open class at a glance.
public final class OverviewScreen extends Screen {
    public OverviewScreen(Messages messages, Background background, OpenClass openClass, Overview overview,
            ClassSetup classes, Journey journey) {
        super(ScreenId.OVERVIEW, Feather.HOME, Scope.OPEN_CLASS);
        var model = new OverviewViewModel(overview, classes, background, openClass);
        view(() -> new OverviewView(messages, model, journey).node(), model::load);
        gestures(new Gesture("Tab", "overview.gesture.next"), new Gesture("Enter", "overview.gesture.enter"));
    }
}
