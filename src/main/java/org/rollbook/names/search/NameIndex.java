package org.rollbook.names.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Search as you type: finds the entries that have all words of a query, best first, without a database.
///
/// An entry is found by any part of its Chinese name, by the beginning of its pinyin (whole, or from any later word:
/// the given name), of its initials or its number, by the first or last digits of phone, ID and number (three or
/// more), and by any part of its organisation. Where nobody is found so, the syllables of a name may be typed each in its own
/// way, as [MixedWord] tells. An index never changes and may be asked by several threads at once;
/// build a new one after edits.
public final class NameIndex {
    private final PackedEntries entries;

    private NameIndex(PackedEntries entries) {
        this.entries = entries;
    }

    /// Packs the entries; they are counted from 0 in the order of the stream.
    public static NameIndex of(Stream<SearchKey> keys) {
        PackedEntries entries = new PackedEntries();
        keys.forEachOrdered(entries::add);
        return new NameIndex(entries.trimmed());
    }

    public int size() {
        return entries.size();
    }

    /// At most `limit` entries: first those whose number, name or pinyin is the query, then those whose name or
    /// pinyin begins with it, then the rest; inside each in the order given. An empty query finds every entry.
    public int[] find(String query, int limit) {
        List<String> typed = SearchText.words(query);
        if (typed.isEmpty()) {
            return IntStream.range(0, Math.min(limit, size())).toArray();
        }
        SearchWord[] words = typed.stream().map(word -> new SearchWord(word, entries.organisationTexts()))
                .toArray(SearchWord[]::new);
        SearchWord whole = new SearchWord(String.join("", typed), List.of());
        BestFirst found = new BestFirst(Math.min(limit, size()));
        int entry = entries.next(words, whole, found.worstWanted(), 0);
        while (entry < size() && found.worstWanted() >= PackedEntries.EXACT) {
            int rank = entries.rank(whole.bytes, entry);
            if (rank <= found.worstWanted() && entries.has(words, entry)) {
                found.add(entry, rank);
            }
            entry = entries.next(words, whole, found.worstWanted(), entry + 1);
        }
        int[] plain = found.entries();
        return plain.length > 0 ? plain : mixed(typed, words, limit);
    }

    /// Where nobody is found so, each word, or all of them as one, may name the syllables each in its own way: lxinyi, 刘xy.
    private int[] mixed(List<String> typed, SearchWord[] words, int limit) {
        List<Optional<MixedWord>> mixed = typed.stream().map(MixedWord::of).toList();
        Optional<MixedWord> joined = MixedWord.of(String.join("", typed));
        if (joined.isEmpty() && mixed.stream().allMatch(Optional::isEmpty)) {
            return new int[0];
        }
        return IntStream.range(0, size())
                .filter(entry -> entries.has(words, mixed, entry) || entries.has(joined, entry))
                .limit(limit).toArray();
    }

    /// The answer while it grows: one list for each rank, none longer than the limit.
    private static final class BestFirst {
        private final int limit;
        private final int[][] found;
        private final int[] counts = new int[PackedEntries.REST + 1];
        private int worstWanted;

        BestFirst(int limit) {
            this.limit = limit;
            found = new int[counts.length][limit];
            worstWanted = limit == 0 ? -1 : PackedEntries.REST;
        }

        void add(int entry, int rank) {
            found[rank][counts[rank]++] = entry;
            int better = 0;
            for (int each = PackedEntries.EXACT; each <= worstWanted; each++) {
                better += counts[each];
                if (better >= limit) {
                    worstWanted = each - 1;
                }
            }
        }

        /// Entries of a worse rank cannot come into the answer any more and need not be read.
        int worstWanted() {
            return worstWanted;
        }

        int[] entries() {
            return IntStream.range(0, counts.length)
                    .flatMap(rank -> IntStream.range(0, counts[rank]).map(i -> found[rank][i]))
                    .limit(limit).toArray();
        }
    }
}
