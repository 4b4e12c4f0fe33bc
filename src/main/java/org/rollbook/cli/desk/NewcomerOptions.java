package org.rollbook.cli.desk;

import java.util.List;
import java.util.Optional;
import org.rollbook.cli.kit.PersonOptions;
import org.rollbook.cli.kit.Terminal;
import org.rollbook.model.people.Person;
import org.rollbook.model.people.PersonField;
import org.rollbook.model.people.Role;
import org.rollbook.service.desk.Newcomer;
import org.rollbook.service.people.PossibleDuplicate;
import org.rollbook.text.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// The few options that describe somebody who stands at the desk without being registered.
final class NewcomerOptions {
    private static final List<PersonField> FIELDS = List.of(PersonField.NAME, PersonField.ORGANISATION,
            PersonField.ROLE, PersonField.PHONE,
            PersonField.POSITION);

    private NewcomerOptions() {
    }

    static CommandSpec added(CommandSpec verb, Messages words) {
        FIELDS.forEach(field -> verb.addOption(PersonOptions.of(field, words)));
        return verb;
    }

    static Person person(ParseResult line) {
        return Person.named(PersonOptions.value(line, PersonField.NAME)).with(PersonField.PHONE,
                PersonOptions.value(line, PersonField.PHONE));
    }

    static Newcomer newcomer(ParseResult line, Person person, Role usual) {
        String role = PersonOptions.value(line, PersonField.ROLE);
        return new Newcomer(person, PersonOptions.value(line, PersonField.ORGANISATION),
                role.isEmpty() ? usual : Role.valueOf(role),
                PersonOptions.value(line, PersonField.POSITION));
    }

    /// The person on file who has the same name and the same phone.
    static Optional<PossibleDuplicate> same(Person typed, List<PossibleDuplicate> alike) {
        return alike.stream().filter(
                one -> one.reason() == PossibleDuplicate.Reason.SAME_PHONE && one.person().name().equals(typed.name()))
                .findFirst();
    }

    static void warn(Optional<PossibleDuplicate> same, List<PossibleDuplicate> alike, Terminal terminal) {
        same.ifPresent(one -> terminal.warn("cli.walkIn.known", one.person().name(), String.join(", ", one.classes())));
        alike.stream().filter(one -> !same.equals(Optional.of(one))).forEach(other -> terminal
                .warn("cli.addParticipant.alike", other.person().name(), String.join(", ", other.classes())));
    }
}
