package org.rollbook.ui.overview;

import java.util.List;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.rollbook.service.course.ClassSetup;
import org.rollbook.service.course.Overview;
import org.rollbook.text.Messages;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.Gesture;
import org.rollbook.ui.kit.Journey;
import org.rollbook.ui.kit.Later;
import org.rollbook.ui.kit.OpenClass;
import org.rollbook.ui.kit.Screen;

/// The open class at a glance.
public final class OverviewScreen implements Screen {
    private final OverviewViewModel model;
    private final Later<OverviewView> view;

    public OverviewScreen(Messages messages, Background background, OpenClass openClass, Overview overview,
            ClassSetup classes, Journey journey) {
        this.model = new OverviewViewModel(overview, classes, background, openClass);
        this.view = new Later<>(() -> new OverviewView(messages, model, journey));
    }

    @Override
    public String titleKey() {
        return "overview.title";
    }

    @Override
    public Ikon icon() {
        return Feather.HOME;
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
    public List<Gesture> gestures() {
        return List.of(new Gesture("Tab", "overview.gesture.next"), new Gesture("Enter", "overview.gesture.enter"));
    }

    @Override
    public void onShow() {
        model.load();
    }
}
