package org.rollbook.store.journal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollbook.model.journal.Change;
import org.rollbook.model.journal.JournalEntry;
import org.rollbook.model.journal.Scope;
import org.rollbook.store.sql.Reading;

/// What was done to whom, read from the journal.
public final class HistoryStore {
    private static final String OF_CLASS = """
            j.seq in (select seq from journal where class_id = :class
              union select seq from journal_change where table_name = 'training_class' and row_id = :class
              union select c.seq from journal_change c join journal shared on shared.seq = c.seq
                where c.table_name = 'enrolment' and c.row_id in (select id from enrolment where class_id = :class) and shared.class_id is null)""";

    private final JournalStore journal = new JournalStore();

    /// The newest entries before `before` first, without their changes.
    public List<JournalEntry> entries(Reading reading, Scope scope, long before, int limit) {
        UndoState undoState = UndoState.of(reading);
        Map<String, Object> arguments = new HashMap<>(Map.of("before", before, "limit", limit));
        String condition = switch (scope) {
            case Scope.Everything() -> "1 = 1";
            case Scope.OfClass(long id) -> {
                arguments.put("class", id);
                yield OF_CLASS;
            }
            case Scope.OfPerson(long id) -> "j.seq in (select c.seq from journal_change c where "
                    + new PersonTrace(reading, id).condition() + ")";
        };
        return reading.list("select " + JournalStore.ENTRY + " from journal j where seq < :before and " + condition
                + " order by seq desc limit :limit", arguments, row -> JournalStore.entry(row, undoState));
    }

    /// The first changes of an entry, those of the person alone where it is about one.
    public List<Change> changes(Reading reading, long seq, Scope scope, int limit) {
        String condition = scope instanceof Scope.OfPerson(long id) ? " and " + new PersonTrace(reading, id).condition()
                : "";
        return reading
                .list("select table_name, row_id, before, after from journal_change c where seq = :seq" + condition
                        + " order by ordinal limit :limit", Map.of("seq", seq, "limit", limit), JournalStore::change);
    }

    /// How many rows each of some entries changed.
    public Map<Long, Integer> changeCounts(Reading reading, List<Long> entries) {
        return journal.changeCounts(reading, entries);
    }

    /// A row as it is, or as it was when it was removed; none when nobody ever wrote it.
    public Optional<Map<String, Object>> lastKnown(Reading reading, String table, long id) {
        return reading.stored(table, id).or(() -> reading.first("""
                select table_name, row_id, before, after from journal_change
                where table_name = :table and row_id = :row and after = '{}' order by seq desc, ordinal desc limit 1""",
                Map.of("table", table, "row", id), row -> JournalStore.change(row).before()));
    }
}
