package org.rollbook.cli.people;

import java.util.List;
import org.rollbook.cli.kit.DataLocation;
import org.rollbook.cli.kit.ExitCode;
import org.rollbook.cli.kit.Options;
import org.rollbook.cli.kit.PersonOptions;
import org.rollbook.cli.kit.Terminal;
import org.rollbook.cli.kit.Verb;
import org.rollbook.model.people.Membership;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.model.people.PersonField;
import org.rollbook.service.Office;
import org.rollbook.service.people.PossibleDuplicate;
import org.rollbook.text.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `add-participant`: registers one person; what is doubtful is told and does not block.
public final class AddParticipantVerb implements Verb {
    private static final String FROM = "--from";

    @Override
    public String name() {
        return "add-participant";
    }

    @Override
    public CommandSpec describe(Messages words) {
        CommandSpec verb = Options.verb(name(), words.text("cli.addParticipant"))
                .addOption(Options.trainingClass(words));
        PersonOptions.ALL.forEach(field -> verb.addOption(PersonOptions.of(field, words)));
        return verb.addOption(Options.optional(FROM, Options.HALF_DAY, words.text("cli.option.joins")));
    }

    @Override
    public int run(ParseResult line, Terminal terminal, DataLocation place) {
        return place.working(office -> register(office, line, terminal));
    }

    private static int register(Office office, ParseResult line, Terminal terminal) {
        long classId = office.services().classes().byCode(line.matchedOptionValue(Options.CLASS, "")).id();
        Person person = Person.named(PersonOptions.value(line, PersonField.NAME));
        Participant draft = PersonOptions.filled(Participant.draft(classId, person), PersonOptions.ALL, line)
                .withMembership(Membership.WHOLE.from(Options.halfDay(line, FROM)));
        List<PossibleDuplicate> alike = office.services().registration().possibleDuplicates(draft.person());
        Participant registered = office.services().registration().register(draft,
                PersonOptions.value(line, PersonField.ORGANISATION));
        terminal.say("cli.addParticipant.done", Integer.toString(registered.number()), registered.name(),
                registered.person().pinyin());
        registered.person().problems().forEach(problem -> terminal.err().println(terminal.words().problem(problem)));
        alike.forEach(other -> terminal.warn("cli.addParticipant.alike", other.person().name(),
                String.join(", ", other.classes())));
        return ExitCode.DONE;
    }
}
