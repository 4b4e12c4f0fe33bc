package org.rollbook.cli.people;

import org.rollbook.cli.kit.Json;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rollbook.cli.kit.AlignedColumns;
import org.rollbook.cli.kit.DataLocation;
import org.rollbook.cli.kit.ExitCode;
import org.rollbook.cli.kit.Options;
import org.rollbook.cli.kit.Terminal;
import org.rollbook.cli.kit.Verb;
import org.rollbook.model.Refusal;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.model.people.Participant;
import org.rollbook.service.Office;
import org.rollbook.service.checks.Finding;
import org.rollbook.text.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `quality`: what deserves a second look in the list of a class.
public final class QualityVerb implements Verb {

    @Override
    public String name() {
        return "quality";
    }

    @Override
    public CommandSpec describe(Messages words) {
        return Options.verb(name(), words.text("cli.quality")).addOption(Options.trainingClass(words))
                .addOption(Options.json(words));
    }

    @Override
    public int run(ParseResult line, Terminal terminal, DataLocation place) {
        String code = line.matchedOptionValue(Options.CLASS, "");
        Seen seen = place.asking(office -> seen(office, code)).orElseThrow(() -> new Refusal("class.unknown", code));
        if (line.hasMatchedOption(Options.JSON)) {
            terminal.json(
                    seen.findings().stream().map(finding -> json(finding, seen.classes(), terminal.words())).toList());
        } else if (seen.findings().isEmpty()) {
            terminal.say("cli.quality.sound");
        } else {
            terminal.table(table(seen, terminal.words()));
        }
        return ExitCode.DONE;
    }

    private record Seen(List<Finding> findings, Map<Long, String> classes) {
    }

    private static Seen seen(Office office, String code) {
        List<Finding> findings = office.services().quality().findings(office.services().classes().byCode(code).id());
        return new Seen(findings, office.services().classes().classes().stream()
                .collect(Collectors.toMap(c -> c.trainingClass().id(), c -> c.trainingClass().code())));
    }

    private record Answer(Finding.Kind kind, String field, String code, String value, String message,
            List<Person> people,
            List<OrganisationName> organisations) {
    }

    private record Person(@Json.Name("class") String classCode, int number, String name, long person) {
    }

    private record OrganisationName(long id, String name) {
    }

    private static Answer json(Finding finding, Map<Long, String> classes, Messages words) {
        return new Answer(finding.kind(), finding.field(), finding.problem().code(), finding.value(),
                words.problem(finding.problem()),
                finding.people().stream().map(p -> person(p, classes)).toList(),
                finding.organisations().stream().map(o -> organisation(o, words)).toList());
    }

    private static Person person(Participant p, Map<Long, String> classes) {
        return new Person(classes.getOrDefault(p.classId(), ""), p.number(), p.name(), p.person().id());
    }

    private static OrganisationName organisation(Organisation organisation, Messages words) {
        return new OrganisationName(organisation.id(), words.name(organisation.name()));
    }

    private static AlignedColumns table(Seen seen, Messages words) {
        AlignedColumns table = new AlignedColumns(words.text("cli.column.number"), words.text("cli.column.name"),
                words.text("cli.column.value"),
                words.text("cli.column.finding"));
        for (Finding finding : seen.findings()) {
            String numbers = finding.people().stream().map(p -> finding.kind() == Finding.Kind.KNOWN_ELSEWHERE
                    ? seen.classes().getOrDefault(p.classId(), "") + "/" + p.number() : Integer.toString(p.number()))
                    .collect(Collectors.joining("、"));
            String names = finding.people().isEmpty() ? finding.organisations().stream().map(o -> words.name(o.name()))
                    .collect(Collectors.joining(" / "))
                    : finding.people().stream().map(Participant::name).distinct().collect(Collectors.joining(" / "));
            table.row(numbers, names,
                    finding.field().equals("person") || !finding.organisations().isEmpty() ? "" : finding.value(),
                    words.problem(finding.problem()));
        }
        return table;
    }
}
