package org.rollbook.ui.attendance;

import java.util.List;
import org.kordamp.ikonli.feather.Feather;
import org.rollbook.text.Messages;
import org.rollbook.ui.attendance.marking.AttendanceViewModel;
import org.rollbook.ui.kit.Screen;
import org.rollbook.ui.kit.command.Command;
import org.rollbook.ui.kit.command.Gesture;
import org.rollbook.ui.kit.navigation.ScreenId;

/// The attendance of the open class by half-day.
public final class AttendanceScreen extends Screen {
    public AttendanceScreen(Messages messages, AttendanceViewModel model) {
        super(ScreenId.ATTENDANCE, Feather.CHECK_SQUARE, Scope.OPEN_CLASS);
        view(() -> new AttendanceView(messages, model).node(), model::load);
        gestures(new Gesture("Space", "attendance.gesture.present"),
                new Gesture("2 … 7, 9", "attendance.gesture.status"),
                new Gesture("M", "attendance.gesture.minutes"),
                new Gesture("W", "attendance.gesture.why"),
                new Gesture("Delete", "attendance.gesture.clear"),
                new Gesture("Shift+↑ ↓ ← →", "attendance.gesture.range"));
        commands(List.of(
                Command.of("attendance.rest", Command.Place.SCREEN, model::everyoneElsePresent).keys("Shortcut+Enter"),
                Command.of("attendance.leave", Command.Place.SCREEN, model::startLeave).keys("Shortcut+L"),
                Command.of("attendance.take", Command.Place.SCREEN, model::takeOrReopen).keys("Shortcut+T")));
    }
}
