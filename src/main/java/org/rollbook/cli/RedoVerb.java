package org.rollbook.cli;

import org.rollbook.service.History;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `redo`: does again what was taken back last, each as an action of its own.
final class RedoVerb implements Verb {

    @Override
    public String name() {
        return "redo";
    }

    @Override
    public CommandSpec describe(Words words) {
        return Options.verb(name(), words.text("cli.redo"))
                .addOption(Options.number(Steps.LAST, "N", words.text("cli.option.again"), 1, 1));
    }

    @Override
    public int run(ParseResult line, Terminal terminal, DataPlace place) {
        int times = line.matchedOptionValue(Steps.LAST, 1);
        return place.working(office -> Steps.take(office, times, terminal, "cli.redo.done", History::redo));
    }
}
