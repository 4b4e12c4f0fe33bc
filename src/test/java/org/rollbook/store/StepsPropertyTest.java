package org.rollbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.rollbook.model.Refusal;
import org.rollbook.model.journal.JournalEntry;
import org.rollbook.model.journal.Scope;
import org.rollbook.service.History;
import org.rollbook.service.Services;

/// Whatever staff do, undone and redone in any depth across restarts: the rows are exactly those of that time.
@ParameterizedClass
@EnumSource(TestEngine.class)
final class StepsPropertyTest {
    @Parameter
    TestEngine engine;

    @TempDir
    Path folder;

    private final Set<String> kinds = new TreeSet<>();
    private TestDesk desk;
    private Services services;

    /// The states that undo and redo move among; where the desk stands, and what lies ahead of it.
    private final List<Map<String, String>> states = new ArrayList<>();
    private int here;

    @Test
    void undoneAndRedoneInAnyDepthTheRowsAreThoseOfThatTime() {
        int seeds = engine == TestEngine.SQLITE ? 4 : 2;
        int actions = engine == TestEngine.SQLITE ? 120 : 50;
        for (int seed = 1; seed <= seeds; seed++) {
            desk = new TestDesk(engine, folder.resolve("seed" + seed));
            services = Services.over(desk.database());
            try {
                run(new Random(seed), actions, "seed " + seed);
                takeBackOutOfTurn(new Random(seed), "seed " + seed);
                assertThat(desk.database().selfTest().problems()).as("seed " + seed).isEmpty();
            } finally {
                desk.close();
            }
        }
        assertThat(kinds).as("every kind of action was tried and done").hasSizeGreaterThan(engine == TestEngine.SQLITE ? 30 : 8);
    }

    private void run(Random random, int actions, String name) {
        RandomWork work = new RandomWork(random);
        states.clear();
        states.add(desk.rows());
        here = 0;
        for (int i = 0; i < actions; i++) {
            act(work, name + ", action " + i);
            if (random.nextInt(6) == 0) {
                walk(random, name + ", after action " + i);
            }
            if (random.nextInt(25) == 0) {
                desk.reopen();
                services = Services.over(desk.database());
            }
        }
        while (here > 0) {
            undo(name + ", all the way back");
        }
        assertThatExceptionOfType(Refusal.class).isThrownBy(services.history()::undo).extracting(Refusal::key).isEqualTo("undo.nothing");
        while (here < states.size() - 1) {
            redo(name + ", all the way forth");
        }
        assertThatExceptionOfType(Refusal.class).isThrownBy(services.history()::redo).extracting(Refusal::key).isEqualTo("redo.nothing");
    }

    private void act(RandomWork work, String name) {
        Map<String, String> before = states.get(here);
        String done = work.act(services);
        Map<String, String> after = desk.rows();
        if (!after.equals(before)) {
            assertThat(done).as(name).doesNotContain("refused");
            kinds.add(services.history().next().orElseThrow().action());
            states.subList(here + 1, states.size()).clear();
            states.add(after);
            here++;
        }
    }

    /// Some steps back, some forth, some back again.
    private void walk(Random random, String name) {
        for (int turns = 1 + random.nextInt(3); turns > 0; turns--) {
            int most = random.nextInt(5) == 0 ? here : Math.min(here, 6);
            for (int depth = random.nextInt(most + 1); depth > 0; depth--) {
                undo(name);
            }
            for (int height = random.nextInt(states.size() - here); height > 0; height--) {
                redo(name);
            }
        }
    }

    private void undo(String name) {
        JournalEntry announced = services.history().steps().undo().orElseThrow();
        assertThat(services.history().undo().seq()).as(name).isEqualTo(announced.seq());
        here--;
        assertThat(desk.rows()).as(name + ", undone " + announced.action()).isEqualTo(states.get(here));
    }

    private void redo(String name) {
        JournalEntry announced = services.history().steps().redo().orElseThrow();
        assertThat(services.history().redo().seq()).as(name).isEqualTo(announced.seq());
        here++;
        assertThat(desk.rows()).as(name + ", redone " + announced.action()).isEqualTo(states.get(here));
    }

    /// Any one entry from the middle: taken back alone and done again, or refused with a sentence and nothing touched.
    private void takeBackOutOfTurn(Random random, String name) {
        History history = services.history();
        for (int i = 0; i < 25; i++) {
            Map<String, String> before = desk.rows();
            List<History.Line> standing = history.lines(Scope.EVERYTHING, Long.MAX_VALUE, 10_000).stream()
                    .filter(line -> line.changes() > 0 && !line.entry().undone() && line.entry().undoes().isEmpty()
                            && !line.entry().action().startsWith("store.")).toList();
            JournalEntry entry = standing.get(random.nextInt(standing.size())).entry();
            Optional<Refusal> refusal = refused(() -> history.takeBack(entry));
            if (refusal.isEmpty()) {
                assertThat(desk.rows()).as(name).isNotEqualTo(before);
                history.redo();
            } else {
                assertThat(refusal.get().key()).as(name + ", " + entry.action() + " " + refusal.get().arguments())
                        .isIn("undo.conflict", "undo.gone", "undo.needed", "undo.taken", "undo.missing", "class.closed");
            }
            assertThat(desk.rows()).as(name).isEqualTo(before);
        }
    }

    private static Optional<Refusal> refused(Runnable work) {
        try {
            work.run();
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }
}
