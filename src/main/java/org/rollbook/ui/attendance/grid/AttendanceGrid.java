package org.rollbook.ui.attendance.grid;

import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.rollbook.text.Messages;
import org.rollbook.ui.attendance.marking.AttendanceViewModel;
import org.rollbook.ui.attendance.marking.GridCell;
import org.rollbook.ui.kit.form.FieldNote;

/// People × half-days on one canvas: a table control lays out a node per cell, which a thousand people do not bear.
public final class AttendanceGrid extends Region {
    private static final double WHY = 420;
    private static final double BAR = 12;

    private final Messages messages;
    private final AttendanceViewModel model;
    private final Canvas canvas = new Canvas();
    private final ScrollBar across = new ScrollBar();
    private final ScrollBar down = new ScrollBar();
    private final GridLook look = new GridLook(this::requestLayout);
    private final MinutesField minutes;
    private final Tooltip why = new Tooltip();
    private final GridPainter painter;
    private Sight sight = Sight.FOLLOW;
    private GridMetrics metrics = GridMetrics.of(0, 0, 0, 0, 0, 0);

    public AttendanceGrid(Messages messages, AttendanceViewModel model) {
        this.messages = messages;
        this.model = model;
        this.minutes = new MinutesField(messages, model, this::requestFocus);
        this.painter = new GridPainter(messages, model, look, canvas.getGraphicsContext2D());
        why.setId("attendance-why");
        why.setOpacity(0);
        why.setWrapText(true);
        why.setMaxWidth(WHY);
        setId("attendance-grid");
        getStyleClass().add("attendance-grid");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        setMinSize(200, 160);
        across.setOrientation(Orientation.HORIZONTAL);
        down.setOrientation(Orientation.VERTICAL);
        canvas.setManaged(false);
        getChildren().addAll(look, canvas, across, down, minutes);
        follow();
        listen();
    }

    /// Where the rows end for one page of the keyboard.
    int page() {
        return Math.max(1, metrics.endRow() - metrics.firstRow() - 2);
    }

    /// Opens the minutes beside their cell.
    void askMinutes(GridCell slot) {
        minutes.open(slot);
        requestLayout();
    }

    GridMetrics metrics() {
        return metrics;
    }

    @Override
    protected void layoutChildren() {
        var rows = model.rows().get().size();
        var columns = model.roll().get().sessions().size();
        metrics = GridMetrics.of(getWidth() - BAR, getHeight() - BAR, rows, columns, across.getValue(),
                down.getValue());
        if (sight == Sight.FOLLOW) {
            metrics = metrics.showing(model.cursor().get().row(), model.cursor().get().column());
            sight = Sight.FREE;
        }
        canvas.setWidth(getWidth() - BAR);
        canvas.setHeight(getHeight() - BAR);
        bar(across, metrics.farthestAcross(), metrics.right() - metrics.left(), metrics.across());
        bar(down, metrics.farthestDown(), metrics.bottom() - GridMetrics.HEAD, metrics.down());
        across.resizeRelocate(metrics.left(), metrics.bottom() + GridMetrics.FOOT, metrics.right() - metrics.left(),
                BAR);
        down.resizeRelocate(metrics.end(), GridMetrics.HEAD, BAR, metrics.bottom() - GridMetrics.HEAD);
        if (rows > 0 && columns > 0) {
            painter.paint(metrics,
                    isFocused() || minutes.isVisible() ? GridPainter.Focus.HERE : GridPainter.Focus.ELSEWHERE);
        }
        placeMinutes();
    }

    private void placeMinutes() {
        if (minutes.isVisible()) {
            minutes.autosize();
            var at = minutes.slot().flatMap(model::place).orElse(model.cursor().get());
            var y = metrics.y(at.row()) + GridMetrics.ROW + 2;
            minutes.relocate(Math.clamp(metrics.x(at.column()) - 8, 0, Math.max(0, getWidth() - minutes.getWidth())),
                    y + minutes.getHeight() > getHeight() ? metrics.y(at.row()) - minutes.getHeight() - 2 : y);
        }
    }

