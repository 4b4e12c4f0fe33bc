package org.rollbook.names;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// All tokens of all entries in one array of UTF-8 bytes, every token behind a control byte that tells its kind,
/// and beside it seven fingerprints for each entry. Organisations are kept once and referred to by number.
final class PackedEntries {
    static final int EXACT = 0;
    static final int BEGINNING = 1;
    static final int REST = 2;

    private final List<String> organisationTexts = new ArrayList<>();
    private final Map<String, Integer> organisationNumbers = new HashMap<>();
    private byte[] bytes = new byte[1024];
    private int[] starts = new int[17];
    private int[] organisations = new int[16];
    private long[] firsts = new long[16];
    private long[] beginnings = new long[16];
    private long[] characters = new long[16];
    private long[] heads = new long[16];
    private long[] tails = new long[16];
    private long[] openings = new long[16];
    private long[] wholes = new long[16];
    private int size;

    int size() {
        return size;
    }

    List<String> organisationTexts() {
        return organisationTexts;
    }

    void add(SearchKey key) {
        if (size == organisations.length) {
            resize(size * 2);
        }
        starts[size + 1] = starts[size];
        SearchTokens.of(key, this::append);
        organisations[size] = organisationNumbers.computeIfAbsent(key.organisation(), text -> {
            organisationTexts.add(SearchText.normalise(text));
            return organisationTexts.size() - 1;
        });
        size++;
    }

    /// Gives back the room kept for more entries.
    PackedEntries trimmed() {
        resize(size);
        bytes = Arrays.copyOf(bytes, starts[size]);
        return this;
    }

    private void resize(int room) {
        starts = Arrays.copyOf(starts, room + 1);
        organisations = Arrays.copyOf(organisations, room);
        firsts = Arrays.copyOf(firsts, room);
        beginnings = Arrays.copyOf(beginnings, room);
        characters = Arrays.copyOf(characters, room);
        heads = Arrays.copyOf(heads, room);
        tails = Arrays.copyOf(tails, room);
        openings = Arrays.copyOf(openings, room);
        wholes = Arrays.copyOf(wholes, room);
    }

    private void append(byte kind, String text) {
        if (text.isEmpty()) {
            return;
        }
        byte[] token = text.getBytes(StandardCharsets.UTF_8);
        int at = starts[size + 1];
        if (at + token.length >= bytes.length) {
            bytes = Arrays.copyOf(bytes, (at + token.length) * 2);
        }
        bytes[at] = kind;
        System.arraycopy(token, 0, bytes, at + 1, token.length);
        starts[size + 1] = at + 1 + token.length;
        if (kind == SearchTokens.NAME) {
            characters[size] |= Fingerprint.characters(text);
        } else if (kind != SearchTokens.DIGITS) {
            firsts[size] |= Fingerprint.first(token);
            beginnings[size] |= Fingerprint.beginning(token);
        }
        switch (kind) {
            case SearchTokens.NAME, SearchTokens.READING -> {
                openings[size] |= Fingerprint.opening(token);
                wholes[size] |= Fingerprint.whole(token);
            }
            case SearchTokens.NUMBER -> {
                wholes[size] |= Fingerprint.whole(token);
                tails[size] |= Fingerprint.tail(token);
            }
            case SearchTokens.DIGITS -> {
                heads[size] |= Fingerprint.head(token);
                tails[size] |= Fingerprint.tail(token);
            }
            default -> { }
        }
    }

    /// The next entry at or after `from` that may have all words and a rank as good as `worst`; `size()` if none has.
    /// Nearly all the time of a search is spent in the narrow loops below, which read one array of bits each.
    int next(SearchWord[] words, byte[] query, int worst, int from) {
        int entry = from;
        while (entry < size) {
            entry = worst < REST ? nextLead(query, worst, entry) : nextSimple(words[0], entry);
            if (entry < size && mayHaveAll(words, entry)) {
                return entry;
            }
            entry++;
        }
        return size;
    }

