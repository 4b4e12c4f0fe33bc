package org.rollbook.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollbook.model.Refusal;

class PersonNamesTest {

    @Test
    void removesSpacesInsideChinese() {
        assertThat(PersonNames.clean(" 王 芳 ")).isEqualTo("王芳");
        assertThat(PersonNames.clean("\u3000王\u3000\u00A0芳\u00A0")).isEqualTo("王芳");
    }

    @ParameterizedTest
    @ValueSource(strings = {"阿卜杜拉•买买提", "阿卜杜拉‧买买提", "阿卜杜拉・买买提", "阿卜杜拉．买买提", "阿卜杜拉.买买提",
            "阿卜杜拉 · 买买提", "阿卜杜拉·买买提", "阿卜杜拉··买买提"})
    void knowsOneSeparator(String typed) {
        assertThat(PersonNames.clean(typed)).isEqualTo("阿卜杜拉\u00B7买买提");
    }

    @Test
    void keepsLatinNames() {
        assertThat(PersonNames.clean(" John  F. Smith ")).isEqualTo("John F. Smith");
        assertThat(PersonNames.clean("李 Tom")).isEqualTo("李 Tom");
    }

    @Test
    void keepsCharactersAsTyped() {
        assertThat(PersonNames.clean("\uF90A明\uD842\uDFB7")).isEqualTo("\uF90A明\uD842\uDFB7");
        assertThat(PersonNames.clean("Ａnna")).isEqualTo("Ａnna");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u3000\u00A0"})
    void refusesNothing(String typed) {
        assertRefused(typed, "person.name.empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"王\t芳", "王\n芳", "王\u200B芳", "\uFEFF王芳", "王\u202E芳", "王\uD842", "王\u2028芳"})
    void refusesControlCharacters(String typed) {
        assertRefused(typed, "person.name.control");
    }

    @Test
    void countsCharactersNotCodeUnits() {
        assertThat(PersonNames.clean("𠮷".repeat(200))).hasSize(400);
        assertRefused("𠮷".repeat(201), "person.name.long");
    }

    private static void assertRefused(String typed, String key) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> PersonNames.clean(typed))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
