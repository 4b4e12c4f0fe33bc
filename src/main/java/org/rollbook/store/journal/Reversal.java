package org.rollbook.store.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.rollbook.model.journal.ActionType;
import org.rollbook.model.journal.Change;
import org.rollbook.store.sql.PendingInserts;
import org.rollbook.store.sql.Row;
import org.rollbook.store.sql.Schema;
import org.rollbook.store.sql.Writing;

/// Takes one entry back: its changes in reverse, as changes of the action under way.
///
/// Rows that came one after the other go by one statement for each table, and those that went come back in the same way.
final class Reversal {
    private static final int PAGE = 1_000;
    private static final String PART = " where id in (select row_id from journal_change where seq = ? and ordinal >= ? and ordinal <= ? and table_name = ?)";

    private final Writing writing;
    private final long seq;
    private final Map<Address, Long> timesChanged;

    private record Address(String table, long row) {

        static Address of(Change change) {
            return new Address(change.table(), change.row());
        }
    }

    private record Numbered(long ordinal, Change change) {

        boolean isLike(Numbered other) {
            return change.isInsert() && other.change.isInsert() || change.isDelete() && other.change.isDelete();
        }
    }

    Reversal(Writing writing, long seq) {
        this.writing = writing;
        this.seq = seq;
        this.timesChanged = timesChanged();
    }

    /// An `Obstruction` when columns no longer hold what the entry left, or other rows are in the way.
    void run() {
        long before = Long.MAX_VALUE;
        List<Numbered> page = page(before);
        while (!page.isEmpty()) {
            int from = 0;
            while (from < page.size()) {
                int to = from + 1;
                while (to < page.size() && page.get(to).isLike(page.get(from))) {
                    to++;
                }
                revert(page.subList(from, to));
                from = to;
            }
            page = page(page.getLast().ordinal());
        }
    }

    private List<Numbered> page(long before) {
        return writing.list("""
                select ordinal, table_name, row_id, before, after from journal_change
                where seq = :seq and ordinal < :before order by ordinal desc limit :limit""",
                Map.of("seq", seq, "before", before, "limit", PAGE),
                row -> new Numbered(row.number("ordinal"), JournalStore.change(row)));
    }

    private void revert(List<Numbered> run) {
        List<Change> changes = run.stream().map(Numbered::change).toList();
        Map<String, List<Change>> byTable = new TreeMap<>(PendingInserts.PARENTS_FIRST.reversed());
        changes.forEach(change -> byTable.computeIfAbsent(change.table(), table -> new ArrayList<>()).add(change));
        Map<String, Map<Long, Map<String, Object>>> stored = new HashMap<>();
        byTable.keySet()
                .forEach(table -> stored.put(table, writing.rows("select * from " + table + PART, part(run, table))));
        boolean coming = changes.getFirst().isInsert();
        try {
            if (coming) {
                List<Change> removed = changes.stream().map(change -> removed(change, row(stored, change))).toList();
                byTable.keySet().forEach(table -> writing.execute("delete from " + table + PART, part(run, table)));
                removed.forEach(writing::record);
            } else if (changes.getFirst().isDelete()) {
                changes.forEach(change -> bringBack(change, row(stored, change)));
                writing.send();
            } else {
                Change change = changes.getFirst();
                Map<String, Object> row = row(stored, change)
                        .orElseThrow(() -> new Obstruction(Obstruction.Kind.CHANGED, change, ""));
                requireAsLeft(change, change.after(), row);
                writing.updateRow(change.table(), change.row(), row, change.before());
            }
        } catch (Row.RowException e) {
            if (!writing.isConflict(e)) {
                throw e;
            }
            throw new Obstruction(coming ? Obstruction.Kind.NEEDED : Obstruction.Kind.TAKEN, changes);
        }
        changes.forEach(change -> timesChanged.computeIfPresent(Address.of(change), (place, times) -> times + 1));
    }

    private List<Object> part(List<Numbered> run, String table) {
        return List.of(seq, run.getLast().ordinal(), run.getFirst().ordinal(), table);
    }

    private static Optional<Map<String, Object>> row(Map<String, Map<Long, Map<String, Object>>> stored,
            Change change) {
        return Optional.ofNullable(stored.get(change.table()).get(change.row()));
    }

    /// What an insert did not know of, because the column came later, must still be as it came or as the upgrade filled it.
    private Change removed(Change came, Optional<Map<String, Object>> row) {
        Map<String, Object> current = row.orElseThrow(() -> new Obstruction(Obstruction.Kind.CHANGED, came, ""));
        Map<String, Object> later = Schema.laterColumns(came.table());
        later.forEach((column, value) -> {
            Object left = came.after().getOrDefault(column, value);
            if (!Objects.equals(current.get(column), left)) {
                requireAsLeft(came, column, upgraded(came).getOrDefault(column, left), current);
            }
        });
        requireAsLeft(came, came.after(), current);
        current.keySet().removeAll(List.of("id", "version"));
        return new Change(came.table(), came.row(), current, Map.of());
    }

    /// What an upgrade wrote into a row, which no action of anybody needs to take back first.
    private Map<String, Object> upgraded(Change came) {
        Map<String, Object> values = new HashMap<>();
        writing.list("""
                select c.table_name, c.row_id, c.before, c.after from journal_change c join journal j on j.seq = c.seq
                where j.action = :upgrade and c.table_name = :table and c.row_id = :row order by c.seq, c.ordinal""",
                Map.of("upgrade", ActionType.STORE_UPGRADE.code(), "table", came.table(), "row", came.row()),
                JournalStore::change)
                .forEach(change -> values.putAll(change.after()));
        return values;
    }

    private void bringBack(Change went, Optional<Map<String, Object>> row) {
        if (row.isPresent()) {
            throw new Obstruction(Obstruction.Kind.CHANGED, went, "");
        }
        writing.insertAgain(new Change(went.table(), went.row(), Map.of(), went.before()),
                timesChanged.get(Address.of(went)) + 1);
    }

    private static void requireAsLeft(Change change, Map<String, Object> left, Map<String, Object> current) {
        left.forEach((column, value) -> requireAsLeft(change, column, value, current));
    }

    private static void requireAsLeft(Change change, String column, Object value, Map<String, Object> current) {
        if (!Objects.equals(current.get(column), value)) {
            throw new Obstruction(Obstruction.Kind.CHANGED, change, column);
        }
    }

    /// How often each row that the entry removed was ever changed, which is the version it comes back with.
    private Map<Address, Long> timesChanged() {
        Map<Address, Long> times = new HashMap<>();
        writing.list("""
                select c.table_name, c.row_id, count(*) as times from journal_change c
                join (select distinct table_name, row_id from journal_change where seq = :seq and after = '{}') gone
                on gone.table_name = c.table_name and gone.row_id = c.row_id
                group by c.table_name, c.row_id""", Map.of("seq", seq),
                row -> times.put(new Address(row.text("table_name"), row.number("row_id")), row.number("times")));
        return times;
    }
}