    private void follow() {
        model.changes().subscribe(_ -> {
            requestLayout();
            describe();
        });
        model.rows().subscribe(_ -> requestLayout());
        model.cursor().subscribe(_ -> {
            sight = Sight.FOLLOW;
            requestLayout();
            describe();
        });
        widthProperty().subscribe(() -> sight = Sight.FOLLOW);
        heightProperty().subscribe(() -> sight = Sight.FOLLOW);
        focusedProperty().subscribe(_ -> requestLayout());
        minutes.visibleProperty().subscribe(_ -> requestLayout());
        across.valueProperty().subscribe(_ -> requestLayout());
        down.valueProperty().subscribe(_ -> requestLayout());
    }

    private void listen() {
        addEventHandler(MouseEvent.MOUSE_PRESSED, press -> {
            requestFocus();
            if (press.getX() < metrics.end() && press.getY() < metrics.bottom()) {
                point(press, press.isShiftDown() ? Reach.STRETCH : Reach.MOVE);
            }
        });
        Tooltip.install(this, why);
        addEventHandler(MouseEvent.MOUSE_MOVED, move -> explain(move.getX(), move.getY()));
        addEventHandler(MouseEvent.MOUSE_DRAGGED, drag -> {
            if (metrics.isAmongHalfDays(drag.getX()) && metrics.isAmongPeople(drag.getY())) {
                point(drag, Reach.STRETCH);
            }
        });
        addEventHandler(ScrollEvent.SCROLL, scroll -> {
            var sideways = scroll.isShiftDown() && scroll.getDeltaX() == 0;
            across.setValue(Math.clamp(across.getValue() - (sideways ? scroll.getDeltaY() : scroll.getDeltaX()), 0,
                    across.getMax()));
            down.setValue(Math.clamp(lines(down.getValue() - (sideways ? 0 : scroll.getDeltaY()), scroll.getDeltaY()),
                    0, down.getMax()));
            scroll.consume();
        });
    }

    /// Over the sums of a person the tip tells what they are made of and why the verdict is so.
    private void explain(double x, double y) {
        var told = x > metrics.right() && x < metrics.end() && metrics.isAmongPeople(y)
                ? Optional.of(model.explanation(model.rows().get().get(metrics.rowAt(y))))
                : Optional.<FieldNote>empty();
        why.setText(told.map(note -> messages.text(note.key(), note.arguments().toArray())).orElse(""));
        why.setOpacity(told.isPresent() ? 1 : 0);
    }

    /// A wheel scrolls by whole rows, a finger by as little as it moves.
    private static double lines(double value, double delta) {
        return Math.abs(delta) < GridMetrics.ROW ? value : Math.round(value / GridMetrics.ROW) * GridMetrics.ROW;
    }

    /// A press on a name moves the row alone, one on the head the column alone.
    private void point(MouseEvent press, Reach reach) {
        var at = model.cursor().get();
        var row = press.getY() < GridMetrics.HEAD ? at.row() : metrics.rowAt(press.getY());
        var column = metrics.isAmongHalfDays(press.getX()) ? metrics.columnAt(press.getX()) : at.column();
        if (reach == Reach.STRETCH) {
            model.stretchTo(row, column);
        } else {
            model.moveTo(row, column);
        }
    }

    private void describe() {
        setAccessibleText(model.participant()
                .flatMap(person -> model.session().map(session -> messages.text("attendance.cell",
                        person.name(), messages.shortDay(session.at().date()), session.at().half(),
                        model.mark().map(mark -> messages.name(model.roll().get().status(mark.status()).name()))
                                .orElse(messages.text("attendance.unmarked")))))
                .orElse(""));
    }

    private static void bar(ScrollBar bar, double farthest, double seen, double value) {
        bar.setVisible(farthest > 0);
        bar.setMax(farthest);
        bar.setVisibleAmount(farthest <= 0 ? 1 : farthest * seen / (farthest + seen));
        bar.setUnitIncrement(GridMetrics.ROW);
        bar.setBlockIncrement(Math.max(GridMetrics.ROW, seen - GridMetrics.ROW));
        bar.setValue(value);
    }

    private enum Reach { MOVE, STRETCH }

    /// Whether the next layout scrolls to the cell with the keyboard or stays where the person scrolled to.
    private enum Sight { FOLLOW, FREE }
}
