package org.rollbook.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollbook.cli.kit.DataLocation;
import org.rollbook.cli.kit.ExitCode;
import org.rollbook.cli.kit.Options;
import org.rollbook.cli.kit.Terminal;
import org.rollbook.cli.kit.TypedArguments;
import org.rollbook.cli.kit.Usage;
import org.rollbook.cli.kit.Verb;
import org.rollbook.model.Language;
import org.rollbook.model.Refusal;
import org.rollbook.model.journal.Actor;
import org.rollbook.model.place.DataPlace;
import org.rollbook.service.care.DataProblem;
import org.rollbook.text.Messages;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// The command line: `rollbook [--data FILE|SERVER] [--lang en|zh] VERB …`.
public final class Cli {
    private static final System.Logger LOG = System.getLogger(Cli.class.getName());

    private final Environment environment;

    /// What the command line finds around it.
    ///
    /// @param usualFile the data file when `--data` names none
    /// @param language  the language when `--lang` names none
    public record Environment(PrintStream out, PrintStream err, Path usualFile, Language language, Actor actor,
            Clock clock, Map<String, String> variables) {

        /// In the environment of this process.
        public Environment(PrintStream out, PrintStream err, Path usualFile, Language language, Actor actor,
                Clock clock) {
            this(out, err, usualFile, language, actor, clock, System.getenv());
        }
    }

    public Cli(Environment environment) {
        this.environment = environment;
    }

    /// Carries one command line out and returns its exit code: done, refused, wrong usage, or data unusable.
    public int run(List<String> words) {
        return carryOut(TypedArguments.restored(words));
    }

    private int carryOut(List<String> arguments) {
        Messages words = new Messages(language(arguments));
        Terminal terminal = new Terminal(environment.out(), environment.err(), words);
        Map<String, Verb> verbs = new LinkedHashMap<>();
        Verbs.all().forEach(verb -> verbs.put(verb.name(), verb));
        CommandLine program = program(words, verbs);
        try {
            ParseResult line = program.parseArgs(arguments.toArray(String[]::new));
            return run(line, verbs, terminal);
        } catch (ParameterException wrong) {
            terminal.err().println(Usage.sentence(wrong, words));
            return ExitCode.USAGE;
        } catch (Refusal refusal) {
            terminal.err().println(words.refusal(refusal));
            return ExitCode.REFUSED;
        } catch (RuntimeException thrown) {
            return failed(thrown, terminal);
        } finally {
            terminal.out().flush();
            terminal.err().flush();
        }
    }

    /// Says that there is no display, and writes the sample class’s documents into a folder instead.
    public int withoutDisplay(Language language, Path folder) {
        environment.out().println(new Messages(language).text("cli.noDisplay"));
        return run(List.of(Options.LANGUAGE, language.locale().getLanguage(), "demo", "--out", folder.toString()));
    }

    private int run(ParseResult line, Map<String, Verb> verbs, Terminal terminal) {
        ParseResult last = line.hasSubcommand() ? line.subcommand() : line;
        if (line.isUsageHelpRequested() || last.isUsageHelpRequested()) {
            last.commandSpec().commandLine().usage(terminal.out(), Help.Ansi.OFF);
            return ExitCode.DONE;
        }
        Optional<DataPlace> chosen = Optional.<String>ofNullable(line.commandSpec().findOption(Options.DATA).getValue())
                .map(typed -> DataPlace.of(typed, environment.variables()));
        if (!line.hasSubcommand()) {
            terminal.err().println(terminal.words().text("cli.usage.verb"));
            return ExitCode.USAGE;
        }
        DataLocation place = new DataLocation(chosen, environment.usualFile(),
                environment.actor(), environment.clock(), log -> terminal.warn("cli.strayLog", log.toString()),
                environment.variables());
        return verbs.get(last.commandSpec().name()).run(last, terminal, place);
    }

    private static int failed(RuntimeException thrown, Terminal terminal) {
        Optional<DataProblem> problem = DataProblem.of(thrown);
        if (problem.isEmpty()) {
            LOG.log(System.Logger.Level.ERROR, "unexpected failure", thrown);
            terminal.warn("cli.unexpected", thrown.getClass().getSimpleName());
            return ExitCode.REFUSED;
        }
        terminal.err().println(terminal.words().text(problem.get().key(), problem.get().arguments().toArray()));
        return problem.get().remedy() == DataProblem.Remedy.MEND ? ExitCode.DATA : ExitCode.REFUSED;
    }

    private static CommandLine program(Messages words, Map<String, Verb> verbs) {
        CommandSpec spec = Options.verb("rollbook", words.text("cli.rollbook"));
        spec.addOption(Options.data(words)).addOption(Options.language(words)).addOption(Options.help(words));
        verbs.forEach((name, verb) -> spec.addSubcommand(name, new CommandLine(verb.describe(words))));
        CommandLine program = new CommandLine(spec);
        program.setExpandAtFiles(false);
        Usage.word(program, words);
        program.getSubcommands().values().forEach(verb -> Usage.word(verb, words));
        return program;
    }

    /// The language has to be known before the line is read, since even what is wrong with it is told in it.
    private Language language(List<String> arguments) {
        int at = arguments.lastIndexOf(Options.LANGUAGE);
        String value = at >= 0 && at + 1 < arguments.size() ? arguments.get(at + 1) : arguments.stream()
                .filter(argument -> argument.startsWith(Options.LANGUAGE + "=")).findFirst()
                .map(argument -> argument.substring(Options.LANGUAGE.length() + 1)).orElse("");
        return switch (value) {
            case "zh" -> Language.ZH;
            case "en" -> Language.EN;
            default -> environment.language();
        };
    }
}
