package org.rollbook.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rollbook.model.Refusal;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.model.people.Participant;
import org.rollbook.service.Office;
import org.rollbook.service.checks.Finding;
import org.rollbook.text.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `quality`: what deserves a second look in the list of a class.
final class QualityVerb implements Verb {

    @Override
    public String name() {
        return "quality";
    }

    @Override
    public CommandSpec describe(Messages words) {
        return Options.verb(name(), words.text("cli.quality")).addOption(Options.trainingClass(words)).addOption(Options.json(words));
    }

    @Override
    public int run(ParseResult line, Terminal terminal, DataLocation place) {
        String code = line.matchedOptionValue(Options.CLASS, "");
        Seen seen = place.asking(office -> seen(office, code)).orElseThrow(() -> new Refusal("class.unknown", code));
        if (line.hasMatchedOption(Options.JSON)) {
            terminal.json(seen.findings().stream().map(finding -> json(finding, seen.classes(), terminal.words())).toList());
        } else if (seen.findings().isEmpty()) {
            terminal.say("cli.quality.sound");
        } else {
            terminal.table(table(seen, terminal.words()));
        }
        return Cli.DONE;
    }

    private record Seen(List<Finding> findings, Map<Long, String> classes) {
    }

    private static Seen seen(Office office, String code) {
        List<Finding> findings = office.services().quality().findings(office.services().classes().byCode(code).id());
        return new Seen(findings, office.services().classes().classes().stream()
                .collect(Collectors.toMap(c -> c.trainingClass().id(), c -> c.trainingClass().code())));
    }

    private static Map<String, Object> json(Finding finding, Map<Long, String> classes, Messages words) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", Messages.code(finding.kind()));
        json.put("field", finding.field());
        json.put("code", finding.problem().code());
        json.put("value", finding.value());
        json.put("message", words.problem(finding.problem()));
        json.put("people", finding.people().stream().map(p -> person(p, classes)).toList());
        json.put("organisations", finding.organisations().stream().map(o -> organisation(o, words)).toList());
        return json;
    }

    private static Map<String, Object> person(Participant p, Map<Long, String> classes) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("class", classes.getOrDefault(p.classId(), ""));
        json.put("number", p.number());
        json.put("name", p.name());
        json.put("person", p.person().id());
        return json;
    }

    private static Map<String, Object> organisation(Organisation organisation, Messages words) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", organisation.id());
        json.put("name", words.name(organisation.name()));
        return json;
    }

    private static TextTable table(Seen seen, Messages words) {
        TextTable table = new TextTable(words.text("cli.column.number"), words.text("cli.column.name"), words.text("cli.column.value"),
                words.text("cli.column.finding"));
        for (Finding finding : seen.findings()) {
            String numbers = finding.people().stream().map(p -> finding.kind() == Finding.Kind.KNOWN_ELSEWHERE
                    ? seen.classes().getOrDefault(p.classId(), "") + "/" + p.number() : Integer.toString(p.number()))
                    .collect(Collectors.joining("、"));
            String names = finding.people().isEmpty() ? finding.organisations().stream().map(o -> words.name(o.name()))
                    .collect(Collectors.joining(" / ")) : finding.people().stream().map(Participant::name).distinct().collect(Collectors.joining(" / "));
            table.row(numbers, names, finding.field().equals("person") || !finding.organisations().isEmpty() ? "" : finding.value(),
                    words.problem(finding.problem()));
        }
        return table;
    }
}
