package org.rollbook.ui.attendance.grid;

import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.rollbook.model.attendance.Status;
import org.rollbook.ui.attendance.marking.AttendanceViewModel;

/// What the keyboard does in the grid.
public final class GridKeys {
    private final AttendanceViewModel model;
    private final AttendanceGrid grid;
    private final Runnable marked;

    /// `marked` hears after a cell got its status.
    public GridKeys(AttendanceViewModel model, AttendanceGrid grid, Runnable marked) {
        this.model = model;
        this.grid = grid;
        this.marked = marked;
        grid.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent key) {
        if (key.isAltDown() || key.isMetaDown() && !key.isShortcutDown()) {
            return;
        }
        if (key.isShortcutDown() ? shortcut(key) : move(key) || act(key)) {
            key.consume();
        }
    }

    private boolean shortcut(KeyEvent key) {
        switch (key.getCode()) {
            case D -> model.copyDown();
            case HOME -> go(key, 0, 0);
            case END -> go(key, Integer.MAX_VALUE, Integer.MAX_VALUE);
            case UP -> go(key, 0, column());
            case DOWN -> go(key, Integer.MAX_VALUE, column());
            case LEFT -> go(key, row(), 0);
            case RIGHT -> go(key, row(), Integer.MAX_VALUE);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean move(KeyEvent key) {
        switch (key.getCode()) {
            case UP -> go(key, row() - 1, column());
            case DOWN -> go(key, row() + 1, column());
            case LEFT -> go(key, row(), column() - 1);
            case RIGHT -> go(key, row(), column() + 1);
            case HOME -> go(key, row(), 0);
            case END -> go(key, row(), Integer.MAX_VALUE);
            case PAGE_UP -> go(key, row() - grid.page(), column());
            case PAGE_DOWN -> go(key, row() + grid.page(), column());
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean act(KeyEvent key) {
        switch (key.getCode()) {
            case SPACE -> mark(Status.PRESENT);
            case DELETE, BACK_SPACE -> model.clear();
            case L -> model.startLeave();
            case W -> model.explain();
            case M -> model.timed().ifPresent(grid::askMinutes);
            case ENTER -> enter();
            case ESCAPE -> escape();
            default -> {
                return status(key).map(status -> {
                    mark(status.code());
                    return true;
                }).orElse(false);
            }
        }
        return true;
    }

    private void enter() {
        if (model.question().get().isPresent()) {
            model.agree();
        } else {
            model.step();
        }
    }

    private void escape() {
        if (model.question().get().isPresent()) {
            model.keep();
        } else if (model.cursor().get().isRange()) {
            model.moveTo(row(), column());
        } else {
            model.filter().set("");
        }
    }

    private void mark(String status) {
        model.mark(status);
        marked.run();
    }

    private Optional<Status> status(KeyEvent key) {
        var typed = digit(key.getCode()).orElse(key.getText());
        return model.roll().get().statuses().stream().filter(status -> status.key().equalsIgnoreCase(typed))
                .findFirst();
    }

    /// The digit of a key, which its text is not on every layout or with Num Lock off.
    private static Optional<String> digit(KeyCode code) {
        return code.isDigitKey() ? Optional.of(code.name().substring(code.name().length() - 1)) : Optional.empty();
    }

    private void go(KeyEvent key, int row, int column) {
        if (key.isShiftDown()) {
            model.stretchTo(row, column);
        } else {
            model.moveTo(row, column);
        }
    }

    private int row() {
        return model.cursor().get().row();
    }

    private int column() {
        return model.cursor().get().column();
    }
}
