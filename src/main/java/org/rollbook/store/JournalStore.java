package org.rollbook.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.rollbook.model.journal.Action;
import org.rollbook.model.journal.Actor;
import org.rollbook.model.journal.Change;
import org.rollbook.model.journal.JournalEntry;

/// The journal: one entry for every action, with each row before and after, chained by hashes over their whole content.
public final class JournalStore {
    /// What stands before the first entry.
    static final String START = "";
    static final String CHAINED = "seq, token, at, zone, who, desk, action, class_id, arguments, undoes, previous, hash";
    /// Clocks are corrected by the network all the time; only more than this is worth an entry.
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(1);

    private record Link(long seq, Instant at, String hash) { }

    /// A change as it is kept.
    private record Recorded(String table, long row, String before, String after) {

        static Recorded of(Change change) {
            return new Recorded(change.table(), change.row(), JournalText.of(change.before()), JournalText.of(change.after()));
        }

        List<?> values(long seq, long ordinal) {
            return List.of(seq, ordinal, table, row, before, after);
        }
    }

    /// The newest entries first, without their changes; those of one class when a class is given.
    public List<JournalEntry> entries(Reading reading, OptionalLong classId, int limit) {
        Set<Long> undone = undone(reading);
        Map<String, Object> arguments = new HashMap<>();
        arguments.put("limit", limit);
        classId.ifPresent(id -> arguments.put("class", id));
        return reading.list("""
                select seq, at, who, desk, action, class_id, arguments, undoes from journal
                %s order by seq desc limit :limit""".formatted(classId.isPresent() ? "where class_id = :class" : ""),
                arguments, row -> entry(row, undone));
    }

    /// The newest entry that changed something and still stands, unless it is an undo itself; none when there is nothing left to take back.
    public Optional<JournalEntry> lastUndoable(Reading reading) {
        Set<Long> undone = undone(reading);
        String sql = """
                select seq, at, who, desk, action, class_id, arguments, undoes from journal j
                where undoes is null and seq < :before and action not like 'store.%'
                and exists (select 1 from journal_change c where c.seq = j.seq)
                order by seq desc limit 50""";
        long before = Long.MAX_VALUE;
        while (true) {
            List<JournalEntry> page = reading.list(sql, Map.of("before", before), row -> entry(row, undone));
            for (JournalEntry entry : page) {
                if (!entry.undone()) {
                    return Optional.of(entry);
                }
                before = entry.seq();
            }
            if (page.isEmpty()) {
                return Optional.empty();
            }
        }
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

    /// The first standing entry after `seq` that changed one of the same rows.
    public Optional<JournalEntry> laterOnSameRows(Reading reading, long seq) {
        Set<Long> undone = undone(reading);
        return reading.list("""
                select distinct j.seq, j.at, j.who, j.desk, j.action, j.class_id, j.arguments, j.undoes
                from journal j join journal_change later on later.seq = j.seq
                join journal_change mine on mine.table_name = later.table_name and mine.row_id = later.row_id
                where mine.seq = :seq and j.seq > :seq and j.undoes is null order by j.seq""",
                Map.of("seq", seq), row -> entry(row, undone)).stream().filter(entry -> !entry.undone()).findFirst();
    }

    /// Takes an entry back: every change of it in reverse, as a new action that names it.
    public void undo(Writing writing, long seq) {
        writing.undoes(seq);
        changes(writing, seq).reversed().forEach(writing::revert);
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
        append(writing, last, action, actor, now.atZone(clock.getZone()), writing.undoes(), writing.changes());
    }

    private static Link append(Writing writing, Link last, Action action, Actor actor, ZonedDateTime at,
            OptionalLong undoes, List<Change> changes) {
        long seq = last.seq() + 1;
        List<String> content = List.of(action.token(), at.toInstant().toString(), at.getZone().getId(), actor.who(),
                actor.desk(), action.name(), number(action.classId()), JournalText.of(action.arguments()), number(undoes));
        List<Recorded> rows = changes.stream().map(Recorded::of).toList();
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
        writing.executeAll("""
                insert into journal_change (seq, ordinal, table_name, row_id, before, after) values (?, ?, ?, ?, ?, ?)""",
                IntStream.range(0, rows.size()).mapToObj(ordinal -> rows.get(ordinal).values(seq, ordinal)));
        return new Link(seq, at.toInstant(), hash);
    }

    /// What an entry's hash covers beside its changes, in order.
    static List<String> content(Row row) {
        return List.of(row.text("token"), row.text("at"), row.text("zone"), row.text("who"), row.text("desk"),
                row.text("action"), number(row.optionalNumber("class_id")), row.text("arguments"),
                number(row.optionalNumber("undoes")));
    }

    /// Entries that an undo which itself stands has taken back.
    private static Set<Long> undone(Reading reading) {
        Set<Long> undone = new HashSet<>();
        reading.list("select seq, undoes from journal where undoes is not null order by seq desc", Map.of(), row -> {
            if (!undone.contains(row.number("seq"))) {
                undone.add(row.number("undoes"));
            }
            return row;
        });
        return undone;
    }

    private static JournalEntry entry(Row row, Set<Long> undone) {
        return new JournalEntry(row.number("seq"), row.instant("at"),
                new Actor(row.text("who"), row.text("desk")), row.text("action"), row.optionalNumber("class_id"),
                JournalText.strings(row.text("arguments")), row.optionalNumber("undoes"), undone.contains(row.number("seq")), List.of());
    }

    static Change change(Row row) {
        return new Change(row.text("table_name"), row.number("row_id"), JournalText.columns(row.text("before")),
                JournalText.columns(row.text("after")));
    }

    private static String number(OptionalLong number) {
        return number.isPresent() ? Long.toString(number.getAsLong()) : "";
    }
}
