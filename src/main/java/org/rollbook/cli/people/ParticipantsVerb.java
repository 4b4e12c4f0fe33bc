package org.rollbook.cli.people;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rollbook.cli.kit.AlignedColumns;
import org.rollbook.cli.kit.DataLocation;
import org.rollbook.cli.kit.ExitCode;
import org.rollbook.cli.kit.Options;
import org.rollbook.cli.kit.Terminal;
import org.rollbook.cli.kit.Verb;
import org.rollbook.model.Refusal;
import org.rollbook.model.people.ListOrder;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.PersonField;
import org.rollbook.service.Office;
import org.rollbook.service.people.ParticipantSearch;
import org.rollbook.text.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `participants`: the people of a class, all or those whom some words fit.
public final class ParticipantsVerb implements Verb {
    private static final String SEARCH = "--search";
    /// In the order that scripts know; every other field follows as it is declared.
    private static final List<PersonField> FIRST = List.of(PersonField.NUMBER, PersonField.NAME, PersonField.PINYIN,
            PersonField.SEX,
            PersonField.ORGANISATION, PersonField.POSITION, PersonField.ROLE, PersonField.STATE, PersonField.PHONE,
            PersonField.NOTE,
            PersonField.INTERNAL_NOTE);

    @Override
    public String name() {
        return "participants";
    }

    @Override
    public CommandSpec describe(Messages words) {
        return Options.verb(name(), words.text("cli.participants")).addOption(Options.trainingClass(words))
                .addOption(Options.optional(SEARCH, "TEXT", words.text("cli.option.search")))
                .addOption(Options.order(words, "")).addOption(Options.json(words));
    }

    @Override
    public int run(ParseResult line, Terminal terminal, DataLocation place) {
        String code = line.matchedOptionValue(Options.CLASS, "");
        List<Participant> people = place.asking(office -> people(office, code, line))
                .orElseThrow(() -> new Refusal("class.unknown", code));
        if (line.hasMatchedOption(Options.JSON)) {
            terminal.json(people.stream().map(p -> json(p, terminal.words())).toList());
        } else {
            terminal.table(table(people, terminal.words()));
        }
        return ExitCode.DONE;
    }

    /// What was searched for comes best first, unless an order is asked for.
    private static List<Participant> people(Office office, String code, ParseResult line) {
        List<Participant> all = office.services().registration()
                .participants(office.services().classes().byCode(code).id());
        Optional<ListOrder> order = Optional.ofNullable(line.<String>matchedOptionValue(Options.ORDER, null))
                .map(word -> Options.constant(word, ListOrder.class));
        String search = line.matchedOptionValue(SEARCH, "");
        List<Participant> found = ParticipantSearch.isEmpty(search) ? all : ParticipantSearch.over(all).find(search);
        return order.map(asked -> found.stream().sorted(asked.comparator()).toList()).orElse(found);
    }

    private static Map<String, Object> json(Participant p, Messages words) {
        Map<String, Object> json = new LinkedHashMap<>();
        List<PersonField> fields = Stream
                .concat(FIRST.stream(), Stream.of(PersonField.values()).filter(field -> !FIRST.contains(field)))
                .toList();
        for (PersonField field : fields) {
            switch (field) {
                case NUMBER -> {
                    json.put("number", p.number());
                    json.put("person", p.person().id());
                }
                case ORGANISATION -> json.put(field.key(), organisation(p, words));
                default -> json.put(field.key(), field.text(field.of(p), Messages::code));
            }
        }
        return json;
    }

    private static AlignedColumns table(List<Participant> people, Messages words) {
        AlignedColumns table = new AlignedColumns(words.text("cli.column.number"), words.text("cli.column.name"),
                words.text("cli.column.pinyin"), words.text("cli.column.sex"), words.text("cli.column.organisation"),
                words.text("cli.column.position"), words.text("cli.column.role"), words.text("cli.column.state"),
                words.text("cli.column.phone"));
        for (Participant p : people) {
            table.row(p.number(), p.name(), p.person().pinyin(), words.text(p.person().sex()), organisation(p, words),
                    p.duties(), words.text(p.role()), words.text(p.state()), p.person().phone().masked());
        }
        return table;
    }

    public static String organisation(Participant participant, Messages words) {
        return participant.organisation().map(organisation -> words.name(organisation.name())).orElse("");
    }
}
