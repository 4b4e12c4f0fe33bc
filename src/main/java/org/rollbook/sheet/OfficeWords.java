package org.rollbook.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words of `sheet/office-words.tsv`: where organisations and their parts end, and what people are there.
final class OfficeWords {
    private static final String RESOURCE = "/sheet/office-words.tsv";

    /// What ends with a word: an organisation, something that is one or a part of one, a part, a place.
    enum Kind { BODY, MIDDLE, DEPARTMENT, REGION }

    /// A stretch of a text that ends with such a word.
    record Unit(int start, int end, Kind kind, String word) {
    }

    private static final Map<String, List<String>> WORDS = words();
    private static final Map<Kind, Pattern> ENDS = ends();
    private static final Pattern WITHIN = Pattern.compile(anyOf("WITHIN"));
    private static final String REMARK = "(?:[（(][^（()）]{1,20}[)）])?";
    private static final String POST = "(?:(?:" + anyOf("BEFORE") + "){0,6}(?:" + anyOf("POST") + ")|(?:"
            + anyOf("BEFORE_TITLE") + "){0,3}(?:" + anyOf("TITLE") + "))(?:助理|秘书)?" + REMARK;
    private static final String ANOTHER = "[\\s,，、;；/|兼和及]+(?:任)?[\\p{IsHan}A-Za-z0-9（）()]{0,20}?" + "(?:" + POST
            + "|成员|党组成员)";
    private static final Pattern POSTS = Pattern.compile("(?:成员|党组成员|党委成员|" + POST + ")(?:" + ANOTHER + ")*");
    private static final Pattern SINGLE = Pattern.compile(POST);
    private static final Pattern TITLES = Pattern
            .compile("(?:" + anyOf("BEFORE_TITLE") + "){0,3}(?:" + anyOf("TITLE") + ")");
    private static final Set<Character> LAST = Stream.of("POST", "TITLE").flatMap(kind -> WORDS.get(kind).stream())
            .map(word -> word.charAt(word.length() - 1)).collect(Collectors.toUnmodifiableSet());
    private static final Pattern ENGLISH = Pattern.compile(
            ".*\\b(professor|lecturer|teacher|manager|director|engineer|secretary|chief|officer|assistant|clerk|president|chairman|dean|doctor|nurse|accountant|consultant|researcher|fellow)",
            Pattern.CASE_INSENSITIVE);
    private static final String LAST_OF_OTHERS = "）)理书成员";
    /// Words that stand for no organisation by themselves.
    private static final Pattern TOWN = Pattern.compile("[镇乡村]|街道|社区");
    private static final Pattern OF_TOWNS = Pattern
            .compile("政府.*|.*办事处|中心小学|中心校|中心卫生院|卫生院|派出所|村委会|居委会|委员会|党工委办公室|党委办公室");
    private static final int SHORTEST_NAME = 2;

    private OfficeWords() {
    }

    /// One or more positions, ranks or titles, and nothing else: 副局长兼党组书记, 二级调研员, 主任医师.
    static boolean arePosts(String text) {
        return mayEndInPost(text) && POSTS.matcher(text).matches();
    }

    /// A quick look at the last character, for most cells end otherwise.
    static boolean mayEndInPost(String text) {
        return !text.isEmpty() && (LAST.contains(text.charAt(text.length() - 1))
                || LAST_OF_OTHERS.indexOf(text.charAt(text.length() - 1)) >= 0);
    }

    static boolean isPost(String text) {
        return mayEndInPost(text) && SINGLE.matcher(text).matches();
    }

    static boolean isTitle(String text) {
        return mayEndInPost(text) && TITLES.matcher(text).matches();
    }

    /// A title at the end of English words: Jilin University Professor.
    static boolean isEnglishPost(String text) {
        return ENGLISH.matcher(text).matches();
    }

    /// Where the organisations, departments and places of a text end, from left to right; words inside other words are no ends.
    static List<Unit> units(String text) {
        List<MatchResult> within = WITHIN.matcher(text).results().toList();
        Map<Integer, Unit> longest = new TreeMap<>();
        ENDS.forEach((kind, pattern) -> {
            Matcher end = pattern.matcher(text);
            end.useTransparentBounds(true);
            for (int at = 0; at < text.length(); at++) {
                for (int limit = text.length(); limit > at
                        && end.region(at, limit).lookingAt(); limit = end.end() - 1) {
                    int start = at;
                    int stop = end.end();
                    boolean inside = within.stream().anyMatch(word -> word.start() < stop && start < word.end()
                            && !(start <= word.start() && word.end() <= stop));
                    Unit before = longest.get(stop);
                    if (!inside && (before == null || before.word().length() < stop - start)) {
                        longest.put(stop, new Unit(start, stop, kind, end.group()));
                    }
                }
            }
        });
        return named(new ArrayList<>(longest.values()));
    }

    /// A word that begins another (学校 in 学校办公室 behind 教育局) ends nothing, and neither does one that belongs to a longer one.
    private static List<Unit> named(List<Unit> ends) {
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < ends.size(); i++) {
            Unit end = ends.get(i);
            boolean covered = ends.stream().anyMatch(other -> other.start() <= end.start() && other.end() > end.end());
            int from = units.isEmpty() ? 0 : units.getLast().end();
            boolean afterBody = !units.isEmpty() && units.getLast().kind() == Kind.BODY;
            int name = end.start() - from;
            boolean nameless = name < 1 && !(units.isEmpty() && end.word().length() > SHORTEST_NAME)
                    && !isAttached(units, end)
                    || name == 1 && afterBody && end.kind() == Kind.BODY && end.word().length() < 3;
            if (!covered && !nameless) {
                units.add(new Unit(from, end.end(), end.kind(), end.word()));
            }
        }
        return units;
    }

    /// 市政府, 镇政府, 局办公室: some words need no name of their own.
    private static boolean isAttached(List<Unit> units, Unit end) {
        if (units.isEmpty()) {
            return false;
        }
        Kind before = units.getLast().kind();
        return before == Kind.REGION || end.kind() == Kind.DEPARTMENT && end.word().length() > 1
                || TOWN.matcher(units.getLast().word()).matches() && OF_TOWNS.matcher(end.word()).matches();
    }

    private static Map<String, List<String>> words() {
        Map<String, List<String>> words = new TreeMap<>();
        try (InputStream in = OfficeWords.class.getResourceAsStream(RESOURCE)) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split("\t"))
                    .forEach(line -> words.computeIfAbsent(line[0], _ -> new ArrayList<>())
                            .addAll(List.of(line[1].split(" "))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private static Map<Kind, Pattern> ends() {
        Map<Kind, Pattern> ends = new EnumMap<>(Kind.class);
        Stream.of(Kind.values()).forEach(kind -> ends.put(kind, Pattern.compile(anyOf(kind.name()))));
        return ends;
    }

    /// Longer words first, so that they are told whole.
    private static String anyOf(String kind) {
        return WORDS.get(kind).stream().distinct().sorted((a, b) -> b.length() - a.length())
                .collect(Collectors.joining("|"));
    }
}
