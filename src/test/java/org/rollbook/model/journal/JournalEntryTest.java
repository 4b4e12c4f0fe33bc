package org.rollbook.model.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollbook.model.BilingualName;
import org.rollbook.model.attendance.ArrivalSource;
import org.rollbook.model.course.HalfDay;

/// What an entry's arguments name, although they are kept as texts.
final class JournalEntryTest {

    @Test
    void datesAndHalfDaysAreReadAndWhatOnlyLooksLikeThemStays() {
        assertThat(entry("session.take", "2014-07-21/am").summary().arguments())
                .containsExactly(new Value.At(HalfDay.parse("2014-07-21/am")));
        assertThat(entry("class.move", "2014-07-21", "CC-1").summary().arguments())
                .containsExactly(new Value.Day(LocalDate.of(2014, 7, 21)), new Value.Text("CC-1"));
        assertThat(entry("class.move", "2014-13-45", "2014-02-30/am", "2014-07-21/noon").summary().arguments())
                .containsExactly(new Value.Text("2014-13-45"), new Value.Text("2014-02-30/am"),
                        new Value.Text("2014-07-21/noon"));
    }

    @Test
    void aMarkNamesItsStatusOnlyInItsPlace() {
        assertThat(entry("mark.set.late", "L", "2014-07-21/am", "L", "7").summary().arguments()).containsExactly(
                new Value.Text("L"),
                new Value.At(HalfDay.parse("2014-07-21/am")), new Value.Name(new BilingualName("迟到", "Late")),
                new Value.Text("7"));
        assertThat(entry("mark.set", "王芳", "2014-07-21/am", "X").summary().arguments()).last()
                .isEqualTo(new Value.Text("X"));
        assertThat(entry("person.rename", "王芳", "王方", "A").summary().arguments()).last().isEqualTo(new Value.Text("A"));
    }

    @Test
    void anIssuedDocumentIsNamedByItsKind() {
        assertThat(entry("document.issue", "D03", "2014-07-21/am", "pdf").summary().arguments())
                .containsExactly(new Value.Paper("D03"), new Value.At(HalfDay.parse("2014-07-21/am")),
                        new Value.Text("pdf"));
        assertThat(entry("document.issue", "D99", "", "D01").summary().arguments())
                .containsExactly(new Value.Paper("D99"), new Value.Text(""), new Value.Text("D01"));
        assertThat(entry("class.create", "D01").summary().arguments()).containsExactly(new Value.Text("D01"));
    }

    @Test
    void twoOfOneNameThatWereMergedAreToldApart() {
        assertThat(entry("person.merge", "王芳", "王芳", "1", "2", "CC-1/1", "CC-2/7").summary().arguments())
                .containsExactly(new Value.Text("王芳 (CC-1/1)"), new Value.Text("王芳 (CC-2/7)"));
        assertThat(entry("person.merge", "王芳", "王方", "1", "2", "CC-1/1", "").summary().arguments())
                .containsExactly(new Value.Text("王芳 (CC-1/1)"), new Value.Text("王方"));
        assertThat(entry("person.merge", "王芳", "王方").summary().arguments()).as("an entry of an earlier version")
                .containsExactly(new Value.Text("王芳"), new Value.Text("王方"));
    }

    @Test
    void anUndoNamesWhatItTookBack() {
        JournalEntry undo = entry(OptionalLong.of(7), "undo", "mark.set", "王芳", "2014-07-21/am", "A");
        assertThat(undo.summary())
                .isEqualTo(new Value.Summary("undo", List.of(entry("mark.set", "王芳", "2014-07-21/am", "A").summary())));
        assertThat(entry(OptionalLong.of(7), "undo").summary()).isEqualTo(new Value.Summary("undo", List.of()));
        assertThat(Value.NOTHING.isNothing()).isTrue();
        assertThat(new Value.Text("x").isNothing()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"arrival.walkIn, x, WALK_IN", "arrival.substitute, x, SUBSTITUTE", "arrival.delegation, x, DELEGATION",
            "arrival.admit, x, ADMITTED",
            "import.apply, x, IMPORT", "participant.arrive, BOX, BOX", "participant.arrive, SCAN, SCAN",
            "mark.set, COMMAND, COMMAND",
            "participant.arrive, x, SCREEN", "participant.arrive, UNDO, SCREEN", "participant.arrive, '', SCREEN",
            "undo, participant.arrive, UNDO",
            "redo, x, UNDO", "participant.edit, BOX, SCREEN"})
    void theLedgerTellsByWhatWay(String action, String last, ArrivalSource source) {
        assertThat(LedgerEvent.source(action, last.isEmpty() ? List.of() : List.of("王芳", last))).isEqualTo(source);
    }

    private static JournalEntry entry(String action, String... arguments) {
        return entry(OptionalLong.empty(), action, arguments);
    }

    private static JournalEntry entry(OptionalLong undoes, String action, String... arguments) {
        return new JournalEntry(8, Instant.EPOCH, new Actor("tester", "desk 1"), action, OptionalLong.of(1),
                List.of(arguments), undoes, false, List.of());
    }
}
