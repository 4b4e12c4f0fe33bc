package org.rollbook.cli.care;

import java.nio.file.Path;
import java.util.Optional;
import org.rollbook.cli.kit.DataLocation;
import org.rollbook.cli.kit.ExitCode;
import org.rollbook.cli.kit.Options;
import org.rollbook.cli.kit.Terminal;
import org.rollbook.cli.kit.Verb;
import org.rollbook.service.care.DataCare;
import org.rollbook.text.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `restore FILE`: puts a backup in the place of the data, which are kept beside it.
public final class RestoreVerb implements Verb {
    private static final String SMALLER = "--accept-smaller";

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public CommandSpec describe(Messages words) {
        return Options.verb(name(), words.text("cli.restore"))
                .addPositional(Options.file(words.text("cli.option.restore")))
                .addOption(Options.flag(SMALLER, words.text("cli.option.smaller")));
    }

    @Override
    public int run(ParseResult line, Terminal terminal, DataLocation place) {
        Path backup = line.matchedPositionalValue(0, Path.of(""));
        DataCare.SmallerBackup smaller = line.hasMatchedOption(SMALLER) ? DataCare.SmallerBackup.ACCEPT
                : DataCare.SmallerBackup.REFUSE;
        Optional<Path> kept = DataCare.restore(place.file(), backup, smaller, place.actor(), place.clock());
        terminal.say("cli.restore.done", backup.toString());
        kept.ifPresent(path -> terminal.say("cli.restore.kept", path.toString()));
        return ExitCode.DONE;
    }
}
