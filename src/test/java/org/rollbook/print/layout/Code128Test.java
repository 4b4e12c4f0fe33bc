package org.rollbook.print.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class Code128Test {

    /// The well-known example PJJ123C: start B, P, J, J …, check value 55, stop.
    @Test
    void thePublishedExampleHasItsCheckCharacter() {
        assertThat(new Code128("PJJ123C").modules())
                .startsWith("211214" + "313121" + "112133" + "112133")
                .endsWith("311321" + "2331112");
    }

    @Test
    void everyCharacterIsElevenModulesAndTheStopThirteen() {
        String modules = new Code128("CC2014-20140721AM-1").modules();

        assertThat(modules.chars().map(digit -> digit - '0').sum()).isEqualTo(11 * (19 + 2) + 13);
    }

    @Test
    void barsFillTheBox() {
        List<Shade> bars = new Code128("A").bars(new Box(100, 50, 40, 7));

        assertThat(bars.getFirst().box().x()).isEqualTo(100);
        assertThat(bars.getLast().box().right()).isCloseTo(140, within(0.001));
    }

    @Test
    void charactersOutsideAsciiBecomeQuestionMarks() {
        assertThat(new Code128("班").modules()).isEqualTo(new Code128("?").modules());
    }
}
