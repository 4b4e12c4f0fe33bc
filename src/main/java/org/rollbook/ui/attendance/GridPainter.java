package org.rollbook.ui.attendance;

import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontSmoothingType;
import javafx.scene.text.TextAlignment;
import org.rollbook.model.attendance.Outcome;
import org.rollbook.model.course.Session;
import org.rollbook.model.people.Participant;
import org.rollbook.ui.kit.Messages;

/// Draws what is seen of the grid and nothing else, so that a class of a thousand costs no more than one of thirty.
final class GridPainter {
    private final Messages messages;
    private final AttendanceViewModel model;
    private final GridLook look;
    private final GraphicsContext ink;
    private final HeadPainter head;
    private final MarkPainter marks;

    GridPainter(Messages messages, AttendanceViewModel model, GridLook look, GraphicsContext ink) {
        this.messages = messages;
        this.model = model;
        this.look = look;
        this.ink = ink;
        this.head = new HeadPainter(messages, look, ink);
        this.marks = new MarkPainter(look, ink);
    }

    /// Whether the keyboard is in the grid.
    enum Focus { HERE, ELSEWHERE }

    void paint(GridMetrics at, Focus focus) {
        ink.setFill(look.ground());
        ink.fillRect(0, 0, at.width(), at.height());
        ink.setTextBaseline(VPos.CENTER);
        ink.setFontSmoothingType(FontSmoothingType.GRAY);
        within(at.left(), GridMetrics.HEAD, at.right(), at.bottom(), () -> cells(at, focus));
        within(0, GridMetrics.HEAD, at.left(), at.bottom(), () -> names(at));
        within(at.right(), GridMetrics.HEAD, at.end(), at.bottom(), () -> tallies(at));
        within(at.left(), 0, at.right(), GridMetrics.HEAD, () -> head.halfDays(at, model.roll().get(), model.cursor().get()));
        head.corners(at);
        foot(at);
        frame(at);
    }

    private void cells(GridMetrics at, Focus focus) {
        var roll = model.roll().get();
        var cursor = model.cursor().get();
        for (int column = at.firstColumn(); column < at.endColumn(); column++) {
            ground(at, roll, column, cursor);
        }
        ink.setFill(look.tint());
        ink.fillRect(at.left(), at.y(cursor.row()), at.right() - at.left(), GridMetrics.ROW);
        for (int row = at.firstRow(); row < at.endRow(); row++) {
            var person = model.rows().get().get(row);
            for (int column = at.firstColumn(); column < at.endColumn(); column++) {
                var session = roll.sessions().get(column);
                var slot = Slot.of(person, session);
                if (cursor.isRange() && cursor.covers(row, column)) {
                    ink.setFill(look.range());
                    ink.fillRect(at.x(column), at.y(row), GridMetrics.COLUMN, GridMetrics.ROW);
                }
                marks.paint(roll, model.shown(slot), model.isPending(slot), at.x(column), at.y(row));
            }
            line(look.line(), at.left(), at.y(row + 1), at.right(), at.y(row + 1));
        }
        for (int column = at.firstColumn(); column <= at.endColumn(); column++) {
            line(startsDay(roll.sessions(), column) ? look.border() : look.line(), at.x(column), GridMetrics.HEAD, at.x(column), at.bottom());
        }
        ink.setStroke(focus == Focus.HERE ? look.accent() : look.border());
        ink.setLineWidth(2);
        ink.strokeRect(at.x(cursor.column()) + 1, at.y(cursor.row()) + 1, GridMetrics.COLUMN - 1, GridMetrics.ROW - 1);
    }

    private void ground(GridMetrics at, Roll roll, int column, Cursor cursor) {
        var session = roll.sessions().get(column);
        if (!session.counts()) {
            ink.setFill(look.band());
            ink.fillRect(at.x(column), GridMetrics.HEAD, GridMetrics.COLUMN, at.bottom());
        }
        if (column == cursor.column()) {
            ink.setFill(look.tint());
            ink.fillRect(at.x(column), GridMetrics.HEAD, GridMetrics.COLUMN, at.bottom());
        }
    }

    private void names(GridMetrics at) {
        for (int row = at.firstRow(); row < at.endRow(); row++) {
            var person = model.rows().get().get(row);
            var y = at.y(row);
            var middle = y + GridMetrics.ROW / 2;
            var current = row == model.cursor().get().row();
            if (current) {
                ink.setFill(look.tint());
                ink.fillRect(0, y, at.left(), GridMetrics.ROW);
            }
            var words = person.state().isActive() ? look.ink() : look.muted();
            text(Integer.toString(person.number()), look.small(), look.muted(), TextAlignment.RIGHT, GridMetrics.NUMBER - 12, middle);
            text(look.cut(person.name(), current ? look.bold() : look.body(), GridMetrics.NAME - 8), current ? look.bold() : look.body(),
                words, TextAlignment.LEFT, GridMetrics.NUMBER, middle);
            if (at.organisation() > 0) {
                text(look.cut(organisation(person), look.small(), at.organisation() - 12), look.small(), look.muted(),
                    TextAlignment.LEFT, GridMetrics.NUMBER + GridMetrics.NAME, middle);
            }
            line(look.line(), 0, y + GridMetrics.ROW, at.left(), y + GridMetrics.ROW);
        }
    }

