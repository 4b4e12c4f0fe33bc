package org.rollbook.cli;

import java.util.function.Function;
import org.rollbook.model.Refusal;
import org.rollbook.model.journal.JournalEntry;
import org.rollbook.service.History;
import org.rollbook.service.Office;

/// Several steps back or forward, each an action of its own: what was done before a refusal stays done and is told.
final class Steps {
    static final String LAST = "--last";

    private Steps() {
    }

    static int take(Office office, int times, Terminal terminal, String key, Function<History, JournalEntry> step) {
        for (int done = 0; done < times; done++) {
            try {
                terminal.say(key, terminal.words().deed(step.apply(office.services().history())));
            } catch (Refusal refusal) {
                if (done > 0) {
                    terminal.warn("cli.steps.stopped", Integer.toString(done), Integer.toString(times));
                }
                throw refusal;
            }
        }
        return Cli.DONE;
    }
}
