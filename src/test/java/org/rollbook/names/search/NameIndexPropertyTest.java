package org.rollbook.names.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollbook.names.Ascii;
import org.rollbook.names.Han;

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
            query.append(random.nextInt(3) > 0 ? new String(from, start, end - start) : mixed(random, key))
                    .append(random.nextInt(4) > 0 ? " " : "");
        }
        return query.toString();
    }

    /// The beginning of the initials, the reading or the name, and then of another of them.
    private static String mixed(Random random, SearchKey key) {
        String pinyin = key.pinyin().toLowerCase().replace(" ", "");
        String[] parts = {key.initials(), pinyin, key.name().replace(" ", "")};
        return part(any(random, parts), 0, random.nextInt(1, 4))
                + part(any(random, parts), random.nextInt(1, 6), Integer.MAX_VALUE);
    }

    /// By whole characters: no query has half of 𠮷.
    private static String part(String text, int from, int to) {
        int[] all = text.codePoints().toArray();
        int start = Math.min(from, all.length);
        return new String(all, start, Math.min(to, all.length) - start);
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
        int[] found = ranks.stream().flatMap(List::stream).limit(limit).mapToInt(Integer::intValue).toArray();
        return found.length > 0 ? found : IntStream.range(0, people.size())
                .filter(i -> !words.isEmpty() && (isMixed(people.get(i), whole)
                        || words.stream().allMatch(word -> has(people.get(i), word) || isMixed(people.get(i), word))))
                .limit(limit).toArray();
    }

    /// Cuts the reading into a piece for each initial, as far as one likes, in every way there is, and spells each piece in every way it may be typed.
    private static boolean isMixed(SearchKey key, String word) {
        if (!Ascii.is(key.initials()) || word.length() < 2 || word.codePoints().allMatch(Han::is)
                || !word.codePoints().allMatch(c -> Han.is(c) || c >= 'a' && c <= 'z')) {
            return false;
        }
        int[] name = bare(key.name()).codePoints().toArray();
        return readings(key).stream().map(reading -> reading.replace(" ", ""))
                .flatMap(reading -> cuts(reading, key.initials()))
                .anyMatch(pieces -> IntStream.range(0, Han.is(word.codePointAt(0)) ? pieces.size() : 1)
                        .anyMatch(first -> spells(pieces, first, name, word)));
    }

    private static Stream<List<String>> cuts(String reading, String initials) {
        if (reading.isEmpty() || initials.isEmpty() || reading.charAt(0) != initials.charAt(0)) {
            return Stream.of();
        }
        Stream<List<String>> uncut = Stream.of(List.of(reading));
        return initials.length() == 1 ? uncut : Stream.concat(uncut, IntStream.range(1, reading.length()).boxed()
                .filter(cut -> reading.charAt(cut) == initials.charAt(1))
                .flatMap(cut -> cuts(reading.substring(cut), initials.substring(1))
                        .map(rest -> Stream.concat(Stream.of(reading.substring(0, cut)), rest.stream()).toList())));
    }

    private static boolean spells(List<String> pieces, int from, int[] name, String word) {
        if (word.isEmpty()) {
            return true;
        }
        if (from == pieces.size()) {
            return false;
        }
        String piece = pieces.get(from);
        List<String> ways = new ArrayList<>(List.of(piece, piece.substring(0, 1)));
        if (from < name.length && Han.is(name[from])) {
            ways.add(Character.toString(name[from]));
        }
        if (piece.length() > 1 && piece.charAt(1) == 'h') {
            ways.add(piece.substring(0, 2));
        }
        return String.join("", pieces.subList(from, pieces.size())).startsWith(word)
                || ways.stream().anyMatch(
                        way -> word.startsWith(way) && spells(pieces, from + 1, name, word.substring(way.length())));
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
        return List.of(pinyin.replace("ü", "u"), pinyin.replace("ü", "yu"),
                pinyin.replace("lyu", "lu").replace("ü", "u"));
    }

    private static String bare(String text) {
        return SearchText.normalise(text).replace(" ", "");
    }
}
