package org.rollbook.service.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rollbook.model.attendance.Leave;
import org.rollbook.model.attendance.Outcome;
import org.rollbook.model.attendance.Rule;
import org.rollbook.model.attendance.Status;
import org.rollbook.model.course.ClassState;
import org.rollbook.model.course.Half;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.course.ProgrammeItem;
import org.rollbook.model.course.SessionKind;
import org.rollbook.model.hosts.HostRole;
import org.rollbook.model.hosts.OrganisationKind;
import org.rollbook.model.journal.Value;
import org.rollbook.model.people.BirthDate;
import org.rollbook.model.people.PersonField;

/// How the columns of each table are shown in the history: which word names them, and what their values mean.
///
/// @param word    what it is called
/// @param columns one column, or two that make one value
record Field(Value.Field word, List<String> columns, Meaning meaning) {

    /// Columns that nobody typed: they follow from others, or say what the record belongs to.
    static final List<String> HIDDEN = List.of("id", "version", "stroke_key", "pinyin_key", "initials_key", "class_id",
            "session_id", "item_id", "enrolment_id");

    private static final Map<String, List<Field>> BY_TABLE = Map.ofEntries(
            Map.entry("training_class", List.of(text("class.code", "code"), text("class.titleZh", "title_zh"),
                    text("class.titleEn", "title_en"), day("class.from", "from_date"), day("class.to", "to_date"),
                    text("class.venueZh", "venue_zh"), text("class.venueEn", "venue_en"),
                    text("class.capacity", "capacity"),
                    text("class.category", "category"), text("class.level", "level"), text("class.teacher", "teacher"),
                    text("class.note", "note"), constant("class.state", "state", ClassState.class))),
            Map.entry("organisation",
                    List.of(text("organisation.nameZh", "name_zh"), text("organisation.nameEn", "name_en"),
                            text("organisation.shortZh", "short_zh"), text("organisation.shortEn", "short_en"),
                            constant("organisation.kind", "kind", OrganisationKind.class),
                            text("organisation.rank", "protocol_rank"))),
            Map.entry("organisation_alias", List.of(text("alias.alias", "alias"),
                    row("alias.organisation", "organisation_id", "organisation"))),
            Map.entry("host", List.of(row("host.organisation", "organisation_id", "organisation"),
                    constant("host.role", "role", HostRole.class), text("host.position", "position"))),
            Map.entry("person", PersonField.ofPerson().stream().map(Field::of).toList()),
            Map.entry("enrolment", Stream.of(Stream.of(row("enrolment.person", "person_id", "person")),
                    Stream.of(PersonField.values()).filter(field -> !field.isOfPerson()).map(Field::of),
                    Stream.of(moment("enrolment.arrived", "arrived_at"),
                            row("enrolment.replaces", "replaces_id", "enrolment"),
                            text("enrolment.codeIssue", "code_issue"),
                            halfDay("enrolment.joins", "joins_date", "joins_half"),
                            halfDay("enrolment.leaves", "leaves_date", "leaves_half")))
                    .flatMap(Function.identity()).toList()),
            Map.entry("session", Stream.concat(Stream.of(halfDay("session.at", "session_date", "half"),
                    moment("session.taken", "taken_at"), text("session.takenBy", "taken_by")), Item.FIELDS.stream())
                    .toList()),
            Map.entry("programme_item", Stream.concat(Stream.of(row("item.session", "session_id", "session")),
                    Item.FIELDS.stream()).toList()),
            Map.entry("speech", List.of(text("speech.position", "position"), text("speech.speakerZh", "speaker_zh"),
                    text("speech.speakerEn", "speaker_en"), text("speech.capacityZh", "capacity_zh"),
                    text("speech.capacityEn", "capacity_en"), text("speech.topicZh", "topic_zh"),
                    text("speech.topicEn", "topic_en"))),
            Map.entry("status", List.of(text("status.code", "code"), text("status.nameZh", "name_zh"),
                    text("status.nameEn", "name_en"), text("status.symbol", "symbol"),
                    text("status.shortcut", "shortcut"),
                    constant("status.meaning", "meaning", Status.Meaning.class), text("status.leave", "is_leave"),
                    text("status.truancy", "is_truancy"), text("status.position", "position"))),
            Map.entry("rule",
                    List.of(constant("rule.clause", "clause", Rule.Clause.class), text("rule.numerator", "numerator"),
                            text("rule.denominator", "denominator"),
                            constant("rule.outcome", "outcome", Outcome.class))),
            Map.entry("header_mapping", List.of(text("mapping.shape", "shape"), text("mapping.mapping", "mapping"))),
            Map.entry("leave",
                    List.of(status("leave.status", "status"), halfDay("leave.from", "from_date", "from_half"),
                            halfDay("leave.to", "to_date", "to_half"), text("leave.reason", "reason"),
                            text("leave.approver", "approver"),
                            constant("leave.state", "state", Leave.State.class))),
            Map.entry("mark", List.of(status("mark.status", "status"), text("mark.late", "late_minutes"),
                    text("mark.early", "early_minutes"), row("mark.leave", "leave_id", "leave"))));

