package org.rollbook.cli.desk;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.rollbook.cli.kit.DataLocation;
import org.rollbook.cli.kit.ExitCode;
import org.rollbook.cli.kit.Options;
import org.rollbook.cli.kit.Terminal;
import org.rollbook.cli.kit.Verb;
import org.rollbook.model.Refusal;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.model.people.Participant;
import org.rollbook.service.Office;
import org.rollbook.service.desk.ArrivalOutcome;
import org.rollbook.service.desk.DeskCard;
import org.rollbook.service.desk.DeskPeople;
import org.rollbook.service.desk.DeskPeople.Presence;
import org.rollbook.service.desk.DeskPurpose;
import org.rollbook.text.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `delegation`: everybody expected of one organisation arrives at once, but for those named as missing.
public final class DelegationVerb implements Verb {
    private static final String ORGANISATION = "--organisation";
    private static final String EXCEPT = "--except";

    @Override
    public String name() {
        return "delegation";
    }

    @Override
    public CommandSpec describe(Messages words) {
        return Options.verb(name(), words.text("cli.delegation")).addOption(Options.trainingClass(words))
                .addOption(Options.required(ORGANISATION, "O", words.text("cli.option.delegation")))
                .addOption(Options.optional(EXCEPT, "N,N,…", words.text("cli.option.except")))
                .addOption(Options.json(words));
    }

    @Override
    public int run(ParseResult line, Terminal terminal, DataLocation place) {
        Set<String> missing = new TreeSet<>(List.of(line.matchedOptionValue(EXCEPT, "").split("[,，\\s]+")));
        return place.working(office -> receive(office, line, missing, terminal));
    }

    private static int receive(Office office, ParseResult line, Set<String> missing, Terminal terminal) {
        long classId = office.services().classes().byCode(line.matchedOptionValue(Options.CLASS, "")).id();
        DeskPurpose purpose = new DeskPurpose.Arrival();
        String spelling = line.matchedOptionValue(ORGANISATION, "");
        Organisation organisation = office.services().directory().find(spelling)
                .orElseThrow(() -> new Refusal("arrival.organisation.unknown", spelling));
        DeskPeople people = DeskPeople.over(purpose, office.services().deskWatch().snapshot(purpose, classId));
        List<Participant> present = people.everybody().stream()
                .filter(p -> p.organisation().filter(o -> o.id() == organisation.id()).isPresent())
                .filter(p -> people.presence(p) == Presence.EXPECTED && !missing.contains(Integer.toString(p.number())))
                .toList();
        if (present.isEmpty()) {
            throw new Refusal("arrival.delegation.nobody", terminal.words().name(organisation.name()));
        }
        List<DeskCard> cards = office.services().arrivalDesk()
                .receiveDelegation(purpose, classId, terminal.words().name(organisation.name()), present);
        tell(cards, terminal.words().name(organisation.name()), line, terminal);
        return ExitCode.DONE;
    }

    private record Answer(String organisation, long arrived, List<DeskAnswerPrinter.Answer> people) {
    }

    private static void tell(List<DeskCard> cards, String organisation, ParseResult line, Terminal terminal) {
        long arrived = cards.stream().filter(card -> card.outcome() == ArrivalOutcome.ARRIVED).count();
        if (line.hasMatchedOption(Options.JSON)) {
            terminal.json(new Answer(organisation, arrived,
                    cards.stream().map(card -> DeskAnswerPrinter.json(card, terminal.words())).toList()));
        } else {
            terminal.say("cli.delegation.done", organisation, Long.toString(arrived));
        }
    }
}
