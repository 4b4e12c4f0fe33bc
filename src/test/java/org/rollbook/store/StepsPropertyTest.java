package org.rollbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.rollbook.MessageFiles;
import org.rollbook.model.Language;
import org.rollbook.model.Refusal;
import org.rollbook.model.journal.JournalEntry;
import org.rollbook.model.journal.Scope;
import org.rollbook.service.Services;
import org.rollbook.service.history.History;
import org.rollbook.service.history.RecordChange;
import org.rollbook.store.file.TestEngine;
import org.rollbook.text.Messages;

/// Whatever staff do, undone and redone in any depth across restarts: the rows are exactly those of that time.
@ParameterizedClass
@EnumSource(TestEngine.class)
final class StepsPropertyTest {
    @Parameter
    TestEngine engine;

    @TempDir
    Path folder;

    private static final int MOST_ATTEMPTS = 10_000;
    private static final int ENOUGH = 10;
    /// Every sentence of the journal, without those about other entries and those that the store writes for itself.
    private static final Set<String> ALL_KINDS = MessageFiles.texts(Language.EN).keySet().stream()
            .filter(key -> key.startsWith("journal.") && !key.startsWith("journal.store."))
            .map(key -> key.substring("journal.".length()))
            .filter(action -> !Set.of("undo", "redo").contains(action)).collect(Collectors.toSet());
    private static final Pattern RAW = Pattern.compile("[a-z]+\\.[a-z]+|[A-Z]{3,}|_|\\{\\d|null|true|false");
    private static final Pattern TYPED_IN_LATIN = Pattern
            .compile("person\\.(pinyin|latinName|email)|.*En|class\\.(code|category)");

    private final Set<String> kinds = new TreeSet<>();
    private TestDesk desk;
    private Services services;

    /// The states that undo and redo move among; where the desk stands, and what lies ahead of it.
    private final List<Map<String, String>> states = new ArrayList<>();
    private int here;

    @Test
    void undoneAndRedoneInAnyDepthTheRowsAreThoseOfThatTime() {
        int seeds = engine == TestEngine.SQLITE ? 3 : 2;
        int actions = engine == TestEngine.SQLITE ? 120 : 50;
        for (int seed = 1; seed <= seeds; seed++) {
            desk = new TestDesk(engine, folder.resolve("seed" + seed));
            services = Services.over(desk.database());
            try {
                run(new Random(seed), actions, "seed " + seed);
                takeBackOutOfTurn(new Random(seed), "seed " + seed);
                if (seed == seeds && engine == TestEngine.SQLITE) {
                    doWhatIsLeft(new Random(seed));
                }
                assertThat(desk.database().selfTest().problems()).as("seed " + seed).isEmpty();
            } finally {
                desk.close();
            }
        }
    }

    /// Whatever the journal has a sentence for was done, undone and done again; who adds an action adds it to the random work.
    private void doWhatIsLeft(Random random) {
        RandomWork work = new RandomWork(random, folder);
        states.clear();
        states.add(desk.rows());
        here = 0;
        for (int i = 0; i < MOST_ATTEMPTS && kinds.size() < ALL_KINDS.size() - 1; i++) {
            int known = kinds.size();
            act(work, "left over, action " + i);
            if (kinds.size() > known && here > 0) {
                undo("left over");
                redo("left over");
            }
        }
        tellEverything();
        work.onlySampleClass();
        act(work, "sample class");
        undo("sample class");
        redo("sample class");
        Set<String> left = new TreeSet<>(ALL_KINDS);
        left.removeAll(kinds);
        assertThat(left).as("actions that RandomWork does not do").isEmpty();
        kinds.removeAll(ALL_KINDS);
        assertThat(kinds).as("actions without journal.<code> in the journal files").isEmpty();
    }

    /// No entry tells of codes, constants or numbers of rows.
    private void tellEverything() {
        Messages words = new Messages(Language.ZH);
        Map<String, Integer> times = new HashMap<>();
        for (History.Line line : services.history().lines(Scope.EVERYTHING, Long.MAX_VALUE, 10_000)) {
            if (times.merge(line.entry().action(), 1, Integer::sum) > ENOUGH) {
                continue;
            }
            List<String> told = new ArrayList<>(List.of(words.text(line.entry().summary())));
            for (RecordChange record : services.history().records(line.entry(), Scope.EVERYTHING, 20)) {
                told.add(words.text("record." + record.record()) + words.text(record.subject())
                        + words.text(record.how()));
                record.fields().stream().filter(field -> !TYPED_IN_LATIN.matcher(field.field().key()).matches())
                        .forEach(field -> told.add(
                                words.text(field.field()) + "：" + words.text(field.before()) + "→"
                                        + words.text(field.after())));
            }
            assertThat(told.stream().filter(text -> RAW.matcher(text).find())).as(line.entry().action()).isEmpty();
        }
    }

    private void run(Random random, int actions, String name) {
        RandomWork work = new RandomWork(random, folder);
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
        assertThatExceptionOfType(Refusal.class).isThrownBy(services.history()::undo).extracting(Refusal::key)
                .isEqualTo("undo.nothing");
        while (here < states.size() - 1) {
            redo(name + ", all the way forth");
        }
        assertThatExceptionOfType(Refusal.class).isThrownBy(services.history()::redo).extracting(Refusal::key)
                .isEqualTo("redo.nothing");
    }

    private void act(RandomWork work, String name) {
        Map<String, String> before = states.get(here);
        String done = work.act(services);
        Map<String, String> after = desk.rows();
        services.history().lines(Scope.EVERYTHING, Long.MAX_VALUE, 1).stream().map(line -> line.entry().action())
                .filter(action -> !action.startsWith("store.") && !action.equals("undo") && !action.equals("redo"))
                .forEach(kinds::add);
        if (!after.equals(before)) {
            assertThat(done).as(name).doesNotContain("refused");
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
                            && !line.entry().action().startsWith("store."))
                    .toList();
            JournalEntry entry = standing.get(random.nextInt(standing.size())).entry();
            Optional<Refusal> refusal = refused(() -> history.takeBack(entry));
            if (refusal.isEmpty()) {
                assertThat(desk.rows()).as(name).isNotEqualTo(before);
                history.redo();
            } else {
                assertThat(refusal.get().key()).as(name + ", " + entry.action() + " " + refusal.get().arguments())
                        .isIn("undo.conflict", "undo.gone", "undo.needed", "undo.taken", "undo.missing", "undo.closed");
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
