package org.rollbook.cli.course;

import java.time.LocalDate;
import java.util.List;
import org.rollbook.cli.kit.AlignedColumns;
import org.rollbook.cli.kit.DataLocation;
import org.rollbook.cli.kit.ExitCode;
import org.rollbook.cli.kit.Options;
import org.rollbook.cli.kit.Terminal;
import org.rollbook.cli.kit.Verb;
import org.rollbook.model.course.ClassState;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.service.course.ClassSetup.Summary;
import org.rollbook.text.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `classes`: every class, the newest first.
public final class ClassesVerb implements Verb {

    @Override
    public String name() {
        return "classes";
    }

    @Override
    public CommandSpec describe(Messages words) {
        return Options.verb(name(), words.text("cli.classes")).addOption(Options.json(words));
    }

    @Override
    public int run(ParseResult line, Terminal terminal, DataLocation place) {
        List<Summary> classes = place.asking(office -> office.services().classes().classes()).orElse(List.of());
        if (line.hasMatchedOption(Options.JSON)) {
            terminal.json(classes.stream().map(ClassesVerb::json).toList());
        } else {
            terminal.table(table(classes, terminal.words()));
        }
        return ExitCode.DONE;
    }

    private record Answer(String code, String titleZh, String titleEn, LocalDate from, LocalDate to, ClassState state,
            int enrolled) {
    }

    private static Answer json(Summary summary) {
        TrainingClass c = summary.trainingClass();
        return new Answer(c.code(), c.title().zh(), c.title().en(), c.from(), c.to(), c.state(), summary.enrolled());
    }

    private static AlignedColumns table(List<Summary> classes, Messages words) {
        AlignedColumns table = new AlignedColumns(words.text("cli.column.code"), words.text("cli.column.title"),
                words.text("cli.column.from"), words.text("cli.column.to"), words.text("cli.column.state"),
                words.text("cli.column.people"));
        for (Summary summary : classes) {
            TrainingClass c = summary.trainingClass();
            table.row(c.code(), words.name(c.title()), c.from(), c.to(), words.text(c.state()), summary.enrolled());
        }
        return table;
    }
}
