package org.rollbook.ui.attendance;

import org.rollbook.model.attendance.Mark;
import org.rollbook.model.course.Session;
import org.rollbook.model.people.Participant;

/// One cell of the grid, by participant and session.
record Slot(long participantId, long sessionId) {

    static Slot of(Participant participant, Session session) {
        return new Slot(participant.id(), session.id());
    }

    static Slot of(Mark mark) {
        return new Slot(mark.participantId(), mark.sessionId());
    }
}
