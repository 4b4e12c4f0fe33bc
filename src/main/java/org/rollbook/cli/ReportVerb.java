package org.rollbook.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rollbook.model.Refusal;
import org.rollbook.model.attendance.Tally;
import org.rollbook.model.course.Session;
import org.rollbook.model.people.ListOrder;
import org.rollbook.service.course.AttendanceReport.Line;
import org.rollbook.service.course.AttendanceReport.OrganisationLine;
import org.rollbook.service.course.AttendanceReport.Report;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `report attendance`: the attendance of a class over the half-days that count, by person and by organisation.
final class ReportVerb implements Verb {

    @Override
    public String name() {
        return "report";
    }

    @Override
    public CommandSpec describe(Words words) {
        return Options.verb(name(), words.text("cli.report"))
                .addPositional(Options.word("attendance", words.text("cli.option.report"), List.of("attendance")))
                .addOption(Options.trainingClass(words)).addOption(Options.json(words));
    }

    @Override
    public int run(ParseResult line, Terminal terminal, DataPlace place) {
        String code = line.matchedOptionValue(Options.CLASS, "");
        Report report = place.asking(office -> office.services().report().report(office.services().classes().byCode(code).id(), ListOrder.NUMBER))
                .orElseThrow(() -> new Refusal("class.unknown", code));
        if (line.hasMatchedOption(Options.JSON)) {
            terminal.json(json(report, terminal.words()));
        } else {
            terminal.table(people(report, terminal.words()));
            terminal.line("");
            terminal.table(organisations(report, terminal.words()));
        }
        return Cli.DONE;
    }

    private static Map<String, Object> json(Report report, Words words) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sessions", report.sheet().sessions().stream().filter(Session::counts).map(ReportVerb::json).toList());
        json.put("people", report.people().stream().map(person -> json(person, words)).toList());
        json.put("organisations", report.organisations().stream().map(organisation -> json(organisation, words)).toList());
        return json;
    }

    private static Map<String, Object> json(Session session) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("date", session.at().date().toString());
        json.put("half", session.at().half().code());
        json.put("taken", session.isTaken());
        return json;
    }

    private static Map<String, Object> json(Line person, Words words) {
        Tally tally = person.tally();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("number", person.participant().number());
        json.put("name", person.participant().name());
        json.put("organisation", ParticipantsVerb.organisation(person.participant(), words));
        json.put("planned", tally.planned());
        json.put("taken", tally.taken());
        json.put("present", tally.present());
        json.put("late", tally.late());
        json.put("early", tally.early());
        json.put("personalLeave", tally.personalLeave());
        json.put("sickLeave", tally.sickLeave());
        json.put("officialLeave", tally.officialLeave());
        json.put("absent", tally.absent());
        json.put("leaveAllowed", tally.leaveAllowed());
        json.put("result", Words.code(tally.result()));
        return json;
    }

    private static Map<String, Object> json(OrganisationLine line, Words words) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", name(line, words));
        json.put("people", line.people());
        json.put("attended", line.attendance().part());
        json.put("base", line.attendance().whole());
        return json;
    }

    private static TextTable people(Report report, Words words) {
        TextTable table = new TextTable(words.text("cli.column.number"), words.text("cli.column.name"),
                words.text("cli.column.organisation"), words.text("cli.column.planned"), words.text("cli.column.taken"),
                words.text("cli.column.present"), words.text("cli.column.late"), words.text("cli.column.early"),
                words.text("cli.column.leave"), words.text("cli.column.absent"), words.text("cli.column.rate"),
                words.text("cli.column.result"));
        for (Line line : report.people()) {
            Tally t = line.tally();
            table.row(line.participant().number(), line.participant().name(),
                    ParticipantsVerb.organisation(line.participant(), words), t.planned(), t.taken(), t.present(), t.late(),
                    t.early(), t.leave(), t.absent(), t.rate().percent(), words.text(t.result()));
        }
        return table;
    }

    private static TextTable organisations(Report report, Words words) {
        TextTable table = new TextTable(words.text("cli.column.organisation"), words.text("cli.column.people"),
                words.text("cli.column.attended"), words.text("cli.column.base"), words.text("cli.column.rate"));
        for (OrganisationLine line : report.organisations()) {
            table.row(name(line, words), line.people(), line.attendance().part(), line.attendance().whole(), line.attendance().percent());
        }
        return table;
    }

    private static String name(OrganisationLine line, Words words) {
        return line.organisation().map(organisation -> words.name(organisation.name())).orElse("");
    }
}
