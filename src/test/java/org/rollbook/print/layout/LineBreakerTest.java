package org.rollbook.print.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rollbook.model.paper.Weight;
import org.rollbook.print.font.Faces;

class LineBreakerTest {
    private static final int EM = 1000;
    private static Faces faces;

    @BeforeAll
    static void loadFaces() {
        faces = Faces.load();
    }

    @Test
    void hanTextBreaksAnywhere() {
        assertThat(lines("长春市商务局", 4)).containsExactly("长春市商", "务局");
    }

    @Test
    void closingPunctuationNeverBeginsALine() {
        assertThat(lines("长春市，商务局。", 3)).containsExactly("长春", "市，商", "务局。");
    }

    @Test
    void openingBracketsNeverEndALine() {
        assertThat(lines("研究院（北京）", 4)).containsExactly("研究院", "（北京）");
    }

    @Test
    void wordsStayWhole() {
        assertThat(lines("Changchun Municipal Bureau", 6)).containsExactly("Changchun", "Municipal", "Bureau");
    }

    @Test
    void aWordLongerThanALineIsCutAndSaysSo() {
        LineBreaker breaker = new LineBreaker(faces, Weight.REGULAR, 4 * EM);

        assertThat(breaker.breakText("Internationalisation")).hasSizeGreaterThan(1);
        assertThat(breaker.wordBroken()).isTrue();
    }

    @Test
    void lineFeedsAreKept() {
        assertThat(lines("上午\n08:30", 10)).containsExactly("上午", "08:30");
    }

    @Test
    void noCharacterIsLost() {
        String text = "中华人民共和国商务部 International 研究院（北京市·东城区）, 电话 0431-8877 6655；𠮷田";

        for (int width = 1; width < 30; width++) {
            assertThat(String.join("", lines(text, width)).replace(" ", "")).isEqualTo(text.replace(" ", ""));
        }
    }

    private static List<String> lines(String text, int ems) {
        return new LineBreaker(faces, Weight.REGULAR, ems * EM).breakText(text);
    }
}
