package org.rollbook.cli.care;

import java.nio.file.Path;
import java.util.Optional;
import org.rollbook.cli.kit.DataLocation;
import org.rollbook.cli.kit.ExitCode;
import org.rollbook.cli.kit.Options;
import org.rollbook.cli.kit.Terminal;
import org.rollbook.cli.kit.Verb;
import org.rollbook.text.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `backup FILE`: a checked copy of the data, also while the window has them open.
public final class BackupVerb implements Verb {

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public CommandSpec describe(Messages words) {
        return Options.verb(name(), words.text("cli.backup"))
                .addPositional(Options.file(words.text("cli.option.backup")));
    }

    @Override
    public int run(ParseResult line, Terminal terminal, DataLocation place) {
        Path target = line.matchedPositionalValue(0, Path.of(""));
        Optional<Path> done = place.asking(office -> {
            office.care().backup(target);
            return target;
        });
        if (done.isEmpty()) {
            terminal.warn("cli.check.none", place.place().toString());
            return ExitCode.DATA;
        }
        terminal.say("cli.backup.done", target.toString());
        return ExitCode.DONE;
    }
}
