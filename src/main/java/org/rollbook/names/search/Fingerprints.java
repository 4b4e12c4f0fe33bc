package org.rollbook.names.search;

import java.util.Arrays;
import org.rollbook.names.Ascii;

/// The fingerprints of all entries, one array for each kind, and the narrow loops over them in which a search spends
/// its time: each reads one array in order.
final class Fingerprints {
    private long[] firsts = new long[16];
    private long[] beginnings = new long[16];
    private long[] characters = new long[16];
    private long[] heads = new long[16];
    private long[] tails = new long[16];
    private long[] openings = new long[16];
    private long[] wholes = new long[16];

    void resize(int room) {
        firsts = Arrays.copyOf(firsts, room);
        beginnings = Arrays.copyOf(beginnings, room);
        characters = Arrays.copyOf(characters, room);
        heads = Arrays.copyOf(heads, room);
        tails = Arrays.copyOf(tails, room);
        openings = Arrays.copyOf(openings, room);
        wholes = Arrays.copyOf(wholes, room);
    }

    void add(int entry, byte kind, byte[] token, String text) {
        switch (kind) {
            case SearchTokens.NAME -> characters[entry] |= Fingerprint.characters(text);
            case SearchTokens.DIGITS -> {}
            default -> {
                firsts[entry] |= Fingerprint.first(token);
                beginnings[entry] |= Fingerprint.beginning(token);
            }
        }
        if (kind != SearchTokens.NAME && Ascii.hasDigit(text)) {
            heads[entry] |= Fingerprint.head(token);
        }
        if (kind == SearchTokens.NAME || kind == SearchTokens.READING) {
            openings[entry] |= Fingerprint.opening(token);
        }
        if (kind <= SearchTokens.NUMBER) {
            wholes[entry] |= Fingerprint.whole(token);
        }
        if (kind == SearchTokens.NUMBER || kind == SearchTokens.DIGITS) {
            tails[entry] |= Fingerprint.tail(token);
        }
    }

    /// The next entry whose number, name or reading may be the query.
    int nextExact(SearchWord query, int from, int end) {
        long whole = query.whole;
        int entry = from;
        while (entry < end && (wholes[entry] & whole) != whole) {
            entry++;
        }
        return entry;
    }

    /// The next entry whose name or reading may begin with the query, or whose number may be it.
    int nextBeginning(SearchWord query, int from, int end) {
        long whole = query.whole;
        long opening = query.opening;
        int entry = from;
        while (entry < end && (openings[entry] & opening) != opening && (wholes[entry] & whole) != whole) {
            entry++;
        }
        return entry;
    }

    /// The next entry that may have the word, apart from its organisation.
    int nextWith(SearchWord word, int from, int end) {
        int entry = from;
        if (word.atEdges) {
            long head = word.head;
            long tail = word.tail;
            while (entry < end && (heads[entry] & head) != head && (tails[entry] & tail) != tail) {
                entry++;
            }
        } else {
            long[] sets = setsFor(word);
            long wanted = wantedOf(word);
            while (entry < end && (sets[entry] & wanted) != wanted) {
                entry++;
            }
        }
        return entry;
    }

    boolean mayHave(SearchWord word, int entry) {
        return nextWith(word, entry, entry + 1) == entry;
    }

    boolean mayHave(MixedWord word, int entry) {
        return (firsts[entry] & word.first) == word.first && (characters[entry] & word.characters) == word.characters;
    }

    private long[] setsFor(SearchWord word) {
        if (word.anywhere) {
            return characters;
        }
        return word.bytes.length == 1 ? firsts : beginnings;
    }

    private static long wantedOf(SearchWord word) {
        if (word.anywhere) {
            return word.characters;
        }
        return word.bytes.length == 1 ? word.first : word.beginning;
    }
}
