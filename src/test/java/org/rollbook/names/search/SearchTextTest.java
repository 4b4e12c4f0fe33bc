package org.rollbook.names.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {

    @ParameterizedTest
    @CsvSource({
            "ＡＢＣ１２３, abc123", "王 芳, 王芳", "王　芳, 王芳", "Lü Fang, lu fang", "LV, lu", "nv, nu", "David, david",
            "阿卜杜拉•买买提, 阿卜杜拉买买提", "阿卜杜拉 · 买买提, 阿卜杜拉买买提", "José  Núñez, jose nunez", "Xi'an, xian",
            "Xi’an, xian", "Zhāng Wěi, zhang wei", "2014-001, 2014001", "' ', ''", "李 Tom, 李 tom", "ﾄﾑ, トム", "王芳, 王芳"})
    void foldsWhatSearchShouldNotSee(String typed, String normalised) {
        assertThat(SearchText.normalise(typed)).isEqualTo(normalised);
    }

    @Test
    void normalisingTwiceChangesNothing() {
        for (String text : new String[] {"Lü·Ｆ ang", "王 芳 . 李", "\uF90A明", "½ ㎏", "İstanbul"}) {
            String once = SearchText.normalise(text);
            assertThat(SearchText.normalise(once)).isEqualTo(once);
        }
    }

    @Test
    void theShortWayForPlainTextGoesWhereTheLongOneGoes() {
        Random random = new Random(2014);
        String symbols = " \t\n\u000B\u0007\u007F-'.,lnLNvVzZ09王芳";
        for (int i = 0; i < 20_000; i++) {
            String text = random.ints(random.nextInt(8), 0, symbols.length())
                    .mapToObj(at -> symbols.substring(at, at + 1)).collect(Collectors.joining());
            assertThat(SearchText.foldedPlainly(text)).as(text).isEqualTo(SearchText.foldedByPatterns(text));
        }
    }

    @Test
    void knowsWhatIsNoQuery() {
        for (String nothing : new String[] {"", " ", "'", "-", "·", "• ‧", "\u202E", "\u2066", "\u3000", "\u00A0\u2003",
                "\u2028", "\u200B\u2060", "\uFE0F",
                "\uDB40\uDD00", "\u20E3", "\u115F", "\u3164", "\uFFA0", "\u2800", "\u00AD", "\u0301"}) {
            assertThat(SearchText.isEmpty(nothing)).as(nothing).isTrue();
            assertThat(SearchText.words(nothing)).as(nothing).isEmpty();
        }
        for (String something : new String[] {"王", "a'", "-1", "阿·", "😀", "。"}) {
            assertThat(SearchText.isEmpty(something)).as(something).isFalse();
        }
    }

    @Test
    void cutsQueriesIntoWords() {
        assertThat(SearchText.words(" 王 商务局 ")).containsExactly("王", "商务局");
        assertThat(SearchText.words("138 0013 8000")).containsExactly("13800138000");
        assertThat(SearchText.words(" · ")).isEmpty();
    }
}
