package org.rollbook.cli.kit;

import java.nio.file.InvalidPathException;
import java.util.stream.Collectors;
import org.rollbook.text.Messages;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import picocli.CommandLine;

/// Help texts and what is wrong with a command line, in the language of the moment.
public final class Usage {
    private static final int WIDTH = 100;

    private Usage() {
    }

    /// Gives a command its headings.
    public static void word(CommandLine command, Messages words) {
        UsageMessageSpec message = command.getCommandSpec().usageMessage();
        message.width(WIDTH).sortOptions(false).abbreviateSynopsis(false);
        message.synopsisHeading(words.text("cli.help.usage"));
        message.descriptionHeading("%n");
        message.parameterListHeading("%n");
        message.optionListHeading("%n" + words.text("cli.help.options") + "%n");
        message.commandListHeading("%n" + words.text("cli.help.verbs") + "%n");
        message.synopsisSubcommandLabel(words.text("cli.help.verb"));
    }

    /// One sentence that says what is wrong and where to look.
    public static String sentence(ParameterException wrong, Messages words) {
        String verb = wrong.getCommandLine().getCommandSpec().qualifiedName();
        return what(wrong, words) + " " + words.text("cli.usage.help", verb);
    }

    private static String what(ParameterException wrong, Messages words) {
        return switch (wrong) {
            case MissingParameterException missing -> words.text("cli.usage.missing",
                    missing.getMissing().stream().map(Usage::label).collect(Collectors.joining(", ")));
            case UnmatchedArgumentException unmatched ->
                words.text("cli.usage.unknown", String.join(" ", unmatched.getUnmatched()));
            case OverwrittenOptionException twice -> words.text("cli.usage.twice", label(twice.getOverwritten()));
            case ParameterException path when path.getCause() instanceof InvalidPathException ->
                words.text("cli.usage.path", path.getValue() == null ? "" : path.getValue());
            default -> words.text("cli.usage.value", wrong.getArgSpec() == null ? "" : label(wrong.getArgSpec()),
                    wrong.getValue() == null ? "" : wrong.getValue());
        };
    }

    private static String label(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
