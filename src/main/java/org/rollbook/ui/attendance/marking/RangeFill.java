package org.rollbook.ui.attendance.marking;

import java.util.ArrayList;
import java.util.List;
import org.rollbook.model.attendance.Mark;
import org.rollbook.ui.kit.form.FieldNote;

/// Many cells by one key: what is empty is filled at once, what is not only by a second gesture.
final class RangeFill {
    private final Marking marking;
    private final GridPosition position;
    private final OpenQuestion asking;

    RangeFill(Marking marking, GridPosition position, OpenQuestion asking) {
        this.marking = marking;
        this.position = position;
        this.asking = asking;
    }

    /// Sets a status wherever nothing is, and asks about the rest.
    void fill(String status) {
        var open = position.slots().stream().filter(slot -> !marking.isProtected(slot)).toList();
        var standing = standing(open).stream().filter(mark -> !mark.status().equals(status)).toList();
        var unmarked = open.stream().filter(slot -> marking.shown(slot).isEmpty())
                .map(slot -> marking.marked(slot, status)).toList();
        if (!unmarked.isEmpty()) {
            marking.setAll(unmarked);
        }
        if (!standing.isEmpty()) {
            asking.ask(new FollowUpQuestion(FieldNote.warning("attendance.overwrite", Integer.toString(standing.size()),
                    marking.roll().get().status(status).name()), "attendance.overwrite.yes", "attendance.overwrite.no",
                    () -> overwrite(status, standing)));
        }
    }

    /// Empties every cell that leave does not protect.
    void clear() {
        var standing = standing(position.slots()).stream().filter(mark -> mark.leaveId().isEmpty()).toList();
        if (!standing.isEmpty()) {
            marking.clearAll(standing);
        }
    }

    /// Copies the first row over what is empty in the others.
    void copyDown() {
        var range = position.cursor().get();
        var wanted = new ArrayList<Mark>();
        range.columns().forEach(column -> marking.shown(position.slot(range.firstRow(), column))
                .ifPresent(above -> range.rows().filter(row -> row > range.firstRow())
                        .mapToObj(row -> position.slot(row, column)).filter(slot -> marking.shown(slot).isEmpty())
                        .forEach(slot -> wanted.add(marking.alike(slot, above)))));
        if (!wanted.isEmpty()) {
            marking.setAll(wanted);
        }
    }

    /// The second gesture: the marks that were left alone take the status after all.
    private void overwrite(String status, List<Mark> standing) {
        marking.setAll(standing.stream().map(mark -> marking.marked(GridCell.of(mark), status)).toList());
    }

    private List<Mark> standing(List<GridCell> slots) {
        return slots.stream().flatMap(slot -> marking.roll().get().mark(slot).stream()).toList();
    }
}
