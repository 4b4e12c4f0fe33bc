package org.rollbook.ui.attendance.marking;

import org.rollbook.model.attendance.Mark;
import org.rollbook.model.course.Session;
import org.rollbook.model.people.Participant;

/// One cell of the grid, by participant and session.
public record GridCell(long participantId, long sessionId) {

    public static GridCell of(Participant participant, Session session) {
        return new GridCell(participant.id(), session.id());
    }

    static GridCell of(Mark mark) {
        return new GridCell(mark.participantId(), mark.sessionId());
    }
}
