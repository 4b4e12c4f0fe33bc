package org.rollbook.ui.lists.work;

import java.util.List;
import java.util.Optional;
import org.rollbook.model.journal.JournalEntry;
import org.rollbook.service.lists.ImportPlan;
import org.rollbook.service.lists.ImportRow.Outcome;

/// The list that was written last.
///
/// @param entry  the action, as long as it is the one that would be taken back next
/// @param sheets the sheets of its workbook whose lists were not written yet
public record WrittenList(ImportPlan plan, Optional<JournalEntry> entry, List<String> sheets) {

    public WrittenList {
        sheets = List.copyOf(sheets);
    }

    /// The file, empty for a pasted block.
    public String source() {
        return plan.list().source();
    }

    /// Its sheet, empty where there is only one.
    public String sheet() {
        return plan.list().sheets().size() > 1 ? plan.list().sheet() : "";
    }

    public int added() {
        return plan.count(Outcome.NEW);
    }

    public int changed() {
        return plan.count(Outcome.UPDATE);
    }

    public int withdrawn() {
        return plan.leaving().size();
    }

    public int problems() {
        return plan.count(Outcome.PROBLEM);
    }

    public int undecided() {
        return plan.undecided();
    }

    /// How many rows were taken although something in them is doubtful.
    public int doubtful() {
        return (int) plan.rows().stream().filter(row -> row.isDoubtful() && row.isWritten()).count();
    }

    /// Whether there are rows that somebody may want to correct and bring again.
    public boolean hasRest() {
        return plan.rows().stream().anyMatch(row -> row.isToBeCorrected());
    }
}
