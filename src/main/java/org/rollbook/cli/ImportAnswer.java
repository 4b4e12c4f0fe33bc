package org.rollbook.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Problem;
import org.rollbook.service.lists.CommonOrganisation;
import org.rollbook.service.lists.Difference;
import org.rollbook.service.lists.ImportMatch;
import org.rollbook.service.lists.ImportPlan;
import org.rollbook.service.lists.ImportRow.Kind;
import org.rollbook.service.lists.ImportRow.Outcome;
import org.rollbook.service.lists.ImportRow;
import org.rollbook.service.lists.ListField;
import org.rollbook.service.lists.ListFile;
import org.rollbook.service.lists.SheetList;
import org.rollbook.text.Messages;

/// An import as scripts read it: how the file was understood, totals, and for each row of the file what became of it.
///
/// Titles, headings and blank rows are told too, left out with the reason as their code.
/// Who is in the class just so is a duplicate with the code `unchanged`; those are counted apart as well.
record ImportAnswer(ImportPlan plan, Messages words) {
    /// A gap of more rows is no part of the list.
    private static final int WIDEST_GAP = 100;
    private static final String SKIPPED = Messages.code(Outcome.SKIPPED);

    Map<String, Object> document() {
        Map<String, Object> json = new LinkedHashMap<>();
        List<Map<String, Object>> rows = rows();
        json.put("list", list(plan.list()));
        json.put("warnings", warnings(plan.list(), words));
        json.put("new", plan.count(Outcome.NEW));
        json.put("update", plan.count(Outcome.UPDATE));
        json.put("duplicate", plan.count(Outcome.DUPLICATE) + plan.count(Outcome.UNCHANGED));
        json.put("unchanged", plan.count(Outcome.UNCHANGED));
        json.put("problem", plan.count(Outcome.PROBLEM));
        json.put("skipped", rows.stream().filter(row -> row.get("outcome").equals(SKIPPED)).count());
        json.put("disappeared", plan.disappeared().stream().map(this::person).toList());
        json.put("rows", rows);
        return json;
    }

    /// What makes one doubt the whole list: its character set, and further sheets that hold lists too.
    static List<Map<String, Object>> warnings(ListFile list, Messages words) {
        List<Map<String, Object>> warnings = new ArrayList<>();
        list.doubts().forEach(doubt -> warnings.add(warning(doubt.field(), doubt.code(), words.problem(doubt))));
        if (list.lists().size() > 1) {
            String sheets = list.lists().stream().map(sheet -> words.text("lists.note.sheet", sheet.sheet(), Integer.toString(sheet.rows()))).collect(Collectors.joining(words.text("lists.what.and")));
            int out = list.lists().stream().filter(sheet -> !sheet.sheet().equals(list.sheet())).mapToInt(SheetList::rows).sum();
            warnings.add(warning("sheet", "several", words.text("cli.import.sheets", Integer.toString(list.lists().size()), sheets, list.sheet(), Integer.toString(out))));
        }
        if (!list.hidden().isEmpty()) {
            warnings.add(warning("hidden", list.isShown() ? "shown" : "leftOut", words.text(list.isShown() ? "cli.import.hidden.shown" : "cli.import.hidden",
                    Integer.toString(list.hidden().rows().size()), Integer.toString(list.hidden().columns().size()))));
        }
        if (!list.columnsNotTaken().isEmpty()) {
            warnings.add(warning("columns", "leftOut", words.text("cli.import.columns", String.join(", ", list.columnsNotTaken()))));
        }
        list.organisation().filter(said -> !said.text().isEmpty()).ifPresent(said -> warnings.add(warning("organisation", Messages.code(said.source()),
                words.text("cli.import.organisation", said.text(), words.text("lists.from." + Messages.code(said.source()))))));
        return warnings;
    }

