package org.rollbook.cli.course;

import org.rollbook.cli.kit.Json;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollbook.cli.kit.AlignedColumns;
import org.rollbook.cli.kit.DataLocation;
import org.rollbook.cli.kit.ExitCode;
import org.rollbook.cli.kit.Options;
import org.rollbook.cli.kit.Terminal;
import org.rollbook.cli.kit.Verb;
import org.rollbook.cli.people.ParticipantsVerb;
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
public final class ReportVerb implements Verb {

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
        Report report = place
                .asking(office -> office.services().report().report(office.services().classes().byCode(code).id(),
                        ListOrder.NUMBER))
                .orElseThrow(() -> new Refusal("class.unknown", code));
        if (line.hasMatchedOption(Options.JSON)) {
            terminal.json(json(report, terminal.words()));
        } else {
            terminal.table(people(report, terminal.words()));
            terminal.line("");
            terminal.table(organisations(report, terminal.words()));
        }
        return ExitCode.DONE;
    }

    private record Answer(List<HalfDaySums> sessions, List<PersonAnswer> people, List<OrganisationAnswer> organisations,
            Total total) {
    }

    private record Total(long people, @Json.Inline Sums sums) {
    }

    private record HalfDaySums(LocalDate date, String half, boolean taken, Sums sums) {
    }

    private record PersonAnswer(int number, String name, String organisation, boolean counted, @Json.Inline Sums sums,
            Object leaveAllowed,
            Object result, List<String> reasons) {
    }

    private record OrganisationAnswer(String name, int people, int attended, int base) {
    }

    private record Rate(int attended, int of) {
        private Rate(Fraction rate) {
            this(rate.part(), rate.whole());
        }
    }

    /// The same numbers under the same names, of whatever they were counted.
    private record Sums(int planned, int taken, int unmarked, int present, int late, int early, int leave,
            int personalLeave, int sickLeave,
            int officialLeave, int absent, Map<String, Integer> byStatus, Rate rate, Rate rateOverAll) {
        private Sums(Counts counts) {
            this(counts.planned(), counts.taken(), counts.unmarked(), counts.present(), counts.late(), counts.early(),
                    counts.leave(),
                    counts.of(Status.PERSONAL_LEAVE), counts.of(Status.SICK_LEAVE), counts.of(Status.OFFICIAL_LEAVE),
                    counts.absent(),
                    new TreeMap<>(counts.byStatus()), new Rate(counts.rate()), new Rate(counts.rateOverAll()));
        }
    }

    private static Answer json(Report report, Messages words) {
        return new Answer(
                report.sessions().stream().filter(line -> line.session().counts()).map(ReportVerb::json).toList(),
                report.people().stream().map(person -> json(person, words)).toList(),
                report.organisations().stream().map(organisation -> json(organisation, words)).toList(),
                new Total(report.people().stream().filter(line -> line.tally().isSummed()).count(),
                        new Sums(report.total())));
    }

    private static HalfDaySums json(SessionLine line) {
        return new HalfDaySums(line.session().at().date(), line.session().at().half().code(), line.session().isTaken(),
                new Sums(line.counts()));
    }

    private static PersonAnswer json(Line person, Messages words) {
        Tally tally = person.tally();
        return new PersonAnswer(person.participant().number(), person.participant().name(),
                ParticipantsVerb.organisation(person.participant(), words), tally.counted(), new Sums(tally.counts()),
                tally.leaveAllowed(),
                tally.result(),
                Stream.concat(tally.reasons().stream(), tally.warnings().stream()).map(words::reason).toList());
    }

    private static OrganisationAnswer json(OrganisationLine line, Messages words) {
        return new OrganisationAnswer(name(line, words), line.people(), line.attendance().part(),
                line.attendance().whole());
    }

    private static AlignedColumns people(Report report, Messages words) {
        AlignedColumns table = new AlignedColumns(words.text("cli.column.number"), words.text("cli.column.name"),
                words.text("cli.column.organisation"), words.text("cli.column.planned"), words.text("cli.column.taken"),
                words.text("cli.column.unmarked"), words.text("cli.column.present"), words.text("cli.column.late"),
                words.text("cli.column.early"),
                words.text("cli.column.leave"), words.text("cli.column.absent"), words.text("cli.column.rate"),
                words.text("cli.column.rateOverAll"), words.text("cli.column.result"),
                words.text("cli.column.reasons"));
        for (Line line : report.people()) {
            Tally t = line.tally();
            table.row(line.participant().number(), line.participant().name(),
                    ParticipantsVerb.organisation(line.participant(), words), t.planned(), t.taken(), t.unmarked(),
                    t.present(),
                    t.late(), t.early(), t.leave(), t.absent(), t.rate().percent(), t.rateOverAll().percent(),
                    words.text(t.result()),
                    Stream.concat(t.reasons().stream(), t.warnings().stream()).map(words::reason)
                            .collect(Collectors.joining("; ")));
        }
        return table;
    }

    private static AlignedColumns organisations(Report report, Messages words) {
        AlignedColumns table = new AlignedColumns(words.text("cli.column.organisation"),
                words.text("cli.column.people"),
                words.text("cli.column.attended"), words.text("cli.column.base"), words.text("cli.column.rate"));
        for (OrganisationLine line : report.organisations()) {
            table.row(name(line, words), line.people(), line.attendance().part(), line.attendance().whole(),
                    line.attendance().percent());
        }
        return table;
    }

    private static String name(OrganisationLine line, Messages words) {
        return line.organisation().map(organisation -> words.name(organisation.name())).orElse("");
    }
}
