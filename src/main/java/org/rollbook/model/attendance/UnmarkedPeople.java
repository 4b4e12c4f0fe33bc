package org.rollbook.model.attendance;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.rollbook.model.course.Session;
import org.rollbook.model.people.EnrolmentState;
import org.rollbook.model.people.Participant;

/// Whom “everyone else” in a half-day means: those expected who have no mark, apart from those who have not arrived yet.
///
/// Where nobody at all has arrived the arrival desk is not in use, and nobody is set apart.
public record UnmarkedPeople(List<Participant> here, List<Participant> notArrived) {

    public UnmarkedPeople {
        here = List.copyOf(here);
        notArrived = List.copyOf(notArrived);
    }

    public static UnmarkedPeople of(Collection<Participant> people, Session session, Predicate<Participant> isMarked) {
        var expected = people.stream().filter(person -> Attendance.isExpected(person, session)).toList();
        var deskIsUsed = !expected.stream().allMatch(UnmarkedPeople::isAwaited);
        var unmarked = expected.stream().filter(isMarked.negate()).toList();
        return new UnmarkedPeople(unmarked.stream().filter(person -> !deskIsUsed || !isAwaited(person)).toList(),
                unmarked.stream().filter(person -> deskIsUsed && isAwaited(person)).toList());
    }

    private static boolean isAwaited(Participant participant) {
        return participant.state() == EnrolmentState.REGISTERED
                || participant.state().hasLeft() && participant.arrivedAt().isEmpty();
    }
}
