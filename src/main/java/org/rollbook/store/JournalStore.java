package org.rollbook.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.rollbook.model.journal.Action;
import org.rollbook.model.journal.Actor;
import org.rollbook.model.journal.Change;
import org.rollbook.model.journal.JournalEntry;
import org.rollbook.model.journal.Position;

/// The journal: one entry for every action, with each row before and after, chained by hashes over their whole content.
public final class JournalStore {
    /// What stands before the first entry.
    static final String START = "";
    static final String ENTRY = "seq, at, who, desk, action, class_id, arguments, undoes";
    static final String CHAINED = "seq, token, at, zone, who, desk, action, class_id, arguments, undoes, previous, hash";
    /// Clocks are corrected by the network all the time; only more than this is worth an entry.
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(1);

    private record Link(long seq, Instant at, String hash) { }

    /// The newest entry.
    public Position stand(Reading reading) {
        return reading.first("select seq, hash from journal order by seq desc limit 1", Map.of(),
                row -> new Position(row.number("seq"), row.text("hash"))).orElse(new Position(0, START));
    }

    /// Whether this journal stood there once.
    public boolean hasStoodAt(Reading reading, Position stand) {
        return reading.first("select hash from journal where seq = :seq", Map.of("seq", stand.seq()),
                row -> row.text("hash").equals(stand.hash())).orElse(stand.equals(new Position(0, START)));
    }

    /// The newest entries first, without their changes; those of one class when a class is given.
    public List<JournalEntry> entries(Reading reading, OptionalLong classId, int limit) {
        Standing standing = new Standing(reading);
        Map<String, Object> arguments = new HashMap<>();
        arguments.put("limit", limit);
        classId.ifPresent(id -> arguments.put("class", id));
        return reading.list("select " + ENTRY + " from journal " + (classId.isPresent() ? "where class_id = :class" : "")
                + " order by seq desc limit :limit", arguments, row -> entry(row, standing));
    }

    public Optional<JournalEntry> entry(Reading reading, long seq) {
        Standing standing = new Standing(reading);
        return reading.first("select " + ENTRY + " from journal where seq = :seq", Map.of("seq", seq),
                row -> entry(row, standing));
    }

    /// The newest entries before `before` that changed rows of people’s data and take nothing back themselves.
    List<JournalEntry> changing(Reading reading, long before, int limit, Standing standing) {
        return reading.list("select " + ENTRY + """
                 from journal j where undoes is null and seq < :before and action not like 'store.%'
                and exists (select 1 from journal_change c where c.seq = j.seq)
                order by seq desc limit :limit""", Map.of("before", before, "limit", limit), row -> entry(row, standing));
    }

    /// The rows an entry changed, in order.
    public List<Change> changes(Reading reading, long seq) {
        return reading.list("""
                select table_name, row_id, before, after from journal_change where seq = :seq order by ordinal""",
                Map.of("seq", seq), JournalStore::change);
    }

    /// How many rows each entry from `least` on changed.
    public Map<Long, Integer> changeCounts(Reading reading, long least) {
        Map<Long, Integer> counts = new HashMap<>();
        reading.list("select seq, count(*) as n from journal_change where seq >= :least group by seq",
                Map.of("least", least), row -> counts.put(row.number("seq"), row.count("n")));
        return counts;
    }

    Optional<Long> number(Reading reading, String token) {
        return reading.first("select seq from journal where token = :token", Map.of("token", token),
                row -> row.number("seq"));
    }

    /// Writes the entry of an action that did something; a clock that was set back gets an entry of its own before it.
    void write(Writing writing, Action action, Actor actor, Clock clock) {
        if (!writing.isWorthAnEntry()) {
            return;
        }
        Link last = writing.known("select seq, at, hash from journal order by seq desc limit 1", List.of(),
                row -> new Link(row.number("seq"), row.instant("at"), row.text("hash")))
                .orElse(new Link(0, Instant.EPOCH, START));
        Instant now = clock.instant();
        if (now.isBefore(last.at().minus(CLOCK_TOLERANCE))) {
            Action setBack = Action.of("store.clock", last.at().toString(), now.toString());
            last = append(writing, last, setBack, actor, now.atZone(clock.getZone()), OptionalLong.empty(), List.of());
        }
        append(writing, last, action, actor, now.atZone(clock.getZone()), writing.undoes(), writing.recorded());
    }

    private static Link append(Writing writing, Link last, Action action, Actor actor, ZonedDateTime at,
            OptionalLong undoes, List<Recorded> rows) {
        long seq = last.seq() + 1;
        List<String> content = List.of(action.token(), at.toInstant().toString(), at.getZone().getId(), actor.who(),
                actor.desk(), action.name(), number(action.classId()), JournalText.of(action.arguments()), number(undoes));
        JournalHash chained = new JournalHash(last.hash(), seq, content);
        rows.forEach(row -> chained.add(row.table(), Long.toString(row.row()), row.before(), row.after()));
        String hash = chained.text();
        List<Object> values = new ArrayList<>(List.of(seq));
        values.addAll(content.subList(0, 6));
        values.add(action.classId().isPresent() ? action.classId().getAsLong() : null);
        values.add(content.get(7));
        values.add(undoes.isPresent() ? undoes.getAsLong() : null);
        values.addAll(List.of(last.hash(), hash));
        writing.execute("insert into journal (" + CHAINED + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", values);
        List<Integer> ordinals = IntStream.range(0, rows.size()).boxed().toList();
        writing.insertAll("insert into journal_change (seq, ordinal, table_name, row_id, before, after)", 6, ordinals,
                (statement, place, ordinal) -> rows.get(ordinal).bind(statement, place, seq, ordinal));
        return new Link(seq, at.toInstant(), hash);
    }

    /// What an entry's hash covers beside its changes, in order.
    static List<String> content(Row row) {
        return List.of(row.text("token"), row.text("at"), row.text("zone"), row.text("who"), row.text("desk"),
                row.text("action"), number(row.optionalNumber("class_id")), row.text("arguments"),
                number(row.optionalNumber("undoes")));
    }

    static JournalEntry entry(Row row, Standing standing) {
        return new JournalEntry(row.number("seq"), row.instant("at"),
                new Actor(row.text("who"), row.text("desk")), row.text("action"), row.optionalNumber("class_id"),
                JournalText.strings(row.text("arguments")), row.optionalNumber("undoes"),
                standing.isUndone(row.number("seq")), List.of());
    }

    static Change change(Row row) {
        return new Change(row.text("table_name"), row.number("row_id"), JournalText.columns(row.text("before")),
                JournalText.columns(row.text("after")));
    }

    private static String number(OptionalLong number) {
        return number.isPresent() ? Long.toString(number.getAsLong()) : "";
    }
}
