package org.rollbook.ui.attendance.grid;

import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.rollbook.model.attendance.Mark;
import org.rollbook.model.attendance.Status;
import org.rollbook.ui.attendance.marking.Roll;

/// Draws one mark: the symbol says what it is, colour only helps; grey with a ring until the store has acknowledged it.
final class MarkPainter {
    private final GridLook look;
    private final GraphicsContext ink;

    MarkPainter(GridLook look, GraphicsContext ink) {
        this.look = look;
        this.ink = ink;
    }

    void paint(Roll roll, Optional<Mark> mark, boolean pending, double x, double y) {
        mark.ifPresent(shown -> {
            var status = roll.status(shown.status());
            if (shown.leaveId().isPresent()) {
                guarded(x, y);
            } else if (status.meaning() == Status.Meaning.UNEXCUSED) {
                ink.setFill(look.dangerGround());
                ink.fillRect(x + 1, y + 1, GridMetrics.COLUMN - 1, GridMetrics.ROW - 1);
            }
            symbol(symbol(roll, shown, status), minutes(shown), pending ? look.muted() : colour(shown, status), x, y);
        });
        if (pending) {
            ink.setStroke(look.accent());
            ink.setLineWidth(1);
            ink.strokeOval(x + GridMetrics.COLUMN - 9, y + 4, 4, 4);
        }
    }

    private void symbol(String symbol, String minutes, Color colour, double x, double y) {
        ink.setFill(colour);
        ink.setTextAlign(TextAlignment.CENTER);
        ink.setFont(look.symbol());
        ink.fillText(symbol, x + GridMetrics.COLUMN / 2, y + GridMetrics.ROW / 2 - (minutes.isEmpty() ? 0 : 4));
        if (!minutes.isEmpty()) {
            ink.setFont(look.tiny());
            ink.fillText(minutes, x + GridMetrics.COLUMN / 2, y + GridMetrics.ROW - 6);
        }
    }

    /// A cell that leave fills: shaded, with a folded corner.
    private void guarded(double x, double y) {
        ink.setFill(look.guarded());
        ink.fillRect(x + 1, y + 1, GridMetrics.COLUMN - 1, GridMetrics.ROW - 1);
        ink.setFill(look.accent());
        var edge = x + GridMetrics.COLUMN;
        ink.fillPolygon(new double[] {edge - 7, edge, edge}, new double[] {y + 1, y + 1, y + 8}, 3);
    }

    private Color colour(Mark mark, Status status) {
        return switch (status.meaning()) {
            case ATTENDED -> mark.isLate() || mark.isEarly() ? look.warning() : look.ink();
            case EXCUSED -> look.accent();
            case UNEXCUSED -> look.danger();
            case NOT_REQUIRED -> look.muted();
        };
    }

    /// Both symbols when somebody came late and left early.
    private static String symbol(Roll roll, Mark mark, Status status) {
        if (mark.status().equals(Status.LATE) && mark.earlyMinutes() > 0) {
            return status.symbol() + roll.status(Status.LEFT_EARLY).symbol();
        }
        if (mark.status().equals(Status.LEFT_EARLY) && mark.lateMinutes() > 0) {
            return roll.status(Status.LATE).symbol() + status.symbol();
        }
        return status.symbol();
    }

    private static String minutes(Mark mark) {
        if (mark.lateMinutes() > 0 && mark.earlyMinutes() > 0) {
            return mark.lateMinutes() + "+" + mark.earlyMinutes();
        }
        return mark.lateMinutes() + mark.earlyMinutes() == 0 ? ""
                : Integer.toString(mark.lateMinutes() + mark.earlyMinutes());
    }
}
