package org.rollbook.cli;

import org.rollbook.service.History;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `undo`: takes the last actions back, the newest first, each as an action of its own.
final class UndoVerb implements Verb {

    @Override
    public String name() {
        return "undo";
    }

    @Override
    public CommandSpec describe(Words words) {
        return Options.verb(name(), words.text("cli.undo"))
                .addOption(Options.number(Steps.LAST, "N", words.text("cli.option.last"), 1, 1));
    }

    @Override
    public int run(ParseResult line, Terminal terminal, DataPlace place) {
        int times = line.matchedOptionValue(Steps.LAST, 1);
        return place.working(office -> Steps.take(office, times, terminal, "cli.undo.done", History::undo));
    }
}
