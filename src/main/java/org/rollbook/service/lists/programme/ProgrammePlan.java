package org.rollbook.service.lists.programme;

import java.util.List;
import java.util.Optional;
import org.rollbook.model.course.ProgrammeItem;
import org.rollbook.model.people.Problem;

/// What bringing in a schedule would do, row by row; nothing is written yet.
///
/// @param source the file's name; empty for pasted text
public record ProgrammePlan(long classId, String source, List<Row> rows) {

    /// What becomes of a row.
    public enum Outcome {
        /// An item more.
        NEW,
        /// An item at the same time of the same half-day gets what the row says.
        UPDATE,
        /// A generated item that nobody has touched gives way.
        REPLACES_GENERATED,
        /// It is there already.
        UNCHANGED,
        /// It cannot be read.
        PROBLEM,
        /// A meal, a break: no item of the programme.
        LEFT_OUT
    }

    /// @param item   as it would be stored; empty for a problem and for what is left out
    /// @param before the item that it changes or replaces
    public record Row(int row, String content, Outcome outcome, Optional<ProgrammeItem> item,
            Optional<ProgrammeItem> before,
            Optional<Problem> problem) {

        /// Whether it changes something.
        public boolean isToBeWritten() {
            return outcome == Outcome.NEW || outcome == Outcome.UPDATE || outcome == Outcome.REPLACES_GENERATED;
        }
    }

    public ProgrammePlan {
        rows = List.copyOf(rows);
    }

    public int count(Outcome outcome) {
        return (int) rows.stream().filter(row -> row.outcome() == outcome).count();
    }

    public List<ProgrammeItem> toBeWritten() {
        return rows.stream().filter(Row::isToBeWritten).flatMap(row -> row.item().stream()).toList();
    }
}
