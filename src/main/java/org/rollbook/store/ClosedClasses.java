package org.rollbook.store;

import java.util.List;
import java.util.Map;
import org.rollbook.model.journal.JournalEntry;
import org.rollbook.store.journal.JournalStore;
import org.rollbook.store.journal.StepStore.Step;
import org.rollbook.store.sql.Reading;

/// Classes that were closed after an action, which therefore stays as it is.
public final class ClosedClasses {
    private final JournalStore journal = new JournalStore();

    /// A class that is closed now.
    ///
    /// @param by what closed it
    public record Closed(String code, JournalEntry by) {
    }

    private record Found(long id, String code) {
    }

    /// The classes whose rows a step touches that are closed now and were not when its action was done; a step that closes or
    /// reopens the class itself is not in its own way.
    ///
    /// `|| ''` keeps SQLite from looking at every change of a table instead of the few of the entry.
    public List<Closed> since(Reading reading, Step step) {
        return reading
                .list("""
                        select c.id, c.code from training_class c where c.state in ('CLOSED', 'ARCHIVED')
                        and not exists (select 1 from journal_change ago where ago.seq =
                                (select max(s.seq) from journal_change s where s.table_name = 'training_class' and s.row_id = c.id
                                and s.seq <= :root and s.after like '%"state":%')
                            and ago.table_name = 'training_class' and ago.row_id = c.id
                            and (ago.after like '%"state":"CLOSED"%' or ago.after like '%"state":"ARCHIVED"%'))
                        and not exists (select 1 from journal_change own where own.seq = :target and own.table_name = 'training_class'
                            and own.row_id = c.id and own.before like '%"state":%' and own.after like '%"state":%')
                        and c.id in (select class_id from journal where seq = :target
                          union select row_id from journal_change where seq = :target and table_name || '' = 'training_class'
                          union select e.class_id from journal_change mine join enrolment e on e.id = mine.row_id
                            where mine.seq = :target and mine.table_name || '' = 'enrolment')
                        order by c.code""",
                        Map.of("root", step.root().seq(), "target", step.target()),
                        row -> new Found(row.number("id"), row.text("code")))
                .stream()
                .map(found -> new Closed(found.code(), closing(reading, found.id()))).toList();
    }

    private JournalEntry closing(Reading reading, long classId) {
        long seq = reading.first("""
                select max(seq) as newest from journal_change where table_name = 'training_class' and row_id = :class
                and (after like '%"state":"CLOSED"%' or after like '%"state":"ARCHIVED"%')""", Map.of("class", classId),
                row -> row.number("newest")).orElseThrow();
        return journal.entry(reading, seq).orElseThrow();
    }
}
