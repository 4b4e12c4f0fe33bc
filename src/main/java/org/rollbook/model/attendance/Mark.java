package org.rollbook.model.attendance;

import java.util.OptionalLong;
import org.rollbook.model.Refusal;

/// The status of one participant in one session (考勤记录); no mark means 未记, never absent. Id 0 until stored.
///
/// @param lateMinutes  minutes late, 0 when not
/// @param earlyMinutes minutes left early, 0 when not
/// @param leaveId      the leave that this mark was derived from
public record Mark(
        long id,
        long classId,
        long participantId,
        long sessionId,
        String status,
        int lateMinutes,
        int earlyMinutes,
        OptionalLong leaveId,
        long version) {

    private static final int LONGEST_MINUTES = 720;

    public Mark {
        if (lateMinutes < 0 || lateMinutes > LONGEST_MINUTES || earlyMinutes < 0 || earlyMinutes > LONGEST_MINUTES) {
            throw new Refusal("mark.minutes.range", Integer.toString(LONGEST_MINUTES));
        }
    }

    /// A mark about to be set.
    public static Mark of(long classId, long participantId, long sessionId, String status) {
        return new Mark(0, classId, participantId, sessionId, status, 0, 0, OptionalLong.empty(), 0);
    }

    /// With another status, and no minutes.
    public Mark withStatus(String status) {
        return new Mark(id, classId, participantId, sessionId, status, 0, 0, leaveId, version);
    }

    public Mark withMinutes(int late, int early) {
        return new Mark(id, classId, participantId, sessionId, status, late, early, leaveId, version);
    }

    /// Whether the participant came late, by status or by minutes.
    public boolean isLate() {
        return status.equals(Status.LATE) || lateMinutes > 0;
    }

    /// Whether the participant left early, by status or by minutes.
    public boolean isEarly() {
        return status.equals(Status.LEFT_EARLY) || earlyMinutes > 0;
    }
}
