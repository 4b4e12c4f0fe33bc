package org.rollbook.ui.attendance.grid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GridMetricsTest {
    @Test
    void noRowIsCutAboveTheFootHoweverHighTheWindow() {
        for (int height = 200; height < 260; height++) {
            var metrics = GridMetrics.of(1000, height, 40, 10, 0, 0).showing(39, 0);
            assertThat((metrics.bottom() - GridMetrics.HEAD) % GridMetrics.ROW).as("%d high", height).isZero();
            assertThat(metrics.y(40)).isEqualTo(metrics.bottom());
            assertThat(metrics.bottom() + GridMetrics.FOOT).isLessThanOrEqualTo(height);
        }
    }

    @Test
    void aShortListEndsWithItsLastPerson() {
        assertThat(GridMetrics.of(1000, 600, 4, 10, 0, 0).bottom()).isEqualTo(GridMetrics.HEAD + 4 * GridMetrics.ROW);
    }
}
