package org.rollbook.ui.arrival.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollbook.model.people.TicketCode;
import org.rollbook.ui.arrival.scanner.ScannerKeys.Hearing;

/// In virtual time: a window that is held up splits no scan, and takes nobody who types for a scanner.
final class KeyClockTest {
    private static final long MILLISECOND = 1_000_000;
    private static final long BEAT = 17;
    private static final String CODE = new TicketCode(4711, 0).text();

    private final List<String> scans = new ArrayList<>();
    private final StringBuilder field = new StringBuilder();
    private long now = 5_000 * MILLISECOND;
    private final KeyClock clock = new KeyClock(() -> now);
    private final ScannerKeys<Character> keys = new ScannerKeys<>(clock, new ScannerKeys.Outlet<>() {
        @Override
        public void typed(List<Character> typed) {
            typed.forEach(field::append);
        }

        @Override
        public void scanned(String text) {
            scans.add(text);
        }
    });

    @Test
    void aWindowThatStandsStillInTheMiddleOfAScanSplitsNothing() {
        for (int at = 0; at < CODE.length(); at++) {
            press(CODE.charAt(at));
            standStill(at % 4 == 2 ? 400 : 5);
        }
        beats(60);
        assertThat(scans).containsExactly(CODE);
        assertThat(field).isEmpty();
    }

    @Test
    void typingIsTypingInAWindowThatBeatsSlowly() {
        for (char digit : "13800138000".toCharArray()) {
            press(digit);
            for (int frame = 0; frame < 2; frame++) {
                standStill(45);
                beat();
            }
        }
        beats(60);
        assertThat(scans).isEmpty();
        assertThat(field).hasToString("13800138000");
    }

    @Test
    void atRestItGoesAsEveryClockDoes() {
        long before = clock.getAsLong();
        standStill(300);
        assertThat(clock.getAsLong() - before).isEqualTo(300 * MILLISECOND);
        clock.start();
        standStill(300);
        assertThat(clock.getAsLong() - before).isEqualTo(300 * MILLISECOND + KeyClock.LONGEST_BEAT);
        clock.stop();
        standStill(300);
        assertThat(clock.getAsLong() - before).isEqualTo(600 * MILLISECOND + KeyClock.LONGEST_BEAT);
    }

    private void press(char key) {
        if (!keys.press(key, key, () -> Hearing.CODES_AND_NUMBERS)) {
            field.append(key);
        }
        if (keys.isHolding()) {
            clock.start();
        }
    }

    private void beats(long milliseconds) {
        for (long beaten = 0; beaten < milliseconds; beaten += BEAT) {
            standStill(BEAT);
            beat();
        }
    }

    private void beat() {
        clock.beat();
        keys.pause();
        if (!keys.isHolding()) {
            clock.stop();
        }
    }

    private void standStill(long milliseconds) {
        now += milliseconds * MILLISECOND;
    }
}
