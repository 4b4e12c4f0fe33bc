package org.rollbook.cli.desk;

import java.util.List;
import java.util.Optional;
import org.rollbook.cli.kit.DataLocation;
import org.rollbook.cli.kit.Options;
import org.rollbook.cli.kit.Terminal;
import org.rollbook.cli.kit.Verb;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.service.Office;
import org.rollbook.service.desk.DeskCard;
import org.rollbook.service.people.PossibleDuplicate;
import org.rollbook.text.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `substitute`: somebody comes in the place of a registered person.
public final class SubstituteVerb implements Verb {
    private static final String FOR = "--for";
    private static final String FROM = "--from";

    @Override
    public String name() {
        return "substitute";
    }

    @Override
    public CommandSpec describe(Messages words) {
        CommandSpec verb = Options.verb(name(), words.text("cli.substitute")).addOption(Options.trainingClass(words))
                .addOption(Options.requiredNumber(FOR, words.text("cli.option.for")))
                .addOption(Options.optional(FROM, Options.HALF_DAY, words.text("cli.option.substituteFrom")));
        return NewcomerOptions.added(verb, words).addOption(Options.json(words));
    }

    @Override
    public int run(ParseResult line, Terminal terminal, DataLocation place) {
        Person person = NewcomerOptions.person(line);
        return place.working(office -> substitute(office, line, person, terminal));
    }

    private static int substitute(Office office, ParseResult line, Person typed, Terminal terminal) {
        long classId = office.services().classes().byCode(line.matchedOptionValue(Options.CLASS, "")).id();
        Participant replaced = office.services().registration().byNumber(classId, line.matchedOptionValue(FOR, 0));
        List<PossibleDuplicate> alike = office.services().registration().possibleDuplicates(typed);
        Optional<PossibleDuplicate> same = NewcomerOptions.same(typed, alike);
        DeskCard card = office.services().arrivalDesk().substitute(replaced,
                NewcomerOptions.newcomer(line, same.map(PossibleDuplicate::person).orElse(typed), replaced.role()),
                Options.halfDay(line, FROM));
        NewcomerOptions.warn(same, alike, terminal);
        return DeskAnswerPrinter.tell(card, line, terminal);
    }
}
