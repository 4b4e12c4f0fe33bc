package org.rollbook.ui.attendance.marking;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import org.rollbook.model.attendance.Status;
import org.rollbook.model.attendance.UnmarkedPeople;
import org.rollbook.model.course.Session;
import org.rollbook.model.people.Participant;
import org.rollbook.service.course.RollCall;
import org.rollbook.ui.kit.form.FieldNote;

/// “Everyone else present” in one half-day: those who have arrived at once, those who have not only by a second gesture.
final class RestFill {
    private final RollCall rollCall;
    private final Marking marking;
    private final GridPosition position;
    private final OpenQuestion asking;

    RestFill(RollCall rollCall, Marking marking, GridPosition position, OpenQuestion asking) {
        this.rollCall = rollCall;
        this.marking = marking;
        this.position = position;
        this.asking = asking;
    }

    void fill(Session session) {
        var rest = UnmarkedPeople.of(marking.roll().get().people(), session,
                person -> marking.shown(GridCell.of(person, session)).isPresent());
        var at = position.cursor().get();
        present(session, rest.here(), () -> rollCall.everyoneElsePresent(session), done -> {
            if (rest.notArrived().isEmpty()) {
                return done(session, done);
            }
            var left = FieldNote.warning("attendance.rest.left", Integer.toString(done), session.at().date(),
                    session.at().half(),
                    Integer.toString(rest.notArrived().size()), rest.notArrived().getFirst().name());
            if (at.equals(position.cursor().get())) {
                asking.ask(new FollowUpQuestion(left, "attendance.rest.yes", "attendance.rest.no",
                        () -> fillNotArrived(session, rest.notArrived())));
            }
            return left;
        });
    }

    private void fillNotArrived(Session session, List<Participant> people) {
        present(session, people, () -> rollCall.notArrivedPresent(session), done -> done(session, done));
    }

    private void present(Session session, List<Participant> people, Callable<Integer> action,
            IntFunction<FieldNote> told) {
        marking.fillBy(
                people.stream().map(person -> marking.marked(GridCell.of(person, session), Status.PRESENT)).toList(),
                action, told);
    }

    private static FieldNote done(Session session, int done) {
        return FieldNote.plain("attendance.rest.done", Integer.toString(done), session.at().date(),
                session.at().half());
    }
}
