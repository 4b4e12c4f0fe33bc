package org.rollbook.store;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.rollbook.model.attendance.ArrivalSource;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.model.journal.Actor;
import org.rollbook.model.journal.Change;
import org.rollbook.model.journal.LedgerEvent;
import org.rollbook.model.people.Participant;
import org.rollbook.store.journal.JournalStore;
import org.rollbook.store.sql.JournalText;
import org.rollbook.store.sql.Reading;
import org.rollbook.store.sql.Row;

/// The attendance ledger, read out of the journal: whatever changed how somebody of a class stands, or their mark in a half-day.
public final class LedgerStore {
    private static final String ENROLMENT = "enrolment";
    private static final String CLASS = "class_id";

    private final PeopleStore people = new PeopleStore();
    private final ProgrammeStore programme = new ProgrammeStore();

    /// What a row of the journal is about, found while the journal is read from its beginning.
    private record Subject(long classId, long participant, String what) {
    }

    /// Every event of a class from the first to the last, those of people who are not on file any more included.
    public List<LedgerEvent> events(Reading reading, long classId) {
        Map<Long, Participant> holders = new HashMap<>();
        people.participants(reading, classId).forEach(p -> holders.put(p.id(), p));
        Map<Long, String> sessions = new HashMap<>();
        programme.sessions(reading, classId).forEach(s -> sessions.put(s.id(), s.at().toString()));
        Map<String, Subject> subjects = new HashMap<>();
        List<LedgerEvent> events = new ArrayList<>();
        reading.each("""
                select j.seq, j.at, j.zone, j.who, j.desk, j.action, j.arguments, j.token, j.undoes,
                c.table_name, c.row_id, c.before, c.after
                from journal_change c join journal j on j.seq = c.seq
                where c.table_name in ('enrolment', 'mark') order by c.seq, c.ordinal""", row -> {
            Change change = JournalStore.change(row);
            Subject subject = subjects.merge(change.table() + change.row(), subject(change, sessions),
                    LedgerStore::known);
            String column = change.table().equals(ENROLMENT) ? "state" : "status";
            if (subject.classId() == classId
                    && (change.before().containsKey(column) || change.after().containsKey(column))) {
                events.add(
                        event(row, change, column, subject, Optional.ofNullable(holders.get(subject.participant()))));
            }
        });
        return events;
    }

    /// Only a new and a removed row name their class.
    private static Subject subject(Change change, Map<Long, String> sessions) {
        Map<String, Object> columns = change.isDelete() ? change.before() : change.after();
        long classId = columns.get(CLASS) instanceof Long id ? id : 0;
        if (change.table().equals(ENROLMENT)) {
            return new Subject(classId, change.row(), "arrival");
        }
        long participant = columns.get("enrolment_id") instanceof Long id ? id : 0;
        return new Subject(classId, participant,
                columns.get("session_id") instanceof Long id ? sessions.getOrDefault(id, "") : "");
    }

    private static Subject known(Subject before, Subject now) {
        return now.classId() == 0 ? before : now;
    }

    private static LedgerEvent event(Row row, Change change, String column, Subject subject,
            Optional<Participant> holder) {
        List<String> arguments = JournalText.strings(row.text("arguments"));
        OptionalLong undoes = row.optionalNumber("undoes");
        String action = row.text("action");
        return new LedgerEvent(row.number("seq"), row.instant("at").atZone(ZoneId.of(row.text("zone"))),
                new Actor(row.text("who"), row.text("desk")),
                undoes.isPresent() ? ArrivalSource.UNDO : LedgerEvent.source(action, arguments), action,
                row.text("token"), undoes,
                holder.map(Participant::number).orElse(0), holder.map(Participant::name).orElse(""),
                holder.flatMap(Participant::organisation).map(Organisation::label).orElse(""),
                subject.what(), text(change.before().get(column)), text(change.after().get(column)));
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
