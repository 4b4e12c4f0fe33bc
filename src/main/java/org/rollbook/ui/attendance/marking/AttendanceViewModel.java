package org.rollbook.ui.attendance.marking;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.StringProperty;
import org.rollbook.model.Fraction;
import org.rollbook.model.Refusal;
import org.rollbook.model.attendance.Mark;
import org.rollbook.model.course.Session;
import org.rollbook.model.people.Participant;
import org.rollbook.service.course.LeaveBook;
import org.rollbook.service.course.RollCall;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.OpenClass;
import org.rollbook.ui.kit.form.FieldNote;
import org.rollbook.ui.kit.navigation.ScreenState;

/// The roll of the open class as it is marked: what the keys do where the keyboard is.
public final class AttendanceViewModel {
    private final RollCall rollCall;
    private final OpenClass openClass;
    private final Marking marking;
    private final GridPosition position;
    private final OpenQuestion asking = new OpenQuestion();
    private final RangeFill range;
    private final RestFill rest;
    private final MinutesTarget timing;
    private final LeaveViewModel leave;

    public AttendanceViewModel(RollCall rollCall, LeaveBook leaveBook, OpenClass openClass, Background background,
            ScreenState place) {
        this.rollCall = rollCall;
        this.openClass = openClass;
        this.marking = new Marking(rollCall, background);
        this.position = new GridPosition(marking.roll(), place);
        this.range = new RangeFill(marking, position, asking);
        this.rest = new RestFill(rollCall, marking, position, asking);
        this.timing = new MinutesTarget(marking, position);
        this.leave = new LeaveViewModel(leaveBook, background, marking.roll());
        marking.roll().subscribe((before, now) -> {
            if (before.classId() != now.classId()) {
                keep();
            }
        });
    }

    /// Where the keyboard goes after a mark.
    public enum Advance { DOWN, RIGHT }

    /// How many are 应到 in a half-day, of those shown and of all, as on its sign-in sheet, and how many stand apart as 未报到.
    public record Due(int shown, int all, int neverArrived) {}

    public Due due(Session session) {
        var now = roll().get();
        return new Due(now.due(session, rows().get()), now.turnout(session).planned(), now.neverArrived());
    }

    /// Loads the open class if anything changed since.
    public void load() {
        openClass.current().get().ifPresent(entry -> marking.load(entry.id()));
    }

    /// Sets a status and goes on: in one cell over what is there, in a range only where nothing is, asking about the rest.
    public void mark(String status) {
        if (cursor().get().isRange()) {
            keep();
            range.fill(status);
        } else if (markAndStay(status)) {
            step();
        }
    }

    /// Sets a status and stays; false when the cell refused.
    boolean markAndStay(String status) {
        keep();
        var slot = position.slot();
        if (slot.isEmpty() || !marking.set(slot.get(), Optional.of(marking.marked(slot.get(), status)))) {
            return false;
        }
        timing.marked(slot.get());
        session().filter(roll().get()::isAhead)
                .ifPresent(session -> marking
                        .say(FieldNote.warning("attendance.ahead", session.at().date(), session.at().half())));
        return true;
    }

    /// The cell that minutes are for: the last one marked late or left early, or the one moved to since if it is; says so
    /// when there is none.
    public Optional<GridCell> timed() {
        var slot = timing.slot();
        if (slot.isEmpty()) {
            keep();
            marking.say(FieldNote.warning("attendance.minutes.none"));
        }
        return slot;
    }

    /// Minutes late and left early of the mark in a cell.
    public void minutes(GridCell slot, int late, int early) {
        shown(slot).ifPresent(mark -> {
            try {
                marking.set(slot, Optional.of(mark.withMinutes(late, early)));
            } catch (Refusal refusal) {
                marking.refused(refusal);
            }
        });
    }

    /// The cell under the keyboard.
    public Optional<GridCell> here() {
        return position.slot();
    }

