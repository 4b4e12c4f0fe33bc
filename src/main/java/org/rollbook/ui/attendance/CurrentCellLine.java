package org.rollbook.ui.attendance;

import atlantafx.base.theme.Styles;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.rollbook.model.course.Session;
import org.rollbook.text.Messages;
import org.rollbook.ui.attendance.marking.AttendanceViewModel;
import org.rollbook.ui.kit.Segments;

/// Who and which half-day the keyboard is at, in words, and where it goes after a mark.
final class CurrentCellLine extends HBox {
    private final Messages messages;
    private final AttendanceViewModel model;

    CurrentCellLine(Messages messages, AttendanceViewModel model) {
        super(16);
        this.messages = messages;
        this.model = model;
        setAlignment(Pos.CENTER_LEFT);
        var place = new Label();
        place.setId("attendance-place");
        place.getStyleClass().add("attendance-place");
        place.textProperty().bind(
                Bindings.createStringBinding(this::where, model.cursor(), model.rows(), model.roll(), model.changes()));
        place.setMaxWidth(Double.MAX_VALUE);
        setHgrow(place, Priority.ALWAYS);
        var directions = new Segments<>(model.advance());
        direction(directions, "attendance.advance.down", AttendanceViewModel.Advance.DOWN, Feather.ARROW_DOWN);
        direction(directions, "attendance.advance.right", AttendanceViewModel.Advance.RIGHT, Feather.ARROW_RIGHT);
        getChildren().addAll(place, directions);
    }

    private String where() {
        return Stream.concat(model.participant().stream().map(person -> person.name()
                + person.organisation()
                        .map(o -> " · " + messages.name(o.shortName().isEmpty() ? o.name() : o.shortName()))
                        .orElse("")),
                model.session().stream().map(this::session)).collect(Collectors.joining("    "));
    }

    private String session(Session session) {
        var turnout = model.roll().get().turnout(session);
        var taken = session.taken().map(t -> messages.text("attendance.taken", t.by()))
                .orElse(messages.text("attendance.open"));
        return messages.shortDay(session.at().date()) + " " + messages.text(session.at().half()) + " · " + taken
                + (turnout.unmarked() == 0 ? ""
                        : " · " + messages.text("attendance.unmarked.count", Integer.toString(turnout.unmarked())))
                + " · " + messages.content(session);
    }

    private void direction(Segments<AttendanceViewModel.Advance> directions, String key,
            AttendanceViewModel.Advance way, Feather icon) {
        var button = directions.choice(way, key.replace('.', '-'), "");
        button.setGraphic(new FontIcon(icon));
        button.setAccessibleText(messages.text(key));
        button.setTooltip(new Tooltip(messages.text(key)));
        button.setFocusTraversable(false);
        button.getStyleClass().addAll(Styles.SMALL, "direction");
    }
}