    /// What happens in a half-day; older versions wrote it into the half-day itself.
    private static final class Item {
        static final List<Field> FIELDS = List.of(constant("session.kind", "kind", SessionKind.class),
                text("session.topicZh", "topic_zh"), text("session.topicEn", "topic_en"),
                time("session.starts", "starts"),
                time("session.ends", "ends"), text("session.roomZh", "room_zh"), text("session.roomEn", "room_en"),
                text("session.hours", "hours"), constant("session.counting", "counting", ProgrammeItem.Counting.class));
    }

    /// What the stored texts of the columns say; a text is empty where there is nothing.
    @FunctionalInterface
    interface Meaning {
        Value of(Chronicle chronicle, List<String> values);
    }

    static List<Field> of(String table) {
        return BY_TABLE.getOrDefault(table, List.of());
    }

    boolean isIn(Map<String, Object> side) {
        return columns.stream().anyMatch(side::containsKey);
    }

    /// The value in one side of a change; nothing where that side does not hold the field.
    Value value(Chronicle chronicle, Map<String, Object> side) {
        List<String> values = columns.stream().map(side::get).map(value -> Objects.toString(value, "")).toList();
        return values.stream().allMatch(String::isEmpty) ? Value.NOTHING : meaning.of(chronicle, values);
    }

    /// A field of people, with the heading that it has everywhere.
    private static Field of(PersonField field) {
        String key = (field.isOfPerson() ? "person." : "enrolment.")
                + (field == PersonField.ID_NUMBER ? "idNumber" : field.key());
        Meaning meaning = switch (field.kind()) {
            case ORGANISATION ->
                (chronicle, values) -> chronicle.subject("organisation", Long.parseLong(values.getFirst()));
            case BORN -> (_, values) -> born(values.getFirst());
            default -> (_, values) -> field.constant(values.getFirst()).<Value>map(Value.Constant::new)
                    .orElseGet(() -> new Value.Text(field.masked(values.getFirst())));
        };
        return new Field(new Value.Field(key, field.heading()), List.of(field.column()), meaning);
    }

    private static Field single(String key, String column, Meaning meaning) {
        return new Field(new Value.Field(key), List.of(column), meaning);
    }

    private static Field text(String key, String column) {
        return single(key, column, (_, values) -> new Value.Text(values.getFirst()));
    }

    private static <E extends Enum<E>> Field constant(String key, String column, Class<E> type) {
        return single(key, column, (_, values) -> new Value.Constant(Enum.valueOf(type, values.getFirst())));
    }

    /// A year or a month stands as it is stored.
    private static Value born(String stored) {
        return BirthDate.parse(stored).date().<Value>map(Value.Day::new).orElse(new Value.Text(stored));
    }

    private static Field day(String key, String column) {
        return single(key, column, (_, values) -> new Value.Day(LocalDate.parse(values.getFirst())));
    }

    private static Field time(String key, String column) {
        return single(key, column, (_, values) -> new Value.Time(LocalTime.parse(values.getFirst())));
    }

    private static Field moment(String key, String column) {
        return single(key, column, (chronicle, values) -> chronicle.moment(Instant.parse(values.getFirst())));
    }

    private static Field status(String key, String column) {
        return single(key, column, (chronicle, values) -> chronicle.status(values.getFirst()));
    }

    private static Field row(String key, String column, String table) {
        return single(key, column, (chronicle, values) -> chronicle.subject(table, Long.parseLong(values.getFirst())));
    }

    /// A change may hold only the one of the two that changed.
    private static Field halfDay(String key, String date, String half) {
        return new Field(new Value.Field(key), List.of(date, half), (_, values) -> {
            if (values.getFirst().isEmpty()) {
                return new Value.Constant(Half.valueOf(values.getLast()));
            }
            LocalDate day = LocalDate.parse(values.getFirst());
            return values.getLast().isEmpty() ? new Value.Day(day)
                    : new Value.At(new HalfDay(day, Half.valueOf(values.getLast())));
        });
    }
}
