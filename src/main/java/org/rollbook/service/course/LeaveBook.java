package org.rollbook.service.course;

import java.util.OptionalLong;
import org.rollbook.model.Refusal;
import org.rollbook.model.attendance.Leave;
import org.rollbook.model.attendance.Status;
import org.rollbook.model.journal.Action;
import org.rollbook.model.journal.ActionType;
import org.rollbook.model.people.Participant;
import org.rollbook.store.AttendanceStore;
import org.rollbook.store.Database;
import org.rollbook.store.PeopleStore;
import org.rollbook.store.sql.Writing;

/// Leave (请假): granted over half-days, whose cells it marks and protects, and cancelled.
public final class LeaveBook {
    private final Database database;
    private final PeopleStore people = new PeopleStore();
    private final AttendanceStore attendance = new AttendanceStore();
    private final LeaveMarks marks = new LeaveMarks();

    public LeaveBook(Database database) {
        this.database = database;
    }

    /// Grants leave: every half-day of the range that has a session gets its mark; a mark made by hand stays.
    public Leave grant(Leave leave) {
        return database.inTransaction(action(ActionType.LEAVE_GRANT, leave), writing -> grant(writing, leave));
    }

    /// Cancels leave (销假): the cells that it filled are open again.
    public void cancel(Leave leave) {
        database.inTransaction(action(ActionType.LEAVE_CANCEL, leave), writing -> {
            attendance.marks(writing, leave.classId()).stream()
                    .filter(mark -> mark.leaveId().equals(OptionalLong.of(leave.id())))
                    .forEach(mark -> attendance.delete(writing, mark.id()));
            attendance.setLeaveState(writing, leave, Leave.State.CANCELLED);
            return leave;
        });
    }

    /// Grants leave inside an action that is already under way.
    public Leave grant(Writing writing, Leave leave) {
        if (attendance.statuses(writing).stream().filter(Status::leave)
                .noneMatch(status -> status.code().equals(leave.status()))) {
            throw new Refusal("leave.status", leave.status());
        }
        attendance.leave(writing, leave.classId()).stream()
                .filter(other -> other.participantId() == leave.participantId()
                        && other.state() == Leave.State.APPROVED)
                .filter(other -> overlap(other, leave)).findFirst().ifPresent(other -> {
                    throw new Refusal("leave.overlap", other.from(), other.to());
                });
        Leave granted = attendance.leaveById(writing, attendance.insertLeave(writing, leave)).orElseThrow();
        marks.fill(writing, granted);
        return granted;
    }

    private Action action(ActionType type, Leave leave) {
        return type.in(leave.classId(),
                database.read(reading -> people.participant(reading, leave.participantId())).map(Participant::name)
                        .orElse(""));
    }

    private static boolean overlap(Leave a, Leave b) {
        return a.from().compareTo(b.to()) <= 0 && b.from().compareTo(a.to()) <= 0;
    }
}
