package org.rollbook.service.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.rollbook.model.BilingualName;
import org.rollbook.model.attendance.Rule;
import org.rollbook.model.attendance.Status;
import org.rollbook.model.course.Half;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.course.SessionKind;
import org.rollbook.model.journal.Change;
import org.rollbook.model.journal.Value;
import org.rollbook.model.people.Sex;
import org.rollbook.store.AttendanceStore;
import org.rollbook.store.journal.HistoryStore;
import org.rollbook.store.sql.Reading;

/// Tells changes of rows as changes of records: names for numbers, statuses and states for codes, for one look at the data.
final class Chronicle {
    private static final Value ZERO = new Value.Text("0");
    private static final Value UNKNOWN = new Value.Constant(Sex.UNKNOWN);
    private static final String WHOSE = "enrolment.person";
    private static final String PINYIN = "person.pinyin";
    private static final String ID_TYPE = "person.idType";

    private final Reading reading;
    private final ZoneId zone;
    private final HistoryStore history = new HistoryStore();
    private final Map<String, Map<String, Object>> known = new HashMap<>();
    private final List<Status> statuses;

    Chronicle(Reading reading, ZoneId zone) {
        this.reading = reading;
        this.zone = zone;
        this.statuses = new AttendanceStore().statuses(reading);
    }

    RecordChange record(Change change) {
        known.putIfAbsent(key(change.table(), change.row()), whole(change));
        RecordChange.How how = change.isInsert() ? RecordChange.How.ADDED
                : change.isDelete() ? RecordChange.How.REMOVED : RecordChange.How.CHANGED;
        List<FieldChange> fields = new ArrayList<>();
        for (Field field : Field.of(change.table())) {
            if (field.isIn(change.before()) || field.isIn(change.after())) {
                FieldChange told = new FieldChange(field.word(), field.value(this, change.before()),
                        field.value(this, change.after()));
                if (how == RecordChange.How.CHANGED || isWorthTelling(told, whole(change))) {
                    fields.add(told);
                }
            }
        }
        return new RecordChange(change.table(), change.row(), how, subject(change.table(), change.row()), fields);
    }

    /// The word for a column; empty for one that nobody knows.
    Optional<Value.Field> field(String table, String column) {
        return Field.of(table).stream().filter(field -> field.columns().contains(column)).findFirst().map(Field::word);
    }

    /// Which record a row is, in the way people call it.
    Value subject(String table, long id) {
        Map<String, Object> row = row(table, id);
        return row.isEmpty() ? new Value.Text(Long.toString(id)) : switch (table) {
            case "training_class" -> text(row, "code");
            case "organisation" -> named(row, "name");
            case "organisation_alias" -> several(text(row, "alias"), of(row, "organisation"));
            case "host" -> of(row, "organisation");
            case "person" -> text(row, "name");
            case "enrolment" -> of(row, "person");
            case "session" -> at(row, "session_date", "half");
            case "programme_item" -> several(of(row, "session"), content(row));
            case "speech" ->
                several(row.get("item_id") instanceof Long item ? subject("programme_item", item) : of(row, "session"),
                        named(row, "speaker"));
            case "status" -> named(row, "name");
            case "rule" -> new Value.Constant(Rule.Clause.valueOf((String) row.get("clause")));
            case "header_mapping" -> text(row, "shape");
            case "leave" ->
                several(of(row, "enrolment"), at(row, "from_date", "from_half"), at(row, "to_date", "to_half"));
            case "mark" -> several(of(row, "enrolment"), of(row, "session"));
            default -> new Value.Text(Long.toString(id));
        };
    }

    Value moment(Instant at) {
        return new Value.Moment(LocalDateTime.ofInstant(at, zone));
    }

    Value status(String code) {
        return statuses.stream().filter(status -> status.code().equals(code)).findFirst()
                .<Value>map(status -> new Value.Name(status.name())).orElse(new Value.Text(code));
    }

    private Map<String, Object> row(String table, long id) {
        Map<String, Object> row = known.get(key(table, id));
        if (row == null || row.isEmpty()) {
            row = history.lastKnown(reading, table, id).orElse(Map.of());
            known.put(key(table, id), row);
        }
        return row;
    }

    /// A row that came or went stands whole in the change itself.
    private static Map<String, Object> whole(Change change) {
        return change.isDelete() ? change.before() : change.isInsert() ? change.after() : Map.of();
    }

    private Value of(Map<String, Object> row, String table) {
        return row.get(table + "_id") instanceof Long id ? subject(table, id) : Value.NOTHING;
    }

    private static Value text(Map<String, Object> row, String column) {
        return new Value.Text(Objects.toString(row.get(column), ""));
    }

    private static Value named(Map<String, Object> row, String prefix) {
        return new Value.Name(new BilingualName(Objects.toString(row.get(prefix + "_zh"), ""),
                Objects.toString(row.get(prefix + "_en"), "")));
    }

    private static Value at(Map<String, Object> row, String date, String half) {
        return new Value.At(new HalfDay(LocalDate.parse((String) row.get(date)), Half.valueOf((String) row.get(half))));
    }

    private static Value content(Map<String, Object> item) {
        boolean named = Stream.of("topic_zh", "topic_en")
                .anyMatch(column -> !Objects.toString(item.get(column), "").isEmpty());
        return named ? named(item, "topic") : new Value.Constant(SessionKind.valueOf((String) item.get("kind")));
    }

    private static Value several(Value... parts) {
        return new Value.Several(Stream.of(parts).filter(part -> !part.isNothing()).toList());
    }

    /// What a record begins with or ends on without anybody having entered it is left out, and whose it is; so is the kind of
    /// an identity document that has no number, and a pinyin that only says a foreign name again.
    private static boolean isWorthTelling(FieldChange told, Map<String, Object> row) {
        boolean kindOfNothing = told.field().key().equals(ID_TYPE)
                && Objects.toString(row.get("id_number"), "").isEmpty();
        boolean nameAgain = told.field().key().equals(PINYIN)
                && Objects.toString(row.get("pinyin"), "").equals(row.get("name"));
        return !kindOfNothing && !nameAgain && !told.field().key().equals(WHOSE)
                && Stream.of(told.before(), told.after()).anyMatch(value -> !value.isNothing()
                        && !value.equals(ZERO) && !value.equals(UNKNOWN));
    }

    private static String key(String table, long id) {
        return table + " " + id;
    }
}
