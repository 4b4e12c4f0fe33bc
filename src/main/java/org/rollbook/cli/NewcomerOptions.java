package org.rollbook.cli;

import java.util.List;
import java.util.Optional;
import org.rollbook.model.people.Person;
import org.rollbook.model.people.Phone;
import org.rollbook.model.people.Role;
import org.rollbook.service.desk.Newcomer;
import org.rollbook.service.people.Lookalike;
import org.rollbook.text.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// The few options that describe somebody who stands at the desk without being registered.
final class NewcomerOptions {
    private static final String NAME = "--name";
    private static final String ORGANISATION = "--organisation";
    private static final String ROLE = "--role";
    private static final String PHONE = "--phone";
    private static final String POSITION = "--position";

    private NewcomerOptions() {
    }

    static CommandSpec added(CommandSpec verb, Messages words) {
        return verb.addOption(Options.required(NAME, "N", words.text("cli.option.name")))
                .addOption(Options.optional(ORGANISATION, "O", words.text("cli.option.organisation")))
                .addOption(Options.oneOf(ROLE, words.text("cli.option.role"), "", Options.codes(Role.class)))
                .addOption(Options.optional(PHONE, "NUMBER", words.text("cli.option.phone")))
                .addOption(Options.optional(POSITION, "TEXT", words.text("cli.option.position")));
    }

    static Person person(ParseResult line) {
        Person named = Person.named(line.matchedOptionValue(NAME, ""));
        return new Person(0, named.name(), "", "", named.sex(), named.born(), named.idType(), named.idNumber(),
                Phone.of(line.matchedOptionValue(PHONE, "")), "", 0);
    }

    static Newcomer newcomer(ParseResult line, Person person, Role usual) {
        return new Newcomer(person, line.matchedOptionValue(ORGANISATION, ""),
                line.hasMatchedOption(ROLE) ? Options.constant(line.matchedOptionValue(ROLE, ""), Role.class) : usual,
                line.matchedOptionValue(POSITION, ""));
    }

    /// The person on file who has the same name and the same phone.
    static Optional<Lookalike> same(Person typed, List<Lookalike> alike) {
        return alike.stream().filter(one -> one.reason() == Lookalike.Reason.SAME_PHONE && one.person().name().equals(typed.name()))
                .findFirst();
    }

    static void warn(Optional<Lookalike> same, List<Lookalike> alike, Terminal terminal) {
        same.ifPresent(one -> terminal.warn("cli.walkIn.known", one.person().name(), String.join(", ", one.classes())));
        alike.stream().filter(one -> !same.equals(Optional.of(one))).forEach(other ->
                terminal.warn("cli.addParticipant.alike", other.person().name(), String.join(", ", other.classes())));
    }
}
