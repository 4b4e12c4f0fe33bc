package org.rollbook.cli.people;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.rollbook.cli.kit.DataLocation;
import org.rollbook.cli.kit.ExitCode;
import org.rollbook.cli.kit.Options;
import org.rollbook.cli.kit.Terminal;
import org.rollbook.cli.kit.Verb;
import org.rollbook.files.PathCheck;
import org.rollbook.model.Refusal;
import org.rollbook.service.Office;
import org.rollbook.service.lists.ImportPlan;
import org.rollbook.service.lists.ImportRow;
import org.rollbook.service.lists.ImportRow.Decision;
import org.rollbook.service.lists.ImportRow.Kind;
import org.rollbook.service.lists.ImportRow.Outcome;
import org.rollbook.service.lists.Progress;
import org.rollbook.service.lists.SheetImport;
import org.rollbook.service.lists.SheetImport.Choices;
import org.rollbook.service.lists.file.ListFile;
import org.rollbook.text.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/// `import`: a list of people into a class, all good rows or, strictly, all rows or none.
public final class ImportVerb implements Verb {
    private static final String DRY_RUN = "--dry-run";
    private static final String STRICT = "--strict";
    private static final String SHEET = "--sheet";
    private static final String HEADER_ROW = "--header-row";
    private static final String CHARSET = "--charset";
    private static final String MAP = "--map";
    private static final String ORGANISATION = "--organisation";
    private static final String HIDDEN = "--hidden";
    private static final String ON_DUPLICATE = "--on-duplicate";
    private static final String PROBLEMS = "--problems";

    @Override
    public String name() {
        return "import";
    }

    @Override
    public CommandSpec describe(Messages words) {
        return Options.verb(name(), words.text("cli.import")).addPositional(Options.file(words.text("cli.option.file")))
                .addOption(Options.trainingClass(words))
                .addOption(Options.optional(SHEET, "NAME|N", words.text("cli.option.sheet")))
                .addOption(Options.number(HEADER_ROW, "N", words.text("cli.option.headerRow"), 1))
                .addOption(Options.converted(CHARSET,
                        ListFile.charsets().stream().map(Charset::name).collect(Collectors.joining("|")),
                        words.text("cli.option.charset"), Charset.class, ListFile::charset))
                .addOption(Options.pairs(MAP, "HEADER=FIELD", words.text("cli.option.map")))
                .addOption(Options.optional(ORGANISATION, "NAME", words.text("cli.option.listOrganisation")))
                .addOption(Options.flag(HIDDEN, words.text("cli.option.hidden")))
                .addOption(Options.oneOf(ON_DUPLICATE, words.text("cli.option.onDuplicate"), "skip",
                        List.of("skip", "update", "new")))
                .addOption(Options.flag(DRY_RUN, words.text("cli.option.dryRun")))
                .addOption(Options.flag(STRICT, words.text("cli.option.strict"))).addOption(Options.json(words))
                .addOption(Options.converted(PROBLEMS, "FILE.xlsx", words.text("cli.option.problems"), Path.class,
                        ImportVerb::workbook));
    }

    @Override
    public int run(ParseResult line, Terminal terminal, DataLocation place) {
        Path file = line.matchedPositionalValue(0, Path.of(""));
        PathCheck.requireReadable(file);
        if (line.hasMatchedOption(PROBLEMS)) {
            PathCheck.requireWritable(line.matchedOptionValue(PROBLEMS, Path.of("")));
        }
        if (line.hasMatchedOption(DRY_RUN)) {
            place.asking(office -> tell(office, plan(office, line, list(office, file, line)), "cli.import.planned",
                    line, terminal))
                    .orElseThrow(() -> new Refusal("class.unknown", line.matchedOptionValue(Options.CLASS, "")));
            return ExitCode.DONE;
        }
        return place.working(office -> carryOut(office, file, line, terminal));
    }

    private static int carryOut(Office office, Path file, ParseResult line, Terminal terminal) {
        SheetImport imports = office.services().sheetImport();
        ListFile list = list(office, file, line);
        ImportPlan plan = plan(office, line, list);
        if (line.hasMatchedOption(STRICT) && !plan.isSound()) {
            tell(office, plan, "cli.import.planned", line, terminal);
            throw new Refusal("import.strict", Integer.toString(plan.unsound()));
        }
        ImportPlan done = imports.apply(plan, Progress.NONE);
        if (line.hasMatchedOption(MAP)) {
            imports.remember(list);
        }
        tell(office, done, "cli.import.done", line, terminal);
        return ExitCode.DONE;
    }

