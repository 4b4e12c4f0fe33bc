package org.rollbook.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.rollbook.model.attendance.Leave;
import org.rollbook.model.attendance.Mark;
import org.rollbook.model.attendance.Status;
import org.rollbook.store.sql.Reading;
import org.rollbook.store.sql.Row;
import org.rollbook.store.sql.RowValues;
import org.rollbook.store.sql.Writing;

/// Statuses, marks and leave.
public final class AttendanceStore {
    private static final String MARK_COLUMNS = """
            id, class_id, enrolment_id, session_id, status, late_minutes, early_minutes, leave_id, version""";
    private static final String LEAVE_COLUMNS = """
            id, class_id, enrolment_id, status, from_date, from_half, to_date, to_half, reason, approver, state, version""";

    public List<Status> statuses(Reading reading) {
        return reading.list("""
                select code, name_zh, name_en, symbol, shortcut, meaning, is_leave, is_truancy, position
                from status order by position""", Map.of(), row -> new Status(row.text("code"), row.name("name"),
                row.text("symbol"), row.text("shortcut"), row.constant("meaning", Status.Meaning.class),
                row.number("is_leave") == 1, row.number("is_truancy") == 1, row.count("position")));
    }

    void insertDefaultStatuses(Writing writing) {
        for (Status status : Status.defaults()) {
            writing.insert("status", new RowValues().set("code", status.code()).name("name", status.name())
                    .set("symbol", status.symbol()).set("shortcut", status.key()).set("meaning", status.meaning())
                    .set("is_leave", status.leave() ? 1 : 0).set("is_truancy", status.truancy() ? 1 : 0)
                    .set("position", status.position()));
        }
    }

    public List<Mark> marks(Reading reading, long classId) {
        return reading.list("select " + MARK_COLUMNS + " from mark where class_id = :class",
                Map.of("class", classId), AttendanceStore::mark);
    }

    public List<Mark> marksOfSession(Reading reading, long classId, long sessionId) {
        return reading.list("select " + MARK_COLUMNS + " from mark where class_id = :class and session_id = :session",
                Map.of("class", classId, "session", sessionId), AttendanceStore::mark);
    }

    public Optional<Mark> mark(Reading reading, long participantId, long sessionId) {
        return reading.first(
                "select " + MARK_COLUMNS + " from mark where enrolment_id = :enrolment and session_id = :session",
                Map.of("enrolment", participantId, "session", sessionId), AttendanceStore::mark);
    }

    /// The marks of one participant, in the order in which they were made.
    public List<Mark> marksOfParticipant(Reading reading, long participantId) {
        return reading.list("select " + MARK_COLUMNS + " from mark where enrolment_id = :enrolment order by id",
                Map.of("enrolment", participantId), AttendanceStore::mark);
    }

    /// How many marks a participant has; an enrolment with marks is never deleted.
    public int marksOf(Reading reading, long participantId) {
        return reading.first("select count(*) as marks from mark where enrolment_id = :enrolment",
                Map.of("enrolment", participantId), row -> row.count("marks")).orElse(0);
    }

    public long insert(Writing writing, Mark mark) {
        return writing.insert("mark", new RowValues().set("class_id", mark.classId())
                .set("enrolment_id", mark.participantId()).set("session_id", mark.sessionId()).putAll(columns(mark)));
    }

    public void update(Writing writing, Mark mark) {
        writing.update("mark", mark.id(), mark.version(), columns(mark));
    }

    /// Gives a mark to another enrolment of the same class, under the leave that it is derived from there.
    public void move(Writing writing, Mark mark, long participantId, OptionalLong leaveId) {
        writing.update("mark", mark.id(), mark.version(),
                new RowValues().set("enrolment_id", participantId).set("leave_id", leaveId));
    }

    public void delete(Writing writing, long markId) {
        writing.delete("mark", markId);
    }

    /// All leave of a class, cancelled leave included.
    public List<Leave> leave(Reading reading, long classId) {
        return reading.list("select " + LEAVE_COLUMNS + " from leave where class_id = :class order by id",
                Map.of("class", classId), AttendanceStore::leave);
    }

    public Optional<Leave> leaveById(Reading reading, long id) {
        return reading.first("select " + LEAVE_COLUMNS + " from leave where id = :id", Map.of("id", id),
                AttendanceStore::leave);
    }

    public long insertLeave(Writing writing, Leave leave) {
        return writing.insert("leave", new RowValues().set("class_id", leave.classId())
                .set("enrolment_id", leave.participantId()).set("status", leave.status())
                .halfDay("from_date", "from_half", leave.from()).halfDay("to_date", "to_half", leave.to())
                .set("reason", leave.reason()).set("approver", leave.approver()).set("state", leave.state()));
    }

    public void setLeaveState(Writing writing, Leave leave, Leave.State state) {
        writing.update("leave", leave.id(), leave.version(), new RowValues().set("state", state));
    }

    /// The leave of one participant, cancelled leave included.
    public List<Leave> leaveOf(Reading reading, long classId, long participantId) {
        return reading.list(
                "select " + LEAVE_COLUMNS
                        + " from leave where class_id = :class and enrolment_id = :enrolment order by id",
                Map.of("class", classId, "enrolment", participantId), AttendanceStore::leave);
    }

    /// Gives leave to another enrolment of the same class.
    public void move(Writing writing, Leave leave, long participantId, Leave.State state) {
        writing.update("leave", leave.id(), leave.version(),
                new RowValues().set("enrolment_id", participantId).set("state", state));
    }

    private static RowValues columns(Mark mark) {
        return new RowValues().set("status", mark.status()).set("late_minutes", mark.lateMinutes())
                .set("early_minutes", mark.earlyMinutes()).set("leave_id", mark.leaveId());
    }

    private static Mark mark(Row row) {
        return new Mark(row.number("id"), row.number("class_id"), row.number("enrolment_id"), row.number("session_id"),
                row.text("status"), row.count("late_minutes"), row.count("early_minutes"),
                row.optionalNumber("leave_id"),
                row.number("version"));
    }

    private static Leave leave(Row row) {
        return new Leave(row.number("id"), row.number("class_id"), row.number("enrolment_id"), row.text("status"),
                row.halfDay("from_date", "from_half"), row.halfDay("to_date", "to_half"), row.text("reason"),
                row.text("approver"), row.constant("state", Leave.State.class), row.number("version"));
    }
}
