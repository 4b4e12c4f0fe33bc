package org.rollbook.service;

import java.util.List;
import java.util.Optional;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Problem;

/// What an import would do, row by row; nothing is written before it is applied.
///
/// @param source the file's name, for the journal
public record ImportPlan(long classId, String source, List<Row> rows) {

    /// What becomes of a row: the last three leave the class as it is.
    public enum Outcome { NEW, UPDATED, DUPLICATE, PROBLEM, SKIPPED }

    /// One row of the file.
    ///
    /// @param row          its number in the file
    /// @param participant  as it would be stored; empty for problems and skipped rows
    /// @param organisation the organisation as spelled
    /// @param problems     what is doubtful, or why the row cannot be taken
    public record Row(int row, Outcome outcome, Optional<Participant> participant, String organisation, List<Problem> problems) {

        /// The trainee number, 0 while there is none.
        public int number() {
            return participant.map(Participant::number).orElse(0);
        }

        /// Whether applying the plan writes this row.
        boolean isWritten() {
            return outcome == Outcome.NEW || outcome == Outcome.UPDATED;
        }

        Row with(Participant stored) {
            return new Row(row, outcome, Optional.of(stored), organisation, problems);
        }
    }

    public ImportPlan {
        rows = List.copyOf(rows);
    }

    public int count(Outcome outcome) {
        return (int) rows.stream().filter(row -> row.outcome() == outcome).count();
    }

    /// Whether every row that holds somebody can be taken.
    public boolean isSound() {
        return count(Outcome.PROBLEM) == 0;
    }
}
