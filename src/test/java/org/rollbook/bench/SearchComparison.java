package org.rollbook.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.rollbook.names.NameReading;
import org.rollbook.names.search.NameIndex;
import org.rollbook.names.search.SearchKey;
import org.rollbook.names.search.SearchText;

/// Search as you type at 10,000 and at 1,000,000 people, the worst of many kinds of queries, beside what one would write
/// without an index: `String.contains` on one text for each person.
public final class SearchComparison {
    private static final int SHOWN = 200;
    private static final int DISTINCT = 50_000;
    private static final int ROUNDS = 200;
    private static final int WARM_UP = 50;
    private static final double FRAME = 16;
    private static final double MILLION = 10;

    /// One letter, two letters, initials, a surname, a frequent given name, whole names, digits, words from two fields.
    private static final List<String> QUERIES = List.of("z", "wa", "wxm", "zhangwei", "王", "明", "张晓明", "1", "8000",
            "商务 li", "nobody");

    /// How long a query took.
    private record Timing(String query, double median, double p99) {}

    private SearchComparison() {
    }

    public static void main(String[] arguments) {
        System.out.printf("%10s %-8s %-10s %12s %12s %10s %8s%n", "people", "way", "query", "median (ms)", "p99 (ms)",
                "built (ms)", "goal");
        measure(10_000, FRAME);
        measure(1_000_000, MILLION);
    }

    private static void measure(int people, double goal) {
        List<SearchKey> keys = keys(people);
        NameIndex.of(keys.stream().limit(10_000));
        long start = System.nanoTime();
        NameIndex index = NameIndex.of(keys.stream());
        double built = Comparison.millisSince(start);
        List<String> texts = keys.stream().map(SearchComparison::text).toList();
        List<Timing> ours = QUERIES.stream().map(query -> time(query, () -> index.find(query, SHOWN), ROUNDS)).toList();
        List<Timing> plain = QUERIES.stream().map(query -> time(query, () -> contains(texts, query), ROUNDS / 10))
                .toList();
        ours.forEach(timing -> print(people, "ours", timing, Double.NaN, ""));
        print(people, "worst", worst(ours), built, "≤ " + goal);
        print(people, "contains", worst(plain), Double.NaN, "");
    }

    private static void print(int people, String way, Timing timing, double built, String goal) {
        System.out.printf("%,10d %-8s %-10s %12.2f %12.2f %10s %8s%n", people, way, timing.query(), timing.median(),
                timing.p99(),
                Double.isNaN(built) ? "" : String.format("%.0f", built), goal);
    }

    private static Timing worst(List<Timing> timings) {
        return timings.stream().max(Comparator.comparingDouble(Timing::p99)).orElseThrow();
    }

    private static Timing time(String query, Supplier<int[]> search, int rounds) {
        double[] times = new double[rounds];
        for (int i = -WARM_UP * rounds / ROUNDS; i < rounds; i++) {
            long start = System.nanoTime();
            search.get();
            times[Math.max(i, 0)] = Comparison.millisSince(start);
        }
        return new Timing(query, Comparison.median(times), Comparison.quantile(times, 0.99));
    }

    private static int[] contains(List<String> texts, String query) {
        String[] words = query.split(" ");
        return IntStream.range(0, texts.size()).filter(i -> Arrays.stream(words).allMatch(texts.get(i)::contains))
                .limit(SHOWN).toArray();
    }

    /// Beyond some tens of thousands, names and organisations come again under other numbers and phones.
    private static List<SearchKey> keys(int people) {
        NameReading reading = new NameReading();
        List<SearchKey> keys = new ArrayList<>(people);
        for (List<String> row : Crowd.of(Math.min(people, DISTINCT))) {
            String pinyin = reading.pinyin(row.get(1));
            keys.add(new SearchKey(row.get(0), row.get(1), pinyin, reading.keys(row.get(1), pinyin).initials(),
                    row.get(5),
                    row.get(6), row.get(3)));
        }
        for (int i = keys.size(); i < people; i++) {
            SearchKey like = keys.get(i % DISTINCT);
            keys.add(new SearchKey(Integer.toString(i + 1), like.name(), like.pinyin(), like.initials(),
                    "15" + String.format("%09d", i * 7_919L % 1_000_000_000), like.id(), like.organisation()));
        }
        return keys;
    }

    private static String text(SearchKey key) {
        return String.join("\t", key.number(), key.name(), key.pinyin().toLowerCase(Locale.ROOT), key.initials(),
                key.phone(),
                key.id(), SearchText.normalise(key.organisation()));
    }
}
