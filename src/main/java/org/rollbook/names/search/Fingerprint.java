package org.rollbook.names.search;

/// Sets of 64 bits that tell most entries apart from a query without reading them. What an entry is found by is
/// there with all its bits; these may be set for other reasons too, so that a fit has to be confirmed.
final class Fingerprint {
    /// The fewest characters that are looked for at the ends of phones, IDs and numbers.
    static final int EDGE = 3;
    private static final int[] BEGINNINGS = {2, 3, 4, 6};
    private static final int[] OPENINGS = {2, 3};
    private static final int OTHER_FIRST = 36;
    private static final int EXACT_BITS = 37;

    private Fingerprint() {
    }

    /// The first byte of a token, exact: letters, digits, everything else.
    static long first(byte[] token) {
        if (token.length == 0) {
            return 0;
        }
        byte symbol = token[0];
        if (symbol >= 'a' && symbol <= 'z') {
            return 1L << symbol - 'a';
        }
        return 1L << (symbol >= '0' && symbol <= '9' ? 26 + symbol - '0' : OTHER_FIRST);
    }

    /// The first two, three, four and six bytes of a token.
    static long beginning(byte[] token) {
        return pieces(token, BEGINNINGS, 0);
    }

    /// The first byte of a name or reading, exact, and its first two and three.
    static long opening(byte[] token) {
        return first(token) | pieces(token, OPENINGS, EXACT_BITS);
    }

    /// A whole name, reading or number.
    static long whole(byte[] token) {
        return twoBits(hash(token, 0, token.length));
    }

    /// Every character of a name.
    static long characters(String text) {
        long bits = 0;
        int at = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            bits |= twoBits(character);
            at += Character.charCount(character);
        }
        return bits;
    }

    /// The first three and four bytes of a token with a digit.
    static long head(byte[] token) {
        long bits = 0;
        for (int length = EDGE; length <= Math.min(EDGE + 1, token.length); length++) {
            bits |= 1L << spread(hash(token, 0, length), Long.SIZE);
        }
        return bits;
    }

    /// The last three and four bytes of a phone, ID or number.
    static long tail(byte[] token) {
        long bits = 0;
        for (int length = EDGE; length <= Math.min(EDGE + 1, token.length); length++) {
            bits |= 1L << spread(hash(token, token.length - length, token.length), Long.SIZE);
        }
        return bits;
    }

    private static long pieces(byte[] token, int[] lengths, int lowest) {
        long bits = 0;
        for (int length : lengths) {
            if (length <= token.length) {
                bits |= 1L << lowest + spread(hash(token, 0, length), Long.SIZE - lowest);
            }
        }
        return bits;
    }

    private static long twoBits(int value) {
        return 1L << spread(value, Long.SIZE) | 1L << spread(~value * 31, Long.SIZE);
    }

    private static int hash(byte[] token, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + token[i];
        }
        return hash;
    }

    /// Multiplicative hashing: the high bits of the product, scaled to the range.
    private static int spread(int value, int range) {
        long high = value * 0x9E3779B9L & 0xFFFFFFFFL;
        return (int) (high * range >>> 32);
    }
}
