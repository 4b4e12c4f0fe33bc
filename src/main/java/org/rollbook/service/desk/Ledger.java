package org.rollbook.service.desk;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.rollbook.model.Refusal;
import org.rollbook.model.journal.ActionType;
import org.rollbook.model.journal.LedgerEvent;
import org.rollbook.sheet.writing.CsvWriter;
import org.rollbook.sheet.writing.WorkbookWriter;
import org.rollbook.store.ClassStore;
import org.rollbook.store.Database;
import org.rollbook.store.LedgerStore;

/// Who arrived, signed in or was marked, when, where, by whom and by what way: every event, none ever removed.
public final class Ledger {
    private final Database database;
    private final ClassStore classes = new ClassStore();
    private final LedgerStore ledger = new LedgerStore();

    public Ledger(Database database) {
        this.database = database;
    }

    /// All events of a class, the first first.
    public List<LedgerEvent> events(long classId) {
        return database.read(reading -> {
            classes.byId(reading, classId).orElseThrow(() -> new Refusal("class.gone"));
            return ledger.events(reading, classId);
        });
    }

    /// Writes all events into a file, a spreadsheet unless its name ends with `.csv`, and notes the export; tells how many.
    public int export(long classId, Function<LedgerColumn, String> headings, Path target) {
        if (database.isInUse(target.toAbsolutePath())) {
            throw new Refusal("document.target.data", target.toString());
        }
        List<LedgerColumn> columns = Arrays.asList(LedgerColumn.values());
        List<LedgerEvent> events = events(classId);
        List<List<String>> rows = events.stream()
                .map(event -> columns.stream().map(column -> column.of(event)).toList()).toList();
        List<String> head = columns.stream().map(headings).toList();
        if (target.toString().toLowerCase(Locale.ROOT).endsWith(".csv")) {
            new CsvWriter().write(head, rows, target);
        } else {
            new WorkbookWriter().write("ledger", head, rows, target);
        }
        database.record(ActionType.LEDGER_EXPORT.in(classId, events.size(), target.getFileName().toString()));
        return events.size();
    }
}
