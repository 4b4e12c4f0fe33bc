package org.rollbook.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollbook.model.people.SortKeys;

class NameReadingTest {
    private static final NameReading READING = new NameReading();
    private static final List<String[]> OFFICIAL = TableLines.of("/ordering/strokes.tsv").stream()
            .sorted(Comparator.comparingInt(row -> Integer.parseInt(row[3]))).toList();

    @ParameterizedTest
    @CsvSource({
            "欧阳文, Ouyang Wen", "张晓明, Zhang Xiaoming", "王芳, Wang Fang", "王 芳, Wang Fang", "吕芳, Lü Fang",
            "张西安, Zhang Xi'an", "李一峰, Li Yifeng", "张单, Zhang Dan", "东方, Dong Fang", "司马, Si Ma", "高, Gao",
            "阿迪力·买买提, Adili·Maimaiti", "John Smith, John Smith", "' Anna-Lena ', Anna-Lena", "李Tom, Li Tom",
            "爱新觉罗启功, Aixinjueluo Qigong", "歐陽修, Ouyang Xiu", "高〇, Gao Ling"})
    void readsNamesInPinyin(String name, String pinyin) {
        assertThat(READING.pinyin(name)).isEqualTo(pinyin);
    }

    /// The 26 awkward surnames of the comparison of libraries, and those that only the override table reads right.
    @ParameterizedTest
    @CsvSource({
            "单, Shan", "解, Xie", "曾, Zeng", "仇, Qiu", "区, Ou", "查, Zha", "乐, Yue", "欧阳, Ouyang", "任, Ren", "华, Hua",
            "朴, Piao", "盖, Ge", "尉迟, Yuchi", "万俟, Moqi", "长孙, Zhangsun", "员, Yun", "缪, Miao", "翟, Zhai", "冼, Xian",
            "覃, Qin", "吕, Lü", "宿, Su", "召, Shao", "繁, Po", "重, Chong", "尹, Yin"})
    void readsAwkwardSurnames(String surname, String pinyin) {
        assertThat(READING.pinyin(surname + "明")).isEqualTo(pinyin + " Ming");
    }

    @ParameterizedTest
    @CsvSource({
            "张伟, Zhang Wei, zw", "欧阳文, Ouyang Wen, oyw", "张西安, Zhang Xi'an, zxa", "张仙, Zhang Xian, zx",
            "张方案, Zhang Fang'an, zfa", "覃明, Tan Ming, tm", "单雄信, Chan Xiongxin, cxx", "吕绿, Lü Lü, ll",
            "阿迪力·买买提, Adili·Maimaiti, adlmmt", "张伟, Alexander Zhang, az", "John Smith, John Smith, js",
            "阿迪力·买买提, Adil Mamat, am", "张三丰, '', zsf"})
    void takesInitialsFromTheStoredPinyin(String name, String pinyin, String initials) {
        assertThat(READING.keys(name, pinyin).initials()).isEqualTo(initials);
    }

    @Test
    void takesStoredPinyinThatIsNone() {
        assertThat(READING.keys("张伟", "-").initials()).isEmpty();
        assertThat(READING.keys("张伟", "张伟").pinyin()).startsWith("zhang wei ");
    }

    @Test
    void levelOneOfTheOfficialListIsInOrder() {
        assertThat(inversions(0, 3500)).isEmpty();
    }

    @Test
    void levelTwoHasTheOneKnownInversion() {
        assertThat(inversions(3500, 6500)).containsExactly("楯皙");
    }

    @Test
    void levelThreeIsInOrder() {
        assertThat(inversions(6500, 8105)).isEmpty();
    }

    @Test
    void ordersByStrokes() {
        assertThat(byStrokes("文", "孔", "王", "方", "尹", "仇")).containsExactly("王", "仇", "文", "方", "尹", "孔");
        assertThat(byStrokes("郭靖", "苏轼", "黄蓉", "丁一", "陈明", "邹平"))
                .containsExactly("丁一", "苏轼", "邹平", "陈明", "郭靖", "黄蓉");
    }

    @Test
    void singleCharacterGivenNamesComeFirst() {
        assertThat(byStrokes("高大富", "高富", "高一")).containsExactly("高一", "高富", "高大富");
    }

    @Test
    void compoundSurnamesFollowTheirFirstCharacterAlone() {
        assertThat(byStrokes("欧阳一", "欧文华", "区明", "欧华")).containsExactly("区明", "欧华", "欧文华", "欧阳一");
    }

    @Test
    void spacesDoNotDisturbTheOrder() {
        assertThat(READING.keys("王 芳", "")).isEqualTo(READING.keys("王芳", ""));
        assertThat(READING.keys("王\u3000芳", "").stroke()).isEqualTo(READING.keys("王芳", "").stroke());
    }

    @Test
    void latinNamesFollowChineseOnesByStroke() {
        assertThat(byStrokes("Anna Lee", "齉明", "Annabel", "Émile")).containsExactly("齉明", "Anna Lee", "Annabel",
                "Émile");
    }

    @Test
    void charactersOutsideTheListStandAmongThoseWithAsManyStrokes() {
        assertThat(byStrokes("龙明", "陳明", "龍明", "一明")).containsExactly("一明", "龙明", "陳明", "龍明");
        assertThat(READING.unlisted("陳明龍")).isEqualTo("陳龍");
        assertThat(READING.unlisted("𠮷野 Tom")).isEqualTo("𠮷");
        assertThat(READING.unlisted("王喆·Tom")).isEmpty();
    }

    @Test
    void ordersByStoredPinyinAndKeepsSurnamesTogether() {
        assertThat(byPinyin("章明", "张雪", "李明", "吕明", "罗明", "梁一", "Liam Neeson", "张伟", "章一", "栾一"))
                .containsExactly("李明", "Liam Neeson", "梁一", "吕明", "栾一", "罗明", "张伟", "张雪", "章明", "章一");
        assertThat(READING.keys("覃明", "Tan Ming").pinyin()).isGreaterThan(READING.keys("覃明", "Qin Ming").pinyin());
    }

    @Test
    void keysAreAscii() {
        for (String name : List.of("吕绿", "𠮷野", "阿迪力·买买提", "Łódź Ærø", "Иван", "김철수", "龘龘", "㛃", "王·", "·", "。",
                "李Tom")) {
            SortKeys keys = READING.keys(name, "");
            assertThat(keys.stroke() + keys.pinyin() + keys.initials()).as(name).matches("[\\x20-\\x7E]*");
        }
    }

    private static List<String> inversions(int first, int end) {
        return IntStream.range(first, end - 1)
                .filter(i -> stroke(OFFICIAL.get(i)[0]).compareTo(stroke(OFFICIAL.get(i + 1)[0])) > 0)
                .mapToObj(i -> OFFICIAL.get(i)[0] + OFFICIAL.get(i + 1)[0]).toList();
    }

    private static List<String> byStrokes(String... names) {
        return Arrays.stream(names).sorted(Comparator.comparing(NameReadingTest::stroke)).toList();
    }

    private static List<String> byPinyin(String... names) {
        return Arrays.stream(names).sorted(Comparator.comparing(name -> READING.keys(name, "").pinyin())).toList();
    }

    private static String stroke(String name) {
        return READING.keys(name, "").stroke();
    }
}
