package org.rollbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rollbook.model.Language;
import org.rollbook.model.attendance.Status;
import org.rollbook.model.journal.Actor;
import org.rollbook.model.journal.JournalEntry;
import org.rollbook.ui.kit.Messages;

/// The journal says the same sentence on the command line as in the window.
class WordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "mark.set;朱琳 marked Late on the morning of 23 Nov 2026;朱琳在2026年11月23日上午记为迟到",
        "mark.clear;Mark of 朱琳 on the morning of 23 Nov 2026 cleared;清除朱琳在2026年11月23日上午的考勤"})
    void aHalfDayStandsInASentence(String action, String english, String chinese) {
        var entry = entry(action, "朱琳", "2026-11-23/am", Status.LATE);
        assertThat(new Words(Language.EN).deed(entry)).isEqualTo(english);
        assertThat(new Words(Language.ZH).deed(entry)).isEqualTo(chinese);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void bothSayTheSame(Language language) {
        for (var entry : List.of(entry("mark.rest", "2026-11-23/eve"), entry("session.take", "2026-11-23/pm"),
                entry("session.generate", "2026-11-23", "2026-11-27"), entry("participant.unarrive", "朱琳"))) {
            assertThat(new Words(language).deed(entry)).isEqualTo(new Messages(language).text(entry.deed()));
        }
    }

    @Test
    void twoOfOneNameAreToldApartWhereTheirNumbersAreKnown() {
        assertThat(new Words(Language.EN).deed(entry("person.merge", "Peter Jones", "Peter Jones", "4", "9", "CC-1/3", "CC-2/5")))
            .isEqualTo("Peter Jones (CC-2/5) merged into Peter Jones (CC-1/3)");
        assertThat(new Words(Language.EN).deed(entry("person.merge", "Peter Jones", "P. Jones", "4", "9")))
            .isEqualTo("P. Jones merged into Peter Jones");
    }

    private static JournalEntry entry(String action, String... arguments) {
        return new JournalEntry(1, Instant.EPOCH, new Actor("w", "d"), action, OptionalLong.empty(), List.of(arguments),
            OptionalLong.empty(), false, List.of());
    }
}
