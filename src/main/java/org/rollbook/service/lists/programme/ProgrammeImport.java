package org.rollbook.service.lists.programme;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.rollbook.model.BilingualName;
import org.rollbook.model.Refusal;
import org.rollbook.model.course.ProgrammeItem;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.journal.Action;
import org.rollbook.model.journal.ActionType;
import org.rollbook.service.course.Programme;
import org.rollbook.service.lists.programme.ProgrammePlan.Outcome;
import org.rollbook.service.lists.programme.ProgrammePlan.Row;
import org.rollbook.sheet.SheetReader;
import org.rollbook.sheet.programme.ProgrammeLine;
import org.rollbook.sheet.programme.ProgrammeReading;
import org.rollbook.sheet.table.SheetFile;
import org.rollbook.store.ClassStore;
import org.rollbook.store.Database;
import org.rollbook.store.ProgrammeStore;
import org.rollbook.store.sql.Reading;

/// Brings a schedule in from a file or a copied table: planned first, then written as one action. Nothing is removed.
public final class ProgrammeImport {
    private final Database database;
    private final Programme programme;
    private final SheetReader reader = new SheetReader();
    private final ClassStore classes = new ClassStore();
    private final ProgrammeStore stored = new ProgrammeStore();

    public ProgrammeImport(Database database, Programme programme) {
        this.database = database;
        this.programme = programme;
    }

    /// What a file would do to the programme of a class.
    public ProgrammePlan plan(long classId, Path file) {
        return plan(classId, file.getFileName().toString(), reader.read(file));
    }

    /// What a table copied from a document or a spreadsheet would do.
    public ProgrammePlan plan(long classId, String text) {
        return plan(classId, "", reader.readText(text));
    }

    /// Writes what the plan says as one action; returns how many items it wrote.
    public int apply(ProgrammePlan plan) {
        List<ProgrammeItem> items = plan.toBeWritten();
        if (items.isEmpty()) {
            return 0;
        }
        Action action = ActionType.PROGRAMME_IMPORT.in(plan.classId(), plan.source(), items.size());
        return database.inTransaction(action, writing -> {
            items.forEach(item -> programme.put(writing, item));
            return items.size();
        });
    }

    private ProgrammePlan plan(long classId, String source, SheetFile file) {
        return database.read(reading -> {
            List<ProgrammeLine> lines = ProgrammeReading.of(file, require(reading, classId));
            List<ProgrammeItem> there = stored.sessions(reading, classId).stream()
                    .flatMap(session -> session.items().stream()).toList();
            return new ProgrammePlan(classId, source, rows(lines, there));
        });
    }

    /// Exact matches come first, so that no untouched item is taken from under a row that means another.
    private static List<Row> rows(List<ProgrammeLine> lines, List<ProgrammeItem> there) {
        Set<Long> used = new HashSet<>();
        List<Row> rows = new ArrayList<>();
        for (ProgrammeLine line : lines) {
            rows.add(line.item().map(item -> row(line, item, there, used))
                    .orElseGet(() -> new Row(line.row(), line.content(),
                            line.problem().isPresent() ? Outcome.PROBLEM : Outcome.LEFT_OUT,
                            Optional.empty(), Optional.empty(), line.problem())));
        }
        return rows;
    }

    private static Row row(ProgrammeLine line, ProgrammeItem item, List<ProgrammeItem> there, Set<Long> used) {
        Optional<ProgrammeItem> same = free(there, used, before -> !before.isUntouched() && isSame(before, item))
                .or(() -> free(there, used, before -> before.isUntouched() && before.at().equals(item.at())));
        same.ifPresent(before -> used.add(before.id()));
        if (same.isEmpty()) {
            return new Row(line.row(), line.content(), Outcome.NEW, Optional.of(item), Optional.empty(),
                    Optional.empty());
        }
        ProgrammeItem before = same.get();
        ProgrammeItem after = over(before, item);
        Outcome outcome = after.equals(before) ? Outcome.UNCHANGED
                : before.isUntouched() ? Outcome.REPLACES_GENERATED : Outcome.UPDATE;
        return new Row(line.row(), line.content(), outcome, Optional.of(after), same, Optional.empty());
    }

    private static Optional<ProgrammeItem> free(List<ProgrammeItem> there, Set<Long> used,
            Predicate<ProgrammeItem> fits) {
        return there.stream().filter(item -> !used.contains(item.id())).filter(fits).findFirst();
    }

    /// The same half-day and time; where one says no time, the same topic.
    private static boolean isSame(ProgrammeItem before, ProgrammeItem item) {
        boolean sameTime = before.starts().isPresent() && before.starts().equals(item.starts());
        boolean untimed = before.starts().isEmpty() || item.starts().isEmpty();
        return before.at().equals(item.at()) && (sameTime || untimed && isSame(before.topic(), item.topic()));
    }

    private static boolean isSame(BilingualName before, BilingualName after) {
        return !after.zh().isEmpty() && after.zh().equals(before.zh())
                || !after.en().isEmpty() && after.en().equals(before.en());
    }

    /// What the row says over what is there; a cell that is empty changes nothing.
    private static ProgrammeItem over(ProgrammeItem before, ProgrammeItem row) {
        return new ProgrammeItem(before.id(), before.classId(), before.at(), row.kind(),
                over(before.topic(), row.topic()),
                row.speeches().isEmpty() ? before.speeches() : row.speeches(), row.starts().or(before::starts),
                row.starts().isPresent()
                        ? row.ends().or(() -> before.ends().filter(ends -> ends.isAfter(row.starts().get())))
                        : before.ends(),
                over(before.room(), row.room()),
                row.hours() == 0 && !before.isUntouched() ? before.hours() : row.hours(), row.counting(),
                before.version());
    }

    private static BilingualName over(BilingualName before, BilingualName row) {
        return new BilingualName(row.zh().isEmpty() ? before.zh() : row.zh(),
                row.en().isEmpty() ? before.en() : row.en());
    }

    private TrainingClass require(Reading reading, long classId) {
        return classes.byId(reading, classId).orElseThrow(() -> new Refusal("class.gone"));
    }
}
