package org.rollbook.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.course.Session;
import org.rollbook.model.paper.Document;
import org.rollbook.model.paper.DocumentKind;
import org.rollbook.model.paper.PaperLanguage;
import org.rollbook.model.people.ListOrder;
import org.rollbook.service.Office;
import org.rollbook.service.paper.Documents;
import org.rollbook.text.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/// `print`: one document of a class as PDF or XLSX, noted in the journal.
final class PrintVerb implements Verb {
    private static final String OUT = "--out";
    private static final String LANGUAGE = "--language";
    private static final String SESSION = "--session";

    @Override
    public String name() {
        return "print";
    }

    @Override
    public CommandSpec describe(Messages words) {
        return Options.verb(name(), words.text("cli.print"))
                .addPositional(Options.word("DOC", words.text("cli.option.document"),
                        Arrays.stream(DocumentKind.values()).map(DocumentKind::code).toList()))
                .addOption(Options.trainingClass(words))
                .addOption(Options.requiredFile(OUT, "FILE.pdf|.xlsx", words.text("cli.option.out"), PrintVerb::format))
                .addOption(Options.oneOf(LANGUAGE, words.text("cli.option.language"), "", List.of("zh", "en", "both")))
                .addOption(Options.order(words, ""))
                .addOption(Options.optional(SESSION, "DATE/am|pm|eve", words.text("cli.option.printSession")));
    }

    @Override
    public int run(ParseResult line, Terminal terminal, DataPlace place) {
        Path target = line.matchedOptionValue(OUT, Path.of(""));
        return place.working(office -> print(office, line, target, terminal));
    }

    private static int print(Office office, ParseResult line, Path target, Terminal terminal) {
        DocumentKind kind = Arrays.stream(DocumentKind.values())
                .filter(k -> k.code().equals(line.matchedPositionalValue(0, ""))).findFirst().orElseThrow();
        long classId = office.services().classes().byCode(line.matchedOptionValue(Options.CLASS, "")).id();
        String language = line.matchedOptionValue(LANGUAGE, Messages.code(terminal.words().language()));
        Documents.Wish wish = new Documents.Wish(classId, kind, Options.constant(language, PaperLanguage.class),
                Options.constant(line.matchedOptionValue(Options.ORDER, "protocol"), ListOrder.class),
                kind == DocumentKind.SIGN_IN_SHEET ? session(office, classId, line) : Optional.empty(), 0);
        Documents documents = office.services().documents();
        Document document = documents.issue(wish, format(target), target);
        documents.write(document, format(target), target);
        terminal.say("cli.print.done", target.toString());
        return Cli.DONE;
    }

    /// The half-day asked for, or the only one that counts.
    private static Optional<HalfDay> session(Office office, long classId, ParseResult line) {
        if (line.hasMatchedOption(SESSION)) {
            return Optional.of(HalfDay.parse(line.matchedOptionValue(SESSION, "")));
        }
        List<HalfDay> counting = office.services().programme().sessions(classId).stream()
                .filter(Session::counts).map(Session::at).toList();
        return counting.size() == 1 ? Optional.of(counting.getFirst()) : Optional.empty();
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