    /// Where a cell is shown, if the filter shows its person.
    public Optional<Cursor> place(GridCell slot) {
        return position.place(slot);
    }

    /// Empties the cell, or every cell of the range that leave does not protect.
    public void clear() {
        keep();
        if (cursor().get().isRange()) {
            range.clear();
            return;
        }
        position.slot().filter(slot -> shown(slot).isPresent()).ifPresent(slot -> marking.set(slot, Optional.empty()));
    }

    /// Copies the cell above down, or the first row of the range over its other rows.
    public void copyDown() {
        var at = cursor().get();
        keep();
        if (at.isRange()) {
            range.copyDown();
            return;
        }
        position.slot().filter(_ -> at.row() > 0)
                .ifPresent(slot -> shown(position.slot(at.row() - 1, at.column())).ifPresent(above -> {
                    if (marking.set(slot, Optional.of(marking.alike(slot, above)))) {
                        position.moveTo(at.row() + 1, at.column());
                    }
                }));
    }

    /// “Present” for everybody in this half-day who has no mark, and the roll is taken; asks about those who never arrived.
    public void everyoneElsePresent() {
        keep();
        session().ifPresent(rest::fill);
    }

    /// The second gesture: what the last bulk fill left alone is done after all.
    public void agree() {
        asking.agree();
    }

    /// Leaves what the last bulk fill left alone as it is.
    public void keep() {
        asking.drop();
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
        }, _ -> FieldNote.plain(session.isTaken() ? "attendance.reopened" : "attendance.taken.done",
                session.at().date(),
                session.at().half())));
    }

    /// Moving on leaves an open question unanswered, so that Enter in another place is no answer to it.
    public void moveTo(int row, int column) {
        moved();
        position.moveTo(row, column);
    }

    public void stretchTo(int row, int column) {
        moved();
        position.stretchTo(row, column);
    }

    /// On to the next cell in the chosen direction.
    public void step() {
        position.step();
    }

    /// Begins to grant leave to the person under the keyboard, over the half-days of the range.
    public void startLeave() {
        participant().filter(_ -> session().isPresent()).ifPresent(
                person -> leave.start(person, position.sessions().getFirst().at(), position.sessions().getLast().at()));
    }

    /// Says everything that is counted of the person under the keyboard, the verdict, and why it is so.
    public void explain() {
        keep();
        participant().ifPresent(person -> marking.say(explanation(person)));
    }

    public FieldNote explanation(Participant person) {
        var tally = roll().get().tally(person);
        var reasons = Stream.concat(tally.reasons().stream(), tally.warnings().stream()).toList();
        return FieldNote.plain(reasons.isEmpty() ? "attendance.counted" : "attendance.why", person.name(),
                tally.result(),
                Integer.toString(tally.planned()), Integer.toString(tally.taken()), Integer.toString(tally.unmarked()),
                orDash(tally.rate()), orDash(tally.rateOverAll()), reasons);
    }

    private static String orDash(Fraction rate) {
        return rate.percent().isEmpty() ? "–" : rate.percent();
    }

    public LeaveViewModel leave() {
        return leave;
    }

    public Optional<Mark> shown(GridCell slot) {
        return marking.shown(slot);
    }

    public boolean isPending(GridCell slot) {
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

    public ReadOnlyObjectProperty<Roll> roll() {
        return marking.roll();
    }

    /// The people shown.
    public ReadOnlyObjectProperty<List<Participant>> rows() {
        return position.rows();
    }

    public ReadOnlyObjectProperty<Cursor> cursor() {
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

    /// What a bulk fill left alone; present until the person has said what to do with it.
    public ReadOnlyObjectProperty<Optional<FollowUpQuestion>> question() {
        return asking.question();
    }

    public StringProperty filter() {
        return position.filter();
    }

    public ObjectProperty<Advance> advance() {
        return position.advance();
    }

    private void moved() {
        timing.moved();
        if (question().get().isPresent()) {
            keep();
        }
    }
}
