package org.rollbook.names;

/// Sets of 64 bits that tell most entries apart from a query without reading them. A bit may be set for another
/// reason, so a fit has to be confirmed; a missing bit is certain.
final class Fingerprint {
    /// Letters, then digits, then everything else: exact, so that a query of one letter needs no luck.
    private static final int OTHER_FIRST = 36;
    private static final int PAIRS = 37;
    /// The fewest characters that are looked for at the ends of phones, IDs and numbers.
    static final int EDGE = 3;

    private Fingerprint() {
    }

    /// One bit for the first byte of a token, and one for its first two.
    static long beginning(byte[] token) {
        if (token.length == 0) {
            return 0;
        }
        long bits = 1L << first(token[0]);
        return token.length == 1 ? bits : bits | 1L << PAIRS + spread(token[0] * 31 + token[1], 64 - PAIRS);
    }

    /// One bit for every character.
    static long characters(String text) {
        return text.codePoints().mapToLong(c -> 1L << spread(c, 64)).reduce(0, (a, b) -> a | b);
    }

    /// One bit for the first three bytes; none for fewer.
    static long head(byte[] token) {
        return token.length < EDGE ? 0 : edge(token, 0, 0);
    }

    /// One bit for the last three bytes; none for fewer.
    static long tail(byte[] token) {
        return token.length < EDGE ? 0 : edge(token, token.length - EDGE, 1);
    }

    private static long edge(byte[] token, int from, int side) {
        int hash = (token[from] * 31 + token[from + 1]) * 31 + token[from + 2];
        return 1L << spread(2 * hash + side, 64);
    }

    private static int first(byte symbol) {
        if (symbol >= 'a' && symbol <= 'z') {
            return symbol - 'a';
        }
        return symbol >= '0' && symbol <= '9' ? 26 + symbol - '0' : OTHER_FIRST;
    }

    /// Multiplicative hashing: the high bits of the product, scaled to the range.
    private static int spread(int value, int range) {
        long high = value * 0x9E3779B9L & 0xFFFFFFFFL;
        return (int) (high * range >>> 32);
    }
}
