package org.rollbook.ui.attendance.grid;

import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.FontSmoothingType;
import javafx.scene.text.TextAlignment;
import org.rollbook.model.course.Session;
import org.rollbook.text.Messages;
import org.rollbook.ui.attendance.marking.AttendanceViewModel;
import org.rollbook.ui.attendance.marking.Cursor;
import org.rollbook.ui.attendance.marking.GridCell;
import org.rollbook.ui.attendance.marking.Roll;

/// Draws what is seen of the grid and nothing else, so that a class of a thousand costs no more than one of thirty.
final class GridPainter {
    private final Messages messages;
    private final AttendanceViewModel model;
    private final GridLook look;
    private final GraphicsContext ink;
    private final HeadPainter head;
    private final MarkPainter marks;
    private final PeoplePainter people;
    private final CanvasPen pen;

    GridPainter(Messages messages, AttendanceViewModel model, GridLook look, GraphicsContext ink) {
        this.messages = messages;
        this.model = model;
        this.look = look;
        this.ink = ink;
        this.pen = new CanvasPen(ink);
        this.head = new HeadPainter(messages, look, pen);
        this.people = new PeoplePainter(messages, model, look, pen);
        this.marks = new MarkPainter(look, ink);
    }

    /// Whether the keyboard is in the grid.
    enum Focus { HERE, ELSEWHERE }

    void paint(GridMetrics at, Focus focus) {
        pen.fill(look.ground(), 0, 0, at.width(), at.height());
        ink.setTextBaseline(VPos.CENTER);
        ink.setFontSmoothingType(FontSmoothingType.GRAY);
        within(at.left(), GridMetrics.HEAD, at.right(), at.bottom(), () -> cells(at, focus));
        within(0, GridMetrics.HEAD, at.left(), at.bottom(), () -> people.names(at));
        within(at.right(), GridMetrics.HEAD, at.end(), at.bottom(), () -> people.tallies(at));
        within(at.left(), 0, at.right(), GridMetrics.HEAD,
                () -> head.halfDays(at, model.roll().get(), model.cursor().get()));
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
        for (int row = at.firstRow(); row < at.endRow(); row++) {
            var person = model.rows().get().get(row);
            for (int column = at.firstColumn(); column < at.endColumn(); column++) {
                var session = roll.sessions().get(column);
                var slot = GridCell.of(person, session);
                if (!person.covers(session.at())) {
                    pen.fill(look.band(), at.x(column) + 1, at.y(row) + 1, GridMetrics.COLUMN - 1, GridMetrics.ROW - 1);
                }
                if (cursor.isRange() && cursor.covers(row, column)) {
                    pen.fill(look.range(), at.x(column), at.y(row), GridMetrics.COLUMN, GridMetrics.ROW);
                }
                marks.paint(roll, model.shown(slot), model.isPending(slot), at.x(column), at.y(row));
            }
            pen.line(look.line(), at.left(), at.y(row + 1), at.right(), at.y(row + 1));
        }
        for (int column = at.firstColumn(); column <= at.endColumn(); column++) {
            pen.line(startsDay(roll.sessions(), column) ? look.border() : look.line(), at.x(column), GridMetrics.HEAD,
                    at.x(column), at.bottom());
        }
        ink.setStroke(focus == Focus.HERE ? look.accent() : look.edge());
        ink.setLineWidth(2);
        ink.strokeRect(at.x(cursor.column()) + 1, at.y(cursor.row()) + 1, GridMetrics.COLUMN - 1, GridMetrics.ROW - 1);
    }

    /// Where the current row and column meet there is one tint, so that words there are as legible as elsewhere.
    private void ground(GridMetrics at, Roll roll, int column, Cursor cursor) {
        var session = roll.sessions().get(column);
        if (!session.counts()) {
            pen.fill(look.band(), at.x(column), GridMetrics.HEAD, GridMetrics.COLUMN, at.bottom());
        }
        if (column == cursor.column()) {
            pen.fill(look.tint(), at.x(column), GridMetrics.HEAD, GridMetrics.COLUMN, at.bottom());
        } else {
            pen.fill(look.tint(), at.x(column), at.y(cursor.row()), GridMetrics.COLUMN, GridMetrics.ROW);
        }
    }

    private void foot(GridMetrics at) {
        var middle = at.bottom() + GridMetrics.FOOT / 2;
        pen.fill(look.band(), 0, at.bottom(), at.end(), GridMetrics.FOOT);
        pen.text(messages.text("attendance.foot"), look.small(), look.muted(), TextAlignment.LEFT, GridMetrics.NUMBER,
                middle);
        within(at.left(), at.bottom(), at.right(), at.bottom() + GridMetrics.FOOT,
                () -> IntStream.range(at.firstColumn(), at.endColumn()).forEach(column -> {
                    var turnout = model.roll().get().turnout(model.roll().get().sessions().get(column));
                    var whole = turnout.present() + "/" + turnout.planned();
                    var words = turnout.taken() == 0 ? "" : look.width(whole, look.small()) < GridMetrics.COLUMN - 2
                            ? whole : Integer.toString(turnout.present());
                    pen.text(words, look.small(), look.ink(), TextAlignment.CENTER,
                            at.x(column) + GridMetrics.COLUMN / 2, middle);
                }));
    }

    private void frame(GridMetrics at) {
        var end = at.bottom() + GridMetrics.FOOT;
        pen.line(look.border(), 0, GridMetrics.HEAD, at.end(), GridMetrics.HEAD);
        pen.line(look.border(), 0, at.bottom(), at.end(), at.bottom());
        pen.line(look.border(), at.left(), 0, at.left(), end);
        pen.line(look.border(), at.right(), 0, at.right(), end);
    }

    private void within(double left, double top, double right, double bottom, Runnable drawing) {
        ink.save();
        ink.beginPath();
        ink.rect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
        ink.clip();
        drawing.run();
        ink.restore();
    }

    /// Whether a day begins at this column, or the sessions end there.
    static boolean startsDay(List<Session> sessions, int column) {
        return column == 0 || column >= sessions.size()
                || !sessions.get(column).at().date().equals(sessions.get(column - 1).at().date());
    }
}
