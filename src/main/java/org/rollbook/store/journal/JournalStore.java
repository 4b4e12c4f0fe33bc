package org.rollbook.store.journal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollbook.model.journal.ActionType;
import org.rollbook.model.journal.Actor;
import org.rollbook.model.journal.Change;
import org.rollbook.model.journal.JournalEntry;
import org.rollbook.model.journal.Position;
import org.rollbook.store.sql.JournalHash;
import org.rollbook.store.sql.JournalText;
import org.rollbook.store.sql.Reading;
import org.rollbook.store.sql.Row;

/// The journal: one entry for every action, with each row before and after, chained by hashes over their whole content.
public final class JournalStore {
    public static final String CHANGES = "journal_change";
    static final String ENTRY = "seq, at, who, desk, action, class_id, arguments, undoes";

    private static final String FOR_GOOD = Stream.of(ActionType.values()).filter(type -> !type.canBeUndone())
            .map(type -> "'" + type.code() + "'").collect(Collectors.joining(", "));
    private static final String UNDOABLE = "action not in (" + FOR_GOOD + """
            ) and undoes is null and exists (select 1 from journal_change c where c.seq = j.seq)""";

    /// Where it stands: its newest entry.
    public Position position(Reading reading) {
        return reading.first("select seq, hash from journal order by seq desc limit 1", Map.of(),
                row -> new Position(row.number("seq"), row.text("hash"))).orElse(new Position(0, JournalHash.START));
    }

    /// Whether a position is one of this journal: after a backup was put back it may be of another.
    public boolean contains(Reading reading, Position position) {
        return reading.first("select hash from journal where seq = :seq", Map.of("seq", position.seq()),
                row -> row.text("hash").equals(position.hash()))
                .orElse(position.equals(new Position(0, JournalHash.START)));
    }

    /// The newest entries first, without their changes; those of one class when a class is given.
    public List<JournalEntry> entries(Reading reading, OptionalLong classId, int limit) {
        UndoState undoState = UndoState.of(reading);
        Map<String, Object> arguments = new HashMap<>();
        arguments.put("limit", limit);
        classId.ifPresent(id -> arguments.put("class", id));
        return reading
                .list("select " + ENTRY + " from journal " + (classId.isPresent() ? "where class_id = :class" : "")
                        + " order by seq desc limit :limit", arguments, row -> entry(row, undoState));
    }

    public Optional<JournalEntry> entry(Reading reading, long seq) {
        UndoState undoState = UndoState.of(reading);
        return reading.first("select " + ENTRY + " from journal where seq = :seq", Map.of("seq", seq),
                row -> entry(row, undoState));
    }

    /// Who made the newest entries between two that changed rows of people’s data and take nothing back themselves.
    Map<Long, Actor> undoable(Reading reading, long after, long before, int limit) {
        Map<Long, Actor> found = new HashMap<>();
        reading.list(
                "select seq, who, desk from journal j where " + UNDOABLE
                        + " and seq > :after and seq < :before order by seq desc limit :limit",
                Map.of("after", after, "before", before, "limit", limit),
                row -> found.put(row.number("seq"), new Actor(row.text("who"), row.text("desk"))));
        return found;
    }

    /// Whether anybody, or the one given, has done such a thing since.
    boolean hasUndoableAfter(Reading reading, long after, Optional<Actor> only) {
        Map<String, Object> arguments = new HashMap<>(Map.of("after", after));
        only.ifPresent(actor -> arguments.putAll(Map.of("who", actor.who(), "desk", actor.desk())));
        return reading.first("select seq from journal j where " + UNDOABLE + " and seq > :after"
                + (only.isPresent() ? " and who = :who and desk = :desk" : "") + " limit 1", arguments,
                row -> row.number("seq")).isPresent();
    }

    /// The rows an entry changed, in order.
    public List<Change> changes(Reading reading, long seq) {
        return reading.list("""
                select table_name, row_id, before, after from journal_change where seq = :seq order by ordinal""",
                Map.of("seq", seq), JournalStore::change);
    }

    /// How many rows each of some entries changed.
    Map<Long, Integer> changeCounts(Reading reading, List<Long> entries) {
        Map<Long, Integer> counts = new HashMap<>();
        if (entries.isEmpty()) {
            return counts;
        }
        reading.list("select seq, count(*) as n from journal_change where seq in ("
                + entries.stream().map(seq -> Long.toString(seq)).collect(Collectors.joining(", ")) + ") group by seq",
                Map.of(), row -> counts.put(row.number("seq"), row.count("n")));
        return counts;
    }

    public Optional<Long> number(Reading reading, String token) {
        return reading.first("select seq from journal where token = :token", Map.of("token", token),
                row -> row.number("seq"));
    }

    /// What an entry's hash covers beside its changes, in order.
    static List<String> content(Row row) {
        return List.of(row.text("token"), row.text("at"), row.text("zone"), row.text("who"), row.text("desk"),
                row.text("action"), JournalText.of(row.optionalNumber("class_id")), row.text("arguments"),
                JournalText.of(row.optionalNumber("undoes")));
    }

    static JournalEntry entry(Row row, UndoState undoState) {
        return new JournalEntry(row.number("seq"), row.instant("at"),
                new Actor(row.text("who"), row.text("desk")), row.text("action"), row.optionalNumber("class_id"),
                JournalText.strings(row.text("arguments")), row.optionalNumber("undoes"),
                undoState.isUndone(row.number("seq")), List.of());
    }

    public static Change change(Row row) {
        return new Change(row.text("table_name"), row.number("row_id"), JournalText.columns(row.text("before")),
                JournalText.columns(row.text("after")));
    }
}