    private void tallies(GridMetrics at) {
        for (int row = at.firstRow(); row < at.endRow(); row++) {
            var tally = model.roll().get().tally(model.rows().get().get(row));
            var y = at.y(row);
            if (row == model.cursor().get().row()) {
                ink.setFill(look.tint());
                ink.fillRect(at.right(), y, at.end() - at.right(), GridMetrics.ROW);
            }
            var values = List.of(count(tally.present()), count(tally.late()), count(tally.leave()), count(tally.absent()),
                tally.rate().percent(), Integer.toString(tally.leaveAllowed()),
                tally.result() == Outcome.IN_PROGRESS ? "" : messages.text(tally.result()));
            var colours = List.of(look.ink(), look.warning(), look.ink(), look.danger(), look.ink(),
                tally.leaveAllowed() == 0 ? look.warning() : look.muted(), result(tally.result()));
            var x = at.right();
            for (int i = 0; i < values.size(); i++) {
                var wide = GridMetrics.TALLIES.get(i);
                var last = i == values.size() - 1;
                text(look.cut(values.get(i), look.small(), wide - 8), look.small(), colours.get(i),
                    last ? TextAlignment.LEFT : TextAlignment.RIGHT, last ? x + 8 : x + wide - 10, y + GridMetrics.ROW / 2);
                x += wide;
            }
            line(look.line(), at.right(), y + GridMetrics.ROW, at.end(), y + GridMetrics.ROW);
        }
    }

    private void foot(GridMetrics at) {
        var middle = at.bottom() + GridMetrics.FOOT / 2;
        ink.setFill(look.band());
        ink.fillRect(0, at.bottom(), at.end(), GridMetrics.FOOT);
        text(messages.text("attendance.foot"), look.small(), look.muted(), TextAlignment.LEFT, GridMetrics.NUMBER, middle);
        within(at.left(), at.bottom(), at.right(), at.bottom() + GridMetrics.FOOT, () ->
            IntStream.range(at.firstColumn(), at.endColumn()).forEach(column -> {
                var turnout = model.roll().get().turnout(model.roll().get().sessions().get(column));
                var whole = turnout.attended() + "/" + turnout.base();
                var words = turnout.base() == 0 ? "" : look.width(whole, look.small()) < GridMetrics.COLUMN - 2
                    ? whole : Integer.toString(turnout.attended());
                text(words, look.small(), look.ink(), TextAlignment.CENTER, at.x(column) + GridMetrics.COLUMN / 2, middle);
            }));
    }

    private void frame(GridMetrics at) {
        var end = at.bottom() + GridMetrics.FOOT;
        line(look.border(), 0, GridMetrics.HEAD, at.end(), GridMetrics.HEAD);
        line(look.border(), 0, at.bottom(), at.end(), at.bottom());
        line(look.border(), at.left(), 0, at.left(), end);
        line(look.border(), at.right(), 0, at.right(), end);
    }

    private void within(double left, double top, double right, double bottom, Runnable drawing) {
        ink.save();
        ink.beginPath();
        ink.rect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
        ink.clip();
        drawing.run();
        ink.restore();
    }

    private void text(String words, Font font, Color colour, TextAlignment side, double x, double y) {
        if (!words.isEmpty()) {
            ink.setFont(font);
            ink.setFill(colour);
            ink.setTextAlign(side);
            ink.fillText(words, x, y);
        }
    }

    private void line(Color colour, double x1, double y1, double x2, double y2) {
        ink.setStroke(colour);
        ink.setLineWidth(1);
        ink.strokeLine(x1 + 0.5, y1 + 0.5, x2 + 0.5, y2 + 0.5);
    }

    private String organisation(Participant person) {
        return person.organisation()
            .map(o -> messages.name(o.shortName().isEmpty() ? o.name() : o.shortName())).orElse("");
    }

    private Color result(Outcome outcome) {
        return switch (outcome) {
            case IN_PROGRESS -> look.muted();
            case COMPLETED -> look.success();
            case NOT_CERTIFIED -> look.warning();
            case WITHDRAWN -> look.danger();
        };
    }

    private static String count(int number) {
        return number == 0 ? "" : Integer.toString(number);
    }

    /// Whether a day begins at this column, or the sessions end there.
    static boolean startsDay(List<Session> sessions, int column) {
        return column == 0 || column >= sessions.size()
            || !sessions.get(column).at().date().equals(sessions.get(column - 1).at().date());
    }
}
