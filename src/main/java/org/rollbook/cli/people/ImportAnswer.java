package org.rollbook.cli.people;

import org.rollbook.cli.kit.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Problem;
import org.rollbook.service.lists.Difference;
import org.rollbook.service.lists.ImportMatch;
import org.rollbook.service.lists.ImportPlan;
import org.rollbook.service.lists.ImportRow;
import org.rollbook.service.lists.ImportRow.Kind;
import org.rollbook.service.lists.ImportRow.Outcome;
import org.rollbook.service.lists.file.CommonOrganisation;
import org.rollbook.service.lists.file.ListField;
import org.rollbook.service.lists.file.ListFile;
import org.rollbook.service.lists.file.SheetList;
import org.rollbook.text.Messages;

/// An import as scripts read it: how the file was understood, totals, and for each row of the file what became of it.
///
/// Titles, headings and blank rows are told too, left out with the reason as their code.
/// Who is in the class just so is a duplicate with the code `unchanged`; those are counted apart as well.
record ImportAnswer(ImportPlan plan, Messages words) {
    /// A gap of more rows is no part of the list.
    private static final int WIDEST_GAP = 100;

    /// The whole answer.
    record Document(SheetAnswer list, List<Warning> warnings, @Json.Name("new") int added, int update, int duplicate,
            int unchanged, int problem,
            long skipped, List<Known> disappeared, List<Row> rows) {
    }

    /// How the file was understood.
    record SheetAnswer(String format, String sheet, @Json.OrNull Optional<Integer> headerRow,
            @Json.OrNull Optional<String> organisation,
            List<Heading> columns) {
    }

    /// What one column was taken for.
    record Heading(String heading, @Json.OrNull Optional<String> field) {
    }

    /// What makes one doubt the whole list.
    record Warning(String field, String code, String message) {
    }

    /// What became of one row of the file.
    record Row(int row, Outcome outcome, @Json.OrNull Optional<String> field, @Json.OrNull Optional<String> code,
            @Json.OrNull Optional<Integer> number, String name, String organisation, List<RowProblem> problems,
            List<Changed> changes,
            Optional<List<Match>> duplicateOf) {
    }

    /// What is wrong with a row.
    record RowProblem(String field, String code, String value, String message) {
    }

    /// What a row changes of somebody who is in the class.
    record Changed(String field, String before, String after) {
    }

    /// Somebody on file.
    record Known(@Json.OrNull Optional<Integer> number, String name, String organisation) {
    }

    /// Whom a row may be.
    record Match(@Json.Inline Known known, List<String> classes, Object reason, @Json.OrNull Optional<Integer> row) {
    }

    Document document() {
        List<Row> rows = rows();
        return new Document(list(plan.list()), warnings(plan, words), plan.count(Outcome.NEW),
                plan.count(Outcome.UPDATE),
                plan.count(Outcome.DUPLICATE) + plan.count(Outcome.UNCHANGED), plan.count(Outcome.UNCHANGED),
                plan.count(Outcome.PROBLEM),
                rows.stream().filter(row -> row.outcome() == Outcome.SKIPPED).count(),
                plan.disappeared().stream().map(this::person).toList(), rows);
    }

    /// What makes one doubt the whole list: its character set, and further sheets that hold lists too,
    /// spellings that are not recognised.
    static List<Warning> warnings(ImportPlan plan, Messages words) {
        ListFile list = plan.list();
        List<Warning> warnings = new ArrayList<>();
        plan.unfamiliar()
                .forEach(doubt -> warnings.add(new Warning(doubt.field(), doubt.code(), words.problem(doubt))));
        list.doubts().forEach(doubt -> warnings.add(new Warning(doubt.field(), doubt.code(), words.problem(doubt))));
        if (list.lists().size() > 1) {
            String sheets = list.lists().stream()
                    .map(sheet -> words.text("lists.note.sheet", sheet.sheet(), Integer.toString(sheet.rows())))
                    .collect(Collectors.joining(words.text("lists.what.and")));
            int out = list.lists().stream().filter(sheet -> !sheet.sheet().equals(list.sheet()))
                    .mapToInt(SheetList::rows).sum();
            warnings.add(new Warning("sheet", "several", words.text("cli.import.sheets",
                    Integer.toString(list.lists().size()), sheets, list.sheet(), Integer.toString(out))));
        }
        if (!list.hidden().isEmpty()) {
            warnings.add(new Warning("hidden", list.isShown() ? "shown" : "leftOut",
                    words.text(list.isShown() ? "cli.import.hidden.shown" : "cli.import.hidden",
                            Integer.toString(list.hidden().rows().size()),
                            Integer.toString(list.hidden().columns().size()))));
        }
        if (!list.columnsNotTaken().isEmpty()) {
            warnings.add(new Warning("columns", "leftOut",
                    words.text("cli.import.columns", String.join(", ", list.columnsNotTaken()))));
        }
        list.organisation().filter(said -> !said.text().isEmpty())
                .ifPresent(said -> warnings.add(new Warning("organisation", Messages.code(said.source()),
                        words.text("cli.import.organisation", said.text(),
                                words.text("lists.from." + Messages.code(said.source()))))));
        return warnings;
    }

