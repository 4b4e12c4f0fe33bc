package org.rollbook.store.journal;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.result.ResultIterator;
import org.rollbook.model.journal.Change;
import org.rollbook.store.sql.GivenNumbers;
import org.rollbook.store.sql.JournalText;
import org.rollbook.store.sql.OpenEntry;
import org.rollbook.store.sql.Reading;
import org.rollbook.store.sql.Row;
import org.rollbook.store.sql.Schema;
import org.rollbook.store.sql.SelfTest;
import org.rollbook.store.sql.StoreFailure;

/// Holds the journal against the rows: what no entry explains was written by another hand.
///
/// Everything is read row by row, so that a sound base of any size is checked in the memory of one row.
public final class JournalCheck {
    private final Reading reading;
    private final int schema;

    /// The data may be those of an older schema.
    private JournalCheck(Reading reading, int schema) {
        this.reading = reading;
        this.schema = schema;
    }

    /// What is wrong with journal and counters, which are asked for only where the journal can be trusted.
    public static List<SelfTest.Finding> findings(Reading reading, int schema) {
        Optional<SelfTest.Finding> wrong = new JournalCheck(reading, schema).problem();
        if (wrong.isPresent()) {
            return List.of(wrong.get());
        }
        Map<String, Long> behind = new GivenNumbers(reading, schema).behind();
        return behind.isEmpty() ? List.of() : List.of(new SelfTest.Finding("counters", GivenNumbers.words(behind)));
    }

    /// The first thing that is wrong: a gap, a broken link, or a row that differs from its last change.
    private Optional<SelfTest.Finding> problem() {
        return brokenLink()
                .or(() -> Schema.recordedTables(schema).stream().sorted().flatMap(table -> unexplained(table).stream())
                        .findFirst())
                .or(this::unknownTable);
    }

    private Optional<SelfTest.Finding> brokenLink() {
        try (ResultIterator<JournalChain.Link> changes = reading.walk(
                "select seq, table_name, row_id, before, after from journal_change order by seq, ordinal",
                JournalChain.Link::of)) {
            JournalChain chain = new JournalChain(changes);
            reading.each("select " + OpenEntry.COLUMNS + " from journal order by seq", chain::follow);
            return chain.broken().map(seq -> new SelfTest.Finding("journal.chain", Long.toString(seq)));
        }
    }

    /// The lowest row of a table whose columns or version are not those that its changes left.
    private Optional<SelfTest.Finding> unexplained(String table) {
        SortedSet<Long> rows = new TreeSet<>();
        reading.each("select id from " + table
                + " t where version <> (select count(*) from journal_change c where c.table_name = '"
                + table + "' and c.row_id = t.id) order by id limit 1", row -> rows.add(row.number("id")));
        Replay replay = new Replay(table, rows, Schema.laterColumns(table, schema),
                Schema.formerColumns(table, schema));
        reading.each(
                "select t.*, c.row_id as changed_row, c.before as changed_before, c.after as changed_after from journal_change c "
                        + "left join " + table + " t on t.id = c.row_id where c.table_name = '" + table
                        + "' order by c.row_id, c.seq desc, c.ordinal desc",
                replay::back);
        return rows.stream().findFirst().map(id -> new SelfTest.Finding("journal.row", table + " " + id));
    }

    private Optional<SelfTest.Finding> unknownTable() {
        String known = Schema.RECORDED_TABLES.stream().collect(Collectors.joining("', '", "'", "'"));
        return reading.first(
                "select table_name, row_id from journal_change where table_name not in (" + known
                        + ") order by table_name, row_id",
                Map.of(),
                row -> new SelfTest.Finding("journal.row", row.text("table_name") + " " + row.number("row_id")));
    }

    /// Goes through the changes of each row from the newest back: the first that names a column says what it holds now.
    private static final class Replay {
        private final String table;
        private final Set<Long> wrong;
        private final Map<String, Object> later;
        private final List<String> former;
        private final Set<String> settled = new HashSet<>();
        private long id;
        private boolean isOver;

        Replay(String table, Set<Long> wrong, Map<String, Object> later, List<String> former) {
            this.table = table;
            this.wrong = wrong;
            this.later = later;
            this.former = former;
        }

        void back(Row row) {
            if (row.number("changed_row") != id) {
                id = row.number("changed_row");
                settled.clear();
                isOver = false;
            }
            if (!isOver && !explains(row)) {
                wrong.add(id);
                isOver = true;
            }
        }

        /// A change that cannot be read leaves its row without explanation.
        private boolean explains(Row row) {
            Map<String, Object> before;
            Map<String, Object> after;
            try {
                before = JournalText.columns(row.text("changed_before"));
                after = JournalText.columns(row.text("changed_after"));
            } catch (StoreFailure unreadable) {
                return false;
            }
            Change change = new Change(table, id, before, after);
            isOver = change.isInsert() || change.isDelete();
            boolean stands = row.optionalNumber("id").isPresent();
            return stands == !change.isDelete() && holds(row, after) && (!change.isInsert() || holds(row, later));
        }

        private boolean holds(Row row, Map<String, Object> columns) {
            return columns.entrySet().stream()
                    .allMatch(column -> former.contains(column.getKey()) || !settled.add(column.getKey())
                            || row.optionalText(column.getKey())
                                    .equals(Optional.ofNullable(column.getValue()).map(Object::toString)));
        }
    }
}
