package org.rollbook.cli.care;

import java.util.function.Function;
import org.rollbook.cli.kit.DataLocation;
import org.rollbook.cli.kit.ExitCode;
import org.rollbook.cli.kit.Options;
import org.rollbook.cli.kit.Terminal;
import org.rollbook.cli.kit.Verb;
import org.rollbook.model.Refusal;
import org.rollbook.model.journal.JournalEntry;
import org.rollbook.service.Office;
import org.rollbook.service.history.History;
import org.rollbook.text.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `undo` and `redo`: several steps back or forward, each an action of its own; what was done before a refusal stays done and is told.
public final class StepVerb implements Verb {
    private static final String LAST = "--last";

    /// Message keys: what the verb does, how often, and what is said after each step.
    private record Sentences(String purpose, String times, String done) {
    }

    private final String name;
    private final Sentences sentences;
    private final Function<History, JournalEntry> step;

    private StepVerb(String name, Sentences sentences, Function<History, JournalEntry> step) {
        this.name = name;
        this.sentences = sentences;
        this.step = step;
    }

    /// Takes the last actions back, the newest first.
    public static StepVerb undo() {
        return new StepVerb("undo", new Sentences("cli.undo", "cli.option.last", "cli.undo.done"), History::undo);
    }

    /// Does again what was taken back last.
    public static StepVerb redo() {
        return new StepVerb("redo", new Sentences("cli.redo", "cli.option.again", "cli.redo.done"), History::redo);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public CommandSpec describe(Messages words) {
        return Options.verb(name, words.text(sentences.purpose()))
                .addOption(Options.number(LAST, "N", words.text(sentences.times()), 1, 1));
    }

    @Override
    public int run(ParseResult line, Terminal terminal, DataLocation place) {
        int times = line.matchedOptionValue(LAST, 1);
        return place.working(office -> take(office, times, terminal));
    }

    private int take(Office office, int times, Terminal terminal) {
        for (int done = 0; done < times; done++) {
            try {
                terminal.say(sentences.done(),
                        terminal.words().text(step.apply(office.services().history()).summary()));
            } catch (Refusal refusal) {
                if (done > 0) {
                    terminal.warn("cli.steps.stopped", Integer.toString(done), Integer.toString(times));
                }
                throw refusal;
            }
        }
        return ExitCode.DONE;
    }
}
