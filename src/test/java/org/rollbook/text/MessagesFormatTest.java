package org.rollbook.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollbook.model.BilingualName;
import org.rollbook.model.Language;
import org.rollbook.model.Refusal;
import org.rollbook.model.attendance.Status;
import org.rollbook.model.course.Half;
import org.rollbook.model.hosts.HostRole;
import org.rollbook.model.journal.Actor;
import org.rollbook.model.journal.JournalEntry;
import org.rollbook.model.journal.Value;
import org.rollbook.model.paper.PaperLanguage;

@Isolated("changes the default locale")
class MessagesFormatTest {
    private final Messages zh = new Messages(Language.ZH);
    private final Messages en = new Messages(Language.EN);

    @Test
    void aChineseMachineAskingForEnglishGetsEnglish() {
        var before = Locale.getDefault();
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
        try {
            assertThat(new Messages(Language.EN).text("dialog.cancel")).isEqualTo("Cancel");
        } finally {
            Locale.setDefault(before);
        }
        assertThat(zh.text("dialog.cancel")).isEqualTo("取消");
    }

    @Test
    void datesReadAsPeopleWriteThem() {
        var day = LocalDate.of(2014, 7, 21);
        assertThat(zh.day(day)).isEqualTo("2014年7月21日 周一");
        assertThat(en.day(day)).isEqualTo("Mon 21 Jul 2014");
        assertThat(zh.shortDay(day)).isEqualTo("7月21日 周一");
        assertThat(en.date(day)).isEqualTo("21 Jul 2014");
        assertThat(en.text("status.saved", LocalTime.of(8, 41, 59))).isEqualTo("saved 08:41");
    }

    @Test
    void namesAndEnumsAreWorded() {
        assertThat(zh.text(Half.AM)).isEqualTo("上午");
        assertThat(en.text(HostRole.CO_ORGANISER)).isEqualTo("Co-organiser");
        assertThat(en.text("status.saved", new BilingualName("长春", ""))).isEqualTo("saved 长春");
    }

    @Test
    void refusalsBecomeSentences() {
        assertThat(en.refusal(new Refusal("person.name.long", "50")))
                .isEqualTo("The name is longer than 50 characters.");
    }

    @Test
    void anUnknownKeyIsAnError() {
        assertThatIllegalArgumentException().isThrownBy(() -> en.text("no.such.key"))
                .withMessageContaining("no.such.key");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "mark.set;朱琳 marked Late on the morning of 23 Nov 2026;朱琳在2026年11月23日上午记为迟到",
            "mark.clear;Mark of 朱琳 on the morning of 23 Nov 2026 cleared;清除朱琳在2026年11月23日上午的考勤"})
    void aHalfDayStandsInASentence(String action, String english, String chinese) {
        var summary = summary(action, "朱琳", "2026-11-23/am", Status.LATE);
        assertThat(en.text(summary)).isEqualTo(english);
        assertThat(zh.text(summary)).isEqualTo(chinese);
    }

    @Test
    void twoOfOneNameAreToldApartWhereTheirNumbersAreKnown() {
        assertThat(en.text(summary("person.merge", "Peter Jones", "Peter Jones", "4", "9", "CC-1/3", "CC-2/5")))
                .isEqualTo("Peter Jones (CC-2/5) merged into Peter Jones (CC-1/3)");
        assertThat(en.text(summary("person.merge", "Peter Jones", "P. Jones", "4", "9")))
                .isEqualTo("P. Jones merged into Peter Jones");
    }

    @Test
    void paperSpeaksTwoLanguagesAtOnceChineseFirst() {
        var both = new Messages(PaperLanguage.BOTH);
        assertThat(both.language()).isEqualTo(Language.ZH);
        assertThat(both.text("paper.present")).isEqualTo(zh.text("paper.present"));
        assertThat(both.label("paper.present")).isEqualTo(zh.text("paper.present") + " " + en.text("paper.present"));
        assertThat(both.sentence("paper.page", "1", "2"))
                .isEqualTo(zh.text("paper.page", "1", "2") + "　" + en.text("paper.page", "1", "2"));
        assertThat(both.label("status.saved", Half.AM))
                .isEqualTo(zh.text("status.saved", Half.AM) + " " + en.text("status.saved", Half.AM));
        assertThat(en.heading("paper.present")).isEqualTo(both.heading("paper.present"));
        assertThat(both.paperShortDay(LocalDate.of(2014, 7, 21))).isEqualTo("7月21日\n星期一\nMon 21 Jul");
    }

    @Test
    void twoDatesShareWhatIsTheSame() {
        var from = LocalDate.of(2014, 7, 21);
        assertThat(zh.range(from, from)).isEqualTo("2014年7月21日");
        assertThat(zh.range(from, from.plusDays(4))).isEqualTo("2014年7月21日—25日");
        assertThat(en.range(from, from.plusDays(4))).isEqualTo("21 – 25 Jul 2014");
        assertThat(en.range(from, from.plusDays(14))).isEqualTo("21 Jul – 4 Aug 2014");
        assertThat(zh.range(from, from.plusYears(1))).isEqualTo("2014年7月21日—2015年7月21日");
    }

    private static Value.Summary summary(String action, String... arguments) {
        return new JournalEntry(1, Instant.EPOCH, new Actor("w", "d"), action, OptionalLong.empty(), List.of(arguments),
                OptionalLong.empty(), false, List.of()).summary();
    }
}
