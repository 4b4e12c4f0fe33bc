package org.rollbook.ui.participants;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.rollbook.model.journal.JournalEntry;
import org.rollbook.service.History;
import org.rollbook.service.ImportPlan;
import org.rollbook.service.ImportRow.Outcome;
import org.rollbook.service.Progress;
import org.rollbook.service.SheetImport;
import org.rollbook.ui.kit.Background;

/// Bringing a list into the open class: first what it would do, then doing it as one action.
final class ImportViewModel {
    private final SheetImport sheetImport;
    private final History history;
    private final Background background;
    private final BiConsumer<Integer, Optional<JournalEntry>> applied;
    private final ReadOnlyObjectWrapper<Optional<ImportPreview>> preview = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<ImportPlan> plan = Optional.empty();

    /// `applied` hears how many rows were written, and of the journal entry that takes them back.
    ImportViewModel(SheetImport sheetImport, History history, Background background,
                    BiConsumer<Integer, Optional<JournalEntry>> applied) {
        this.sheetImport = sheetImport;
        this.history = history;
        this.background = background;
        this.applied = applied;
    }

    /// The list that waits for a decision; empty when none does.
    ReadOnlyObjectProperty<Optional<ImportPreview>> preview() {
        return preview.getReadOnlyProperty();
    }

    /// Reads a file and shows what it would do.
    void plan(long classId, Path file) {
        background.read(() -> sheetImport.plan(classId, file), planned -> {
            plan = Optional.of(planned);
            preview.set(Optional.of(preview(planned)));
        });
    }

    /// Writes what was shown; rows that cannot be taken stay out.
    void apply() {
        plan.ifPresent(planned -> background.write(() -> {
            sheetImport.apply(planned, Progress.NONE);
            return history.next();
        }, done -> applied.accept(preview(planned).written(), done)));
        drop();
    }

    /// Lets the list go.
    void drop() {
        plan = Optional.empty();
        preview.set(Optional.empty());
    }

    private static ImportPreview preview(ImportPlan plan) {
        return new ImportPreview(plan.list().source(), plan.count(Outcome.NEW), plan.count(Outcome.UPDATE), plan.count(Outcome.DUPLICATE) + plan.count(Outcome.UNCHANGED),
            plan.count(Outcome.PROBLEM), plan.count(Outcome.SKIPPED), plan.rows().stream()
                .filter(row -> !row.problems().isEmpty())
                .map(row -> new ImportPreview.Row(row.row(), row.name(),
                    outcomeKey(row.outcome()), row.problems())).toList());
    }

    private static String outcomeKey(Outcome outcome) {
        return switch (outcome) {
            case NEW -> "participants.import.new";
            case UPDATE -> "participants.import.updated";
            case DUPLICATE, UNCHANGED -> "participants.import.duplicate";
            case PROBLEM -> "participants.import.problem";
            case SKIPPED -> "participants.import.skipped";
        };
    }
}
