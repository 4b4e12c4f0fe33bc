package org.rollbook.service.course;

import java.util.List;
import java.util.OptionalLong;
import org.rollbook.model.attendance.Leave;
import org.rollbook.model.attendance.Mark;
import org.rollbook.model.course.Session;
import org.rollbook.store.AttendanceStore;
import org.rollbook.store.ProgrammeStore;
import org.rollbook.store.sql.Writing;

/// The marks that approved leave makes, inside an action that is already under way: one in every half-day it covers
/// that has a session, unless somebody marked the cell by hand.
final class LeaveMarks {
    private final ProgrammeStore programme = new ProgrammeStore();
    private final AttendanceStore attendance = new AttendanceStore();

    /// For leave that was just granted.
    void fill(Writing writing, Leave leave) {
        for (Session session : programme.sessions(writing, leave.classId())) {
            fill(writing, leave, session);
        }
    }

    /// For a session that is new or lies in another half-day now: marks of leave that does not reach it go.
    void fit(Writing writing, Session session) {
        List<Leave> covering = attendance.leave(writing, session.classId()).stream()
                .filter(leave -> leave.covers(session.at())).toList();
        for (Mark mark : attendance.marksOfSession(writing, session.classId(), session.id())) {
            if (mark.leaveId().isPresent()
                    && covering.stream().noneMatch(leave -> leave.id() == mark.leaveId().getAsLong())) {
                attendance.delete(writing, mark.id());
            }
        }
        covering.forEach(leave -> fill(writing, leave, session));
    }

    /// For a cell that was emptied.
    void refill(Writing writing, long classId, long participantId, long sessionId) {
        programme.session(writing, sessionId).ifPresent(session -> attendance.leaveOf(writing, classId, participantId)
                .forEach(leave -> fill(writing, leave, session)));
    }

    /// For a session that is about to go.
    void clear(Writing writing, Session session) {
        attendance.marksOfSession(writing, session.classId(), session.id()).stream()
                .filter(mark -> mark.leaveId().isPresent()).forEach(mark -> attendance.delete(writing, mark.id()));
    }

    private void fill(Writing writing, Leave leave, Session session) {
        if (leave.covers(session.at()) && attendance.mark(writing, leave.participantId(), session.id()).isEmpty()) {
            attendance.insert(writing,
                    new Mark(0, leave.classId(), leave.participantId(), session.id(), leave.status(), 0, 0,
                            OptionalLong.of(leave.id()), 0));
        }
    }
}
