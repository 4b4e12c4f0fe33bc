package org.rollbook.cli.desk;

import org.rollbook.cli.kit.Json;
import java.util.Optional;
import org.rollbook.cli.kit.DataLocation;
import org.rollbook.cli.kit.ExitCode;
import org.rollbook.cli.kit.Options;
import org.rollbook.cli.kit.Terminal;
import org.rollbook.cli.kit.Verb;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.people.Participant;
import org.rollbook.service.Office;
import org.rollbook.service.people.Registration;
import org.rollbook.text.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `withdraw`: somebody leaves the class from a half-day on.
public final class WithdrawVerb implements Verb {
    private static final String NUMBER = "--number";
    private static final String FROM = "--from";
    private static final String REASON = "--reason";

    @Override
    public String name() {
        return "withdraw";
    }

    @Override
    public CommandSpec describe(Messages words) {
        return Options.verb(name(), words.text("cli.withdraw")).addOption(Options.trainingClass(words))
                .addOption(Options.requiredNumber(NUMBER, words.text("cli.option.number")))
                .addOption(Options.optional(FROM, Options.HALF_DAY, words.text("cli.option.leaves")))
                .addOption(Options.optional(REASON, "TEXT", words.text("cli.option.reason")))
                .addOption(Options.json(words));
    }

    @Override
    public int run(ParseResult line, Terminal terminal, DataLocation place) {
        Optional<HalfDay> from = Options.halfDay(line, FROM);
        return place.working(office -> withdraw(office, from, line, terminal));
    }

    private record Left(@Json.Inline DeskAnswerPrinter.Person person, Optional<String> from) {
    }

    private static int withdraw(Office office, Optional<HalfDay> from, ParseResult line, Terminal terminal) {
        Registration registration = office.services().registration();
        long classId = office.services().classes().byCode(line.matchedOptionValue(Options.CLASS, "")).id();
        Participant participant = registration.byNumber(classId, line.matchedOptionValue(NUMBER, 0));
        Participant left = registration.withdraw(participant, from, line.matchedOptionValue(REASON, ""));
        int outside = office.services().rollCall().marksOutside(left);
        if (line.hasMatchedOption(Options.JSON)) {
            terminal.json(new Left(DeskAnswerPrinter.person(left, terminal.words()),
                    left.membership().leaves().map(HalfDay::toString)));
        } else {
            terminal.say("cli.withdraw.done", Integer.toString(left.number()), left.name(),
                    left.membership().leaves().map(HalfDay::toString)
                            .orElse(terminal.words().text("cli.withdraw.end")));
        }
        if (outside > 0) {
            terminal.warn("cli.withdraw.outside", Integer.toString(outside));
        }
        return ExitCode.DONE;
    }
}
