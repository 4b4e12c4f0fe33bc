package org.rollbook.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.rollbook.model.BilingualName;
import org.rollbook.model.Language;
import org.rollbook.model.Refusal;
import org.rollbook.model.course.Half;
import org.rollbook.model.hosts.HostRole;

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
        assertThat(en.refusal(new Refusal("person.name.long", "50"))).isEqualTo("The name is longer than 50 characters.");
    }

    @Test
    void anUnknownKeyIsAnError() {
        assertThatIllegalArgumentException().isThrownBy(() -> en.text("no.such.key")).withMessageContaining("no.such.key");
    }
}
