package org.rollbook.cli.course;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.rollbook.cli.kit.DataLocation;
import org.rollbook.cli.kit.ExitCode;
import org.rollbook.cli.kit.Options;
import org.rollbook.cli.kit.Terminal;
import org.rollbook.cli.kit.Verb;
import org.rollbook.model.attendance.Mark;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.course.Session;
import org.rollbook.model.people.Participant;
import org.rollbook.service.Office;
import org.rollbook.service.course.RollCall;
import org.rollbook.text.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `mark`: sets the attendance of one person in one half-day.
public final class MarkVerb implements Verb {
    private static final String SESSION = "--session";
    private static final String NUMBER = "--number";
    private static final String STATUS = "--status";
    private static final String LATE = "--late";
    private static final String EARLY = "--early";

    @Override
    public String name() {
        return "mark";
    }

    @Override
    public CommandSpec describe(Messages words) {
        return Options.verb(name(), words.text("cli.mark")).addOption(Options.trainingClass(words))
                .addOption(Options.required(SESSION, "DATE/am|pm|eve", words.text("cli.option.session")))
                .addOption(Options.requiredNumber(NUMBER, words.text("cli.option.number")))
                .addOption(Options.required(STATUS, "P|L|E|S|M|O|A|N", words.text("cli.option.status")))
                .addOption(Options.number(LATE, "MIN", words.text("cli.option.late"), 0, 0))
                .addOption(Options.number(EARLY, "MIN", words.text("cli.option.early"), 0, 0));
    }

    @Override
    public int run(ParseResult line, Terminal terminal, DataLocation place) {
        HalfDay at = HalfDay.parse(line.matchedOptionValue(SESSION, ""));
        return place.working(office -> mark(office, at, line, terminal));
    }

    private static int mark(Office office, HalfDay at, ParseResult line, Terminal terminal) {
        RollCall rollCall = office.services().rollCall();
        long classId = office.services().classes().byCode(line.matchedOptionValue(Options.CLASS, "")).id();
        Session session = rollCall.session(classId, at);
        Participant participant = office.services().registration().byNumber(classId,
                line.matchedOptionValue(NUMBER, 0));
        String status = line.matchedOptionValue(STATUS, "").strip().toUpperCase(Locale.ROOT);
        Optional<Mark> stored = rollCall.stored(participant.id(), session.id());
        Mark wanted = new Mark(stored.map(Mark::id).orElse(0L), classId, participant.id(), session.id(), status,
                line.matchedOptionValue(LATE, 0), line.matchedOptionValue(EARLY, 0),
                OptionalLong.empty(), stored.map(Mark::version).orElse(0L));
        rollCall.mark(wanted);
        if (rollCall.isAhead(session)) {
            terminal.warn("cli.mark.ahead", at.toString());
        }
        if (!participant.role().isCounted()) {
            terminal.warn("cli.mark.notCounted", participant.name(), terminal.words().text(participant.role()));
        }
        terminal.say("cli.mark.done", Integer.toString(participant.number()), participant.name(), at.toString(),
                status);
        return ExitCode.DONE;
    }
}
