package org.rollbook.cli.desk;

import java.util.List;
import java.util.Optional;
import org.rollbook.cli.kit.AlignedColumns;
import org.rollbook.cli.kit.DataLocation;
import org.rollbook.cli.kit.ExitCode;
import org.rollbook.cli.kit.Options;
import org.rollbook.cli.kit.Terminal;
import org.rollbook.cli.kit.Verb;
import org.rollbook.cli.people.ParticipantsVerb;
import org.rollbook.model.attendance.ArrivalSource;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.TicketCode;
import org.rollbook.service.Office;
import org.rollbook.service.desk.DeskCard;
import org.rollbook.service.desk.DeskPeople;
import org.rollbook.service.desk.DeskPurpose;
import org.rollbook.service.people.ParticipantSearch;
import org.rollbook.text.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// `arrive`: notes one person as arrived, or signs them in to a half-day; lists who fits when that is not exactly one.
public final class ArriveVerb implements Verb {
    private static final String NUMBER = "--number";
    private static final String CODE = "--code";
    private static final String SESSION = "--session";

    @Override
    public String name() {
        return "arrive";
    }

    @Override
    public CommandSpec describe(Messages words) {
        return Options.verb(name(), words.text("cli.arrive"))
                .addPositional(
                        PositionalParamSpec.builder().index("0..*").arity("0..*").paramLabel("QUERY").type(List.class)
                                .auxiliaryTypes(String.class).description(words.text("cli.option.query")).build())
                .addOption(Options.trainingClass(words))
                .addOption(Options.number(NUMBER, "N", words.text("cli.option.number"), 1, 1))
                .addOption(Options.optional(CODE, "CODE", words.text("cli.option.ticket")))
                .addOption(Options.optional(SESSION, "DATE/am|pm|eve", words.text("cli.option.signIn")))
                .addOption(Options.json(words));
    }

    @Override
    public int run(ParseResult line, Terminal terminal, DataLocation place) {
        String words = String.join(" ", line.matchedPositionalValue(0, List.<String>of())).strip();
        String query = ParticipantSearch.isEmpty(words) ? "" : words;
        int ways = (query.isEmpty() ? 0 : 1) + (line.hasMatchedOption(NUMBER) ? 1 : 0)
                + (line.hasMatchedOption(CODE) ? 1 : 0);
        if (ways != 1) {
            terminal.warn("cli.arrive.whom");
            return ExitCode.USAGE;
        }
        return place.working(office -> arrive(office, query, line, terminal));
    }

    private static int arrive(Office office, String query, ParseResult line, Terminal terminal) {
        long classId = office.services().classes().byCode(line.matchedOptionValue(Options.CLASS, "")).id();
        DeskPurpose purpose = purpose(office, classId, line.matchedOptionValue(SESSION, ""));
        if (line.hasMatchedOption(NUMBER)) {
            Participant holder = office.services().registration().byNumber(classId, line.matchedOptionValue(NUMBER, 0));
            return DeskAnswerPrinter.tell(
                    office.services().arrivalDesk().receive(purpose, holder, ArrivalSource.COMMAND),
                    line, terminal);
        }
        String code = line.matchedOptionValue(CODE, query);
        if (line.hasMatchedOption(CODE) || TicketCode.isAttempt(code) || TicketCode.read(code).isPresent()) {
            return DeskAnswerPrinter.tell(office.services().arrivalDesk().scan(purpose, classId, code), line, terminal);
        }
        return byWords(office, purpose, classId, query, line, terminal);
    }

    private static int byWords(Office office, DeskPurpose purpose, long classId, String query, ParseResult line,
            Terminal terminal) {
        DeskPeople people = DeskPeople.over(purpose, office.services().deskWatch().snapshot(purpose, classId));
        List<Participant> found = people.find(query);
        Optional<Participant> only = people.only(query, found);
        if (only.isPresent()) {
            return DeskAnswerPrinter.tell(
                    office.services().arrivalDesk().receive(purpose, only.get(), ArrivalSource.COMMAND),
                    line, terminal);
        }
        if (found.isEmpty()) {
            DeskCard card = office.services().arrivalDesk().notFound(classId, query);
            return DeskAnswerPrinter.tell(card, line, terminal);
        }
        list(query, found, line, terminal);
        return ExitCode.REFUSED;
    }

    private record Several(String outcome, String sentence, List<DeskAnswerPrinter.Person> found) {
    }

    /// Who fits, when that is more than one.
    private static void list(String query, List<Participant> found, ParseResult line, Terminal terminal) {
        Messages words = terminal.words();
        if (line.hasMatchedOption(Options.JSON)) {
            terminal.json(
                    new Several("notUnique", words.text("cli.arrive.several", query, Integer.toString(found.size())),
                            found.stream().map(p -> DeskAnswerPrinter.person(p, words)).toList()));
            return;
        }
        AlignedColumns table = new AlignedColumns(words.text("cli.column.number"), words.text("cli.column.name"),
                words.text("cli.column.organisation"), words.text("cli.column.state"), words.text("cli.column.phone"));
        found.forEach(
                p -> table.row(p.number(), p.name(), ParticipantsVerb.organisation(p, words), words.text(p.state()),
                        p.person().phone().masked()));
        terminal.table(table);
        terminal.warn("cli.arrive.several", query, Integer.toString(found.size()));
    }

    private static DeskPurpose purpose(Office office, long classId, String session) {
        return session.isEmpty() ? new DeskPurpose.Arrival()
                : new DeskPurpose.SignIn(office.services().rollCall().session(classId, HalfDay.parse(session)));
    }
}
