package org.rollbook.ui.attendance.grid;

import java.util.List;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.rollbook.model.attendance.Outcome;
import org.rollbook.model.attendance.Tally;
import org.rollbook.model.people.Participant;
import org.rollbook.text.Messages;
import org.rollbook.ui.attendance.marking.AttendanceViewModel;

/// Draws what stands beside the cells of a person: who it is on the left, what the marks come to on the right.
final class PeoplePainter {
    private final Messages messages;
    private final AttendanceViewModel model;
    private final GridLook look;
    private final CanvasPen pen;

    PeoplePainter(Messages messages, AttendanceViewModel model, GridLook look, CanvasPen pen) {
        this.messages = messages;
        this.model = model;
        this.look = look;
        this.pen = pen;
    }

    void names(GridMetrics at) {
        for (int row = at.firstRow(); row < at.endRow(); row++) {
            var person = model.rows().get().get(row);
            var y = at.y(row);
            var middle = y + GridMetrics.ROW / 2;
            var current = row == model.cursor().get().row();
            if (current) {
                pen.fill(look.tint(), 0, y, at.left(), GridMetrics.ROW);
            }
            var words = person.state().isActive() ? look.ink() : look.muted();
            pen.text(Integer.toString(person.number()), look.small(), look.muted(), TextAlignment.RIGHT,
                    GridMetrics.NUMBER - 12, middle);
            pen.text(look.cut(person.name(), current ? look.bold() : look.body(), GridMetrics.NAME - 8),
                    current ? look.bold() : look.body(),
                    words, TextAlignment.LEFT, GridMetrics.NUMBER, middle);
            if (at.organisation() > 0) {
                pen.text(look.cut(organisation(person), look.small(), at.organisation() - 12), look.small(),
                        look.muted(),
                        TextAlignment.LEFT, GridMetrics.NUMBER + GridMetrics.NAME, middle);
            }
            pen.line(look.line(), 0, y + GridMetrics.ROW, at.left(), y + GridMetrics.ROW);
        }
    }

    void tallies(GridMetrics at) {
        for (int row = at.firstRow(); row < at.endRow(); row++) {
            var tally = model.roll().get().tally(model.rows().get().get(row));
            var y = at.y(row);
            if (row == model.cursor().get().row()) {
                pen.fill(look.tint(), at.right(), y, at.end() - at.right(), GridMetrics.ROW);
            }
            var values = List.of(count(tally.present()), count(tally.late()), count(tally.leave()),
                    count(tally.absent()),
                    tally.rate().percent(), Integer.toString(tally.leaveAllowed()),
                    result(tally));
            var colours = List.of(look.ink(), look.warning(), look.ink(), look.danger(), look.ink(),
                    tally.hasUsedUpLeave() ? look.warning() : look.muted(),
                    tally.warnings().isEmpty() ? result(tally.result()) : look.warning());
            var x = at.right();
            for (int i = 0; i < values.size(); i++) {
                var wide = GridMetrics.TALLIES.get(i);
                var last = i == values.size() - 1;
                pen.text(look.cut(values.get(i), look.small(), wide - 8), look.small(), colours.get(i),
                        last ? TextAlignment.LEFT : TextAlignment.RIGHT, last ? x + 8 : x + wide - 10,
                        y + GridMetrics.ROW / 2);
                x += wide;
            }
            pen.line(look.line(), at.right(), y + GridMetrics.ROW, at.end(), y + GridMetrics.ROW);
        }
    }

    private String organisation(Participant person) {
        return person.organisation()
                .map(o -> messages.name(o.shortName().isEmpty() ? o.name() : o.shortName())).orElse("");
    }

    /// A rule that is broken while the class runs is a warning, not yet a verdict.
    private String result(Tally tally) {
        if (tally.result() != Outcome.IN_PROGRESS) {
            return messages.text(tally.result());
        }
        return tally.warnings().isEmpty() ? "" : messages.reason(tally.warnings().getFirst());
    }

    private Color result(Outcome outcome) {
        return switch (outcome) {
            case IN_PROGRESS -> look.muted();
            case COMPLETED -> look.success();
            case NOT_CERTIFIED -> look.warning();
            case WITHDRAWN -> look.danger();
            case REPLACED, NEVER_ARRIVED, NONE -> look.muted();
        };
    }

    private static String count(int number) {
        return number == 0 ? "" : Integer.toString(number);
    }
}
