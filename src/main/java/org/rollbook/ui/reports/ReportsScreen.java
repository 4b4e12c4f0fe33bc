package org.rollbook.ui.reports;

import java.util.List;
import org.kordamp.ikonli.feather.Feather;
import org.rollbook.service.course.AttendanceReport;
import org.rollbook.text.Messages;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.OpenClass;
import org.rollbook.ui.kit.Screen;
import org.rollbook.ui.kit.command.Command;
import org.rollbook.ui.kit.command.Gesture;
import org.rollbook.ui.kit.navigation.ScreenId;
import org.rollbook.ui.kit.navigation.ScreenState;

/// Attendance of the open class, counted.
public final class ReportsScreen extends Screen {
    public ReportsScreen(Messages messages, Background background, OpenClass openClass, AttendanceReport reports,
            ScreenState place) {
        super(ScreenId.REPORTS, Feather.BAR_CHART_2, Scope.OPEN_CLASS);
        var model = new ReportsViewModel(reports, background, openClass, place);
        view(() -> new ReportsView(messages, model).node(), model::load);
        gestures(new Gesture("Enter", "reports.gesture.enter"),
                new Gesture("Esc", "reports.gesture.escape"));
        commands(List.of(
                Command.of("reports.show.people", Command.Place.SCREEN,
                        () -> model.side().set(ReportsViewModel.Side.PEOPLE)).keys("Alt+1"),
                Command.of("reports.show.organisations", Command.Place.SCREEN,
                        () -> model.side().set(ReportsViewModel.Side.ORGANISATIONS)).keys("Alt+2"),
                Command.of("reports.show.halfDays", Command.Place.SCREEN,
                        () -> model.side().set(ReportsViewModel.Side.HALF_DAYS)).keys("Alt+3")));
    }
}
