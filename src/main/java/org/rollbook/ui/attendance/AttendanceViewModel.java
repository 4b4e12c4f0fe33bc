package org.rollbook.ui.attendance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.rollbook.model.Refusal;
import org.rollbook.model.attendance.Mark;
import org.rollbook.model.attendance.Status;
import org.rollbook.model.course.Session;
import org.rollbook.model.people.Participant;
import org.rollbook.service.RollCall;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.FieldNote;
import org.rollbook.ui.kit.OpenClass;

/// The roll of the open class as it is marked: where the keyboard is, who is shown, what the keys do.
public final class AttendanceViewModel {
    private final RollCall rollCall;
    private final OpenClass openClass;
    private final Marking marking;
    private final LeaveViewModel leave;
    private final ReadOnlyObjectWrapper<List<Participant>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Cursor> cursor = new ReadOnlyObjectWrapper<>(Cursor.START);
    private final ReadOnlyObjectWrapper<Optional<Overwriting>> question = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<Advance> advance = new SimpleObjectProperty<>(Advance.DOWN);

    public AttendanceViewModel(RollCall rollCall, OpenClass openClass, Background background) {
        this.rollCall = rollCall;
        this.openClass = openClass;
        this.marking = new Marking(rollCall, background);
        this.leave = new LeaveViewModel(rollCall, background, marking.roll());
        filter.subscribe((_, _) -> narrow());
        marking.roll().subscribe(this::loaded);
    }

    /// Where the keyboard goes after a mark.
    public enum Advance { DOWN, RIGHT }

    /// Loads the open class if anything changed since.
    public void load() {
        openClass.current().get().ifPresent(entry -> marking.load(entry.id()));
    }

    /// Sets a status and goes on: in one cell over what is there, in a range only where nothing is, asking about the rest.
    public void mark(String status) {
        if (cursor.get().isRange()) {
            fill(status);
        } else if (markAndStay(status)) {
            step();
        }
    }

    /// Sets a status and stays, so that minutes can follow; false when the cell refused.
    public boolean markAndStay(String status) {
        keep();
        var slot = here();
        if (slot.isEmpty() || !marking.set(slot.get(), Optional.of(marking.marked(slot.get(), status)))) {
            return false;
        }
        session().filter(roll().get()::isAhead)
            .ifPresent(session -> marking.say(FieldNote.warning("attendance.ahead", session.at().date(), session.at().half())));
        return true;
    }

    /// Minutes late and left early of the mark in the cell.
    public void minutes(int late, int early) {
        here().ifPresent(slot -> shown(slot).ifPresent(mark -> {
            try {
                marking.set(slot, Optional.of(mark.withMinutes(late, early)));
            } catch (Refusal refusal) {
                marking.refused(refusal);
            }
        }));
    }

    /// Empties the cell, or every cell of the range that leave does not protect.
    public void clear() {
        keep();
        if (!cursor.get().isRange()) {
            here().filter(slot -> shown(slot).isPresent()).ifPresent(slot -> marking.set(slot, Optional.empty()));
            return;
        }
        var standing = slots().stream().flatMap(slot -> roll().get().mark(slot).stream())
            .filter(mark -> mark.leaveId().isEmpty()).toList();
        if (!standing.isEmpty()) {
            marking.clearAll(standing);
        }
    }

    /// Copies the cell above down, or the first row of the range over its other rows.
    public void copyDown() {
        keep();
        var range = cursor.get();
        var source = range.isRange() ? range.firstRow() : range.row() - 1;
        if (source < 0 || here().isEmpty()) {
            return;
        }
        if (!range.isRange()) {
            shown(slot(source, range.column())).ifPresent(above -> {
                if (marking.set(here().get(), Optional.of(alike(here().get(), above)))) {
                    moveTo(range.row() + 1, range.column());
                }
            });
            return;
        }
        var wanted = new ArrayList<Mark>();
        range.columns().forEach(column -> shown(slot(source, column)).ifPresent(above -> range.rows().filter(row -> row > source)
            .mapToObj(row -> slot(row, column)).filter(slot -> shown(slot).isEmpty())
            .forEach(slot -> wanted.add(alike(slot, above)))));
        if (!wanted.isEmpty()) {
            marking.setAll(wanted);
        }
    }

    /// “Present” for everybody in this half-day who has no mark, and the roll is taken.
    public void everyoneElsePresent() {
        keep();
        session().ifPresent(session -> {
            var wanted = roll().get().people().stream().map(p -> Slot.of(p, session)).filter(slot -> shown(slot).isEmpty())
                .map(slot -> marking.marked(slot, Status.PRESENT)).toList();
            marking.fillBy(wanted, () -> rollCall.everyoneElsePresent(session), "attendance.rest.done",
                session.at().date(), session.at().half());
        });
    }

