package org.rollbook.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollbook.model.attendance.Mark;
import org.rollbook.model.journal.Actor;
import org.rollbook.model.journal.Change;
import org.rollbook.model.people.EnrolmentState;
import org.rollbook.store.journal.JournalStore;
import org.rollbook.store.sql.Reading;

/// What the arrival desk asks of the journal: who noted whom, and what changed since it last looked.
public final class ArrivalStore {
    private static final String ENROLMENT = "enrolment";
    private static final String MARK = "mark";

    /// The action that noted somebody, with the columns of the row as they were before; empty for a new row.
    public record Noted(long seq, Instant at, Actor actor, Map<String, Object> before) {

        /// The state that the arrival changed.
        public EnrolmentState stateBefore() {
            return before.get("state") instanceof String state ? EnrolmentState.valueOf(state)
                    : EnrolmentState.REGISTERED;
        }

        /// The status that the mark had before it was set; empty when it was new.
        public Optional<String> statusBefore() {
            return before.get("status") instanceof String status ? Optional.of(status) : Optional.empty();
        }
    }

    /// Rows that entries after a number changed, by table.
    public record Changed(Map<String, List<Long>> rows) {

        public List<Long> of(String table) {
            return rows.getOrDefault(table, List.of());
        }
    }

    /// Who set the present arrival of an enrolment.
    public Optional<Noted> arrival(Reading reading, long enrolmentId) {
        return lastSetting(reading, ENROLMENT, enrolmentId, "arrived_at");
    }

    /// Who set the present status of a mark.
    public Optional<Noted> marking(Reading reading, Mark mark) {
        return lastSetting(reading, MARK, mark.id(), "status");
    }

    /// What changed after the entry with the given number; empty when that is more than `most` rows.
    public Optional<Changed> since(Reading reading, long seq, int most) {
        Map<String, List<Long>> rows = new HashMap<>();
        List<Long> seen = reading.list(
                "select table_name, row_id from journal_change where seq > :seq order by seq limit :most",
                Map.of("seq", seq, "most", most + 1), row -> {
                    rows.computeIfAbsent(row.text("table_name"), table -> new ArrayList<>()).add(row.number("row_id"));
                    return row.number("row_id");
                });
        return seen.size() > most ? Optional.empty() : Optional.of(new Changed(rows));
    }

    /// Who arrived last at the base, the newest first.
    public List<Long> lastArrived(Reading reading, long classId, int most) {
        return reading.list("""
                select id from enrolment where class_id = :class and arrived_at is not null and state = 'ARRIVED'
                order by arrived_at desc, id desc limit :most""",
                Map.of("class", classId, "most", most), row -> row.number("id"));
    }

    /// The marks that were made last in a half-day, the newest first.
    public List<Long> lastMarked(Reading reading, long sessionId, String status, int most) {
        return reading.list(
                """
                        select enrolment_id from mark where session_id = :session and status = :status order by id desc limit :most""",
                Map.of("session", sessionId, "status", status, "most", most), row -> row.number("enrolment_id"));
    }

    /// The newest change of a row that gave a column a value.
    private static Optional<Noted> lastSetting(Reading reading, String table, long rowId, String column) {
        return reading.list("""
                select j.seq, j.at, j.who, j.desk, c.table_name, c.row_id, c.before, c.after
                from journal_change c join journal j on j.seq = c.seq
                where c.table_name = :table and c.row_id = :row order by c.seq desc""",
                Map.of("table", table, "row", rowId), row -> {
                    Change change = JournalStore.change(row);
                    return change.after().get(column) == null ? Optional.<Noted>empty()
                            : Optional.of(new Noted(row.number("seq"),
                                    row.instant("at"), new Actor(row.text("who"), row.text("desk")), change.before()));
                }).stream().flatMap(Optional::stream).findFirst();
    }
}
