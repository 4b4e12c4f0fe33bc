package org.rollbook.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollbook.service.Refusals.assertRefused;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.journal.ActionType;
import org.rollbook.model.journal.Concern;
import org.rollbook.model.journal.JournalEntry;
import org.rollbook.model.journal.Scope;
import org.rollbook.service.history.RecordChange;

/// Every type of action is what it says of itself: each is really done, in a class that is open and in one that is closed.
final class ActionTypesTest {
    /// The program does these by itself.
    private static final Set<ActionType> OWN = EnumSet.of(ActionType.STORE_CREATE, ActionType.STORE_UPGRADE,
            ActionType.STORE_COUNTERS,
            ActionType.STORE_CLOCK);
    /// No way leads there from a closed class, which another sentence says.
    private static final Set<ActionType> NO_WAY = EnumSet.of(ActionType.CLASS_DRAFT, ActionType.CLASS_OPEN,
            ActionType.CLASS_CLOSE);
    private static final Map<String, Concern> CONCERNS = Map.ofEntries(Map.entry("training_class", Concern.CLASSES),
            Map.entry("rule", Concern.CLASSES),
            Map.entry("session", Concern.PROGRAMME), Map.entry("programme_item", Concern.PROGRAMME),
            Map.entry("speech", Concern.PROGRAMME),
            Map.entry("person", Concern.PEOPLE), Map.entry("enrolment", Concern.PEOPLE),
            Map.entry("mark", Concern.MARKS),
            Map.entry("leave", Concern.MARKS), Map.entry("organisation", Concern.ORGANISATIONS),
            Map.entry("organisation_alias", Concern.ORGANISATIONS), Map.entry("host", Concern.HOSTS),
            Map.entry("header_mapping", Concern.SETTINGS));

    @TempDir
    private Path folder;
    private Desk desk;
    private EveryAction every;

    @BeforeEach
    void open() {
        desk = Desk.open(folder);
        every = new EveryAction(folder, desk, Services.over(desk.database()));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void everyTypeIsDoneHere() {
        Set<ActionType> missing = EnumSet.complementOf(EnumSet.copyOf(OWN));
        every.examples().forEach(example -> missing.remove(example.type()));
        assertThat(missing).as("types that need a line in EveryAction").isEmpty();
    }

    @Test
    void inAnOpenClassEachIsDoneAndChangesNothingButWhatItConcerns() {
        for (EveryAction.Example example : every.examples()) {
            EveryAction.Room room = every.room();
            example.work().accept(room);
            JournalEntry entry = newest();
            assertThat(entry.action()).isEqualTo(example.type().code());
            List<RecordChange> changes = desk.history().records(entry, Scope.EVERYTHING, 10_000);
            assertThat(example.type().concerns()).as(entry.action()).containsAll(changes.stream()
                    .map(change -> CONCERNS.get(change.record())).collect(Collectors.toSet()));
            if (!example.type().isSeenEverywhere()) {
                assertThat(changes).as(entry.action() + " is seen in its own class only")
                        .noneMatch(change -> change.record().startsWith("organisation")
                                || change.record().equals("person") && change.how() == RecordChange.How.CHANGED);
            }
        }
    }

    @Test
    void aClosedClassBarsThoseThatNeedAnOpenOne() {
        EveryAction.Room room = every.room();
        desk.setup().close(room.id());
        long before = newest().seq();
        for (EveryAction.Example example : every.examples().stream().filter(example -> example.type().needsOpenClass())
                .toList()) {
            assertRefused("class.closed", () -> example.work().accept(room));
            assertThat(newest().seq()).as(example.type().code()).isEqualTo(before);
        }
    }

    @Test
    void aClosedClassLetsTheOthersThrough() {
        for (EveryAction.Example example : every.examples().stream().filter(example -> !example.type().needsOpenClass())
                .toList()) {
            EveryAction.Room room = every.room();
            desk.setup().close(room.id());
            if (NO_WAY.contains(example.type())) {
                assertRefused("class.state.move", () -> example.work().accept(room));
            } else {
                example.work().accept(room);
                assertThat(newest().action()).isEqualTo(example.type().code());
            }
        }
    }

    @Test
    void aClassThatIsGoneIsSaidToBeGone() {
        assertRefused("class.gone", () -> desk.rollCall().mark(99, List.of()));
    }

    private JournalEntry newest() {
        return desk.history().journal(OptionalLong.empty(), 1).getFirst().entry();
    }
}
