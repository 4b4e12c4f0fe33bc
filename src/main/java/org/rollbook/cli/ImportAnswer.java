package org.rollbook.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Problem;
import org.rollbook.service.Difference;
import org.rollbook.service.ImportMatch;
import org.rollbook.service.ImportPlan;
import org.rollbook.service.ImportRow;
import org.rollbook.service.ImportRow.Outcome;

/// An import as scripts read it: totals, and for each row of the file what became of it.
record ImportAnswer(ImportPlan plan, Words words) {

    Map<String, Object> document() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("new", plan.count(Outcome.NEW));
        json.put("update", plan.count(Outcome.UPDATE));
        json.put("duplicate", plan.count(Outcome.DUPLICATE) + plan.count(Outcome.UNCHANGED));
        json.put("problem", plan.count(Outcome.PROBLEM));
        json.put("skipped", plan.count(Outcome.SKIPPED));
        json.put("disappeared", plan.disappeared().stream().map(this::person).toList());
        json.put("rows", plan.rows().stream().map(this::row).toList());
        return json;
    }

    private Map<String, Object> row(ImportRow row) {
        List<Difference> changes = row.outcome() == Outcome.UPDATE ? row.match().map(ImportMatch::differences).orElse(List.of()) : List.of();
        Optional<Problem> first = row.problems().stream().findFirst();
        Optional<Difference> changed = changes.stream().findFirst();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("row", row.row());
        json.put("outcome", Words.code(row.outcome() == Outcome.UNCHANGED ? Outcome.DUPLICATE : row.outcome()));
        json.put("field", first.map(Problem::field).or(() -> changed.map(Difference::field)).orElse(null));
        json.put("code", first.map(Problem::code).or(() -> changed.map(change -> "changed")).orElse(null));
        json.put("number", row.number() == 0 ? null : row.number());
        json.put("name", row.name());
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

    private Map<String, Object> match(ImportMatch match) {
        Map<String, Object> json = person(match.known());
        json.put("classes", match.classes());
        json.put("reason", Words.code(match.reason()));
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
