package org.rollbook.cli.desk;

import java.util.List;
import java.util.Optional;
import org.rollbook.cli.kit.DataLocation;
import org.rollbook.cli.kit.Options;
import org.rollbook.cli.kit.Terminal;
import org.rollbook.cli.kit.Verb;
import org.rollbook.model.Refusal;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.model.people.Role;
import org.rollbook.service.Office;
import org.rollbook.service.desk.DeskCard;
import org.rollbook.service.desk.Newcomer;
import org.rollbook.service.people.PossibleDuplicate;
import org.rollbook.text.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `walk-in`: somebody who comes without being registered is registered, numbered and noted as arrived in one action.
public final class WalkInVerb implements Verb {

    @Override
    public String name() {
        return "walk-in";
    }

    @Override
    public CommandSpec describe(Messages words) {
        return NewcomerOptions
                .added(Options.verb(name(), words.text("cli.walkIn")).addOption(Options.trainingClass(words)), words)
                .addOption(Options.json(words));
    }

    @Override
    public int run(ParseResult line, Terminal terminal, DataLocation place) {
        Person person = NewcomerOptions.person(line);
        return place.working(office -> walkIn(office, line, person, terminal));
    }

    private static int walkIn(Office office, ParseResult line, Person typed, Terminal terminal) {
        long classId = office.services().classes().byCode(line.matchedOptionValue(Options.CLASS, "")).id();
        List<PossibleDuplicate> alike = office.services().registration().possibleDuplicates(typed);
        Optional<PossibleDuplicate> same = NewcomerOptions.same(typed, alike);
        Newcomer newcomer = NewcomerOptions.newcomer(line, same.map(PossibleDuplicate::person).orElse(typed),
                Role.TRAINEE);
        same.flatMap(one -> enrolled(office, classId, one.person())).ifPresent(there -> {
            throw new Refusal("arrival.enrolled", there.name(), Integer.toString(there.number()));
        });
        DeskCard card = office.services().arrivalDesk().walkIn(classId, newcomer);
        NewcomerOptions.warn(same, alike, terminal);
        return DeskAnswerPrinter.tell(card, line, terminal);
    }

    private static Optional<Participant> enrolled(Office office, long classId, Person person) {
        return office.services().registration().participants(classId).stream()
                .filter(p -> p.person().id() == person.id()).findFirst();
    }
}
