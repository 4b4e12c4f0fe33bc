package org.rollbook.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.course.Session;
import org.rollbook.model.course.SessionKind;
import org.rollbook.model.course.Speech;
import org.rollbook.model.course.Taken;

/// The sessions of a class with their speeches.
public final class ProgrammeStore {
    private static final String COLUMNS = """
            id, class_id, session_date, half, kind, topic_zh, topic_en, starts, ends, room_zh, room_en, hours, counting,
            taken_at, taken_by, version""";

    /// The programme in order of time.
    public List<Session> sessions(Reading reading, long classId) {
        return select(reading, "class_id = :class", Map.of("class", classId));
    }

    public Optional<Session> session(Reading reading, long id) {
        return select(reading, "id = :id", Map.of("id", id)).stream().findFirst();
    }

    public Optional<Session> session(Reading reading, long classId, HalfDay at) {
        return select(reading, "class_id = :class and session_date = :date and half = :half",
                Map.of("class", classId, "date", at.date().toString(), "half", at.half().name())).stream().findFirst();
    }

    public long insert(Writing writing, Session session) {
        long id = writing.insert("session", new Columns().set("class_id", session.classId()).putAll(columns(session)));
        insertSpeeches(writing, id, session.speeches());
        return id;
    }

    public void update(Writing writing, Session session) {
        Session stored = session(writing, session.id()).orElse(session);
        writing.update("session", session.id(), session.version(), columns(session));
        if (!stored.speeches().equals(session.speeches())) {
            deleteSpeeches(writing, session.id());
            insertSpeeches(writing, session.id(), session.speeches());
        }
    }

    /// Notes when and by whom the roll was taken, or that it is open again.
    public void setTaken(Writing writing, long sessionId, Optional<Taken> taken) {
        writing.set("session", sessionId, new Columns().set("taken_at", taken.map(Taken::at))
                .set("taken_by", taken.map(Taken::by)));
    }

    /// Removes a session without marks.
    public void delete(Writing writing, long sessionId) {
        deleteSpeeches(writing, sessionId);
        writing.delete("session", sessionId);
    }

    private List<Session> select(Reading reading, String condition, Map<String, ?> arguments) {
        Map<Long, List<Speech>> speeches = new HashMap<>();
        reading.list("""
                select session_id, speaker_zh, speaker_en, capacity_zh, capacity_en, topic_zh, topic_en from speech
                where session_id in (select id from session where %s) order by position, id""".formatted(condition),
                arguments, row -> speeches.computeIfAbsent(row.number("session_id"), id -> new ArrayList<>())
                        .add(new Speech(row.name("speaker"), row.name("capacity"), row.name("topic"))));
        return reading.list("select " + COLUMNS + " from session where " + condition, arguments,
                row -> session(row, speeches.getOrDefault(row.number("id"), List.of()))).stream()
                .sorted(Comparator.comparing(Session::at)).toList();
    }

    private static void insertSpeeches(Writing writing, long sessionId, List<Speech> speeches) {
        int position = 1;
        for (Speech speech : speeches) {
            writing.insert("speech", new Columns().set("session_id", sessionId).set("position", position++)
                    .name("speaker", speech.speaker()).name("capacity", speech.capacity()).name("topic", speech.topic()));
        }
    }

    private static void deleteSpeeches(Writing writing, long sessionId) {
        writing.list("select id from speech where session_id = :session", Map.of("session", sessionId),
                row -> row.number("id")).forEach(id -> writing.delete("speech", id));
    }

    private static Columns columns(Session s) {
        return new Columns().halfDay("session_date", "half", s.at()).set("kind", s.kind()).name("topic", s.topic())
                .set("starts", s.starts()).set("ends", s.ends()).name("room", s.room()).set("hours", s.hours())
                .set("counting", s.counting()).set("taken_at", s.taken().map(Taken::at))
                .set("taken_by", s.taken().map(Taken::by));
    }

    private static Session session(Row row, List<Speech> speeches) {
        return new Session(row.number("id"), row.number("class_id"), row.halfDay("session_date", "half"),
                row.constant("kind", SessionKind.class), row.name("topic"), speeches, row.optionalTime("starts"),
                row.optionalTime("ends"), row.name("room"), row.count("hours"),
                row.constant("counting", Session.Counting.class),
                row.optionalInstant("taken_at").map(at -> new Taken(at, row.text("taken_by"))), row.number("version"));
    }
}
