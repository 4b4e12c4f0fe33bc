package org.rollbook.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rollbook.model.Refusal;
import org.rollbook.model.people.Problem;
import org.rollbook.service.ImportPlan;
import org.rollbook.service.ImportPlan.Outcome;
import org.rollbook.service.ImportPlan.Row;
import org.rollbook.service.Office;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `import`: a list of people into a class, all good rows or, strictly, all rows or none.
final class ImportVerb implements Verb {
    private static final String DRY_RUN = "--dry-run";
    private static final String STRICT = "--strict";

    @Override
    public String name() {
        return "import";
    }

    @Override
    public CommandSpec describe(Words words) {
        return Options.verb(name(), words.text("cli.import")).addPositional(Options.file(words.text("cli.option.file")))
                .addOption(Options.trainingClass(words)).addOption(Options.flag(DRY_RUN, words.text("cli.option.dryRun")))
                .addOption(Options.flag(STRICT, words.text("cli.option.strict"))).addOption(Options.json(words));
    }

    @Override
    public int run(ParseResult line, Terminal terminal, DataPlace place) {
        Path file = line.matchedPositionalValue(0, Path.of(""));
        if (!Files.isRegularFile(file)) {
            throw new Refusal("import.file.missing", file.toString());
        }
        String code = line.matchedOptionValue(Options.CLASS, "");
        if (line.hasMatchedOption(DRY_RUN)) {
            ImportPlan plan = place.asking(office -> plan(office, code, file)).orElseThrow(() -> new Refusal("class.unknown", code));
            tell(plan, "cli.import.planned", line, terminal);
        } else {
            ImportPlan plan = place.working(office -> apply(office, plan(office, code, file), line));
            boolean refused = line.hasMatchedOption(STRICT) && !plan.isSound();
            tell(plan, refused ? "cli.import.planned" : "cli.import.done", line, terminal);
            if (refused) {
                throw new Refusal("import.strict", Integer.toString(plan.count(Outcome.PROBLEM)));
            }
        }
        return Cli.DONE;
    }

    private static ImportPlan plan(Office office, String code, Path file) {
        return office.services().sheetImport().plan(office.services().classes().byCode(code).id(), file);
    }

    private static ImportPlan apply(Office office, ImportPlan plan, ParseResult line) {
        return line.hasMatchedOption(STRICT) && !plan.isSound() ? plan : office.services().sheetImport().apply(plan);
    }

    private static void tell(ImportPlan plan, String key, ParseResult line, Terminal terminal) {
        if (line.hasMatchedOption(Options.JSON)) {
            terminal.json(json(plan, terminal.words()));
            return;
        }
        for (Row row : plan.rows()) {
            row.problems().forEach(problem -> terminal.say("cli.import.row", Integer.toString(row.row()), terminal.words().problem(problem)));
        }
        terminal.say(key, Integer.toString(plan.count(Outcome.NEW)), Integer.toString(plan.count(Outcome.UPDATED)),
                Integer.toString(plan.count(Outcome.DUPLICATE)), Integer.toString(plan.count(Outcome.PROBLEM)),
                Integer.toString(plan.count(Outcome.SKIPPED)));
    }

    private static Map<String, Object> json(ImportPlan plan, Words words) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("new", plan.count(Outcome.NEW));
        json.put("updated", plan.count(Outcome.UPDATED));
        json.put("duplicates", plan.count(Outcome.DUPLICATE));
        json.put("problems", plan.count(Outcome.PROBLEM));
        json.put("skipped", plan.count(Outcome.SKIPPED));
        json.put("rows", plan.rows().stream().map(row -> json(row, words)).toList());
        return json;
    }

    private static Map<String, Object> json(Row row, Words words) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("row", row.row());
        json.put("outcome", Words.code(row.outcome()));
        json.put("number", row.number());
        json.put("problems", row.problems().stream().map(problem -> json(problem, words)).toList());
        return json;
    }

    private static Map<String, Object> json(Problem problem, Words words) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("field", problem.field());
        json.put("code", problem.code());
        json.put("message", words.problem(problem));
        return json;
    }
}
