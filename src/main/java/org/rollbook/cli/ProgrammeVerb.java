package org.rollbook.cli;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollbook.files.PathCheck;
import org.rollbook.model.Refusal;
import org.rollbook.model.course.ProgrammeItem;
import org.rollbook.model.course.Session;
import org.rollbook.service.Office;
import org.rollbook.service.lists.ProgrammePlan.Outcome;
import org.rollbook.service.lists.ProgrammePlan;
import org.rollbook.text.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// `programme`: the programme of a class; `programme import FILE` brings a schedule in.
final class ProgrammeVerb implements Verb {
    private static final String IMPORT = "import";

    @Override
    public String name() {
        return "programme";
    }

    @Override
    public CommandSpec describe(Messages words) {
        return Options.verb(name(), words.text("cli.programme"))
                .addPositional(PositionalParamSpec.builder().index("0..1").arity("0..2").paramLabel("[import FILE]")
                        .hideParamSyntax(true)
                        .type(List.class).auxiliaryTypes(String.class)
                        .description(words.text("cli.option.programmeFile")).build())
                .addOption(Options.trainingClass(words))
                .addOption(Options.flag(Options.DRY_RUN, words.text("cli.option.dryRun")))
                .addOption(Options.json(words));
    }

    @Override
    public int run(ParseResult line, Terminal terminal, DataLocation place) {
        List<String> words = line.matchedPositionalValue(0, List.of());
        if (words.isEmpty()) {
            return tell(line, terminal, place);
        }
        if (!words.getFirst().equals(IMPORT) || words.size() != 2) {
            terminal.warn("cli.programme.usage");
            return Cli.USAGE;
        }
        Path file = Path.of(words.get(1));
        PathCheck.requireReadable(file);
        if (line.hasMatchedOption(Options.DRY_RUN)) {
            return place.asking(office -> tell(plan(office, file, line), "cli.programme.planned", line, terminal))
                    .orElseThrow(() -> new Refusal("class.unknown", line.matchedOptionValue(Options.CLASS, "")));
        }
        return place.working(office -> {
            ProgrammePlan plan = plan(office, file, line);
            office.services().programmeImport().apply(plan);
            return tell(plan, "cli.programme.done", line, terminal);
        });
    }

    private static ProgrammePlan plan(Office office, Path file, ParseResult line) {
        return office.services().programmeImport().plan(classId(office, line), file);
    }

    private static long classId(Office office, ParseResult line) {
        return office.services().classes().byCode(line.matchedOptionValue(Options.CLASS, "")).id();
    }

    private static int tell(ParseResult line, Terminal terminal, DataLocation place) {
        String code = line.matchedOptionValue(Options.CLASS, "");
        List<Session> sessions = place.asking(office -> office.services().programme().sessions(classId(office, line)))
                .orElseThrow(() -> new Refusal("class.unknown", code));
        if (line.hasMatchedOption(Options.JSON)) {
            terminal.json(sessions.stream().map(session -> json(session)).toList());
            return Cli.DONE;
        }
        Messages words = terminal.words();
        TextTable table = new TextTable(words.text("cli.column.date"), words.text("cli.column.half"),
                words.text("cli.column.time"),
                words.text("cli.column.kind"), words.text("cli.column.topic"), words.text("cli.column.speakers"),
                words.text("cli.column.room"));
        sessions.stream().flatMap(session -> session.items().stream())
                .forEach(item -> table.row(item.at().date(), words.text(item.at().half()),
                        time(item), words.text(item.kind()), words.name(item.topic()),
                        item.speeches().stream().map(speech -> words.name(speech.speaker()))
                                .collect(Collectors.joining(", ")),
                        words.name(item.room())));
        terminal.table(table);
        return Cli.DONE;
    }

    private static Map<String, Object> json(Session session) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("date", session.at().date().toString());
        json.put("half", session.at().half().code());
        json.put("counts", session.counts());
        json.put("taken", session.isTaken());
        json.put("items", session.items().stream().map(ProgrammeVerb::json).toList());
        return json;
    }

    private static Map<String, Object> json(ProgrammeItem item) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", Messages.code(item.kind()));
        json.put("starts", item.starts().map(LocalTime::toString).orElse(""));
        json.put("ends", item.ends().map(LocalTime::toString).orElse(""));
        json.put("topicZh", item.topic().zh());
        json.put("topicEn", item.topic().en());
        json.put("speakers", item.speeches().stream().map(speech -> {
            Map<String, Object> speaker = new LinkedHashMap<>();
            speaker.put("nameZh", speech.speaker().zh());
            speaker.put("nameEn", speech.speaker().en());
            speaker.put("capacityZh", speech.capacity().zh());
            speaker.put("capacityEn", speech.capacity().en());
            return speaker;
        }).toList());
        json.put("roomZh", item.room().zh());
        json.put("roomEn", item.room().en());
        json.put("hours", item.hours());
        json.put("counts", item.counts());
        return json;
    }

    private static int tell(ProgrammePlan plan, String key, ParseResult line, Terminal terminal) {
        Messages words = terminal.words();
        if (line.hasMatchedOption(Options.JSON)) {
            Map<String, Object> json = new LinkedHashMap<>();
            Stream.of(Outcome.values()).forEach(outcome -> json.put(Messages.code(outcome), plan.count(outcome)));
            json.put("rows", plan.rows().stream().map(row -> json(row, words)).toList());
            terminal.json(json);
            return Cli.DONE;
        }
        plan.rows().stream().filter(row -> row.outcome() == Outcome.LEFT_OUT && !row.content().isEmpty())
                .forEach(row -> terminal.say("cli.programme.leftOut", Integer.toString(row.row()), row.content()));
        plan.rows().forEach(row -> row.problem().ifPresent(
                problem -> terminal.say("cli.import.row", Integer.toString(row.row()), words.problem(problem))));
        terminal.say(key, Integer.toString(plan.count(Outcome.NEW)), Integer.toString(plan.count(Outcome.UPDATE)),
                Integer.toString(plan.count(Outcome.REPLACES_GENERATED)),
                Integer.toString(plan.count(Outcome.UNCHANGED)),
                Integer.toString(plan.count(Outcome.PROBLEM)));
        return Cli.DONE;
    }

    private static Map<String, Object> json(ProgrammePlan.Row row, Messages words) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("row", row.row());
        json.put("content", row.content());
        json.put("outcome", Messages.code(row.outcome()));
        row.item().ifPresent(item -> {
            json.put("at", item.at().toString());
            json.putAll(json(item));
        });
        json.put("problems", row.problem().map(words::problem).stream().toList());
        return json;
    }

    private static String time(ProgrammeItem item) {
        return Stream.of(item.starts(), item.ends()).flatMap(time -> time.stream()).map(LocalTime::toString)
                .collect(Collectors.joining("–"));
    }
}
