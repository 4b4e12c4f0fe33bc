package org.rollbook.ui.attendance;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.StringProperty;
import org.rollbook.model.Refusal;
import org.rollbook.model.attendance.Mark;
import org.rollbook.model.attendance.Status;
import org.rollbook.model.course.Session;
import org.rollbook.model.people.EnrolmentState;
import org.rollbook.model.people.Participant;
import org.rollbook.service.RollCall;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.FieldNote;
import org.rollbook.ui.kit.OpenClass;
import org.rollbook.ui.kit.Place;

/// The roll of the open class as it is marked: what the keys do where the keyboard is.
public final class AttendanceViewModel {
    private final RollCall rollCall;
    private final OpenClass openClass;
    private final Marking marking;
    private final GridPosition position;
    private final RangeFill range;
    private final LeaveViewModel leave;

    public AttendanceViewModel(RollCall rollCall, OpenClass openClass, Background background, Place place) {
        this.rollCall = rollCall;
        this.openClass = openClass;
        this.marking = new Marking(rollCall, background);
        this.position = new GridPosition(marking.roll(), place);
        this.range = new RangeFill(marking, position);
        this.leave = new LeaveViewModel(rollCall, background, marking.roll());
        marking.roll().subscribe((before, now) -> {
            if (before.classId() != now.classId()) {
                keep();
            }
        });
    }

    /// Where the keyboard goes after a mark.
    public enum Advance { DOWN, RIGHT }

    /// Loads the open class if anything changed since.
    public void load() {
        openClass.current().get().ifPresent(entry -> marking.load(entry.id()));
    }

    /// Sets a status and goes on: in one cell over what is there, in a range only where nothing is, asking about the rest.
    public void mark(String status) {
        if (cursor().get().isRange()) {
            range.fill(status);
        } else if (markAndStay(status)) {
            step();
        }
    }

    /// Sets a status and stays, so that minutes can follow; false when the cell refused.
    public boolean markAndStay(String status) {
        keep();
        var slot = position.slot();
        if (slot.isEmpty() || !marking.set(slot.get(), Optional.of(marking.marked(slot.get(), status)))) {
            return false;
        }
        session().filter(roll().get()::isAhead)
            .ifPresent(session -> marking.say(FieldNote.warning("attendance.ahead", session.at().date(), session.at().half())));
        return true;
    }

    /// Minutes late and left early of the mark in the cell.
    public void minutes(int late, int early) {
        position.slot().ifPresent(slot -> shown(slot).ifPresent(mark -> {
            try {
                marking.set(slot, Optional.of(mark.withMinutes(late, early)));
            } catch (Refusal refusal) {
                marking.refused(refusal);
            }
        }));
    }

    /// Empties the cell, or every cell of the range that leave does not protect.
    public void clear() {
        if (cursor().get().isRange()) {
            range.clear();
            return;
        }
        keep();
        position.slot().filter(slot -> shown(slot).isPresent()).ifPresent(slot -> marking.set(slot, Optional.empty()));
    }

    /// Copies the cell above down, or the first row of the range over its other rows.
    public void copyDown() {
        var at = cursor().get();
        if (at.isRange()) {
            range.copyDown();
            return;
        }
        keep();
        position.slot().filter(_ -> at.row() > 0).ifPresent(slot -> shown(position.slot(at.row() - 1, at.column())).ifPresent(above -> {
            if (marking.set(slot, Optional.of(marking.alike(slot, above)))) {
                moveTo(at.row() + 1, at.column());
            }
        }));
    }

    /// “Present” for everybody in this half-day who has no mark, and the roll is taken; says who of them never arrived.
    public void everyoneElsePresent() {
        keep();
        session().ifPresent(session -> {
            var rest = roll().get().people().stream().filter(person -> shown(Slot.of(person, session)).isEmpty()).toList();
            var missing = rest.stream().filter(person -> person.state() == EnrolmentState.REGISTERED).toList();
            marking.fillBy(rest.stream().map(person -> marking.marked(Slot.of(person, session), Status.PRESENT)).toList(),
                () -> rollCall.everyoneElsePresent(session), done -> missing.isEmpty()
                    ? FieldNote.plain("attendance.rest.done", Integer.toString(done), session.at().date(), session.at().half())
                    : FieldNote.warning("attendance.rest.missing", Integer.toString(done), session.at().date(), session.at().half(),
                        Integer.toString(missing.size()), missing.getFirst().name()));
        });
    }

    /// The second gesture: the marks that a range fill left alone take its status after all.
    public void overwrite() {
        range.overwrite();
    }

    /// Leaves the marks of the last range fill as they are.
    public void keep() {
        range.keep();
    }

    /// Notes that the roll of this half-day is complete, or opens it again.
    public void takeOrReopen() {
        keep();
        session().ifPresent(session -> marking.fillBy(List.of(), () -> {
            if (session.isTaken()) {
                rollCall.reopen(session);
            } else {
                rollCall.take(session);
            }
            return 0;
        }, _ -> FieldNote.plain(session.isTaken() ? "attendance.reopened" : "attendance.taken.done", session.at().date(),
            session.at().half())));
    }

    public void moveTo(int row, int column) {
        position.moveTo(row, column);
    }

    public void stretchTo(int row, int column) {
        position.stretchTo(row, column);
    }

    /// On to the next cell in the chosen direction.
    public void step() {
        position.step();
    }

    /// Begins to grant leave to the person under the keyboard, over the half-days of the range.
    public void startLeave() {
        participant().filter(_ -> session().isPresent()).ifPresent(person ->
            leave.start(person, position.sessions().getFirst().at(), position.sessions().getLast().at()));
    }

    public LeaveViewModel leave() {
        return leave;
    }

    Optional<Mark> shown(Slot slot) {
        return marking.shown(slot);
    }

    boolean isPending(Slot slot) {
        return marking.isPending(slot);
    }

    /// The person under the keyboard.
    public Optional<Participant> participant() {
        return position.participant();
    }

    /// The half-day under the keyboard.
    public Optional<Session> session() {
        return position.session();
    }

    /// The mark under the keyboard, acknowledged or not.
    public Optional<Mark> mark() {
        return position.slot().flatMap(this::shown);
    }

    ReadOnlyObjectProperty<Roll> roll() {
        return marking.roll();
    }

    /// The people shown.
    public ReadOnlyObjectProperty<List<Participant>> rows() {
        return position.rows();
    }

    ReadOnlyObjectProperty<Cursor> cursor() {
        return position.cursor();
    }

    /// Grows whenever a cell or a count shows something else.
    public ReadOnlyIntegerProperty changes() {
        return marking.changes();
    }

    /// What is to be said about the last thing done.
    public ReadOnlyObjectProperty<FieldNote> note() {
        return marking.note();
    }

    /// Marks that a range fill met; present until the person has said what to do with them.
    ReadOnlyObjectProperty<Optional<Overwriting>> question() {
        return range.question();
    }

    public StringProperty filter() {
        return position.filter();
    }

    public ObjectProperty<Advance> advance() {
        return position.advance();
    }
}
