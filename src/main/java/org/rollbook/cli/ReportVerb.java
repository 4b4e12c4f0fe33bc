package org.rollbook.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollbook.model.Fraction;
import org.rollbook.model.Refusal;
import org.rollbook.model.attendance.Counts;
import org.rollbook.model.attendance.Status;
import org.rollbook.model.attendance.Tally;
import org.rollbook.model.people.ListOrder;
import org.rollbook.service.course.AttendanceReport.Line;
import org.rollbook.service.course.AttendanceReport.OrganisationLine;
import org.rollbook.service.course.AttendanceReport.Report;
import org.rollbook.service.course.AttendanceReport.SessionLine;
import org.rollbook.text.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `report attendance`: the attendance of a class over the half-days that count, by person and by organisation.
final class ReportVerb implements Verb {

    @Override
    public String name() {
        return "report";
    }

    @Override
    public CommandSpec describe(Messages words) {
        return Options.verb(name(), words.text("cli.report"))
                .addPositional(Options.word("attendance", words.text("cli.option.report"), List.of("attendance")))
                .addOption(Options.trainingClass(words)).addOption(Options.json(words));
    }

    @Override
    public int run(ParseResult line, Terminal terminal, DataLocation place) {
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

    private static Map<String, Object> json(Report report, Messages words) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sessions", report.sessions().stream().filter(line -> line.session().counts()).map(ReportVerb::json).toList());
        json.put("people", report.people().stream().map(person -> json(person, words)).toList());
        json.put("organisations", report.organisations().stream().map(organisation -> json(organisation, words)).toList());
        Map<String, Object> total = new LinkedHashMap<>();
        total.put("people", report.people().stream().filter(line -> line.tally().isSummed()).count());
        put(total, report.total());
        json.put("total", total);
        return json;
    }

    private static Map<String, Object> json(SessionLine line) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("date", line.session().at().date().toString());
        json.put("half", line.session().at().half().code());
        json.put("taken", line.session().isTaken());
        Map<String, Object> sums = new LinkedHashMap<>();
        put(sums, line.counts());
        json.put("sums", sums);
        return json;
    }

    private static Map<String, Object> json(Line person, Messages words) {
        Tally tally = person.tally();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("number", person.participant().number());
        json.put("name", person.participant().name());
        json.put("organisation", ParticipantsVerb.organisation(person.participant(), words));
        json.put("counted", tally.counted());
        put(json, tally.counts());
        json.put("leaveAllowed", tally.leaveAllowed());
        json.put("result", Messages.code(tally.result()));
        json.put("reasons", Stream.concat(tally.reasons().stream(), tally.warnings().stream()).map(words::reason).toList());
        return json;
    }

    /// The same numbers under the same names, of whatever they were counted.
    private static void put(Map<String, Object> json, Counts counts) {
        json.put("planned", counts.planned());
        json.put("taken", counts.taken());
        json.put("unmarked", counts.unmarked());
        json.put("present", counts.present());
        json.put("late", counts.late());
        json.put("early", counts.early());
        json.put("leave", counts.leave());
        json.put("personalLeave", counts.of(Status.PERSONAL_LEAVE));
        json.put("sickLeave", counts.of(Status.SICK_LEAVE));
        json.put("officialLeave", counts.of(Status.OFFICIAL_LEAVE));
        json.put("absent", counts.absent());
        json.put("byStatus", new TreeMap<>(counts.byStatus()));
        json.put("rate", json(counts.rate()));
        json.put("rateOverAll", json(counts.rateOverAll()));
    }

    private static Map<String, Object> json(Fraction rate) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("attended", rate.part());
        json.put("of", rate.whole());
        return json;
    }

    private static Map<String, Object> json(OrganisationLine line, Messages words) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", name(line, words));
        json.put("people", line.people());
        json.put("attended", line.attendance().part());
        json.put("base", line.attendance().whole());
        return json;
    }

    private static TextTable people(Report report, Messages words) {
        TextTable table = new TextTable(words.text("cli.column.number"), words.text("cli.column.name"),
                words.text("cli.column.organisation"), words.text("cli.column.planned"), words.text("cli.column.taken"),
                words.text("cli.column.unmarked"), words.text("cli.column.present"), words.text("cli.column.late"), words.text("cli.column.early"),
                words.text("cli.column.leave"), words.text("cli.column.absent"), words.text("cli.column.rate"),
                words.text("cli.column.rateOverAll"), words.text("cli.column.result"), words.text("cli.column.reasons"));
        for (Line line : report.people()) {
            Tally t = line.tally();
            table.row(line.participant().number(), line.participant().name(),
                    ParticipantsVerb.organisation(line.participant(), words), t.planned(), t.taken(), t.unmarked(), t.present(),
                    t.late(), t.early(), t.leave(), t.absent(), t.rate().percent(), t.rateOverAll().percent(), words.text(t.result()),
                    Stream.concat(t.reasons().stream(), t.warnings().stream()).map(words::reason).collect(Collectors.joining("; ")));
        }
        return table;
    }

    private static TextTable organisations(Report report, Messages words) {
        TextTable table = new TextTable(words.text("cli.column.organisation"), words.text("cli.column.people"),
                words.text("cli.column.attended"), words.text("cli.column.base"), words.text("cli.column.rate"));
        for (OrganisationLine line : report.organisations()) {
            table.row(name(line, words), line.people(), line.attendance().part(), line.attendance().whole(), line.attendance().percent());
        }
        return table;
    }

    private static String name(OrganisationLine line, Messages words) {
        return line.organisation().map(organisation -> words.name(organisation.name())).orElse("");
    }
}
