package org.rollbook.ui.attendance.grid;

import java.util.List;
import javafx.scene.text.TextAlignment;
import org.rollbook.model.course.Half;
import org.rollbook.model.course.Session;
import org.rollbook.text.Messages;
import org.rollbook.ui.attendance.marking.Cursor;
import org.rollbook.ui.attendance.marking.Roll;

/// Draws the head of the grid: days over their half-days, each with whether its roll was taken, and the fixed headings.
final class HeadPainter {
    static final List<String> HEADINGS = List.of("attendance.tally.present", "attendance.tally.late",
            "attendance.tally.leave",
            "attendance.tally.absent", "attendance.tally.rate", "attendance.tally.allowed", "attendance.tally.result");
    private static final double DAY = 15;
    private static final double HALF = 37;
    private static final double TAKEN = 55;

    private final Messages messages;
    private final GridLook look;
    private final CanvasPen pen;

    HeadPainter(Messages messages, GridLook look, CanvasPen pen) {
        this.messages = messages;
        this.look = look;
        this.pen = pen;
    }

    void halfDays(GridMetrics at, Roll roll, Cursor cursor) {
        var sessions = roll.sessions();
        var first = at.firstColumn();
        while (first > 0 && !GridPainter.startsDay(sessions, first)) {
            first--;
        }
        for (int column = first; column < at.endColumn(); column++) {
            var session = sessions.get(column);
            if (session.at().date().equals(roll.today())) {
                pen.fill(look.range(), at.x(column), 0, GridMetrics.COLUMN, GridMetrics.HEAD);
            } else if (column == cursor.column()) {
                pen.fill(look.tint(), at.x(column), HALF - 12, GridMetrics.COLUMN, GridMetrics.HEAD);
            }
            if (GridPainter.startsDay(sessions, column)) {
                day(at, roll, column);
            }
            half(at.x(column) + GridMetrics.COLUMN / 2, session, column == cursor.column());
        }
    }

    void corners(GridMetrics at) {
        pen.text(messages.text("attendance.column.number"), look.small(), look.muted(), TextAlignment.RIGHT,
                GridMetrics.NUMBER - 12, TAKEN);
        pen.text(messages.text("attendance.column.name"), look.small(), look.muted(), TextAlignment.LEFT,
                GridMetrics.NUMBER, TAKEN);
        if (at.organisation() > 0) {
            pen.text(messages.text("attendance.column.organisation"), look.small(), look.muted(), TextAlignment.LEFT,
                    GridMetrics.NUMBER + GridMetrics.NAME, TAKEN);
        }
        var x = at.right();
        for (int i = 0; i < HEADINGS.size(); i++) {
            var wide = GridMetrics.TALLIES.get(i);
            var last = i == HEADINGS.size() - 1;
            pen.text(messages.text(HEADINGS.get(i)), look.small(), look.muted(),
                    last ? TextAlignment.LEFT : TextAlignment.RIGHT,
                    last ? x + 8 : x + wide - 10, TAKEN);
            x += wide;
        }
    }

    private void day(GridMetrics at, Roll roll, int column) {
        var end = column + 1;
        while (end < roll.sessions().size() && !GridPainter.startsDay(roll.sessions(), end)) {
            end++;
        }
        var date = roll.sessions().get(column).at().date();
        var wide = (end - column) * GridMetrics.COLUMN;
        var today = date.equals(roll.today());
        var font = today ? look.bold() : look.small();
        var words = today ? messages.text("attendance.today") : messages.shortDay(date);
        if (look.width(words, font) > wide - 6) {
            words = date.getMonthValue() + "/" + date.getDayOfMonth();
        }
        pen.text(words, font, today ? look.accent() : look.ink(), TextAlignment.CENTER, at.x(column) + wide / 2, DAY);
        pen.line(look.border(), at.x(column), 4, at.x(column), GridMetrics.HEAD);
    }

    private void half(double middle, Session session, boolean current) {
        pen.text(messages.text(letters(session.at().half())), current ? look.bold() : look.body(),
                session.counts() ? look.ink() : look.muted(), TextAlignment.CENTER, middle, HALF);
        if (session.isTaken()) {
            pen.text("✓", look.small(), look.success(), TextAlignment.CENTER, middle, TAKEN);
        } else if (session.counts()) {
            pen.within(messages.text("attendance.column.open"), look.small(), look.muted(), middle, TAKEN,
                    GridMetrics.COLUMN - 4);
        }
    }

    private static String letters(Half half) {
        return switch (half) {
            case AM -> "attendance.half.am";
            case PM -> "attendance.half.pm";
            case EVENING -> "attendance.half.eve";
        };
    }
}