    private static Map<String, Object> warning(String field, String code, String message) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("field", field);
        json.put("code", code);
        json.put("message", message);
        return json;
    }

    private static Map<String, Object> list(ListFile list) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", list.format());
        json.put("sheet", list.sheet());
        json.put("headerRow", list.headerRow() == 0 ? null : list.headerRow());
        json.put("organisation", list.organisation().map(CommonOrganisation::text).filter(text -> !text.isEmpty()).orElse(null));
        json.put("columns", list.columns().stream().map(column -> {
            Map<String, Object> said = new LinkedHashMap<>();
            said.put("heading", column.heading());
            said.put("field", column.field().map(ListField::name).orElse(null));
            return said;
        }).toList());
        return json;
    }

    private List<Map<String, Object>> rows() {
        List<Map<String, Object>> rows = new ArrayList<>();
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
    private int blank(List<Map<String, Object>> rows, int next, int written) {
        for (int row = next; row < written && written - next <= WIDEST_GAP; row++) {
            rows.add(skipped(row, plan.list().hidden().rows().contains(row) ? "hidden" : Messages.code(Kind.BLANK)));
        }
        return written + 1;
    }

    private static Map<String, Object> skipped(int row, String code) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("row", row);
        json.put("outcome", SKIPPED);
        json.put("field", null);
        json.put("code", code);
        json.put("number", null);
        json.put("name", "");
        json.put("organisation", "");
        json.put("problems", List.of());
        json.put("changes", List.of());
        return json;
    }

    private Map<String, Object> row(ImportRow row) {
        List<Difference> changes = row.outcome() == Outcome.UPDATE ? row.match().map(ImportMatch::differences).orElse(List.of()) : List.of();
        Optional<Problem> first = row.problems().stream().filter(Problem::isDoubt).findFirst();
        Optional<Difference> changed = changes.stream().findFirst();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("row", row.row());
        json.put("outcome", Messages.code(row.outcome() == Outcome.UNCHANGED ? Outcome.DUPLICATE : row.outcome()));
        json.put("field", first.map(Problem::field).or(() -> changed.map(Difference::field)).orElse(null));
        json.put("code", first.map(Problem::code).or(() -> changed.map(change -> "changed"))
                .or(() -> Optional.of("unchanged").filter(_ -> row.outcome() == Outcome.UNCHANGED)).orElse(null));
        json.put("number", row.number() == 0 ? null : row.number());
        json.put("name", row.name());
        json.put("organisation", row.organisation());
        json.put("problems", row.problems().stream().map(problem -> problem(row, problem)).toList());
        json.put("changes", changes.stream().map(ImportAnswer::change).toList());
        if (row.outcome() == Outcome.DUPLICATE || row.outcome() == Outcome.UNCHANGED) {
            json.put("duplicateOf", row.matches().stream().map(this::match).toList());
        }
        return json;
    }

    private Map<String, Object> problem(ImportRow row, Problem problem) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("field", problem.field());
        json.put("code", problem.code());
        json.put("value", plan.value(row, problem));
        json.put("message", words.problem(problem));
        return json;
    }

    private static Map<String, Object> change(Difference change) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("field", change.field());
        json.put("before", change.before());
        json.put("after", change.after());
        return json;
    }

    /// Why a row of a list may be somebody, and which row says the same.
    static String reason(ImportMatch match, Messages words) {
        String reason = words.text("matchReason." + Messages.code(match.reason()));
        return match.earlierRow() == 0 ? reason : words.text("matchReason.repeats", reason, Integer.toString(match.earlierRow()));
    }

    private Map<String, Object> match(ImportMatch match) {
        Map<String, Object> json = person(match.known());
        json.put("classes", match.classes());
        json.put("reason", Messages.code(match.reason()));
        json.put("row", match.earlierRow() == 0 ? null : match.earlierRow());
        return json;
    }

    private Map<String, Object> person(Participant person) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("number", person.number() == 0 ? null : person.number());
        json.put("name", person.name());
        json.put("organisation", person.organisation().map(o -> words.name(o.name())).orElse(""));
        return json;
    }
}
