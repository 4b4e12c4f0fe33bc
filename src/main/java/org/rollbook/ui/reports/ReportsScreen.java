package org.rollbook.ui.reports;

import java.util.List;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.rollbook.service.course.AttendanceReport;
import org.rollbook.text.Messages;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.Command;
import org.rollbook.ui.kit.Gesture;
import org.rollbook.ui.kit.Later;
import org.rollbook.ui.kit.OpenClass;
import org.rollbook.ui.kit.Place;
import org.rollbook.ui.kit.Screen;

/// Attendance of the open class, counted.
public final class ReportsScreen implements Screen {
    private final ReportsViewModel model;
    private final Later<ReportsView> view;

    public ReportsScreen(Messages messages, Background background, OpenClass openClass, AttendanceReport reports, Place place) {
        this.model = new ReportsViewModel(reports, background, openClass, place);
        this.view = new Later<>(() -> new ReportsView(messages, model));
    }

    @Override
    public String titleKey() {
        return "reports.title";
    }

    @Override
    public Ikon icon() {
        return Feather.BAR_CHART_2;
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
        return List.of(new Gesture("Enter", "reports.gesture.enter"),
            new Gesture("Esc", "reports.gesture.escape"));
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("reports.show.people", Command.Place.SCREEN, () -> model.side().set(ReportsViewModel.Side.PEOPLE)).keys("Alt+1"),
                Command.of("reports.show.organisations", Command.Place.SCREEN, () -> model.side().set(ReportsViewModel.Side.ORGANISATIONS)).keys("Alt+2"),
                Command.of("reports.show.halfDays", Command.Place.SCREEN, () -> model.side().set(ReportsViewModel.Side.HALF_DAYS)).keys("Alt+3"));
    }
}