    /// The second gesture: the marks that a range fill left alone take its status after all.
    public void overwrite() {
        question.get().ifPresent(asked -> {
            question.set(Optional.empty());
            marking.setAll(asked.standing().stream().map(mark -> marking.marked(Slot.of(mark), asked.status())).toList());
        });
    }

    /// Leaves the marks of the last range fill as they are.
    public void keep() {
        question.set(Optional.empty());
        marking.say(FieldNote.NONE);
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
        }, session.isTaken() ? "attendance.reopened" : "attendance.taken.done", session.at().date(), session.at().half()));
    }

    public void moveTo(int row, int column) {
        cursor.set(cursor.get().to(row, column, rows.get().size(), roll().get().sessions().size()));
    }

    public void stretchTo(int row, int column) {
        cursor.set(cursor.get().stretchedTo(row, column, rows.get().size(), roll().get().sessions().size()));
    }

    /// On to the next cell in the chosen direction.
    public void step() {
        var now = cursor.get();
        moveTo(now.row() + (advance.get() == Advance.DOWN ? 1 : 0), now.column() + (advance.get() == Advance.RIGHT ? 1 : 0));
    }

    /// Begins to grant leave to the person under the keyboard, over the half-days of the range.
    public void startLeave() {
        participant().ifPresent(person -> session().ifPresent(_ -> {
            var chosen = cursor.get().columns().mapToObj(roll().get().sessions()::get).map(Session::at).toList();
            leave.start(person, chosen.getFirst(), chosen.getLast());
        }));
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
        var row = cursor.get().row();
        return row < rows.get().size() ? Optional.of(rows.get().get(row)) : Optional.empty();
    }

    /// The half-day under the keyboard.
    public Optional<Session> session() {
        var column = cursor.get().column();
        return column < roll().get().sessions().size() ? Optional.of(roll().get().sessions().get(column)) : Optional.empty();
    }

    /// The mark under the keyboard, acknowledged or not.
    public Optional<Mark> mark() {
        return here().flatMap(this::shown);
    }

    ReadOnlyObjectProperty<Roll> roll() {
        return marking.roll();
    }

    /// The people shown.
    public ReadOnlyObjectProperty<List<Participant>> rows() {
        return rows.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Cursor> cursor() {
        return cursor.getReadOnlyProperty();
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
        return question.getReadOnlyProperty();
    }

    public StringProperty filter() {
        return filter;
    }

    public ObjectProperty<Advance> advance() {
        return advance;
    }

    private void fill(String status) {
        keep();
        var open = slots().stream().filter(slot -> !marking.isProtected(slot)).toList();
        var standing = open.stream().flatMap(slot -> roll().get().mark(slot).stream())
            .filter(mark -> !mark.status().equals(status)).toList();
        var unmarked = open.stream().filter(slot -> shown(slot).isEmpty()).map(slot -> marking.marked(slot, status)).toList();
        if (!unmarked.isEmpty()) {
            marking.setAll(unmarked);
        }
        if (!standing.isEmpty()) {
            question.set(Optional.of(new Overwriting(status, standing)));
        }
    }

    private Mark alike(Slot slot, Mark above) {
        return marking.marked(slot, above.status()).withMinutes(above.lateMinutes(), above.earlyMinutes());
    }

    private Optional<Slot> here() {
        return participant().flatMap(person -> session().map(session -> Slot.of(person, session)));
    }

    private Slot slot(int row, int column) {
        return Slot.of(rows.get().get(row), roll().get().sessions().get(column));
    }

    private List<Slot> slots() {
        return cursor.get().rows().boxed()
            .flatMap(row -> cursor.get().columns().mapToObj(column -> slot(row, column))).toList();
    }

    private void loaded(Roll before, Roll now) {
        rows.set(shownPeople());
        if (before.classId() != now.classId()) {
            filter.set("");
            keep();
            moveTo(0, now.currentColumn());
        } else {
            moveTo(cursor.get().row(), cursor.get().column());
        }
    }

    /// The person under the keyboard stays there when the filter lets them.
    private void narrow() {
        var person = participant();
        rows.set(shownPeople());
        moveTo(Math.max(0, person.map(p -> ids().indexOf(p.id())).orElse(0)), cursor.get().column());
    }

    private List<Long> ids() {
        return rows.get().stream().map(Participant::id).toList();
    }

    private List<Participant> shownPeople() {
        var search = Search.of(filter.get());
        return roll().get().people().stream().filter(search::fits).toList();
    }
}
