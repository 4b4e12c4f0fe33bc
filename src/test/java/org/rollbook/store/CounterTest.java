package org.rollbook.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.model.people.SortKeys;
import org.rollbook.store.file.TestEngine;
import org.rollbook.store.sql.SelfTest;
import org.rollbook.store.sql.Writing;

/// A number is given once for ever, also after a counter was lowered or lost by another hand.
final class CounterTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void aCounterThatIsBehindIsFoundAndNothingIsGivenTwice(TestEngine engine) {
        try (TestDesk desk = new TestDesk(engine, folder)) {
            Sample.Room room = Sample.room(desk, "a", 3);
            long undone = desk.run(writing -> Sample.enrol(desk, writing, room.classId(), "四号"));
            desk.undo(undone);
            for (String tampering : List.of("update counter set value = 1", "delete from counter")) {
                desk.tamper(tampering);
                assertThat(desk.database().selfTest().problems()).as(tampering).extracting(SelfTest.Finding::key)
                        .contains("counters");
                assertThat(desk.database().selfTest().problems()).noneMatch(SelfTest.Finding::isDamage);
                desk.reopen();
                int standing = numbers(desk, room).getLast();
                desk.run(writing -> Sample.enrol(desk, writing, room.classId(), "下一个"));
                assertThat(numbers(desk, room).getLast()).as(tampering + " " + engine)
                        .isGreaterThan(Math.max(3, standing));
            }
        }
    }

    @Test
    void theNumberOfSomebodyTakenBackStaysGivenAndTheJournalSaysWhatWasMended() {
        try (TestDesk desk = new TestDesk(TestEngine.SQLITE, folder)) {
            Sample.Room room = Sample.room(desk, "a", 3);
            long undone = desk.run(writing -> Sample.enrol(desk, writing, room.classId(), "四号"));
            desk.undo(undone);
            desk.tamper("update counter set value = 2 where name = 'number:1'");
            desk.reopen();
            assertThat(desk.entries().getFirst().action()).isEqualTo("store.counters");
            assertThat(desk.entries().getFirst().arguments()).containsExactly("number:1 < 4");
            assertThat(desk.database().selfTest().problems()).isEmpty();
            desk.run(writing -> Sample.enrol(desk, writing, room.classId(), "五号"));
            assertThat(numbers(desk, room)).containsExactly(1, 2, 3, 5);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCounterLoweredUnderAnOpenProgramGivesNothingThatStands(TestEngine engine) {
        try (TestDesk desk = new TestDesk(engine, folder)) {
            Sample.Room room = Sample.room(desk, "a", 3);
            desk.tamper("update counter set value = 1");
            desk.run(writing -> Sample.enrol(desk, writing, room.classId(), "四号"));
            assertThat(numbers(desk, room)).containsExactly(1, 2, 3, 4);
            desk.reopen();
            assertThat(desk.database().selfTest().problems().stream().filter(SelfTest.Finding::isDamage)).isEmpty();
        }
    }

    /// A list may come with numbers, in any order and with gaps.
    @ParameterizedTest
    @EnumSource
    void aLowerNumberFromAListDoesNotTurnTheCounterBack(TestEngine engine) {
        try (TestDesk desk = new TestDesk(engine, folder)) {
            Sample.Room room = Sample.room(desk, "a", 1);
            desk.run(writing -> {
                numbered(desk, writing, room, 40);
                numbered(desk, writing, room, 7);
                Sample.enrol(desk, writing, room.classId(), "同一份名单");
            });
            assertThat(numbers(desk, room)).containsExactly(1, 7, 40, 41);
            long undone = desk.run(writing -> numbered(desk, writing, room, 90));
            desk.undo(undone);
            desk.run(writing -> numbered(desk, writing, room, 60));
            desk.run(writing -> Sample.enrol(desk, writing, room.classId(), "下一个"));
            assertThat(numbers(desk, room)).as("90 was given, and taken back").containsExactly(1, 7, 40, 41, 60, 91);
            assertThat(desk.database().selfTest().problems()).isEmpty();
        }
    }

    private static void numbered(TestDesk desk, Writing writing, Sample.Room room, int number) {
        Person person = Person.named("带号 " + number);
        long id = desk.people.insert(writing, person, SortKeys.NONE);
        desk.people.enrol(writing, Participant.draft(room.classId(), person.withId(id)).withNumber(number));
    }

    private static List<Integer> numbers(TestDesk desk, Sample.Room room) {
        return desk.list(reading -> desk.people.participants(reading, room.classId()).stream().map(Participant::number)
                .toList());
    }
}
