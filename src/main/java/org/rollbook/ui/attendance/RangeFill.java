package org.rollbook.ui.attendance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.rollbook.model.attendance.Mark;
import org.rollbook.ui.kit.FieldNote;

/// Many cells by one key: what is empty is filled at once, what is not only by a second gesture.
final class RangeFill {
    private final Marking marking;
    private final GridPosition position;
    private final ReadOnlyObjectWrapper<Optional<Overwriting>> question = new ReadOnlyObjectWrapper<>(Optional.empty());

    RangeFill(Marking marking, GridPosition position) {
        this.marking = marking;
        this.position = position;
    }

    /// Sets a status wherever nothing is, and asks about the rest.
    void fill(String status) {
        keep();
        var open = position.slots().stream().filter(slot -> !marking.isProtected(slot)).toList();
        var standing = standing(open).stream().filter(mark -> !mark.status().equals(status)).toList();
        var unmarked = open.stream().filter(slot -> marking.shown(slot).isEmpty()).map(slot -> marking.marked(slot, status)).toList();
        if (!unmarked.isEmpty()) {
            marking.setAll(unmarked);
        }
        if (!standing.isEmpty()) {
            question.set(Optional.of(new Overwriting(status, standing)));
        }
    }

    /// Empties every cell that leave does not protect.
    void clear() {
        keep();
        var standing = standing(position.slots()).stream().filter(mark -> mark.leaveId().isEmpty()).toList();
        if (!standing.isEmpty()) {
            marking.clearAll(standing);
        }
    }

    /// Copies the first row over what is empty in the others.
    void copyDown() {
        keep();
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
    void overwrite() {
        question.get().ifPresent(asked -> {
            question.set(Optional.empty());
            marking.setAll(asked.standing().stream().map(mark -> marking.marked(Slot.of(mark), asked.status())).toList());
        });
    }

    /// Leaves them as they are.
    void keep() {
        question.set(Optional.empty());
        marking.say(FieldNote.NONE);
    }

    /// Present until the person has said what to do with the marks that were left alone.
    ReadOnlyObjectProperty<Optional<Overwriting>> question() {
        return question.getReadOnlyProperty();
    }

    private List<Mark> standing(List<Slot> slots) {
        return slots.stream().flatMap(slot -> marking.roll().get().mark(slot).stream()).toList();
    }
}
