package org.rollbook.ui.attendance.marking;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.rollbook.model.Refusal;
import org.rollbook.model.attendance.Leave;
import org.rollbook.model.attendance.Status;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.course.Session;
import org.rollbook.model.people.Participant;
import org.rollbook.service.course.LeaveBook;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.form.FieldNote;

/// Granting leave to one person, and the class's leave that can be cancelled.
public final class LeaveViewModel {
    private final LeaveBook leaveBook;
    private final Background background;
    private final ReadOnlyObjectProperty<Roll> roll;
    private final ReadOnlyObjectWrapper<Optional<Participant>> person = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<FieldNote> note = new ReadOnlyObjectWrapper<>(FieldNote.NONE);
    private final ObjectProperty<HalfDay> from = new SimpleObjectProperty<>();
    private final ObjectProperty<HalfDay> to = new SimpleObjectProperty<>();
    private final ObjectProperty<Status> kind = new SimpleObjectProperty<>();
    private final StringProperty reason = new SimpleStringProperty("");
    private final StringProperty approver = new SimpleStringProperty("");

    LeaveViewModel(LeaveBook leaveBook, Background background, ReadOnlyObjectProperty<Roll> roll) {
        this.leaveBook = leaveBook;
        this.background = background;
        this.roll = roll;
    }

    /// Opens for a person over the given half-days; the approver of the last leave is proposed again.
    void start(Participant participant, HalfDay first, HalfDay last) {
        from.set(first);
        to.set(last);
        kind.set(kinds().getFirst());
        reason.set("");
        note.set(FieldNote.NONE);
        person.set(Optional.of(participant));
    }

    public void close() {
        person.set(Optional.empty());
    }

    /// Grants what was filled in; half-days already marked by hand keep their marks.
    public void grant() {
        person.get().ifPresent(participant -> {
            try {
                var wanted = new Leave(0, participant.classId(), participant.id(), kind.get().code(), from.get(),
                        to.get(),
                        reason.get(), approver.get(), Leave.State.APPROVED, 0);
                background.write(() -> leaveBook.grant(wanted), _ -> close(), this::refused);
            } catch (Refusal refusal) {
                refused(refusal);
            }
        });
    }

    /// Cancels leave, which opens its cells again.
    public void cancel(Leave leave) {
        background.write(() -> leaveBook.cancel(leave), () -> {}, this::refused);
    }

    /// The kinds of leave that the base knows.
    public List<Status> kinds() {
        return roll.get().statuses().stream().filter(Status::leave).toList();
    }

    public List<HalfDay> halfDays() {
        return roll.get().sessions().stream().map(Session::at).toList();
    }

    /// The class's leave, the person's own first, then the newest.
    public List<Leave> granted() {
        var own = person.get().map(Participant::id).orElse(0L);
        return roll.get().leave().stream().sorted(Comparator.<Leave>comparingInt(l -> l.participantId() == own ? 0 : 1)
                .thenComparing(Leave::state).thenComparing(Comparator.comparingLong(Leave::id).reversed())).toList();
    }

    public String name(Leave leave) {
        return roll.get().participant(leave.participantId()).map(Participant::name).orElse("");
    }

    public Status status(Leave leave) {
        return roll.get().status(leave.status());
    }

    public ReadOnlyObjectProperty<Roll> roll() {
        return roll;
    }

    /// Whose leave is being granted; empty while the form is closed.
    public ReadOnlyObjectProperty<Optional<Participant>> person() {
        return person.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<FieldNote> note() {
        return note.getReadOnlyProperty();
    }

    public ObjectProperty<HalfDay> from() {
        return from;
    }

    public ObjectProperty<HalfDay> to() {
        return to;
    }

    public ObjectProperty<Status> kind() {
        return kind;
    }

    public StringProperty reason() {
        return reason;
    }

    public StringProperty approver() {
        return approver;
    }

    private void refused(Refusal refusal) {
        note.set(FieldNote.of(refusal));
    }
}