    private static SheetAnswer list(ListFile list) {
        return new SheetAnswer(list.format(), list.sheet(), given(list.headerRow()),
                list.organisation().map(CommonOrganisation::text).filter(text -> !text.isEmpty()),
                list.columns().stream()
                        .map(column -> new Heading(column.heading(), column.field().map(ListField::name))).toList());
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        int header = plan.list().headerRow();
        int next = 1;
        for (ListFile.Line line : plan.list().lines(header)) {
            if (line.row() <= header) {
                next = blank(rows, next, line.row());
                rows.add(skipped(line.row(), line.row() == header && plan.list().hasHeadings() ? "header" : "title"));
            }
        }
        for (ImportRow row : plan.rows()) {
            next = blank(rows, next, row.row());
            rows.add(row.kind() == Kind.PERSON ? row(row) : skipped(row.row(), Messages.code(row.kind())));
        }
        return rows;
    }

    /// Files leave out rows in which nothing stands.
    private int blank(List<Row> rows, int next, int written) {
        for (int row = next; row < written && written - next <= WIDEST_GAP; row++) {
            rows.add(skipped(row, plan.list().hidden().rows().contains(row) ? "hidden" : Messages.code(Kind.BLANK)));
        }
        return written + 1;
    }

    private static Row skipped(int row, String code) {
        return new Row(row, Outcome.SKIPPED, Optional.empty(), Optional.of(code), Optional.empty(), "", "", List.of(),
                List.of(), Optional.empty());
    }

    private Row row(ImportRow row) {
        List<Difference> changes = row.outcome() == Outcome.UPDATE
                ? row.match().map(ImportMatch::differences).orElse(List.of()) : List.of();
        Optional<Problem> first = row.problems().stream().filter(Problem::isDoubt).findFirst();
        Optional<Difference> changed = changes.stream().findFirst();
        boolean known = row.outcome() == Outcome.DUPLICATE || row.outcome() == Outcome.UNCHANGED;
        return new Row(row.row(), row.outcome() == Outcome.UNCHANGED ? Outcome.DUPLICATE : row.outcome(),
                first.map(Problem::field).or(() -> changed.map(Difference::field)),
                first.map(Problem::code).or(() -> changed.map(_ -> "changed"))
                        .or(() -> Optional.of("unchanged").filter(_ -> row.outcome() == Outcome.UNCHANGED)),
                given(row.number()), row.name(), row.organisation(),
                row.problems().stream().map(problem -> problem(row, problem)).toList(),
                changes.stream().map(change -> new Changed(change.field(), change.before(), change.after())).toList(),
                known ? Optional.of(row.matches().stream().map(this::match).toList()) : Optional.empty());
    }

    private RowProblem problem(ImportRow row, Problem problem) {
        return new RowProblem(problem.field(), problem.code(), plan.value(row, problem), words.problem(problem));
    }

    /// Why a row of a list may be somebody, and which row says the same.
    static String reason(ImportMatch match, Messages words) {
        String reason = words.text("matchReason." + Messages.code(match.reason()));
        return match.earlierRow() == 0 ? reason
                : words.text("matchReason.repeats", reason, Integer.toString(match.earlierRow()));
    }

    private Match match(ImportMatch match) {
        return new Match(person(match.known()), match.classes(), match.reason(), given(match.earlierRow()));
    }

    private Known person(Participant person) {
        return new Known(given(person.number()), person.name(),
                person.organisation().map(o -> words.name(o.name())).orElse(""));
    }

    /// A number that is 0 where there is none.
    private static Optional<Integer> given(int number) {
        return number == 0 ? Optional.empty() : Optional.of(number);
    }
}
