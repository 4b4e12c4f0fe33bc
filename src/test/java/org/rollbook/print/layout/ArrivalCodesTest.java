package org.rollbook.print.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// The bars of a code stand above its text, inside its own cell.
class ArrivalCodesTest {

    @Test
    void theBarsFillTheUpperPartOfTheCellAndSpellTheCode() {
        Box cell = new Box(100, 50, 72, 16);
        List<Shade> bars = new Code128("R409484167997").barsAbove(cell);
        assertThat(bars).hasSize((13 + 2) * 3 + 4);
        assertThat(bars).allMatch(bar -> bar.box().x() > 103 && bar.box().right() < 169 && bar.box().y() > 51
                && bar.box().bottom() < Code128.textBelow(cell).y() + 0.001);
        assertThat(bars.stream().mapToDouble(bar -> bar.box().width()).min().orElseThrow())
                .as("a module, in millimetres, is wide enough for a cheap scanner").isGreaterThan(0.25);
    }
}
