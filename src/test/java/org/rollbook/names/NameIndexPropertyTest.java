package org.rollbook.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Compares the index with a plain reading of its promise, on crowded random people and random queries.
class NameIndexPropertyTest {
    private static final String[] SURNAMES = {"张", "王", "吕", "欧阳", "单", "章"};
    private static final String[] GIVEN = {"伟", "明", "文", "绿", "安", "西", "一", "𠮷"};
    private static final String[] WHOLE = {"John Smith", "Li Wei", "阿迪力·买买提", "Anna Lyu", ""};
    private static final String[] ORGANISATIONS = {"", "长春市商务局", "文明协会", "Zhang Ltd 12", "王一公司"};

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void findsWhatAPlainReadingFinds(long seed) {
        Random random = new Random(seed);
        List<SearchKey> people = IntStream.range(0, 300).mapToObj(i -> person(random)).toList();
        NameIndex index = NameIndex.of(people.stream());
        int hits = 0;
        for (int i = 0; i < 400; i++) {
            String query = query(random, people);
            int limit = random.nextInt(4) == 0 ? random.nextInt(10) : 1000;
            int[] found = index.find(query, limit);
            assertThat(found).as("«%s» limit %d", query, limit).containsExactly(plainly(people, query, limit));
            hits += found.length;
        }
        assertThat(hits).isGreaterThan(1000);
    }

    private static SearchKey person(Random random) {
        String name = random.nextInt(8) == 0 ? any(random, WHOLE)
                : any(random, SURNAMES) + any(random, GIVEN) + (random.nextBoolean() ? any(random, GIVEN) : "");
        return NameIndexTest.person(random.nextInt(5) == 0 ? "" : random.nextInt(3) + "-" + random.nextInt(200), name,
                random.nextBoolean() ? "" : "13" + random.nextInt(100_000_000, 120_000_000),
                random.nextBoolean() ? "" : random.nextInt(1000, 1200) + any(random, new String[] {"X", "1"}),
                any(random, ORGANISATIONS));
    }

    /// Pieces of what there is, so that most queries find something.
    private static String query(Random random, List<SearchKey> people) {
        StringBuilder query = new StringBuilder();
        for (int words = random.nextInt(1, 4); words > 0; words--) {
            SearchKey key = people.get(random.nextInt(words == 1 ? people.size() : 3));
            int[] from = any(random, new String[] {key.name(), key.pinyin(), key.initials(), key.number(), key.phone(),
                key.id(), key.organisation(), "lyulyu", "x"}).codePoints().toArray();
            int start = random.nextInt(3) > 0 ? 0 : random.nextInt(from.length + 1);
            int end = random.nextInt(3) > 0 ? from.length : random.nextInt(start, from.length + 1);
            query.append(new String(from, start, end - start)).append(random.nextInt(4) > 0 ? " " : "");
        }
        return query.toString();
    }

    private static String any(Random random, String[] texts) {
        return texts[random.nextInt(texts.length)];
    }

    private static int[] plainly(List<SearchKey> people, String query, int limit) {
        List<String> words = SearchText.words(query);
        String whole = String.join("", words);
        List<List<Integer>> ranks = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < people.size(); i++) {
            SearchKey key = people.get(i);
            if (words.stream().allMatch(word -> has(key, word))) {
                ranks.get(words.isEmpty() ? 2 : rank(key, whole)).add(i);
            }
        }
        return ranks.stream().flatMap(List::stream).limit(limit).mapToInt(Integer::intValue).toArray();
    }

    private static boolean has(SearchKey key, String word) {
        boolean ascii = word.chars().allMatch(c -> c < 128);
        if ((!ascii || word.length() > 1) && SearchText.normalise(key.organisation()).contains(word)) {
            return true;
        }
        if (!ascii) {
            return bare(key.name()).contains(word);
        }
        List<String> beginnings = new ArrayList<>(List.of(bare(key.number()), key.initials()));
        for (String reading : readings(key)) {
            String[] parts = reading.split(" ");
            IntStream.range(0, parts.length)
                    .forEach(i -> beginnings.add(String.join("", Arrays.asList(parts).subList(i, parts.length))));
        }
        boolean edges = word.length() >= 3 && word.matches(".*[0-9].*");
        return beginnings.stream().anyMatch(text -> text.startsWith(word))
                || edges && List.of(key.phone(), key.id()).stream().map(NameIndexPropertyTest::bare)
                        .anyMatch(text -> text.startsWith(word) || text.endsWith(word))
                || edges && bare(key.number()).endsWith(word);
    }

    private static int rank(SearchKey key, String whole) {
        List<String> names = new ArrayList<>(List.of(bare(key.name())));
        readings(key).forEach(reading -> names.add(reading.replace(" ", "")));
        if (names.contains(whole) || bare(key.number()).equals(whole)) {
            return 0;
        }
        return names.stream().anyMatch(name -> name.startsWith(whole)) ? 1 : 2;
    }

    private static List<String> readings(SearchKey key) {
        String pinyin = key.pinyin().toLowerCase().replace("·", " ").replace("'", "");
        return List.of(pinyin.replace("ü", "u"), pinyin.replace("ü", "yu"), pinyin.replace("lyu", "lu").replace("ü", "u"));
    }

    private static String bare(String text) {
        return SearchText.normalise(text).replace(" ", "");
    }
}
