package org.rollbook.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rollbook.model.journal.Change;

/// Replays the journal and holds it against the rows: what no entry explains was written by another hand.
final class JournalCheck {
    private final Reading reading;
    private final Map<Long, List<List<String>>> changes = new HashMap<>();
    private final Map<String, Map<Long, Replayed>> tables = new HashMap<>();

    /// A row as its entries left it; its version counts them.
    private static final class Replayed {
        private final Map<String, Object> columns = new HashMap<>();
        private boolean stands;
        private long version;

        private void apply(Change change) {
            version++;
            stands = !change.isDelete();
            if (change.isInsert() || change.isDelete()) {
                columns.clear();
            }
            if (change.isInsert()) {
                columns.putAll(Schema.laterColumns(change.table()));
            }
            columns.putAll(change.after());
        }

        private boolean matches(Row row) {
            return stands && row.number("version") == version && columns.entrySet().stream().allMatch(column ->
                    row.optionalText(column.getKey()).equals(Optional.ofNullable(column.getValue()).map(Object::toString)));
        }
    }

    JournalCheck(Reading reading) {
        this.reading = reading;
    }

    /// The first thing that is wrong: a gap, a broken link, or a row that differs from its last change.
    Optional<SelfTest.Finding> problem() {
        Schema.RECORDED_TABLES.forEach(table -> tables.put(table, new HashMap<>()));
        reading.each("select seq, table_name, row_id, before, after from journal_change order by seq, ordinal", this::replay);
        return Stream.concat(chainProblems(), tables.keySet().stream().sorted().flatMap(this::rowProblems)).findFirst();
    }

    /// A change that cannot be read leaves its row without explanation; its entry's hash is wrong as well.
    private void replay(Row row) {
        List<String> parts = List.of(row.text("table_name"), row.text("row_id"), row.text("before"), row.text("after"));
        changes.computeIfAbsent(row.number("seq"), seq -> new ArrayList<>()).add(parts);
        Change change;
        try {
            change = JournalStore.change(row);
        } catch (StoreFailure unreadable) {
            return;
        }
        tables.computeIfAbsent(change.table(), table -> new HashMap<>())
                .computeIfAbsent(change.row(), id -> new Replayed()).apply(change);
    }

    private Stream<SelfTest.Finding> chainProblems() {
        List<SelfTest.Finding> problems = new ArrayList<>();
        String[] previous = {JournalStore.START};
        long[] expected = {0};
        reading.each("select " + JournalStore.CHAINED + " from journal order by seq", row -> {
            long seq = row.number("seq");
            String hash = hash(previous[0], seq, JournalStore.content(row));
            if (seq != ++expected[0] || !row.text("previous").equals(previous[0]) || !row.text("hash").equals(hash)) {
                problems.add(new SelfTest.Finding("journal.chain", Long.toString(seq)));
            }
            changes.remove(seq);
            previous[0] = row.text("hash");
        });
        changes.keySet().stream().sorted()
                .forEach(seq -> problems.add(new SelfTest.Finding("journal.chain", Long.toString(seq))));
        return problems.stream();
    }

    private String hash(String previous, long seq, List<String> content) {
        JournalHash chained = new JournalHash(previous, seq, content);
        changes.getOrDefault(seq, List.of()).forEach(change ->
                chained.add(change.get(0), change.get(1), change.get(2), change.get(3)));
        return chained.text();
    }

    private Stream<SelfTest.Finding> rowProblems(String table) {
        Map<Long, Replayed> expected = tables.get(table);
        List<Long> wrong = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        if (Schema.RECORDED_TABLES.contains(table)) {
            reading.each("select * from " + table, row -> {
                long id = row.number("id");
                seen.add(id);
                if (!expected.containsKey(id) || !expected.get(id).matches(row)) {
                    wrong.add(id);
                }
            });
        }
        expected.forEach((id, row) -> {
            if (row.stands && !seen.contains(id)) {
                wrong.add(id);
            }
        });
        return wrong.stream().sorted().map(id -> new SelfTest.Finding("journal.row", table + " " + id));
    }
}
