package org.rollbook.sheet.row;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.rollbook.model.people.Problem;
import org.rollbook.sheet.cell.ParticipantField;
import org.rollbook.sheet.layout.RowKind;
import org.rollbook.sheet.table.SheetRow;

/// One row of a list as understood: its number in the file, what it is, cleaned values (never empty), and doubts.
///
/// `SEX`, `ROLE` and `ID_TYPE` hold the names of these enums, `BORN` an ISO date, or a month or year where no more was written.
///
/// @param cells the row as it stands in the file, merged cells repeated
public record DraftRow(int row, RowKind kind, Map<ParticipantField, String> values, List<Problem> problems,
        List<String> cells) {

    public DraftRow {
        values = Map.copyOf(values);
        problems = List.copyOf(problems);
        cells = List.copyOf(cells);
    }

    /// Codes of problems that make a row a question: it is not taken by itself, but somebody may.
    public static final Set<String> QUESTIONS = Set.of("below", "absent", "odd", "unread");

    public DraftRow questioned(Problem question) {
        return doubted(List.of(question));
    }

    public DraftRow doubted(List<Problem> doubts) {
        return doubts.isEmpty() ? this
                : new DraftRow(row, kind, values, Stream.concat(problems.stream(), doubts.stream()).toList(), cells);
    }

    /// Whether somebody has to say if the row holds anybody who comes.
    public boolean isQuestion() {
        return problems.stream()
                .anyMatch(problem -> problem.field().equals("row") && QUESTIONS.contains(problem.code()));
    }

    public static DraftRow skipped(SheetRow row, RowKind kind) {
        return new DraftRow(row.number(), kind, Map.of(), List.of(), row.filled());
    }

    public boolean isPerson() {
        return kind == RowKind.PERSON;
    }

    /// The value of a field, empty when it was not given.
    public String value(ParticipantField field) {
        return values.getOrDefault(field, "");
    }

    /// Whether the row cannot become a person as it stands.
    public boolean isUnusable() {
        return problems.stream().anyMatch(problem -> problem.field().equals("name"));
    }
}
