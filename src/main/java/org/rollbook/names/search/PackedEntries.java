package org.rollbook.names.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All tokens of all entries in one array of UTF-8 bytes, every token behind a control byte that tells its kind,
/// and beside it the fingerprints of each entry. Organisations are kept once and referred to by number.
final class PackedEntries {
    static final int EXACT = 0;
    static final int BEGINNING = 1;
    static final int REST = 2;

    private final List<String> organisationTexts = new ArrayList<>();
    private final Map<String, Integer> organisationNumbers = new HashMap<>();
    private byte[] bytes = new byte[1024];
    private int[] starts = new int[17];
    private int[] organisations = new int[16];
    private final Fingerprints fingerprints = new Fingerprints();
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
        fingerprints.resize(room);
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
        fingerprints.add(size, kind, token, text);
    }

    /// The next entry at or after `from` that may have all words and a rank as good as `worst`; `size()` if none has.
    int next(SearchWord[] words, SearchWord whole, int worst, int from) {
        int entry = from;
        while (entry < size) {
            entry = switch (worst) {
                case REST -> words[0].isInSomeOrganisation() ? entry : fingerprints.nextWith(words[0], entry, size);
                case BEGINNING -> fingerprints.nextBeginning(whole, entry, size);
                default -> fingerprints.nextExact(whole, entry, size);
            };
            if (entry < size && mayHave(words, entry)) {
                return entry;
            }
            entry++;
        }
        return size;
    }

    private boolean mayHave(SearchWord[] words, int entry) {
        for (SearchWord word : words) {
            if (!fingerprints.mayHave(word, entry) && !word.isInOrganisation(organisations[entry])) {
                return false;
            }
        }
        return true;
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

    /// Whether the entry has every word, plainly or as its mixed reading.
    boolean has(SearchWord[] words, List<Optional<MixedWord>> mixed, int entry) {
        for (int i = 0; i < words.length; i++) {
            if (!has(mixed.get(i), entry) && !hasPlainly(words[i], entry)) {
                return false;
            }
        }
        return true;
    }

    boolean has(Optional<MixedWord> word, int entry) {
        return word.isPresent() && fingerprints.mayHave(word.get(), entry)
                && word.get().fits(bytes, starts[entry], starts[entry + 1]);
    }

    private boolean hasPlainly(SearchWord word, int entry) {
        return word.isInOrganisation(organisations[entry])
                || fingerprints.mayHave(word, entry) && has(word, starts[entry], starts[entry + 1]);
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
        return SearchTokens.isMark(symbol);
    }
}
