package org.rollbook.cli;

import org.rollbook.service.Office;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `undo`: takes the last actions back, the newest first, each as an action of its own.
final class UndoVerb implements Verb {
    private static final String LAST = "--last";

    @Override
    public String name() {
        return "undo";
    }

    @Override
    public CommandSpec describe(Words words) {
        return Options.verb(name(), words.text("cli.undo"))
                .addOption(Options.number(LAST, "N", words.text("cli.option.last"), 1, 1));
    }

    @Override
    public int run(ParseResult line, Terminal terminal, DataPlace place) {
        int times = line.matchedOptionValue(LAST, 1);
        return place.working(office -> undo(office, times, terminal));
    }

    private static int undo(Office office, int times, Terminal terminal) {
        for (int i = 0; i < times; i++) {
            terminal.say("cli.undo.done", terminal.words().deed(office.services().history().undo()));
        }
        return Cli.DONE;
    }
}
