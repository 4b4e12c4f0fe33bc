package org.rollbook.names.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollbook.names.NameReading;

class NameIndexTest {
    private static final NameReading READING = new NameReading();
    private static final List<SearchKey> PEOPLE = List.of(
            person("001", "张伟", "13800138000", "110101199003071234", "长春市商务局"),
            person("002", "张伟明", "13912345678", "", "中国服务贸易协会"),
            person("003", "欧阳文", "", "22010419850101123X", "长春市商务局"),
            person("004", "吕绿", "04318123456", "", "Changchun Party School"),
            person("005", "阿迪力·买买提", "", "", ""),
            person("006", "John Smith", "", "", "MOFCOM"),
            person("007", "伟张", "", "", ""),
            person("013", "王仇", "", "", "张伟公司"),
            person("130", "Anna-Lena Müller", "", "", ""));
    private static final NameIndex INDEX = NameIndex.of(PEOPLE.stream());

    @ParameterizedTest
    @CsvSource({
            "张伟, 张伟 张伟明 王仇", "张 伟, 张伟 张伟明 伟张 王仇", "伟, 伟张 张伟 张伟明 王仇", "zhangwei, 张伟 张伟明",
            "zhang wei, 张伟 张伟明 伟张", "ZHANGW, 张伟 张伟明", "wei, 伟张 张伟 张伟明", "weiming, 张伟明", "zw, 张伟 张伟明", "zwm, 张伟明",
            "ｚｗ, 张伟 张伟明", "oyw, 欧阳文", "欧 阳文, 欧阳文", "ouyang, 欧阳文", "yang, ''", "lv, 吕绿", "lu, 吕绿", "lü, 吕绿", "lyu, 吕绿",
            "lyulyu, 吕绿", "lvlv, 吕绿", "买买提, 阿迪力·买买提", "迪力·买, 阿迪力·买买提", "阿迪力•买, 阿迪力·买买提", "maimaiti, 阿迪力·买买提",
            "smith, John Smith", "john sm, John Smith", "js, John Smith", "lena, Anna-Lena Müller",
            "anna-l, Anna-Lena Müller",
            "muller, Anna-Lena Müller"})
    void findsByName(String query, String names) {
        assertThat(found(query)).isEqualTo(names);
    }

    /// Each syllable as its character, its whole reading or its initial.
    @ParameterizedTest
    @CsvSource({
            "zhangwm, 张伟明", "zweiming, 张伟明", "zweim, 张伟明", "张wm, 张伟明", "张weim, 张伟明", "张伟m, 张伟明", "z伟明, 张伟明",
            "zwming, 张伟明",
            "zhwm, 张伟明", "zhweim, 张伟明", "伟ming, 张伟明", "伟m, 张伟明", "张 wm, 张伟明", "zhang wm, 张伟明", "zweim 协会, 张伟明",
            "张wm 贸易, 张伟明",
            "ouyangw, 欧阳文", "ouyw, 欧阳文", "oyangw, 欧阳文", "oyangwen, 欧阳文", "欧yangw, 欧阳文", "欧阳w, 欧阳文", "llv, 吕绿",
            "吕lv, 吕绿", "吕l, 吕绿",
            "jsmith, John Smith", "zhangwx, ''", "张mw, ''", "zweix, ''", "张伟z, ''", "wzm, ''", "zwm2, ''"})
    void findsByMixedInput(String query, String names) {
        assertThat(found(query)).isEqualTo(names);
    }

    @Test
    void aHostileNameDoesNotHoldUpTheSearch() {
        String same = "a ".repeat(90).strip();
        NameIndex index = NameIndex
                .of(Stream.generate(() -> new SearchKey("", same, same, "a".repeat(90), "", "", "")).limit(2_000));
        assertThat(index.find("a".repeat(60) + "b", 10)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
            "003, 欧阳文", "13, Anna-Lena Müller", "013, 王仇", "130, Anna-Lena Müller", "8000, 张伟", "138 0013 8000, 张伟",
            "138, 张伟", "123x, 欧阳文", "123X, 欧阳文", "1234, 张伟", "5678, 张伟明", "80, ''", "0013, ''"})
    void findsByNumberPhoneAndId(String query, String names) {
        assertThat(found(query)).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource({
            "商务局, 张伟 欧阳文", "文 商务局, 欧阳文", "商务局 oy, 欧阳文", "party school, 吕绿", "mofcom, John Smith", "zhang 协会, 张伟明"})
    void findsByOrganisation(String query, String names) {
        assertThat(found(query)).isEqualTo(names);
    }

    @Test
    void anExactNumberComesFirst() {
        NameIndex index = NameIndex.of(Stream.of(
                person("121", "王一", "13900000012", "", ""), person("12", "王二", "", "", ""),
                person("012", "王三", "", "", "")));
        assertThat(index.find("12", 9)).containsExactly(1, 0);
        assertThat(index.find("012", 9)).containsExactly(2, 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 100})
    void limitKeepsTheBest(int limit) {
        int[] all = INDEX.find("伟", 100);
        assertThat(INDEX.find("伟", limit)).containsExactly(Arrays.copyOf(all, Math.min(limit, all.length)));
    }

    @Test
    void anEmptyQueryFindsAllInOrder() {
        assertThat(INDEX.find(" · ", 4)).containsExactly(0, 1, 2, 3);
        assertThat(INDEX.find("", 100)).hasSize(INDEX.size());
    }

    @Test
    void anEmptyIndexFindsNothing() {
        NameIndex none = NameIndex.of(Stream.of());
        assertThat(none.find("张", 5)).isEmpty();
        NameIndex blank = NameIndex.of(Stream.of(new SearchKey("", "", "", "", "", "", "")));
        assertThat(blank.find("张", 5)).isEmpty();
        assertThat(blank.find("z", 5)).isEmpty();
        assertThat(blank.find("", 5)).containsExactly(0);
    }

    static SearchKey person(String number, String name, String phone, String id, String organisation) {
        String pinyin = READING.pinyin(name);
        return new SearchKey(number, name, pinyin, READING.keys(name, pinyin).initials(), phone, id, organisation);
    }

    private static String found(String query) {
        return String.join(" ", IntStream.of(INDEX.find(query, 100)).mapToObj(i -> PEOPLE.get(i).name()).toList());
    }
}
