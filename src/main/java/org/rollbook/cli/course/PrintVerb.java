package org.rollbook.cli.course;

import org.rollbook.cli.kit.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rollbook.cli.kit.AlignedColumns;
import org.rollbook.cli.kit.DataLocation;
import org.rollbook.cli.kit.ExitCode;
import org.rollbook.cli.kit.Options;
import org.rollbook.cli.kit.Terminal;
import org.rollbook.cli.kit.Verb;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.course.Session;
import org.rollbook.model.document.Choice;
import org.rollbook.model.document.DocumentOption;
import org.rollbook.model.document.DocumentScope;
import org.rollbook.model.document.DocumentType;
import org.rollbook.model.paper.Document;
import org.rollbook.model.paper.PaperLanguage;
import org.rollbook.service.Office;
import org.rollbook.service.paper.Documents;
import org.rollbook.text.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/// `print`: one document of a class as PDF or XLSX, noted in the journal; `print --list` tells which there are.
public final class PrintVerb implements Verb {
    private static final String OUT = "--out";
    private static final String LANGUAGE = "--language";
    private static final String SESSION = "--session";
    private static final String LIST = "--list";

    @Override
    public String name() {
        return "print";
    }

    @Override
    public CommandSpec describe(Messages words) {
        CommandSpec spec = Options.verb(name(), words.text("cli.print"))
                .addPositional(Options.word("DOC", documents(words),
                        Documents.types().stream().map(DocumentType::code).toList()))
                .addOption(Options.trainingClass(words))
                .addOption(Options.requiredFile(OUT, "FILE.pdf|.xlsx", words.text("cli.option.out"), PrintVerb::format))
                .addOption(Options.oneOf(LANGUAGE, words.text("cli.option.language"), "", List.of("zh", "en", "both")));
        offered().forEach((key, types) -> spec.addOption(option(key, types, words)));
        return spec.addOption(Options.optional(SESSION, Options.HALF_DAY, words.text("cli.option.printSession")))
                .addOption(Options.standaloneFlag(LIST, words.text("cli.option.printList")))
                .addOption(Options.json(words));
    }

    private static String documents(Messages words) {
        return Documents.types().stream().map(type -> type.code() + " " + words.name(type.title()))
                .collect(Collectors.joining(words.text("paper.list"))) + words.text("cli.stop");
    }

    /// The types that offer an option, by its key.
    private static Map<String, List<DocumentType>> offered() {
        Map<String, List<DocumentType>> offered = new LinkedHashMap<>();
        Documents.types().forEach(type -> type.options()
                .forEach(option -> offered.computeIfAbsent(option.key(), _ -> new ArrayList<>()).add(type)));
        return offered;
    }

    private static OptionSpec option(String key, List<DocumentType> types, Messages words) {
        DocumentOption<?> option = types.getFirst().options().stream().filter(o -> o.key().equals(key)).findFirst()
                .orElseThrow();
        String description = words.text("cli.option.printOption", words.text("documents." + key),
                types.stream().map(DocumentType::code).collect(Collectors.joining(words.text("paper.list"))));
        return switch (option) {
            case DocumentOption.OneOf<?> oneOf -> Options.oneOf(flag(key), description, "", oneOf.words());
            case DocumentOption.Number number -> Options.number(flag(key), "N", description, number.least());
        };
    }

