package org.rollbook.cli.course;

import org.rollbook.cli.kit.Json;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollbook.cli.kit.AlignedColumns;
import org.rollbook.cli.kit.DataLocation;
import org.rollbook.cli.kit.ExitCode;
import org.rollbook.cli.kit.Options;
import org.rollbook.cli.kit.Terminal;
import org.rollbook.cli.kit.Verb;
import org.rollbook.files.PathCheck;
import org.rollbook.model.Refusal;
import org.rollbook.model.course.ProgrammeItem;
import org.rollbook.model.course.Session;
import org.rollbook.model.course.SessionKind;
import org.rollbook.model.course.Speech;
import org.rollbook.service.Office;
import org.rollbook.service.lists.programme.ProgrammePlan;
import org.rollbook.service.lists.programme.ProgrammePlan.Outcome;
import org.rollbook.text.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// `programme`: the programme of a class; `programme import FILE` brings a schedule in.
public final class ProgrammeVerb implements Verb {
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
            return ExitCode.USAGE;
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
            terminal.json(sessions.stream().map(HalfDayAnswer::of).toList());
            return ExitCode.DONE;
        }
        Messages words = terminal.words();
        AlignedColumns table = new AlignedColumns(words.text("cli.column.date"), words.text("cli.column.half"),
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
        return ExitCode.DONE;
    }

    private record HalfDayAnswer(String date, String half, boolean counts, boolean taken, List<ItemAnswer> items) {
        static HalfDayAnswer of(Session session) {
            return new HalfDayAnswer(session.at().date().toString(), session.at().half().code(), session.counts(),
                    session.isTaken(), session.items().stream().map(ItemAnswer::of).toList());
        }
    }

    private record ItemAnswer(SessionKind kind, String starts, String ends, String topicZh, String topicEn,
            List<SpeakerAnswer> speakers, String roomZh, String roomEn, int hours, boolean counts) {
        static ItemAnswer of(ProgrammeItem item) {
            return new ItemAnswer(item.kind(), item.starts().map(LocalTime::toString).orElse(""),
                    item.ends().map(LocalTime::toString).orElse(""), item.topic().zh(), item.topic().en(),
                    item.speeches().stream().map(SpeakerAnswer::of).toList(), item.room().zh(), item.room().en(),
                    item.hours(), item.counts());
        }
    }

    private record SpeakerAnswer(String nameZh, String nameEn, String capacityZh, String capacityEn) {
        static SpeakerAnswer of(Speech speech) {
            return new SpeakerAnswer(speech.speaker().zh(), speech.speaker().en(), speech.capacity().zh(),
                    speech.capacity().en());
        }
    }

    private static int tell(ProgrammePlan plan, String key, ParseResult line, Terminal terminal) {
        Messages words = terminal.words();
        if (line.hasMatchedOption(Options.JSON)) {
            Map<String, Integer> counts = new LinkedHashMap<>();
            Stream.of(Outcome.values()).forEach(outcome -> counts.put(Messages.code(outcome), plan.count(outcome)));
            terminal.json(new PlanAnswer(counts,
                    plan.rows().stream().map(row -> RowAnswer.of(row, words)).toList()));
            return ExitCode.DONE;
        }
        plan.rows().stream().filter(row -> row.outcome() == Outcome.LEFT_OUT && !row.content().isEmpty())
                .forEach(row -> terminal.say("cli.programme.leftOut", Integer.toString(row.row()), row.content()));
        plan.rows().forEach(row -> row.problem().ifPresent(
                problem -> terminal.say("cli.import.row", Integer.toString(row.row()), words.problem(problem))));
        terminal.say(key, Integer.toString(plan.count(Outcome.NEW)), Integer.toString(plan.count(Outcome.UPDATE)),
                Integer.toString(plan.count(Outcome.REPLACES_GENERATED)),
                Integer.toString(plan.count(Outcome.UNCHANGED)),
                Integer.toString(plan.count(Outcome.PROBLEM)));
        return ExitCode.DONE;
    }

    private record PlanAnswer(@Json.Inline Map<String, Integer> counts, List<RowAnswer> rows) {
    }

    private record RowAnswer(int row, String content, Outcome outcome, Optional<String> at,
            @Json.Inline Optional<ItemAnswer> item, List<String> problems) {
        static RowAnswer of(ProgrammePlan.Row row, Messages words) {
            return new RowAnswer(row.row(), row.content(), row.outcome(), row.item().map(item -> item.at().toString()),
                    row.item().map(ItemAnswer::of), row.problem().map(words::problem).stream().toList());
        }
    }

    private static String time(ProgrammeItem item) {
        return Stream.of(item.starts(), item.ends()).flatMap(time -> time.stream()).map(LocalTime::toString)
                .collect(Collectors.joining("–"));
    }
}
