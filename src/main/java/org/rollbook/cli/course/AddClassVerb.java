package org.rollbook.cli.course;

import java.time.LocalDate;
import java.util.Map;
import org.rollbook.cli.kit.DataLocation;
import org.rollbook.cli.kit.ExitCode;
import org.rollbook.cli.kit.Options;
import org.rollbook.cli.kit.Terminal;
import org.rollbook.cli.kit.Verb;
import org.rollbook.model.BilingualName;
import org.rollbook.model.course.ClassState;
import org.rollbook.model.course.Half;
import org.rollbook.model.course.TimeSpan;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.text.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `add-class`: a class with its half-days.
public final class AddClassVerb implements Verb {
    private static final String CODE = "--code";
    private static final String TITLE_ZH = "--title-zh";
    private static final String TITLE_EN = "--title-en";
    private static final String FROM = "--from";
    private static final String TO = "--to";
    private static final String VENUE_ZH = "--venue-zh";
    private static final String VENUE_EN = "--venue-en";
    private static final String CAPACITY = "--capacity";
    private static final String TEACHER = "--teacher";
    private static final String HALVES = "--halves";

    @Override
    public String name() {
        return "add-class";
    }

    @Override
    public CommandSpec describe(Messages words) {
        return Options.verb(name(), words.text("cli.addClass"))
                .addOption(Options.required(CODE, "C", words.text("cli.option.code")))
                .addOption(Options.optional(TITLE_ZH, "TEXT", words.text("cli.option.titleZh")))
                .addOption(Options.optional(TITLE_EN, "TEXT", words.text("cli.option.titleEn")))
                .addOption(Options.requiredDate(FROM, words.text("cli.option.from")))
                .addOption(Options.requiredDate(TO, words.text("cli.option.to")))
                .addOption(Options.optional(VENUE_ZH, "TEXT", words.text("cli.option.venueZh")))
                .addOption(Options.optional(VENUE_EN, "TEXT", words.text("cli.option.venueEn")))
                .addOption(Options.number(CAPACITY, "N", words.text("cli.option.capacity"), 0, 0))
                .addOption(Options.optional(TEACHER, "NAME", words.text("cli.option.teacher")))
                .addOption(Options.halves(HALVES, words.text("cli.option.halves")));
    }

    @Override
    public int run(ParseResult line, Terminal terminal, DataLocation place) {
        LocalDate from = line.matchedOptionValue(FROM, LocalDate.MIN);
        LocalDate to = line.matchedOptionValue(TO, LocalDate.MIN);
        TrainingClass draft = new TrainingClass(0, line.matchedOptionValue(CODE, ""), name(line, TITLE_ZH, TITLE_EN),
                from, to,
                name(line, VENUE_ZH, VENUE_EN), line.matchedOptionValue(CAPACITY, 0), "", "",
                line.matchedOptionValue(TEACHER, ""), "", ClassState.DRAFT, 0);
        Map<Half, TimeSpan> halves = Options.halves(line.matchedOptionValue(HALVES, "am,pm"));
        TrainingClass created = place.working(office -> office.services().classes().create(draft, halves));
        terminal.say("cli.addClass.done", created.code(), terminal.words().name(created.title()));
        return ExitCode.DONE;
    }

    private static BilingualName name(ParseResult line, String zh, String en) {
        return new BilingualName(line.matchedOptionValue(zh, ""), line.matchedOptionValue(en, ""));
    }
}
