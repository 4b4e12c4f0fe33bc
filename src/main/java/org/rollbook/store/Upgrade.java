package org.rollbook.store;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rollbook.model.course.Half;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.journal.Change;
import org.rollbook.model.people.EnrolmentState;
import org.rollbook.store.journal.JournalStore;
import org.rollbook.store.sql.Row;
import org.rollbook.store.sql.RowValues;
import org.rollbook.store.sql.Schema;
import org.rollbook.store.sql.Writing;

/// Puts into the journal what the schema steps did to rows, and takes from it what older versions did not write down.
final class Upgrade {
    private static final int NOON = 12;
    private static final int EVENING = 18;

    private final Writing writing;

    Upgrade(Writing writing) {
        this.writing = writing;
    }

    void from(int version) {
        if (version <= Schema.BEFORE_ITEMS) {
            recordItems();
            recordSpeeches();
            endMemberships();
        }
    }

    /// The programme of a session became an item with the same id.
    private void recordItems() {
        List<String> moved = Schema.formerColumns("session", Schema.CURRENT);
        for (Map<String, Object> item : stored("programme_item")) {
            long id = (Long) item.remove("id");
            item.remove("version");
            Map<String, Object> before = new HashMap<>(item);
            before.keySet().retainAll(moved);
            Map<String, Object> after = new HashMap<>();
            moved.forEach(column -> after.put(column, null));
            writing.record(new Change("session", id, before, after));
            writing.record(new Change("programme_item", id, Map.of(), item));
        }
    }

    private void recordSpeeches() {
        for (Map<String, Object> speech : stored("speech")) {
            Map<String, Object> before = new HashMap<>(Map.of("session_id", speech.get("item_id")));
            Map<String, Object> after = new HashMap<>(Map.of("item_id", speech.get("item_id")));
            before.put("item_id", null);
            after.put("session_id", null);
            writing.record(new Change("speech", (Long) speech.get("id"), before, after));
        }
    }

    /// Who withdrew or was replaced left in the half-day in which that was noted, but not before their last mark; who stands in
    /// for somebody came then, or with their own first mark.
    private void endMemberships() {
        writing.list(
                "select id, replaces_id, state from enrolment where state in ('WITHDRAWN', 'REPLACED') order by id",
                Map.of(),
                row -> Map.entry(row.number("id"), row.constant("state", EnrolmentState.class)))
                .forEach(left -> noted(left.getKey(), left.getValue()).ifPresent(noted -> end(left.getKey(), noted)));
    }

    private void end(long enrolment, HalfDay noted) {
        List<HalfDay> marked = marked(enrolment);
        HalfDay leaves = marked.isEmpty() || marked.getLast().compareTo(noted) < 0 ? noted : marked.getLast().next();
        writing.set("enrolment", enrolment, new RowValues().halfDay("leaves_date", "leaves_half", Optional.of(leaves)));
        writing.list("select id from enrolment where replaces_id = :id", Map.of("id", enrolment),
                row -> row.number("id"))
                .forEach(substitute -> {
                    HalfDay joins = Stream.concat(Stream.of(leaves), marked(substitute).stream()).sorted().findFirst()
                            .orElse(leaves);
                    writing.set("enrolment", substitute,
                            new RowValues().halfDay("joins_date", "joins_half", Optional.of(joins)));
                });
    }

    /// The half-days in which somebody was marked by hand, in order of time.
    private List<HalfDay> marked(long enrolment) {
        return writing.list("""
                select s.session_date, s.half from mark m join session s on s.id = m.session_id
                where m.enrolment_id = :enrolment and m.leave_id is null""", Map.of("enrolment", enrolment),
                row -> row.halfDay("session_date", "half")).stream().sorted().toList();
    }

    /// The half-day in which somebody's state was last set to what it is.
    private Optional<HalfDay> noted(long enrolment, EnrolmentState state) {
        return writing
                .list("""
                        select c.table_name, c.row_id, c.before, c.after, j.at, j.zone from journal_change c join journal j on j.seq = c.seq
                        where c.table_name = 'enrolment' and c.row_id = :id order by c.seq desc, c.ordinal desc""",
                        Map.of("id", enrolment),
                        row -> Map.entry(JournalStore.change(row), at(row.instant("at"), row.text("zone"))))
                .stream()
                .filter(told -> state.name().equals(told.getKey().after().get("state"))).findFirst()
                .map(Map.Entry::getValue);
    }

    private static HalfDay at(Instant moment, String zone) {
        ZonedDateTime local = moment.atZone(ZoneId.of(zone));
        Half half = local.getHour() < NOON ? Half.AM : local.getHour() < EVENING ? Half.PM : Half.EVENING;
        return new HalfDay(local.toLocalDate(), half);
    }

    private List<Map<String, Object>> stored(String table) {
        return writing.list("select * from " + table + " order by id", Map.of(), Row::columns);
    }
}
