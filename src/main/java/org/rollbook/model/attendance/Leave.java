package org.rollbook.model.attendance;

import org.rollbook.model.Refusal;
import org.rollbook.model.Text;
import org.rollbook.model.course.HalfDay;

/// Approved absence over a range of half-days (请假), both ends included; cancelling it (销假) reopens its cells.
///
/// @param status the leave status that its marks get, S, M or O by default
public record Leave(
        long id,
        long classId,
        long participantId,
        String status,
        HalfDay from,
        HalfDay to,
        String reason,
        String approver,
        State state,
        long version) {

    /// Whether a leave stands or was cancelled.
    public enum State { APPROVED, CANCELLED }

    public Leave {
        if (to.compareTo(from) < 0) {
            throw new Refusal("leave.range.reversed", from, to);
        }
        reason = Text.note("leave.reason", reason);
        approver = Text.optional("leave.approver", approver, Text.NAME_LENGTH);
    }

    public boolean covers(HalfDay at) {
        return state == State.APPROVED && at.isWithin(from, to);
    }
}
