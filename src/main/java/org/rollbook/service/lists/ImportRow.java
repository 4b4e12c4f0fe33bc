package org.rollbook.service.lists;

import java.util.List;
import java.util.Optional;
import org.rollbook.model.people.Problem;
import org.rollbook.sheet.row.DraftRow;

/// One row of a list: what was found out about it, what somebody decided, and so what becomes of it.
///
/// @param row          its number in the file
/// @param name         as it would be stored, or as written when it cannot be
/// @param organisation as spelled in the list
/// @param wanted       the trainee number that the list gives, 0 for none
/// @param number       the trainee number that the person has, or gets by applying the plan; 0 while there is none
/// @param found        what the row is before anybody decides
/// @param matches      who it may be, the likeliest first; for somebody new, the person of another class who is taken over
/// @param chosen       which of the matches is meant
/// @param identity     whether somebody else holds the row’s identity or trainee number
/// @param problems     what is doubtful, or why the row cannot be taken
public record ImportRow(int row, Kind kind, String name, String organisation, int wanted, int number, Outcome found,
        Decision decision,
        List<ImportMatch> matches, int chosen, Identity identity, List<Problem> problems) {

    /// The code of a problem that a sound value on file would give way to a doubtful one.
    static final String WORSE = "worse";

    /// What a row of a list is; only people are imported.
    public enum Kind { PERSON, BLANK, SUBTOTAL, HEADING, FOOTNOTE, REPEATED_HEADER }

    /// What becomes of a row: somebody is enrolled, or changed, may be here already, is here just so, cannot be taken, is left out.
    public enum Outcome { NEW, UPDATE, DUPLICATE, UNCHANGED, PROBLEM, SKIPPED }

    /// What somebody said about a row. While nobody has, new and changed people are taken and everything else is left.
    public enum Decision { OPEN, NEW, UPDATE, SKIP }

    /// An identity number and a trainee number belong to one person in a class.
    public enum Identity { OWN, HELD }

    public ImportRow {
        matches = List.copyOf(matches);
        problems = List.copyOf(problems);
    }

    /// What becomes of the row as things are decided.
    public Outcome outcome() {
        return switch (decision) {
            case OPEN -> found;
            case NEW -> Outcome.NEW;
            case UPDATE -> taken(matches.get(chosen));
            case SKIP -> found == Outcome.NEW || found == Outcome.UPDATE || isQuestion() ? Outcome.SKIPPED : found;
        };
    }

    private static Outcome taken(ImportMatch match) {
        return switch (match.where()) {
            case ELSEWHERE -> Outcome.NEW;
            case CLASS, LIST -> match.differences().isEmpty() ? Outcome.UNCHANGED : Outcome.UPDATE;
        };
    }

    /// Who the row is taken for, or may be; nobody once it is decided that this is somebody new.
    public Optional<ImportMatch> match() {
        boolean stranger = matches.isEmpty() || decision == Decision.NEW && found != Outcome.NEW;
        return stranger ? Optional.empty() : Optional.of(matches.get(chosen));
    }

    /// Whether the row waits for somebody’s word.
    public boolean isUndecided() {
        return found == Outcome.DUPLICATE && decision == Decision.OPEN;
    }

    /// Whether the row would put something doubtful in the place of something sound: a word for many rows is none for this one.
    public boolean isWorse() {
        return problems.stream().anyMatch(problem -> problem.code().equals(WORSE));
    }

    /// Whether it is not sure that the row holds anybody who comes: nobody is taken unless somebody says so.
    public boolean isQuestion() {
        return problems.stream()
                .anyMatch(problem -> problem.field().equals("row") && DraftRow.QUESTIONS.contains(problem.code()));
    }

    /// Whether several people may be meant, of whom one must be chosen before the row can be taken for them.
    public boolean isAmbiguous() {
        return matches.size() > 1;
    }

    /// Whether a decision makes sense for this row.
    public boolean allows(Decision wanted) {
        boolean usable = kind == Kind.PERSON && (found != Outcome.PROBLEM || isQuestion());
        return switch (wanted) {
            case OPEN, SKIP -> kind == Kind.PERSON;
            case NEW -> usable && (found == Outcome.NEW || identity == Identity.OWN);
            case UPDATE -> usable && found != Outcome.NEW && !matches.isEmpty();
        };
    }

    /// Whether somebody should look at the row in the file: it cannot be taken, waits for a word, or something in it is doubtful.
    public boolean isToBeCorrected() {
        return kind == Kind.PERSON && hasDoubts() || isUndecided();
    }

    /// Whether the row can be taken although something in it is doubtful, such as a number that nobody can have.
    public boolean isDoubtful() {
        return kind == Kind.PERSON && found != Outcome.PROBLEM && hasDoubts();
    }

    private boolean hasDoubts() {
        return problems.stream().anyMatch(Problem::isDoubt);
    }

    /// Whether applying the plan writes this row.
    public boolean isWritten() {
        return outcome() == Outcome.NEW || outcome() == Outcome.UPDATE;
    }

    ImportRow decided(Decision said, int match) {
        boolean meant = said == Decision.UPDATE && matches.get(match).where() == ImportMatch.Where.CLASS;
        return new ImportRow(row, kind, name, organisation, wanted,
                meant ? matches.get(match).known().number() : number, found, said,
                matches, match, identity, problems);
    }

    ImportRow numbered(int given) {
        return new ImportRow(row, kind, name, organisation, wanted, given, found, decision, matches, chosen, identity,
                problems);
    }
}
