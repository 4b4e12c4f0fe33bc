package org.rollbook.ui.attendance;

import java.util.List;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.rollbook.text.Messages;
import org.rollbook.ui.kit.Command;
import org.rollbook.ui.kit.Gesture;
import org.rollbook.ui.kit.Later;
import org.rollbook.ui.kit.Screen;

/// The attendance of the open class by half-day.
public final class AttendanceScreen implements Screen {
    private final AttendanceViewModel model;
    private final Later<AttendanceView> view;

    public AttendanceScreen(Messages messages, AttendanceViewModel model) {
        this.model = model;
        this.view = new Later<>(() -> new AttendanceView(messages, model));
    }

    @Override
    public String titleKey() {
        return "attendance.title";
    }

    @Override
    public Ikon icon() {
        return Feather.CHECK_SQUARE;
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
        return List.of(new Gesture("Space", "attendance.gesture.present"),
            new Gesture("2 … 7, 9", "attendance.gesture.status"),
            new Gesture("M", "attendance.gesture.minutes"),
            new Gesture("W", "attendance.gesture.why"),
            new Gesture("Delete", "attendance.gesture.clear"),
            new Gesture("Shift+↑ ↓ ← →", "attendance.gesture.range"));
    }

    @Override
    public List<Command> commands() {
        return List.of(
            Command.of("attendance.rest", Command.Place.SCREEN, model::everyoneElsePresent).keys("Shortcut+Enter"),
            Command.of("attendance.leave", Command.Place.SCREEN, model::startLeave).keys("Shortcut+L"),
            Command.of("attendance.take", Command.Place.SCREEN, model::takeOrReopen).keys("Shortcut+T"));
    }
}
