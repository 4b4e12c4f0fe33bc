package org.rollbook.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What typed texts may hold: everything that people write, nothing that hides, breaks lines or turns them round.
final class TextTest {

    @ParameterizedTest
    @ValueSource(strings = {"王芳", "阿依古丽·买买提", "㛃喆囍", "Zhang Wei", "O'Brien ~!", "𠮷野家", "é", "ابن", "क्‍ष", "\u200D",
            "\u202F", "\u2065", "\u206A"})
    void whatPeopleWriteIsKept(String text) {
        assertThat(Text.optional("person.name", text, 200)).isEqualTo(text.strip());
        assertThat(Text.note("note", text)).isEqualTo(text.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\tb", "a\rb", "a\u0000b", "a\u001Fb", "a\u007Fb", "王\u0085芳", "王\u2028芳",
            "王\u2029芳", "王\uD800芳",
            "王\uFFFD芳", "a\u202Ab", "a\u202Eb", "王\u202C芳", "a\u2066b", "a\u2069b"})
    void whatCannotBeSeenIsRefusedInOneLine(String text) {
        assertThat(refused(() -> Text.optional("person.name", text, 200)).key()).isEqualTo("text.control");
        assertThat(refused(() -> Text.required("person.name", text)).arguments())
                .containsExactly(new Subject("person.name"));
    }

    @Test
    void notesHaveLinesAndTabsAndNothingElse() {
        assertThat(Text.note("note", "一\n二\t三")).isEqualTo("一\n二\t三");
        assertThat(refused(() -> Text.note("note", "一\r二")).key()).isEqualTo("text.control");
        assertThat(refused(() -> Text.note("note", "一\n\u202E二")).key()).isEqualTo("text.control");
    }

    @Test
    void lengthIsCountedInCharactersThatPeopleSee() {
        assertThat(Text.required("x", "王".repeat(200))).hasSize(200);
        assertThat(Text.required("x", " " + "𠮷".repeat(200) + " ")).hasSize(400);
        assertThat(refused(() -> Text.required("x", "王".repeat(201)))).extracting(Refusal::key, Refusal::arguments)
                .containsExactly("text.long", List.of(new Subject("x"), "200"));
        assertThat(refused(() -> Text.required("x", "𠮷".repeat(201))).key()).isEqualTo("text.long");
        assertThat(Text.note("x", "王".repeat(2_000))).hasSize(2_000);
        assertThat(refused(() -> Text.note("x", "王".repeat(2_001))).key()).isEqualTo("text.long");
    }

    @Test
    void whatIsRequiredIsNotEmpty() {
        assertThat(refused(() -> Text.required("person.name", " \u3000 ")).key()).isEqualTo("person.name.empty");
        assertThat(Text.optional("person.name", "  ", 200)).isEmpty();
        assertThat(Text.optional("class.title", new BilingualName(" 班 ", ""))).isEqualTo(new BilingualName("班", ""));
        assertThat(refused(() -> Text.optional("class.title", new BilingualName("", "x".repeat(201)))).key())
                .isEqualTo("text.long");
    }

    @Test
    void aRateIsComparedExactlyAndCutForDisplay() {
        assertThat(new Fraction(2, 3).percent()).isEqualTo("66.6%");
        assertThat(new Fraction(1999, 2000).percent()).isEqualTo("99.9%");
        assertThat(new Fraction(0, 0).percent()).isEmpty();
        assertThat(new Fraction(2, 14).isAbove(1, 7)).isFalse();
        assertThat(new Fraction(3, 20).isAbove(1, 7)).isTrue();
        assertThat(new Fraction(2, 14).isBelow(1, 7)).isFalse();
        assertThat(new Fraction(2, 15).isBelow(1, 7)).isTrue();
        assertThat(new Fraction(1_000_000_000, 2_000_000_000).isAbove(1_000_000_000, 2_000_000_001)).isTrue();
    }

    @Test
    void namesAreShownInOneLanguageElseInTheOther() {
        assertThat(new BilingualName("党校", "").in(Language.EN)).isEqualTo("党校");
        assertThat(new BilingualName("", "School").in(Language.ZH)).isEqualTo("School");
        assertThat(new BilingualName("党校", "School").in(Language.ZH)).isEqualTo("党校");
        assertThat(new BilingualName("党校", "School").in(Language.EN)).isEqualTo("School");
        assertThat(new BilingualName(" ", "").isEmpty()).isTrue();
        assertThat(new BilingualName("党校", "").isEmpty()).isFalse();
        assertThat(new BilingualName("", "S").isEmpty()).isFalse();
        assertThat(Language.of(Locale.TRADITIONAL_CHINESE)).isEqualTo(Language.ZH);
        assertThat(Language.of(Locale.FRENCH)).isEqualTo(Language.EN);
    }

    private static Refusal refused(ThrowingCallable attempt) {
        Refusal refusal = catchThrowableOfType(Refusal.class, attempt);
        assertThat(refusal).isNotNull();
        return refusal;
    }
}
