package org.rollbook.cli.people;

import org.rollbook.cli.kit.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rollbook.cli.kit.DataLocation;
import org.rollbook.cli.kit.ExitCode;
import org.rollbook.cli.kit.NamedPerson;
import org.rollbook.cli.kit.Options;
import org.rollbook.cli.kit.Terminal;
import org.rollbook.cli.kit.Verb;
import org.rollbook.model.Refusal;
import org.rollbook.model.merging.ClassMerge;
import org.rollbook.model.merging.PersonMerge;
import org.rollbook.model.merging.PersonMerge.Certainty;
import org.rollbook.model.merging.PersonMerge.Choices;
import org.rollbook.model.merging.Side;
import org.rollbook.model.people.Person;
import org.rollbook.model.people.PersonField;
import org.rollbook.service.Office;
import org.rollbook.text.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `merge`: makes one person of two; the first stays, fact by fact as is usual or as is asked for.
public final class MergeVerb implements Verb {
    private static final String KEEP = "--keep";
    private static final String SURE = "--sure";

    @Override
    public String name() {
        return "merge";
    }

    @Override
    public CommandSpec describe(Messages words) {
        return Options.verb(name(), words.text("cli.merge"))
                .addPositional(Options.pair("PERSON", words.text("cli.option.person")))
                .addOption(Options.optional(Options.CLASS, "CODE", words.text("cli.option.classOfNumbers")))
                .addOption(Options.sides(Options.TAKE, "FIELD=first|second", words.text("cli.option.take"),
                        PersonField.decidedInMerging().stream().map(PersonField::key).toList()))
                .addOption(Options.sides(KEEP, "CODE=first|second", words.text("cli.option.keep"), List.of()))
                .addOption(Options.flag(SURE, words.text("cli.option.sure")))
                .addOption(Options.flag(Options.DRY_RUN, words.text("cli.option.dryRun")))
                .addOption(Options.json(words));
    }

    @Override
    public int run(ParseResult line, Terminal terminal, DataLocation place) {
        boolean dry = line.hasMatchedOption(Options.DRY_RUN);
        Request request = dry
                ? place.asking(office -> request(office, line)).orElseThrow(() -> new Refusal("person.gone"))
                : place.working(office -> {
                    Request wanted = request(office, line);
                    office.services().merging().merge(wanted.plan(), wanted.choices());
                    return wanted;
                });
        if (line.hasMatchedOption(Options.JSON)) {
            terminal.json(Answer.of(request, dry));
        } else {
            tell(request, dry ? "cli.merge.planned" : "cli.merge.done", terminal);
        }
        return ExitCode.DONE;
    }

    private record Request(PersonMerge plan, Choices choices) {
        Person result() {
            return plan.result(choices);
        }

        Side staying(ClassMerge known) {
            return known.isShared() ? plan.staying(known, choices)
                    : known.first().isPresent() ? Side.FIRST : Side.SECOND;
        }
    }

    private static Request request(Office office, ParseResult line) {
        NamedPerson named = new NamedPerson(office, line.matchedOptionValue(Options.CLASS, ""));
        List<String> people = line.matchedPositionalValue(0, List.of());
        PersonMerge plan = office.services().merging().plan(named.id(people.getFirst()), named.id(people.getLast()));
        Choices choices = plan.usual().with(line.hasMatchedOption(SURE) ? Certainty.SURE : Certainty.USUAL);
        for (Map.Entry<String, Side> asked : Options.sides(line, Options.TAKE).entrySet()) {
            choices = choices.with(PersonField.of(asked.getKey()).orElseThrow(), asked.getValue());
        }
        for (Map.Entry<String, Side> asked : Options.sides(line, KEEP).entrySet()) {
            ClassMerge shared = plan.shared().stream().filter(c -> c.trainingClass().code().equals(asked.getKey()))
                    .findFirst()
                    .orElseThrow(() -> new Refusal("merge.class.shared", asked.getKey()));
            choices = choices.with(shared.classId(), asked.getValue());
        }
        plan.requirePossible(choices);
        return new Request(plan, choices);
    }

    private static void tell(Request request, String key, Terminal terminal) {
        Messages words = terminal.words();
        PersonMerge plan = request.plan();
        for (PersonField field : PersonField.decidedInMerging()) {
            if (!field.isSame(plan.first(), plan.second())) {
                Side side = request.choices().fields().get(field);
                terminal.say("cli.merge.field", words.name(field.heading()), shown(field, request.result(), words),
                        words.text(side));
            }
        }
        for (ClassMerge known : plan.classes()) {
            Side side = request.staying(known);
            String number = Integer.toString(known.on(side).orElseThrow().participant().number());
            if (known.isShared()) {
                terminal.say("cli.merge.shared", known.trainingClass().code(), number,
                        Integer.toString(known.on(side.other()).orElseThrow().participant().number()),
                        Integer.toString(known.moving(side).size()), Integer.toString(known.lost(side).size()));
            } else {
                terminal.say("cli.merge.class", known.trainingClass().code(), number);
            }
        }
        terminal.say(key, request.result().name(), plan.second().name());
    }

    /// Numbers are masked, as everywhere on the command line.
    private static String shown(PersonField field, Person person, Messages words) {
        String text = field.text(field.of(person), words::text);
        return field == PersonField.ID_NUMBER && !text.isEmpty() ? words.text(person.idType()) + " " + text : text;
    }

    private record Answer(boolean merged, long kept, long removed, String name, boolean twoIds,
            Map<String, Side> fields, List<InClass> classes) {

        static Answer of(Request request, boolean dry) {
            PersonMerge plan = request.plan();
            Map<String, Side> fields = new LinkedHashMap<>();
            PersonField.decidedInMerging()
                    .forEach(field -> fields.put(field.key(), request.choices().fields().get(field)));
            return new Answer(!dry, plan.first().id(), plan.second().id(), request.result().name(), plan.hasTwoIds(),
                    fields, plan.classes().stream().map(known -> InClass.of(known, request.staying(known))).toList());
        }
    }

    private record InClass(@Json.Name("class") String classCode, int number, int removedNumber, int marksMoved,
            int marksLost, int leaveMoved) {

        static InClass of(ClassMerge known, Side side) {
            var removed = known.on(side.other());
            return new InClass(known.trainingClass().code(), known.on(side).orElseThrow().participant().number(),
                    removed.map(place -> place.participant().number()).orElse(0),
                    known.isShared() ? known.moving(side).size() : 0, known.isShared() ? known.lost(side).size() : 0,
                    removed.map(place -> place.leave().size()).orElse(0));
        }
    }
}
