package org.rollbook.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.course.ProgrammeItem;
import org.rollbook.model.course.Session;
import org.rollbook.model.course.SessionKind;
import org.rollbook.model.course.Speech;
import org.rollbook.model.course.Taken;
import org.rollbook.store.sql.Reading;
import org.rollbook.store.sql.Row;
import org.rollbook.store.sql.RowValues;
import org.rollbook.store.sql.Writing;

/// The half-days of a class with their programme items and speeches.
public final class ProgrammeStore {
    private static final String ITEMS = """
            select i.id, i.class_id, i.session_id, s.session_date, s.half, i.kind, i.topic_zh, i.topic_en, i.starts, i.ends,
            i.room_zh, i.room_en, i.hours, i.counting, i.version from programme_item i
            join session s on s.class_id = i.class_id and s.id = i.session_id where\s""";

    /// The programme in order of time.
    public List<Session> sessions(Reading reading, long classId) {
        return select(reading, "s.class_id = :class", Map.of("class", classId));
    }

    public Optional<Session> session(Reading reading, long id) {
        return select(reading, "s.id = :id", Map.of("id", id)).stream().findFirst();
    }

    public Optional<Session> session(Reading reading, long classId, HalfDay at) {
        return select(reading, "s.class_id = :class and s.session_date = :date and s.half = :half",
                Map.of("class", classId, "date", at.date().toString(), "half", at.half().name())).stream().findFirst();
    }

    /// When a half-day is, without what happens in it.
    public Optional<HalfDay> halfDay(Reading reading, long sessionId) {
        return reading.first("select session_date, half from session where id = :id", Map.of("id", sessionId),
                row -> row.halfDay("session_date", "half"));
    }

    public Optional<ProgrammeItem> item(Reading reading, long id) {
        return items(reading, "i.id = :id", Map.of("id", id)).values().stream().flatMap(List::stream).findFirst();
    }

    /// Adds a half-day with its items; returns its id.
    public long insert(Writing writing, Session session) {
        long id = writing.insert("session", new RowValues().set("class_id", session.classId())
                .halfDay("session_date", "half", session.at()).set("taken_at", session.taken().map(Taken::at))
                .set("taken_by", session.taken().map(Taken::by)));
        session.items().forEach(item -> insert(writing, id, item));
        return id;
    }

    /// Adds an item to a half-day; returns the item's id.
    public long insert(Writing writing, long sessionId, ProgrammeItem item) {
        long id = writing.insert("programme_item",
                new RowValues().set("class_id", item.classId()).putAll(columns(sessionId, item)));
        insertSpeeches(writing, id, item.speeches());
        return id;
    }

    /// Sets an item's columns and the half-day that it is in.
    public void update(Writing writing, long sessionId, ProgrammeItem item) {
        List<Speech> stored = item(writing, item.id()).map(ProgrammeItem::speeches).orElse(item.speeches());
        writing.update("programme_item", item.id(), item.version(), columns(sessionId, item));
        if (!stored.equals(item.speeches())) {
            deleteSpeeches(writing, item.id());
            insertSpeeches(writing, item.id(), item.speeches());
        }
    }

    /// Puts a half-day with everything in it elsewhere.
    public void move(Writing writing, Session session, HalfDay to) {
        writing.update("session", session.id(), session.version(), new RowValues().halfDay("session_date", "half", to));
    }

    /// Notes when and by whom the roll was taken, or that it is open again.
    public void setTaken(Writing writing, long sessionId, Optional<Taken> taken) {
        writing.set("session", sessionId, new RowValues().set("taken_at", taken.map(Taken::at))
                .set("taken_by", taken.map(Taken::by)));
    }

    public void delete(Writing writing, ProgrammeItem item) {
        deleteSpeeches(writing, item.id());
        writing.delete("programme_item", item.id());
    }

    /// Removes a half-day without marks, and its items.
    public void delete(Writing writing, Session session) {
        session.items().forEach(item -> delete(writing, item));
        writing.delete("session", session.id());
    }

    private List<Session> select(Reading reading, String condition, Map<String, ?> arguments) {
        Map<Long, List<ProgrammeItem>> items = items(reading, condition, arguments);
        return reading.list(
                """
                        select s.id, s.class_id, s.session_date, s.half, s.taken_at, s.taken_by, s.version from session s where\s"""
                        + condition,
                arguments,
                row -> new Session(row.number("id"), row.number("class_id"), row.halfDay("session_date", "half"),
                        items.getOrDefault(row.number("id"), List.of()),
                        row.optionalInstant("taken_at").map(at -> new Taken(at, row.text("taken_by"))),
                        row.number("version")))
                .stream()
                .sorted(Comparator.comparing(Session::at)).toList();
    }

    private static Map<Long, List<ProgrammeItem>> items(Reading reading, String condition, Map<String, ?> arguments) {
        Map<Long, List<Speech>> speeches = new HashMap<>();
        reading.list(
                """
                        select p.item_id, p.speaker_zh, p.speaker_en, p.capacity_zh, p.capacity_en, p.topic_zh, p.topic_en
                        from session s join programme_item i on i.class_id = s.class_id and i.session_id = s.id join speech p on p.item_id = i.id
                        where %s order by p.position, p.id"""
                        .formatted(condition),
                arguments, row -> speeches.computeIfAbsent(row.number("item_id"), id -> new ArrayList<>())
                        .add(new Speech(row.name("speaker"), row.name("capacity"), row.name("topic"))));
        Map<Long, List<ProgrammeItem>> items = new HashMap<>();
        reading.list(ITEMS + condition, arguments,
                row -> items.computeIfAbsent(row.number("session_id"), id -> new ArrayList<>())
                        .add(item(row, speeches.getOrDefault(row.number("id"), List.of()))));
        return items;
    }

    private static void insertSpeeches(Writing writing, long itemId, List<Speech> speeches) {
        int position = 1;
        for (Speech speech : speeches) {
            writing.insert("speech", new RowValues().set("item_id", itemId).set("position", position++)
                    .name("speaker", speech.speaker()).name("capacity", speech.capacity())
                    .name("topic", speech.topic()));
        }
    }

    private static void deleteSpeeches(Writing writing, long itemId) {
        writing.list("select id from speech where item_id = :item", Map.of("item", itemId),
                row -> row.number("id")).forEach(id -> writing.delete("speech", id));
    }

    private static RowValues columns(long sessionId, ProgrammeItem item) {
        return new RowValues().set("session_id", sessionId).set("kind", item.kind()).name("topic", item.topic())
                .set("starts", item.starts()).set("ends", item.ends()).name("room", item.room())
                .set("hours", item.hours())
                .set("counting", item.counting());
    }

    private static ProgrammeItem item(Row row, List<Speech> speeches) {
        return new ProgrammeItem(row.number("id"), row.number("class_id"), row.halfDay("session_date", "half"),
                row.constant("kind", SessionKind.class), row.name("topic"), speeches, row.optionalTime("starts"),
                row.optionalTime("ends"), row.name("room"), row.count("hours"),
                row.constant("counting", ProgrammeItem.Counting.class), row.number("version"));
    }
}
