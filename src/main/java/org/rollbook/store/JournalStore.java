package org.rollbook.store;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.rollbook.model.journal.Action;
import org.rollbook.model.journal.Actor;
import org.rollbook.model.journal.Change;
import org.rollbook.model.journal.JournalEntry;

/// The journal: one entry for every action, with each row before and after, chained by hashes over their whole content.
public final class JournalStore {
    private static final String START = "";

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

    long lastNumber(Reading reading) {
        return reading.first("select coalesce(max(seq), 0) as seq from journal", Map.of(), row -> row.number("seq"))
                .orElse(0L);
    }

    Optional<Long> number(Reading reading, String token) {
        return reading.first("select seq from journal where token = :token", Map.of("token", token),
                row -> row.number("seq"));
    }

    void write(Writing writing, Action action, Actor actor, Clock clock) {
        if (!writing.isWorthAnEntry()) {
            return;
        }
        long seq = lastNumber(writing) + 1;
        String previous = writing.first("select hash from journal where seq = :seq", Map.of("seq", seq - 1),
                row -> row.text("hash")).orElse(START);
        List<String> content = List.of(action.token(), clock.instant().toString(), clock.getZone().getId(), actor.who(),
                actor.desk(), action.name(), number(action.classId()), json(action.arguments()), number(writing.undoes()));
        List<List<String>> rows = writing.changes().stream()
                .map(c -> List.of(c.table(), Long.toString(c.row()), json(c.before()), json(c.after()))).toList();
        List<Object> values = new ArrayList<>(List.of(seq));
        values.addAll(content.subList(0, 6));
        values.add(action.classId().isPresent() ? action.classId().getAsLong() : null);
        values.add(content.get(7));
        values.add(writing.undoes().isPresent() ? writing.undoes().getAsLong() : null);
        values.addAll(List.of(previous, hash(previous, seq, content, rows)));
        writing.execute("""
                insert into journal (seq, token, at, zone, who, desk, action, class_id, arguments, undoes, previous, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", values);
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            writing.execute("""
                    insert into journal_change (seq, ordinal, table_name, row_id, before, after)
                    values (?, ?, ?, ?, ?, ?)""",
                    List.of(seq, i, row.get(0), writing.changes().get(i).row(), row.get(2), row.get(3)));
        }
    }

    /// The first thing that is wrong with the journal: a gap, a broken link, or a row that differs from its last change.
    Optional<String> problem(Reading reading) {
        Map<Long, List<List<String>>> changes = new HashMap<>();
        Map<String, Map<Long, Map<String, Object>>> rows = new TreeMap<>();
        reading.list("select seq, table_name, row_id, before, after from journal_change order by seq, ordinal", Map.of(),
                row -> {
                    changes.computeIfAbsent(row.number("seq"), seq -> new ArrayList<>()).add(List.of(row.text("table_name"),
                            Long.toString(row.number("row_id")), row.text("before"), row.text("after")));
                    replay(rows.computeIfAbsent(row.text("table_name"), table -> new HashMap<>()), change(row));
                    return row;
                });
        return chainProblem(reading, changes).or(() -> rows.entrySet().stream()
                .flatMap(table -> rowProblem(reading, table.getKey(), table.getValue()).stream()).findFirst());
    }

    private static void replay(Map<Long, Map<String, Object>> rows, Change change) {
        if (change.isDelete()) {
            rows.remove(change.row());
        } else {
            rows.computeIfAbsent(change.row(), id -> new HashMap<>()).putAll(change.after());
        }
    }

    private static Optional<String> chainProblem(Reading reading, Map<Long, List<List<String>>> changes) {
        String[] previous = {START};
        long[] expected = {0};
        Optional<String> broken = reading.list("""
                select seq, token, at, zone, who, desk, action, class_id, arguments, undoes, previous, hash
                from journal order by seq""", Map.of(), row -> {
                    long seq = row.number("seq");
                    List<String> content = List.of(row.text("token"), row.text("at"), row.text("zone"), row.text("who"),
                            row.text("desk"), row.text("action"), number(row.optionalNumber("class_id")),
                            row.text("arguments"), number(row.optionalNumber("undoes")));
                    boolean sound = seq == ++expected[0] && row.text("previous").equals(previous[0]) && row.text("hash")
                            .equals(hash(previous[0], seq, content, changes.getOrDefault(seq, List.of())));
                    changes.remove(seq);
                    previous[0] = row.text("hash");
                    return sound ? "" : "journal entry " + seq + " does not fit its chain";
                }).stream().filter(text -> !text.isEmpty()).findFirst();
        return broken.or(() -> changes.keySet().stream().findFirst().map(seq -> "changes without journal entry " + seq));
    }

    private static Optional<String> rowProblem(Reading reading, String table, Map<Long, Map<String, Object>> expected) {
        Set<Long> seen = new HashSet<>();
        Optional<String> wrong = reading.list("select * from " + table, Map.of(), row -> {
            long id = row.number("id");
            seen.add(id);
            boolean same = expected.containsKey(id) && expected.get(id).entrySet().stream()
                    .allMatch(column -> column.getValue() instanceof Long number
                            ? row.number(column.getKey()) == number
                            : row.optionalText(column.getKey()).equals(Optional.ofNullable((String) column.getValue())));
            return same ? "" : table + " row " + id + " differs from its journal";
        }).stream().filter(text -> !text.isEmpty()).findFirst();
        return wrong.or(() -> expected.keySet().stream().filter(id -> !seen.contains(id)).findFirst()
                .map(id -> table + " row " + id + " stands in the journal only"));
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
        return new JournalEntry(row.number("seq"), Instant.parse(row.text("at")),
                new Actor(row.text("who"), row.text("desk")), row.text("action"), row.optionalNumber("class_id"),
                strings(row.text("arguments")), row.optionalNumber("undoes"), undone.contains(row.number("seq")), List.of());
    }

    private static Change change(Row row) {
        return new Change(row.text("table_name"), row.number("row_id"), columns(row.text("before")), columns(row.text("after")));
    }

    private static String hash(String previous, long seq, List<String> content, List<List<String>> changes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest(digest, previous);
            digest(digest, Long.toString(seq));
            content.forEach(part -> digest(digest, part));
            changes.forEach(change -> change.forEach(part -> digest(digest, part)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The length goes first, so that no text can pretend to be two.
    private static void digest(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    private static String number(OptionalLong number) {
        return number.isPresent() ? Long.toString(number.getAsLong()) : "";
    }

    private static String json(Object value) {
        try {
            return JSON.std.with(JSON.Feature.WRITE_NULL_PROPERTIES).asString(value);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> strings(String json) {
        try {
            return Arrays.asList(JSON.std.arrayOfFrom(String.class, json));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> columns(String json) {
        try {
            Map<String, Object> columns = new LinkedHashMap<>(JSON.std.mapFrom(json));
            columns.replaceAll((column, value) -> value instanceof Number n ? (Object) n.longValue() : value);
            return columns;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