    /// An option's key as it is typed: `blankRows` is `--blank-rows`.
    private static String flag(String key) {
        return "--" + key.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    @Override
    public int run(ParseResult line, Terminal terminal, DataLocation place) {
        if (line.hasMatchedOption(LIST)) {
            return list(line, terminal);
        }
        Path target = line.matchedOptionValue(OUT, Path.of(""));
        return place.working(office -> print(office, line, target, terminal));
    }

    private record Printed(String code, Object number, String file) {
    }

    private static int print(Office office, ParseResult line, Path target, Terminal terminal) {
        DocumentType type = Documents.types().stream()
                .filter(t -> t.code().equals(line.matchedPositionalValue(0, ""))).findFirst().orElseThrow();
        long classId = office.services().classes().byCode(line.matchedOptionValue(Options.CLASS, "")).id();
        String language = line.matchedOptionValue(LANGUAGE, Messages.code(terminal.words().language()));
        Choice choice = type.commandDefaults(Options.constant(language, PaperLanguage.class));
        for (DocumentOption<?> option : type.options()) {
            choice = chosen(choice, option, line);
        }
        if (type.scope() == DocumentScope.HALF_DAY) {
            choice = session(office, classId, line).map(choice::of).orElse(choice);
        }
        Documents documents = office.services().documents();
        Document document = documents.issue(new Documents.Request(classId, type, choice), format(target), target);
        documents.write(document, format(target), target);
        if (line.hasMatchedOption(Options.JSON)) {
            terminal.json(new Printed(type.code(), document.stamp().id(), target.toString()));
        } else {
            terminal.say("cli.print.done", target.toString());
        }
        return ExitCode.DONE;
    }

    private static <T> Choice chosen(Choice choice, DocumentOption<T> option, ParseResult line) {
        Object typed = line.matchedOptionValue(flag(option.key()), null);
        return typed == null ? choice : choice.with(option, option.parse(typed.toString()));
    }

    /// The half-day asked for, or the only one that counts.
    private static Optional<HalfDay> session(Office office, long classId, ParseResult line) {
        if (line.hasMatchedOption(SESSION)) {
            return Options.halfDay(line, SESSION);
        }
        List<HalfDay> counting = office.services().programme().sessions(classId).stream()
                .filter(Session::counts).map(Session::at).toList();
        return counting.size() == 1 ? Optional.of(counting.getFirst()) : Optional.empty();
    }

    private static int list(ParseResult line, Terminal terminal) {
        Messages words = terminal.words();
        if (line.hasMatchedOption(Options.JSON)) {
            terminal.json(Documents.types().stream().map(Listed::of).toList());
            return ExitCode.DONE;
        }
        AlignedColumns table = new AlignedColumns("DOC", words.text("cli.print.title"), words.text("cli.print.scope"),
                words.text("cli.print.options"));
        Documents.types().forEach(type -> table.row(type.code(), words.name(type.title()), words.text(type.scope()),
                type.options().stream().map(option -> flag(option.key())).collect(Collectors.joining(" "))));
        terminal.table(table);
        return ExitCode.DONE;
    }

    private record Listed(String code, String titleZh, String titleEn, DocumentScope scope,
            List<ListedOption> options) {
        static Listed of(DocumentType type) {
            return new Listed(type.code(), type.title().zh(), type.title().en(), type.scope(),
                    type.options().stream().map(ListedOption::of).toList());
        }
    }

    private record ListedOption(String key, String option, @Json.Name("default") String usual, String unsaid,
            Optional<List<String>> values, Optional<Integer> least, Optional<Integer> most) {
        static <T> ListedOption of(DocumentOption<T> option) {
            var values = option instanceof DocumentOption.OneOf<?> oneOf ? Optional.of(oneOf.words())
                    : Optional.<List<String>>empty();
            var number = Optional.of(option).filter(DocumentOption.Number.class::isInstance)
                    .map(DocumentOption.Number.class::cast);
            return new ListedOption(option.key(), flag(option.key()), option.word(option.usual()),
                    option.word(option.commandDefault()), values, number.map(DocumentOption.Number::least),
                    number.map(DocumentOption.Number::most));
        }
    }

    /// The format that a file's name asks for.
    private static Documents.Format format(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".pdf")) {
            return Documents.Format.PDF;
        }
        if (name.endsWith(".xlsx")) {
            return Documents.Format.XLSX;
        }
        throw new TypeConversionException(file.toString());
    }
}
