package org.rollbook.ui.arrival.scanner;

import java.util.function.LongSupplier;

/// The time between keys as the scanner let it pass, not as a busy window noticed it.
///
/// A window that is held up hears late of keys that followed each other fast. While keys are held back the clock is wound
/// at every beat of the window, and no wait for a beat counts for more than a short one; at rest it goes as every clock does.
final class KeyClock implements LongSupplier {
    /// What a beat may take, in nanoseconds; a window that is not held up beats every 17 ms.
    static final long LONGEST_BEAT = 25_000_000;

    private final LongSupplier nanos;
    private long counted;
    private long seen;
    private Pace pace = Pace.REST;

    private enum Pace { REST, BEATING }

    KeyClock(LongSupplier nanos) {
        this.nanos = nanos;
        this.seen = nanos.getAsLong();
    }

    /// From now on only beats wind the clock.
    void start() {
        beat();
        pace = Pace.BEATING;
    }

    /// The window is not held up at the moment.
    void beat() {
        counted = getAsLong();
        seen = nanos.getAsLong();
    }

    /// From now on the clock goes by itself.
    void stop() {
        beat();
        pace = Pace.REST;
    }

    @Override
    public long getAsLong() {
        long since = nanos.getAsLong() - seen;
        return counted + (pace == Pace.BEATING ? Math.min(since, LONGEST_BEAT) : since);
    }
}
