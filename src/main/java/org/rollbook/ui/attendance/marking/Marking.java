package org.rollbook.ui.attendance.marking;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.rollbook.model.Refusal;
import org.rollbook.model.attendance.Mark;
import org.rollbook.model.people.ListOrder;
import org.rollbook.service.course.RollCall;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.form.FieldNote;

/// The roll on its way to the store and back: cells show at once what was asked for and count it once it is acknowledged.
final class Marking {
    private static final int NEVER = -1;

    private final RollCall rollCall;
    private final Background background;
    private final Outbox outbox = new Outbox();
    private final ReadOnlyObjectWrapper<Roll> roll = new ReadOnlyObjectWrapper<>(Roll.EMPTY);
    private final ReadOnlyObjectWrapper<FieldNote> note = new ReadOnlyObjectWrapper<>(FieldNote.NONE);
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private int shownRevision = NEVER;
    private long shownClass;

    Marking(RollCall rollCall, Background background) {
        this.rollCall = rollCall;
        this.background = background;
    }

    /// Loads a class unless what is shown already stands for the newest change; after somebody else’s, or an undo, what
    /// was said of the last one no longer holds.
    void load(long classId) {
        if (classId != shownClass || background.revision().get() != shownRevision) {
            say(FieldNote.NONE);
            reload(classId, background.revision().get(), List.of());
        }
    }

    /// What a cell shows, acknowledged or not.
    Optional<Mark> shown(GridCell slot) {
        return outbox.holds(slot) ? outbox.wanted(slot) : roll.get().mark(slot);
    }

    /// Whether the store has yet to acknowledge what the cell shows.
    boolean isPending(GridCell slot) {
        return outbox.holds(slot);
    }

    boolean isProtected(GridCell slot) {
        return roll.get().mark(slot).filter(mark -> mark.leaveId().isPresent()).isPresent();
    }

    /// The mark that a cell is to get: a new one, or the one it has, without minutes if the status is another.
    Mark marked(GridCell slot, String status) {
        return roll.get().mark(slot)
                .map(m -> m.status().equals(status) ? m
                        : new Mark(m.id(), m.classId(), m.participantId(), m.sessionId(), status, 0, 0, m.leaveId(),
                                m.version()))
                .orElseGet(() -> Mark.of(roll.get().classId(), slot.participantId(), slot.sessionId(), status));
    }

    /// The mark that a cell is to get from another one: its status and minutes.
    Mark alike(GridCell slot, Mark other) {
        return marked(slot, other.status()).withMinutes(other.lateMinutes(), other.earlyMinutes());
    }

    /// Sets or empties one cell; false when leave protects it.
    boolean set(GridCell slot, Optional<Mark> wanted) {
        if (isProtected(slot)) {
            say(FieldNote.danger("refusal.mark.leave"));
            return false;
        }
        if (!shown(slot).equals(wanted)) {
            var free = outbox.want(slot, wanted);
            touch();
            if (free) {
                send(slot, wanted);
            }
        }
        return true;
    }

    /// Sets several cells as one action.
    void setAll(List<Mark> wanted) {
        wanted.forEach(mark -> outbox.want(GridCell.of(mark), Optional.of(mark)));
        many(wanted.stream().map(GridCell::of).toList(), () -> rollCall.mark(roll.get().classId(), wanted),
                done -> FieldNote.plain("attendance.filled", Integer.toString(done)));
    }

    /// Empties several cells as one action.
    void clearAll(List<Mark> standing) {
        standing.forEach(mark -> outbox.want(GridCell.of(mark), Optional.empty()));
        many(standing.stream().map(GridCell::of).toList(), () -> rollCall.clear(roll.get().classId(), standing),
                done -> FieldNote.plain("attendance.cleared", Integer.toString(done)));
    }

    /// Sets cells that another action fills, shown as pending until it is done; `told` makes its number a sentence.
    void fillBy(List<Mark> wanted, Callable<Integer> action, IntFunction<FieldNote> told) {
        wanted.forEach(mark -> outbox.want(GridCell.of(mark), Optional.of(mark)));
        many(wanted.stream().map(GridCell::of).toList(), action, told);
    }

    void say(FieldNote said) {
        note.set(said);
    }

    ReadOnlyObjectProperty<Roll> roll() {
        return roll.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<FieldNote> note() {
        return note.getReadOnlyProperty();
    }

    ReadOnlyIntegerProperty changes() {
        return changes.getReadOnlyProperty();
    }

    private void send(GridCell slot, Optional<Mark> wanted) {
        var seen = roll.get().mark(slot);
        var classId = roll.get().classId();
        background.settle(() -> write(seen, wanted), stored -> {
            shownByUs();
            if (classId == roll.get().classId()) {
                roll.get().put(slot, stored);
            }
            if (outbox.settled(slot, wanted)) {
                send(slot, outbox.wanted(slot));
            }
            touch();
        }, refusal -> {
            outbox.drop(slot);
            refused(refusal);
            again();
        }, () -> lost(List.of(slot)));
    }

    private Optional<Mark> write(Optional<Mark> seen, Optional<Mark> wanted) {
        if (wanted.isEmpty()) {
            return seen.flatMap(rollCall::clear);
        }
        var to = wanted.get();
        return Optional.of(rollCall.mark(new Mark(seen.map(Mark::id).orElse(0L), to.classId(), to.participantId(),
                to.sessionId(),
                to.status(), to.lateMinutes(), to.earlyMinutes(), to.leaveId(), seen.map(Mark::version).orElse(0L))));
    }

    private void many(Collection<GridCell> slots, Callable<Integer> action, IntFunction<FieldNote> told) {
        touch();
        background.settle(action, done -> {
            say(done < slots.size()
                    ? FieldNote.warning("attendance.partly", Integer.toString(done), Integer.toString(slots.size()))
                    : told.apply(done));
            reload(shownClass, background.revision().get() + 1, slots);
        }, refusal -> {
            outbox.drop(slots);
            refused(refusal);
            again();
        }, () -> lost(slots));
    }

    void refused(Refusal refusal) {
        say(FieldNote.of(refusal));
    }

    private void lost(Collection<GridCell> slots) {
        outbox.drop(slots);
        again();
    }

    private void again() {
        touch();
        reload(shownClass, background.revision().get(), List.of());
    }

    /// The change about to be counted is on the screen already, if everything before it is.
    private void shownByUs() {
        if (shownRevision == background.revision().get()) {
            shownRevision++;
        }
    }

    private void reload(long classId, int revision, Collection<GridCell> settled) {
        shownClass = classId;
        shownRevision = revision;
        background.read(() -> rollCall.dossier(classId), dossier -> {
            if (classId == shownClass) {
                outbox.drop(settled);
                roll.set(new Roll(classId, rollCall.today(),
                        dossier.listed().stream().sorted(ListOrder.NUMBER.comparator()).toList(),
                        dossier.sessions(), dossier.marks(), dossier.leave(), dossier.statuses(),
                        dossier.attendance()));
                touch();
            }
        }, refusal -> {
            shownRevision = NEVER;
            refused(refusal);
        });
    }

    private void touch() {
        changes.set(changes.get() + 1);
    }
}