    private int nextLead(byte[] query, int worst, int from) {
        long whole = Fingerprint.whole(query);
        long opening = Fingerprint.opening(query);
        int entry = from;
        if (worst == EXACT) {
            while (entry < size && (wholes[entry] & whole) != whole) {
                entry++;
            }
        } else {
            while (entry < size && (openings[entry] & opening) != opening && (wholes[entry] & whole) != whole) {
                entry++;
            }
        }
        return entry;
    }

    private int nextSimple(SearchWord word, int from) {
        if (!word.isSimple()) {
            return from;
        }
        long[] sets = word.anywhere ? characters : word.bytes.length == 1 ? firsts : beginnings;
        long wanted = word.anywhere ? word.characters : word.bytes.length == 1 ? word.first : word.beginning;
        int entry = from;
        while (entry < size && (sets[entry] & wanted) != wanted) {
            entry++;
        }
        return entry;
    }

    private boolean mayHaveAll(SearchWord[] words, int entry) {
        for (SearchWord word : words) {
            if (!mayHave(word, entry) && !word.isInOrganisation(organisations[entry])) {
                return false;
            }
        }
        return true;
    }

    private boolean mayHave(SearchWord word, int entry) {
        if (word.anywhere) {
            return (characters[entry] & word.characters) == word.characters;
        }
        boolean begins = word.bytes.length == 1
                ? (firsts[entry] & word.first) != 0
                : (beginnings[entry] & word.beginning) == word.beginning;
        return begins || word.atEdges
                && ((heads[entry] & word.head) == word.head || (tails[entry] & word.tail) == word.tail);
    }

    /// Whether the entry has every word, each wherever it likes.
    boolean has(SearchWord[] words, int entry) {
        for (SearchWord word : words) {
            if (!word.isInOrganisation(organisations[entry]) && !has(word, starts[entry], starts[entry + 1])) {
                return false;
            }
        }
        return true;
    }

    private boolean has(SearchWord word, int start, int end) {
        if (word.anywhere) {
            return start < end && bytes[start] == SearchTokens.NAME && isWithinToken(word.bytes, start + 1, end);
        }
        byte kind = 0;
        for (int at = start; at < end; at++) {
            byte mark = bytes[at];
            if (isMark(mark)) {
                if (word.atEdges && endsAt(word.bytes, kind, start, at)) {
                    return true;
                }
                kind = mark;
                if ((kind != SearchTokens.DIGITS || word.atEdges) && startsAt(word.bytes, at + 1, end)) {
                    return true;
                }
            }
        }
        return word.atEdges && endsAt(word.bytes, kind, start, end);
    }

    private boolean isWithinToken(byte[] word, int from, int end) {
        for (int at = from; at < end && !isMark(bytes[at]); at++) {
            if (bytes[at] == word[0] && startsAt(word, at, end)) {
                return true;
            }
        }
        return false;
    }

    /// How the name, reading or number of the entry, which come first, begin with the whole query.
    int rank(byte[] query, int entry) {
        int rank = REST;
        int end = starts[entry + 1];
        int at = starts[entry];
        while (at < end && bytes[at] <= SearchTokens.NUMBER) {
            byte kind = bytes[at++];
            if (startsAt(query, at, end)) {
                if (at + query.length == end || isMark(bytes[at + query.length])) {
                    return EXACT;
                }
                rank = kind == SearchTokens.NUMBER ? rank : BEGINNING;
            }
            while (at < end && !isMark(bytes[at])) {
                at++;
            }
        }
        return rank;
    }

    private boolean startsAt(byte[] word, int at, int end) {
        if (word.length > end - at) {
            return false;
        }
        for (int i = 0; i < word.length; i++) {
            if (bytes[at + i] != word[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean endsAt(byte[] word, byte kind, int start, int end) {
        boolean hasEdges = kind == SearchTokens.DIGITS || kind == SearchTokens.NUMBER;
        return hasEdges && end - start > word.length && startsAt(word, end - word.length, end);
    }

    private static boolean isMark(byte symbol) {
        return symbol >= SearchTokens.NAME && symbol <= SearchTokens.DIGITS;
    }
}
