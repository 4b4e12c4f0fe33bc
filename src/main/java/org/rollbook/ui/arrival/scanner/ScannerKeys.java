package org.rollbook.ui.arrival.scanner;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// Tells a scanner from a person by the time between keys, and takes its keys away from whoever has the keyboard.
///
/// What may be the beginning of a code is held back until it is decided: keys that follow each other within 40 ms and
/// make up at least six characters of a code are a scan, with Enter or Tab behind them or without; anything else is given
/// back in its order. A person is never held up for longer than that one gap. A digit that a held key repeats is no scan.
///
/// @param <K> a key event as the window knows it
public final class ScannerKeys<K> {
    /// The longest gap between two keys of a scanner, in nanoseconds.
    static final long LONGEST_GAP = TimeUnit.MILLISECONDS.toNanos(40);
    /// A line end this long after a scan that ended by itself still belongs to it.
    private static final long LATE_LINE_END = TimeUnit.MILLISECONDS.toNanos(150);
    private static final Pattern WHOLE = Pattern.compile("[Rr]\\d{5,}|(?!(\\d)\\1+$)\\d{6,}|\\d{17}[Xx]");
    private static final int ID_DIGITS = 17;

    /// What may begin a scan: where a person types numbers anyway, only the letter of our own codes.
    public enum Hearing { CODES_AND_NUMBERS, CODES }

    /// Where keys go that turned out to be typed, and texts that turned out to be scanned.
    interface Outlet<K> {
        void typed(List<K> keys);

        void scanned(String text);
    }

    private enum Last { PASSED, SWALLOWED }

    private final LongSupplier nanos;
    private final Outlet<K> outlet;
    private final StringBuilder text = new StringBuilder();
    private final List<K> held = new ArrayList<>();
    private long lastKey;
    private long lastScan = Long.MIN_VALUE / 2;
    private Last last = Last.PASSED;

    ScannerKeys(LongSupplier nanos, Outlet<K> outlet) {
        this.nanos = nanos;
        this.outlet = outlet;
    }

    /// A key that yields a character (a line end for Enter, a tab for Tab, anything else for keys without one) went down;
    /// true when it is held back or swallowed. What may begin a scan is asked after the keys before it are where they belong.
    boolean press(K key, char character, Supplier<Hearing> hearing) {
        long now = nanos.getAsLong();
        if (isHolding() && now - lastKey > LONGEST_GAP) {
            decide();
        }
        last = isTaken(key, character, hearing, now) ? Last.SWALLOWED : Last.PASSED;
        return last == Last.SWALLOWED;
    }

    /// The character or the release that belongs to keys pressed before; true when it is held back or swallowed with them.
    boolean accompany(K key) {
        if (isHolding()) {
            held.add(key);
            return true;
        }
        return last == Last.SWALLOWED;
    }

    /// Time has gone by: what is held back longer than a scanner waits is decided.
    void pause() {
        if (isHolding() && nanos.getAsLong() - lastKey > LONGEST_GAP) {
            decide();
        }
    }

    boolean isHolding() {
        return !held.isEmpty();
    }

    private boolean isTaken(K key, char character, Supplier<Hearing> hearing, long now) {
        boolean lineEnd = character == '\n' || character == '\t';
        if (!isHolding()) {
            if (lineEnd && now - lastScan <= LATE_LINE_END) {
                lastScan = Long.MIN_VALUE / 2;
                return true;
            }
            return begins(key, character, hearing, now);
        }
        if (lineEnd && isWhole()) {
            decide();
            lastScan = Long.MIN_VALUE / 2;
            return true;
        }
        if (isContinued(character)) {
            hold(key, character, now);
            return true;
        }
        decide();
        return begins(key, character, hearing, now);
    }

    private boolean begins(K key, char character, Supplier<Hearing> hearing, long now) {
        boolean letter = character == 'R' || character == 'r';
        if (!letter && (hearing.get() == Hearing.CODES || !isDigit(character))) {
            return false;
        }
        hold(key, character, now);
        return true;
    }

    private void hold(K key, char character, long now) {
        text.append(character);
        held.add(key);
        lastKey = now;
    }

    private boolean isContinued(char character) {
        boolean lastOfId = (character == 'X' || character == 'x') && text.length() == ID_DIGITS
                && isDigit(text.charAt(0));
        return isDigit(character) || lastOfId;
    }

    private boolean isWhole() {
        return WHOLE.matcher(text).matches();
    }

    private void decide() {
        String whole = text.toString();
        List<K> keys = List.copyOf(held);
        boolean scanned = isWhole();
        text.setLength(0);
        held.clear();
        if (scanned) {
            lastScan = nanos.getAsLong();
            last = Last.SWALLOWED;
            outlet.scanned(whole);
        } else {
            last = Last.PASSED;
            outlet.typed(keys);
        }
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
