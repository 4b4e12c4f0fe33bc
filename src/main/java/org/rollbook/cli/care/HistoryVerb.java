package org.rollbook.cli.care;

import org.rollbook.cli.kit.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.rollbook.cli.kit.DataLocation;
import org.rollbook.cli.kit.ExitCode;
import org.rollbook.cli.kit.NamedPerson;
import org.rollbook.cli.kit.Options;
import org.rollbook.cli.kit.Terminal;
import org.rollbook.cli.kit.Verb;
import org.rollbook.model.Refusal;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.journal.ActionType;
import org.rollbook.model.journal.JournalEntry;
import org.rollbook.model.journal.Scope;
import org.rollbook.model.journal.Value;
import org.rollbook.service.Office;
import org.rollbook.service.history.History;
import org.rollbook.service.history.RecordChange;
import org.rollbook.text.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `history`: what was done to a person, in a class or in the whole base, with every value before and after.
public final class HistoryVerb implements Verb {
    private static final String PERSON = "--person";
    private static final String LIMIT = "--limit";
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int USUAL_LIMIT = 200;
    /// An import of thousands is not told row by row.
    private static final int RECORDS = 1_000;

    /// One action with what it did to each record.
    private record Told(History.Line line, List<RecordChange> records) {

        /// An upgrade moved every row, which would hide what people did: it is told with its number of rows only, in its place in time.
        Told inBrief() {
            return line.entry().is(ActionType.STORE_UPGRADE) ? new Told(line, List.of()) : this;
        }
    }

    @Override
    public String name() {
        return "history";
    }

    @Override
    public CommandSpec describe(Messages words) {
        return Options.verb(name(), words.text("cli.history"))
                .addOption(Options.optional(PERSON, "PERSON", words.text("cli.option.person")))
                .addOption(Options.optional(Options.CLASS, "CODE", words.text("cli.option.class")))
                .addOption(Options.number(LIMIT, "N", words.text("cli.option.limit"), 1, USUAL_LIMIT))
                .addOption(Options.json(words));
    }

    @Override
    public int run(ParseResult line, Terminal terminal, DataLocation place) {
        String person = line.matchedOptionValue(PERSON, "");
        String code = line.matchedOptionValue(Options.CLASS, "");
        int limit = line.matchedOptionValue(LIMIT, USUAL_LIMIT);
        List<Told> told = place.asking(office -> told(office, scope(office, person, code), limit))
                .orElseGet(() -> none(person, code));
        if (line.hasMatchedOption(Options.JSON)) {
            terminal.json(told.stream().map(one -> json(one, terminal.words())).toList());
        } else {
            told.forEach(one -> print(person.isEmpty() ? one.inBrief() : one, terminal));
        }
        return ExitCode.DONE;
    }

    private static Scope scope(Office office, String person, String code) {
        if (!person.isEmpty()) {
            long id = new NamedPerson(office, code).id(person);
            office.services().history().person(id);
            return new Scope.OfPerson(id);
        }
        return code.isEmpty() ? Scope.EVERYTHING : new Scope.OfClass(office.services().classes().byCode(code).id());
    }

    private static List<Told> told(Office office, Scope scope, int limit) {
        History history = office.services().history();
        return history.lines(scope, Long.MAX_VALUE, limit).stream()
                .map(line -> new Told(line, history.records(line.entry(), scope, RECORDS))).toList();
    }

    private static List<Told> none(String person, String code) {
        if (!code.isEmpty()) {
            throw new Refusal("class.unknown", code);
        }
        if (!person.isEmpty()) {
            throw new Refusal("person.unknown", person);
        }
        return List.of();
    }

    private record Answer(long seq, Instant at, String who, String desk, @Json.Name("class") String classCode,
            String action, String sentence,
            long undoes, boolean undone, int rows, List<ChangedRecord> changes) {
    }

    private record ChangedRecord(String record, long id, String subject, RecordChange.How change, List<Field> fields) {
    }

    private record Field(String field, String name, String before, String after) {
    }

    private static Answer json(Told told, Messages words) {
        JournalEntry entry = told.line().entry();
        return new Answer(entry.seq(), entry.at(), entry.actor().who(), entry.actor().desk(), told.line().classCode(),
                entry.action(),
                words.text(entry.summary()), entry.undoes().orElse(0), entry.undone(), told.line().changes(),
                told.records().stream().map(record -> json(record, words)).toList());
    }

    private static ChangedRecord json(RecordChange record, Messages words) {
        return new ChangedRecord(record.record(), record.id(), plain(record.subject(), words), record.how(),
                record.fields().stream()
                        .map(field -> new Field(field.field().key(), plain(field.field(), words),
                                plain(field.before(), words), plain(field.after(), words)))
                        .toList());
    }

    /// A value as scripts read it, with dates in figures.
    private static String plain(Value value, Messages words) {
        return switch (value) {
            case Value.Day(LocalDate date) -> date.toString();
            case Value.At(HalfDay at) -> at.date() + " " + words.text(at.half());
            case Value.Moment(LocalDateTime at) -> at.toLocalDate() + " " + words.time(at.toLocalTime());
            case Value.Several(List<Value> parts) ->
                parts.stream().map(part -> plain(part, words)).collect(Collectors.joining(" "));
            default -> words.text(value);
        };
    }

    private static String shown(Value value, Messages words) {
        return value.isNothing() ? words.text("history.nothing") : plain(value, words);
    }

    private static void print(Told told, Terminal terminal) {
        Messages words = terminal.words();
        JournalEntry entry = told.line().entry();
        String undone = entry.undone()
                ? "  [" + words.text(entry.is(ActionType.UNDO) ? "cli.history.redone" : "cli.history.undone") + "]"
                : "";
        terminal.line(entry.seq() + "  " + SECONDS.format(told.line().at()) + "  " + entry.actor().who() + "@"
                + entry.actor().desk() + "  "
                + words.text(entry.summary()) + undone);
        for (RecordChange record : told.records()) {
            terminal.line("    " + words.text("cli.history.change", words.text("record." + record.record()),
                    plain(record.subject(), words), words.text(record.how())));
            record.fields().forEach(
                    field -> terminal.line("        " + plain(field.field(), words) + ": " + switch (record.how()) {
                        case ADDED -> plain(field.after(), words);
                        case REMOVED -> plain(field.before(), words);
                        case CHANGED -> shown(field.before(), words) + " → " + shown(field.after(), words);
                    }));
        }
        int more = told.line().changes() - told.records().size();
        if (more > 0 && (told.records().isEmpty() || told.records().size() == RECORDS)) {
            terminal.line("    " + words.text("cli.history.more", Integer.toString(more)));
        }
    }
}
