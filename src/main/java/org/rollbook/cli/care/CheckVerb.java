package org.rollbook.cli.care;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.rollbook.cli.kit.DataLocation;
import org.rollbook.cli.kit.ExitCode;
import org.rollbook.cli.kit.Options;
import org.rollbook.cli.kit.Terminal;
import org.rollbook.cli.kit.Verb;
import org.rollbook.model.backup.Backup;
import org.rollbook.model.place.DataServer;
import org.rollbook.service.care.DataCare;
import org.rollbook.service.care.DataCare.Checkup;
import org.rollbook.service.care.DataCare.Finding;
import org.rollbook.text.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `check`: whether engine, place, content and journal of the data file are sound.
public final class CheckVerb implements Verb {
    @Override
    public String name() {
        return "check";
    }

    @Override
    public CommandSpec describe(Messages words) {
        return Options.verb(name(), words.text("cli.check")).addOption(Options.json(words));
    }

    @Override
    public int run(ParseResult line, Terminal terminal, DataLocation place) {
        Optional<Answer> asked = place.asking(office -> new Answer(office.care()));
        if (asked.isEmpty()) {
            terminal.warn("cli.check.none", place.place().toString());
            return ExitCode.DATA;
        }
        Checkup checkup = asked.get().checkup();
        List<String> problems = checkup.problems().stream().map(problem -> sentence(problem, terminal.words()))
                .toList();
        if (line.hasMatchedOption(Options.JSON)) {
            terminal.json(json(asked.get(), problems));
        } else {
            tell(asked.get(), problems, place, terminal);
        }
        return checkup.isSound() ? ExitCode.DONE : checkup.isDamaged() ? ExitCode.DATA : ExitCode.REFUSED;
    }

    private static String sentence(Finding finding, Messages words) {
        return words.text("check." + finding.key(), finding.argument());
    }

    private record Told(boolean ok, List<String> problems, String sqliteVersion, String journalMode, String synchronous,
            int schema,
            String fileSystem, long freeBytes, List<String> alteredBackups) {
    }

    private static Told json(Answer answer, List<String> problems) {
        Checkup checkup = answer.checkup();
        return new Told(checkup.isSound(), problems, checkup.sqliteVersion(), checkup.journalMode(),
                checkup.synchronous(), checkup.schema(),
                checkup.fileSystem(), checkup.freeBytes(), answer.altered().stream().map(CheckVerb::name).toList());
    }

    private static void tell(Answer answer, List<String> problems, DataLocation place, Terminal terminal) {
        Checkup checkup = answer.checkup();
        problems.forEach(terminal::line);
        terminal.say(checkup.isSound() ? "cli.check.sound" : "cli.check.unsound", place.place().toString());
        if (place.place() instanceof DataServer) {
            terminal.say("cli.check.server", Integer.toString(checkup.schema()));
            return;
        }
        terminal.say("cli.check.engine", checkup.sqliteVersion(), checkup.journalMode(), checkup.synchronous(),
                Integer.toString(checkup.schema()));
        terminal.say("cli.check.place", checkup.fileSystem(), Long.toString(checkup.freeBytes() >> 20));
        answer.folder().ifPresent(folder -> tellBackups(answer, folder, place, terminal));
    }

    private static void tellBackups(Answer answer, Path folder, DataLocation place, Terminal terminal) {
        tellKept(answer, folder, place, terminal);
        answer.altered().forEach(backup -> terminal.say("backups.altered", name(backup)));
    }

    private static void tellKept(Answer answer, Path folder, DataLocation place, Terminal terminal) {
        if (answer.kept().isEmpty()) {
            terminal.say("cli.check.backups.none", folder.toString());
            return;
        }
        Backup newest = answer.kept().getFirst();
        long minutes = Math.max(0, Duration.between(newest.at().toInstant(), place.clock().instant()).toMinutes());
        terminal.say("cli.check.backups", folder.toString(), Integer.toString(answer.kept().size()),
                name(newest), Long.toString(minutes / 60), Long.toString(minutes % 60));
    }

    private static String name(Backup backup) {
        return String.valueOf(backup.file().getFileName());
    }

    /// What is asked of one data file.
    private record Answer(Checkup checkup, Optional<Path> folder, List<Backup> kept, List<Backup> altered) {

        private Answer(DataCare care) {
            this(care.check(), care.folder(), care.kept(), care.altered());
        }
    }
}
