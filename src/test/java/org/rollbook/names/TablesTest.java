package org.rollbook.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollbook.model.people.SortKeys;

/// The tables of readings and strokes, each read anew: the first and last of them, and what they make of a name.
final class TablesTest {

    @Test
    void strokesAreReadFromTheFirstCharacterToTheLast() {
        StrokeOrder strokes = new StrokeOrder();
        assertThat(key(strokes, "一")).isEqualTo("010001");
        assertThat(key(strokes, "龙")).matches("05\\d{4}");
        assertThat(key(strokes, TableLines.of("/ordering/strokes.tsv").getLast()[0])).endsWith("8105");
        assertThat(key(strokes, "陳")).matches("\\d{2}z0038515");
        assertThat(key(strokes, "𪚥")).matches("\\d{2}z0173733");
        assertThat(key(strokes, "々")).as("not counted by anybody").matches("\\d{2}z0012293");
        assertThat(strokes.lists('一')).isTrue();
        assertThat(strokes.lists('陳')).isFalse();
    }

    @Test
    void readingsAreReadFromTheFirstSyllableToTheLast() {
        Readings readings = new Readings();
        for (String[] row : TableLines.of("/ordering/readings.tsv")) {
            assertThat(row[1].codePoints().limit(3)).as(row[0])
                    .allSatisfy(c -> assertThat(readings.given(c)).isEqualTo(row[0]));
        }
        assertThat(readings.surname('单')).isEqualTo("shan");
        assertThat(readings.given('单')).isEqualTo("dan");
        assertThat(readings.given('々')).isEqualTo("々");
    }

    @Test
    void aNameHasItsKeysAtTheFirstQuestion() {
        SortKeys keys = new NameReading().keys("单雄信", "");
        assertThat(keys.initials()).isEqualTo("sxx");
        assertThat(keys.pinyin()).startsWith("shan ");
        assertThat(keys.stroke()).matches("\\d{6}!2\\d{12}");
        assertThat(new NameReading().pinyin("歐陽修")).isEqualTo("Ouyang Xiu");
        assertThat(new NameReading().unlisted("陳明")).isEqualTo("陳");
        assertThat(new Simplified().of("王志強a張")).isEqualTo("王志强a张");
        assertThat(new Simplified().of("王志强")).isEqualTo("王志强");
        assertThat(new Simplified().of("")).isEmpty();
    }

    @Test
    void numbersOfCharactersStayApart() {
        CharacterNumbers numbers = new CharacterNumbers();
        numbers.put('王', 7);
        numbers.put(0x20BB7, 8);
        numbers.put(Character.MAX_CODE_POINT, 32_767);
        assertThat(List.of(numbers.get('王'), numbers.get('玌'), numbers.get(0x20BB7), numbers.get(0x0BB7),
                numbers.get(Character.MAX_CODE_POINT), numbers.get(0)))
                .containsExactly(7, 0, 8, 0, 32_767, 0);
    }

    @ParameterizedTest
    @CsvSource({"fangan, 2, fang an", "xian, 1, xian", "xian, 2, xi an", "xi'an, 2, xi an", "zhuangshi, 2, zhuang shi",
            "zhuang, 1, zhuang",
            "lüe, 1, lüe", "lv, 1, lv", "wangzhongyang, 3, wang zhong yang", "ee, 2, e e"})
    void aWordIsCutIntoAsManySyllables(String word, int count, String syllables) {
        assertThat(Syllables.split(word, count)).contains(List.of(syllables.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({"tom, 1", "tom, 2", "fang, 3", "fangan, 1", "'', 1", "a, 0", "zhuangx, 2"})
    void orNotAtAll(String word, int count) {
        assertThat(Syllables.split(word, count)).isEmpty();
    }

    @Test
    void nothingIsNoSyllableAndWordsHaveTheirApostrophe() {
        assertThat(Syllables.split("", 0)).contains(List.of());
        assertThat(Syllables.word(List.of("xi", "an"))).isEqualTo("Xi'an");
        assertThat(Syllables.word(List.of("an", "xi"))).isEqualTo("Anxi");
        assertThat(Syllables.word(List.of())).isEmpty();
        assertThat(Syllables.capitalised("ǚ")).isEqualTo("Ǚ");
    }

    @ParameterizedTest
    @CsvSource({"王重阳, Wang Zhongyang, wzy", "张曾安, Zhang Zengan, zza", "李西安, Li Shi'an, lsa", "张单, Zhang Shan, zs",
            "张伟明, Zhang Xyz, zx"})
    void aCorrectedReadingIsCutToo(String name, String pinyin, String initials) {
        assertThat(new NameReading().keys(name, pinyin).initials()).isEqualTo(initials);
    }

    @Test
    void aNameOfChineseCharactersAloneMayBeAsLongAsAnyOther() {
        assertThat(PersonNames.clean("王".repeat(200))).hasSize(200);
        assertThat(catchThrowable(() -> PersonNames.clean("王".repeat(201)))).isNotNull();
        assertThat(PersonNames.clean("一\u9FFF")).isEqualTo("一\u9FFF");
        assertThat(PersonNames.clean("王 芳 ·")).isEqualTo("王芳 ·");
        assertThat(PersonNames.clean("· 王芳")).isEqualTo("· 王芳");
    }

    private static String key(StrokeOrder strokes, String character) {
        StringBuilder key = new StringBuilder();
        strokes.appendKey(key, character.codePointAt(0));
        return key.toString();
    }
}
