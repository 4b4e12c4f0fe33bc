package org.rollbook.model.attendance;

import java.util.List;
import org.rollbook.model.course.Session;
import org.rollbook.model.people.Participant;

/// What is still open in the attendance of a class that is about to be closed.
///
/// @param notTaken     half-days that count and whose roll is not taken
/// @param unmarked     cells without a mark in half-days that were taken
/// @param neverArrived who stands apart as 未报到
public record Unfinished(List<Session> notTaken, List<Cell> unmarked, List<Participant> neverArrived,
        List<Status> statuses) {

    /// Somebody in a half-day for which they were planned.
    public record Cell(Participant participant, Session session) {
    }

    /// What somebody decided; whatever is not named stays as it is.
    ///
    /// @param present   half-days in which everybody without a mark was present, and which are taken with that
    /// @param marks     marks for cells that have none
    /// @param withdrawn people who never arrived and are withdrawn
    public record Decisions(List<Session> present, List<Mark> marks, List<Participant> withdrawn) {
        public static final Decisions NONE = new Decisions(List.of(), List.of(), List.of());
    }

    public Unfinished {
        notTaken = List.copyOf(notTaken);
        unmarked = List.copyOf(unmarked);
        neverArrived = List.copyOf(neverArrived);
    }

    public boolean isNothing() {
        return notTaken.isEmpty() && unmarked.isEmpty() && neverArrived.isEmpty();
    }
}
