package org.rollbook.cli.care;

import org.rollbook.cli.kit.DataLocation;
import org.rollbook.cli.kit.ExitCode;
import org.rollbook.cli.kit.Options;
import org.rollbook.cli.kit.Terminal;
import org.rollbook.cli.kit.Verb;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.text.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `add-sample`: the class of Changchun 2014 in the data file.
public final class AddSampleVerb implements Verb {

    @Override
    public String name() {
        return "add-sample";
    }

    @Override
    public CommandSpec describe(Messages words) {
        return Options.verb(name(), words.text("cli.addSample"));
    }

    @Override
    public int run(ParseResult line, Terminal terminal, DataLocation place) {
        TrainingClass sample = place.working(office -> office.services().sample().create());
        terminal.say("cli.addClass.done", sample.code(), terminal.words().name(sample.title()));
        return ExitCode.DONE;
    }
}
