package org.rollbook.service.course;

import java.util.Optional;
import java.util.function.Predicate;
import org.rollbook.model.Refusal;
import org.rollbook.model.attendance.Mark;
import org.rollbook.model.attendance.Status;
import org.rollbook.model.people.Participant;
import org.rollbook.store.AttendanceStore;
import org.rollbook.store.PeopleStore;
import org.rollbook.store.ProgrammeStore;
import org.rollbook.store.sql.Reading;
import org.rollbook.store.sql.Writing;

/// The cells of a roll inside an action that is already under way: leave protects them, and so does what another desk
/// changed after they were seen.
final class MarkWriter {
    private final AttendanceStore attendance = new AttendanceStore();
    private final PeopleStore people = new PeopleStore();
    private final ProgrammeStore programme = new ProgrammeStore();
    private final LeaveMarks leaveMarks = new LeaveMarks();

    /// Whether a cell lies within the person's time in the class, is still as it was seen (a mark with id 0 for an empty one), and
    /// no leave protects it.
    boolean isOpen(Reading reading, Mark seen) {
        Optional<Mark> stored = stored(reading, seen);
        return !isProtected(stored) && isSeen(stored, seen) && isCovered(reading, seen);
    }

    /// Empties a cell; where leave was granted it is leave again. Returns the mark that is in it then.
    Optional<Mark> empty(Writing writing, Mark mark) {
        attendance.delete(writing, mark.id());
        leaveMarks.refill(writing, mark.classId(), mark.participantId(), mark.sessionId());
        return stored(writing, mark);
    }

    /// Refuses a cell that is not open, with the reason.
    void requireOpen(Reading reading, Mark seen) {
        Optional<Mark> stored = stored(reading, seen);
        if (isProtected(stored)) {
            throw new Refusal("mark.leave");
        }
        if (!isSeen(stored, seen)) {
            throw new Refusal("mark.conflict");
        }
        if (!isCovered(reading, seen)) {
            throw new Refusal("mark.membership",
                    people.participant(reading, seen.participantId()).map(Participant::name).orElse(""));
        }
    }

    /// A mark that is there already may be changed and emptied whatever the membership is now.
    private boolean isCovered(Reading reading, Mark seen) {
        return seen.id() != 0 || programme.halfDay(reading, seen.sessionId())
                .filter(at -> !people.covers(reading, seen.participantId(), at)).isEmpty();
    }

    /// Sets a cell; only who attended came late or left early.
    Mark put(Writing writing, Mark wanted) {
        requireStatus(writing, wanted.status(), _ -> true, "mark.status");
        if (wanted.lateMinutes() > 0 || wanted.earlyMinutes() > 0) {
            requireStatus(writing, wanted.status(), status -> status.meaning() == Status.Meaning.ATTENDED,
                    "mark.minutes.status");
        }
        if (wanted.id() == 0) {
            attendance.insert(writing, wanted);
        } else {
            attendance.update(writing, wanted);
        }
        return stored(writing, wanted).orElseThrow();
    }

    private Optional<Mark> stored(Reading reading, Mark seen) {
        return attendance.mark(reading, seen.participantId(), seen.sessionId());
    }

    private void requireStatus(Reading reading, String code, Predicate<Status> fits, String key) {
        attendance.statuses(reading).stream().filter(status -> status.code().equals(code)).filter(fits).findFirst()
                .orElseThrow(() -> new Refusal(key, code));
    }

    private static boolean isProtected(Optional<Mark> stored) {
        return stored.filter(mark -> mark.leaveId().isPresent()).isPresent();
    }

    private static boolean isSeen(Optional<Mark> stored, Mark seen) {
        return seen.id() == stored.map(Mark::id).orElse(0L) && seen.version() == stored.map(Mark::version).orElse(0L);
    }
}