    private static ListFile list(Office office, Path file, ParseResult line) {
        SheetImport imports = office.services().sheetImport();
        int headerRow = line.matchedOptionValue(HEADER_ROW, 0);
        Choices choices = new Choices(Optional.ofNullable(line.matchedOptionValue(CHARSET, (Charset) null)),
                Optional.of(line.matchedOptionValue(SHEET, "")).filter(name -> !name.isBlank()),
                headerRow == 0 ? OptionalInt.empty() : OptionalInt.of(headerRow));
        ListFile found = imports.read(file, choices, Progress.NONE);
        ListFile list = (line.hasMatchedOption(HIDDEN) && !found.hidden().isEmpty() ? found.shown() : found)
                .remembering(imports.mappings());
        Map<String, String> pairs = line.matchedOptionValue(MAP, Map.of());
        for (Map.Entry<String, String> pair : pairs.entrySet()) {
            list = list.with(pair.getKey(), pair.getValue());
        }
        return line.hasMatchedOption(ORGANISATION) ? list.from(line.matchedOptionValue(ORGANISATION, "")) : list;
    }

    private static ImportPlan plan(Office office, ParseResult line, ListFile list) {
        SheetImport imports = office.services().sheetImport();
        long classId = office.services().classes().byCode(line.matchedOptionValue(Options.CLASS, "")).id();
        Decision decision = Options.constant(line.matchedOptionValue(ON_DUPLICATE, "skip"), Decision.class);
        ImportPlan plan = imports.plan(list, imports.onFile(classId, list), Map.of(), Progress.NONE);
        if (plan.rows().stream().noneMatch(row -> row.kind() == Kind.PERSON)) {
            throw new Refusal("import.people.none");
        }
        return plan.decide(row -> row.found() == Outcome.DUPLICATE || row.found() == Outcome.UNCHANGED, decision);
    }

    private static ImportPlan tell(Office office, ImportPlan plan, String key, ParseResult line, Terminal terminal) {
        if (line.hasMatchedOption(PROBLEMS)) {
            office.services().sheetImport().writeProblems(plan, row -> reasons(row, terminal.words()),
                    line.matchedOptionValue(PROBLEMS, Path.of("")));
        }
        if (line.hasMatchedOption(Options.JSON)) {
            terminal.json(new ImportAnswer(plan, terminal.words()).document());
            return plan;
        }
        ImportAnswer.warnings(plan, terminal.words())
                .forEach(warning -> terminal.say("cli.import.warning", warning.message()));
        for (ImportRow row : plan.rows()) {
            if (row.kind() != Kind.PERSON && row.kind() != Kind.BLANK) {
                terminal.say("cli.import.skipped", Integer.toString(row.row()), terminal.words().text(row.kind()));
            }
            row.problems().forEach(problem -> terminal.say("cli.import.row", Integer.toString(row.row()),
                    terminal.words().problem(problem)));
            if (row.outcome() == Outcome.DUPLICATE) {
                row.match().ifPresent(
                        match -> terminal.say("cli.import.duplicate", Integer.toString(row.row()), row.name(),
                                match.known().name(), ImportAnswer.reason(match, terminal.words())));
            }
        }
        terminal.say(key, Integer.toString(plan.count(Outcome.NEW)), Integer.toString(plan.count(Outcome.UPDATE)),
                Integer.toString(plan.count(Outcome.UNCHANGED)),
                Integer.toString(plan.count(Outcome.DUPLICATE)), Integer.toString(plan.count(Outcome.PROBLEM)),
                Integer.toString(plan.count(Outcome.SKIPPED)));
        return plan;
    }

    private static String reasons(ImportRow row, Messages words) {
        return row.problems().stream().map(words::problem).collect(Collectors.joining(" "));
    }

    private static Path workbook(String typed) {
        if (!typed.toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            throw new TypeConversionException(typed);
        }
        return Path.of(typed);
    }
}
