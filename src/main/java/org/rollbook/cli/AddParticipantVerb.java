package org.rollbook.cli;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.rollbook.model.people.BirthDate;
import org.rollbook.model.people.EnrolmentState;
import org.rollbook.model.people.IdNumber;
import org.rollbook.model.people.IdType;
import org.rollbook.model.people.Membership;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.model.people.Phone;
import org.rollbook.model.people.Role;
import org.rollbook.model.people.Sex;
import org.rollbook.model.people.SortKeys;
import org.rollbook.service.Office;
import org.rollbook.service.people.Lookalike;
import org.rollbook.text.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `add-participant`: registers one person; what is doubtful is told and does not block.
final class AddParticipantVerb implements Verb {
    private static final String NAME = "--name";
    private static final String ORGANISATION = "--organisation";
    private static final String SEX = "--sex";
    private static final String BORN = "--born";
    private static final String ID_TYPE = "--id-type";
    private static final String ID = "--id";
    private static final String PHONE = "--phone";
    private static final String EMAIL = "--email";
    private static final String POSITION = "--position";
    private static final String TITLE = "--title";
    private static final String ROLE = "--role";
    private static final String GROUP = "--group";
    private static final String ROOM = "--room";
    private static final String NOTE = "--note";
    private static final String INTERNAL_NOTE = "--internal-note";
    private static final String PINYIN = "--pinyin";
    private static final String FROM = "--from";
    private static final String LATIN_NAME = "--latin-name";

    @Override
    public String name() {
        return "add-participant";
    }

    @Override
    public CommandSpec describe(Messages words) {
        return Options.verb(name(), words.text("cli.addParticipant")).addOption(Options.trainingClass(words))
                .addOption(Options.required(NAME, "N", words.text("cli.option.name")))
                .addOption(Options.optional(ORGANISATION, "O", words.text("cli.option.organisation")))
                .addOption(Options.oneOf(SEX, words.text("cli.option.sex"), "", List.of("male", "female", "unknown")))
                .addOption(Options.converted(BORN, "DATE", words.text("cli.option.born"), BirthDate.class, BirthDate::parse))
                .addOption(Options.oneOf(ID_TYPE, words.text("cli.option.idType"), "", Options.codes(IdType.class)))
                .addOption(Options.optional(ID, "NUMBER", words.text("cli.option.id")))
                .addOption(Options.optional(PHONE, "NUMBER", words.text("cli.option.phone")))
                .addOption(Options.optional(EMAIL, "TEXT", words.text("cli.option.email")))
                .addOption(Options.optional(POSITION, "TEXT", words.text("cli.option.position")))
                .addOption(Options.optional(TITLE, "TEXT", words.text("cli.option.title")))
                .addOption(Options.oneOf(ROLE, words.text("cli.option.role"), "", Options.codes(Role.class)))
                .addOption(Options.optional(GROUP, "TEXT", words.text("cli.option.group")))
                .addOption(Options.optional(ROOM, "TEXT", words.text("cli.option.room")))
                .addOption(Options.optional(NOTE, "TEXT", words.text("cli.option.note")))
                .addOption(Options.optional(INTERNAL_NOTE, "TEXT", words.text("cli.option.internalNote")))
                .addOption(Options.optional(PINYIN, "TEXT", words.text("cli.option.pinyin")))
                .addOption(Options.optional(FROM, Options.HALF_DAY, words.text("cli.option.joins")))
                .addOption(Options.optional(LATIN_NAME, "TEXT", words.text("cli.option.latinName")));
    }

    @Override
    public int run(ParseResult line, Terminal terminal, DataPlace place) {
        Person person = person(line);
        return place.working(office -> register(office, line, person, terminal));
    }

    private static int register(Office office, ParseResult line, Person person, Terminal terminal) {
        long classId = office.services().classes().byCode(line.matchedOptionValue(Options.CLASS, "")).id();
        Participant draft = new Participant(0, classId, 0, person, Optional.empty(), text(line, POSITION), text(line, TITLE),
                EnrolmentState.REGISTERED, Options.constant(line.matchedOptionValue(ROLE, "trainee"), Role.class),
                text(line, GROUP), text(line, ROOM), text(line, NOTE), text(line, INTERNAL_NOTE), Optional.empty(),
                OptionalLong.empty(), 0, Membership.WHOLE.from(Options.halfDay(line, FROM)), SortKeys.NONE, 0);
        List<Lookalike> alike = office.services().registration().lookalikes(person);
        Participant registered = office.services().registration().register(draft, text(line, ORGANISATION));
        terminal.say("cli.addParticipant.done", Integer.toString(registered.number()), registered.name(), registered.person().pinyin());
        registered.person().problems().forEach(problem -> terminal.err().println(terminal.words().problem(problem)));
        alike.forEach(other -> terminal.warn("cli.addParticipant.alike", other.person().name(), String.join(", ", other.classes())));
        return Cli.DONE;
    }

    private static Person person(ParseResult line) {
        return new Person(0, text(line, NAME), text(line, PINYIN), text(line, LATIN_NAME),
                Options.constant(line.matchedOptionValue(SEX, "unknown"), Sex.class),
                Optional.ofNullable(line.<BirthDate>matchedOptionValue(BORN, null)),
                Options.constant(line.matchedOptionValue(ID_TYPE, "residentId"), IdType.class), IdNumber.of(text(line, ID)),
                Phone.of(text(line, PHONE)), text(line, EMAIL), 0);
    }

    private static String text(ParseResult line, String option) {
        return line.matchedOptionValue(option, "");
    }
}
