package org.rollbook.names.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollbook.names.NameReading;

/// Which spellings of an organisation are asked about as one, and which are two without a question.
final class NearSpellingsTest {
    private static final NameReading READING = new NameReading();

    @ParameterizedTest
    @CsvSource({"长春云桥科技有限公司, 长春云桥科技", "长春云桥科技有限责任公司, 长春云桥科技股份有限公司", "长春 云桥-科技, 长春云桥科技",
            "吉林省长春市商务局, 长春市商务局", "长春市商务局, 长春市商务局局", "中国服务贸易协会, 中国服务贸易会",
            "中国服务贸易协会, 中国服务务贸易协会", "长春市商务局, 常春市商务局", "长春市商务局, 长春市上务局",
            "Commerce Bureau of Changchun, Commerce Bureau Changchun",
            "Changchun Bridge Co Ltd, CHANGCHUN BRIDGE", "Changchun Party School, Changchun Party Schoool"})
    void askedAbout(String one, String other) {
        assertThat(near(one, other)).as(one + " / " + other).isTrue();
        assertThat(near(other, one)).as(other + " / " + one).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"北京大学, 北京工大学", "长春市第一中学, 长春市第二中学", "长春市东方公司, 长春市西方公司", "长春市第一中学, 长春市中学",
            "长春21中学校, 长春2中学校", "长春市商务局, 长春市教育局", "商务局, 上务局", "MOFCOM, MOFCO", "ABCDEFGH, ABCDEFG", "公司, 集团公司",
            "吉林省中学, 中学",
            "长春市商务局, 长春市商务局公会所"})
    void notAskedAbout(String one, String other) {
        assertThat(near(one, other)).as(one + " / " + other).isFalse();
        assertThat(near(other, one)).as(other + " / " + one).isFalse();
    }

    @Test
    void nothingIsNearToNothing() {
        NearSpellings<String> known = new NearSpellings<>(READING);
        known.add("·-", "signs");
        known.add("", "nothing");
        known.add("长春市商务局", "bureau");
        assertThat(known.near("·")).isEmpty();
        assertThat(known.near("")).isEmpty();
    }

    @Test
    void everybodyOfOneSpellingIsFoundInTheirOrder() {
        NearSpellings<String> known = new NearSpellings<>(READING);
        known.add("长春市商务局", "first");
        known.add("长春市上务局", "second");
        known.add("吉林省长春市商务局", "third");
        known.add("长春商务局", "fourth");
        known.add("长春市商务局", "fifth");

        assertThat(known.near("长春市商务局")).containsExactlyInAnyOrder("first", "second", "third", "fourth", "fifth")
                .startsWith("first", "fifth");
        assertThat(known.near("长春商务局")).contains("first", "fourth", "fifth").doesNotContain("second");
    }

    private static boolean near(String known, String asked) {
        NearSpellings<String> spellings = new NearSpellings<>(READING);
        spellings.add(known, known);
        return spellings.near(asked).contains(known);
    }
}
