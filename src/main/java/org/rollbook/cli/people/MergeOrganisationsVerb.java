package org.rollbook.cli.people;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.rollbook.cli.kit.DataLocation;
import org.rollbook.cli.kit.ExitCode;
import org.rollbook.cli.kit.Options;
import org.rollbook.cli.kit.Terminal;
import org.rollbook.cli.kit.Verb;
import org.rollbook.model.Refusal;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.model.merging.OrganisationField;
import org.rollbook.model.merging.OrganisationMerge;
import org.rollbook.model.merging.Side;
import org.rollbook.service.Office;
import org.rollbook.text.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `merge-organisations`: makes one organisation of two; the spellings of the second become aliases of the first.
public final class MergeOrganisationsVerb implements Verb {

    @Override
    public String name() {
        return "merge-organisations";
    }

    @Override
    public CommandSpec describe(Messages words) {
        return Options.verb(name(), words.text("cli.mergeOrganisations"))
                .addPositional(Options.pair("ORGANISATION", words.text("cli.option.spelling")))
                .addOption(Options.sides(Options.TAKE, "FIELD=first|second", words.text("cli.option.take"),
                        Options.codes(OrganisationField.class)))
                .addOption(Options.flag(Options.DRY_RUN, words.text("cli.option.dryRun")))
                .addOption(Options.json(words));
    }

    @Override
    public int run(ParseResult line, Terminal terminal, DataLocation place) {
        boolean dry = line.hasMatchedOption(Options.DRY_RUN);
        Request request = dry
                ? place.asking(office -> request(office, line)).orElseThrow(() -> new Refusal("organisation.gone"))
                : place.working(office -> {
                    Request wanted = request(office, line);
                    office.services().organisationMerging().merge(wanted.plan(), wanted.choices());
                    return wanted;
                });
        Organisation result = request.plan().result(request.choices());
        int enrolments = request.plan().classes().stream().mapToInt(OrganisationMerge.Uses::enrolments).sum();
        int roles = request.plan().classes().stream().mapToInt(uses -> uses.hosts().size()).sum();
        if (line.hasMatchedOption(Options.JSON)) {
            terminal.json(
                    new Answer(!dry, result.id(), request.plan().second().id(), terminal.words().name(result.name()),
                            result.aliases(),
                            enrolments, roles));
        } else {
            terminal.say(dry ? "cli.mergeOrganisations.planned" : "cli.mergeOrganisations.done",
                    terminal.words().name(result.name()),
                    String.join("、", result.aliases()), Integer.toString(enrolments), Integer.toString(roles));
        }
        return ExitCode.DONE;
    }

    private record Answer(boolean merged, long kept, long removed, String name, List<String> aliases, int enrolments,
            int hosts) {
    }

    private record Request(OrganisationMerge plan, Map<OrganisationField, Side> choices) {
    }

    private static Request request(Office office, ParseResult line) {
        List<String> spellings = line.matchedPositionalValue(0, List.of());
        OrganisationMerge plan = office.services().organisationMerging().plan(id(office, spellings.getFirst()),
                id(office, spellings.getLast()));
        Map<OrganisationField, Side> choices = new EnumMap<>(plan.usual());
        Options.sides(line, Options.TAKE)
                .forEach((field, side) -> choices.put(Options.constant(field, OrganisationField.class), side));
        plan.requirePossible();
        return new Request(plan, choices);
    }

    private static long id(Office office, String spelling) {
        return office.services().directory().find(spelling)
                .orElseThrow(() -> new Refusal("organisation.unknown", spelling)).id();
    }
}
