package org.rollbook.sheet.cell;

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
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The words of `sheet/office-words.tsv`: where organisations and their parts end, and what people are there.
public final class OfficeWords {
    private static final String RESOURCE = "/sheet/office-words.tsv";

    /// What ends with a word: an organisation, something that is one or a part of one, a part, a place.
    enum Kind { BODY, MIDDLE, DEPARTMENT, REGION }

    /// A stretch of a text that ends with such a word.
    public record Unit(int start, int end, Kind kind, String word) {
    }

    private static final Map<String, List<String>> WORDS = words();
    private static final Set<String> ALONE = Set.copyOf(WORDS.get("ALONE"));
    private static final Map<Kind, List<Pattern>> ENDS = ends();
    private static final Pattern WITHIN = Pattern.compile(anyOf("WITHIN"));
    private static final String REMARK = "(?:[（(][^（()）]{1,20}[)）])?";
    private static final String POST = "(?:(?:" + anyOf("BEFORE") + "){0,6}(?:" + anyOf("POST") + ")|(?:"
            + anyOf("BEFORE_TITLE") + "){0,3}(?:" + anyOf("TITLE") + "))(?:助理|秘书)?" + REMARK;
    private static final String ANOTHER = "[\\s,，、;；/|兼和及]+(?:任)?[\\p{IsHan}A-Za-z0-9（）()]{0,20}?" + "(?:" + POST
            + "|成员|党组成员)";
    private static final Pattern POSTS = Pattern.compile("(?:成员|党组成员|党委成员|" + POST + ")(?:" + ANOTHER + ")*");
    private static final Pattern SINGLE = Pattern.compile(POST);
    private static final Pattern QUALIFIERS = Pattern.compile("(?:" + anyOf("BEFORE") + ")+");
    private static final Pattern TITLES = Pattern
            .compile("(?:" + anyOf("BEFORE_TITLE") + "){0,3}(?:" + anyOf("TITLE") + ")");
    private static final Set<String> PLAIN_POSTS = Stream.of("POST", "TITLE").flatMap(kind -> plain(kind).stream())
            .collect(Collectors.toUnmodifiableSet());
    private static final int LONGEST_POST = PLAIN_POSTS.stream().mapToInt(String::length).max().orElseThrow();
    private static final Set<Character> LAST = PLAIN_POSTS.stream().map(word -> word.charAt(word.length() - 1))
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<Character> LAST_OF_CONDITIONAL = Stream.of("POST", "TITLE")
            .flatMap(kind -> WORDS.get(kind).stream()).filter(word -> !isPlain(word))
            .map(word -> word.charAt(word.length() - 1)).collect(Collectors.toUnmodifiableSet());
    private static final Pattern ENGLISH = Pattern.compile("\\b(?:" + anyOf("ENGLISH") + ")s?\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ENGLISH_LAST = Pattern.compile(".*" + ENGLISH.pattern(), Pattern.CASE_INSENSITIVE);
    private static final String LAST_OF_OTHERS = "）)理书成员";
    /// Words that stand for no organisation by themselves.
    private static final Pattern TOWN = Pattern.compile("[镇乡村]|街道|社区|苏木|嘎查|.*(区|农场|林场|牧场|油田|团)");
    /// 社区建设科, 学校安全科: words that begin a department more often than they end a body of a town.
    private static final Pattern OFTEN_WITHIN = Pattern.compile("社区|学校|[镇乡村屯]");
    private static final Pattern OF_COMPANIES = Pattern.compile(".*公司|集团|.*合作社|联合?社");
    private static final int SHORTEST_NAME = 2;

    private OfficeWords() {
    }

    /// One or more positions, ranks or titles, and nothing else: 副局长兼党组书记, 二级调研员, 主任医师.
    public static boolean arePosts(String text) {
        return mayEndInPost(text) && POSTS.matcher(text).matches();
    }

    /// A quick look at the end, for most cells end otherwise and the patterns are slow to find that out.
    static boolean mayEndInPost(String text) {
        if (text.isEmpty()) {
            return false;
        }
        char last = text.charAt(text.length() - 1);
        return LAST_OF_OTHERS.indexOf(last) >= 0 || LAST_OF_CONDITIONAL.contains(last)
                || LAST.contains(last) && IntStream.rangeClosed(1, Math.min(text.length(), LONGEST_POST))
                        .anyMatch(length -> PLAIN_POSTS.contains(text.substring(text.length() - length)));
    }

    static boolean isPost(String text) {
        return mayEndInPost(text) && SINGLE.matcher(text).matches();
    }

    public static boolean isTitle(String text) {
        return mayEndInPost(text) && TITLES.matcher(text).matches();
    }

    /// Whether nothing but what may stand before positions stands here: 挂职, 正处级.
    public static boolean isQualifier(String text) {
        return QUALIFIERS.matcher(text).matches();
    }

    /// Whether a text of at least two characters ends in a word of organisations, departments or places.
    public static boolean endsInPart(String text) {
        return text.length() > 1 && ENDS.values().stream().flatMap(List::stream)
                .anyMatch(end -> IntStream.range(0, text.length())
                        .anyMatch(at -> end.matcher(text).useTransparentBounds(true).region(at, text.length())
                                .matches()));
    }

    /// Whether a text is a department and names no organisation: 质量管理部, 焊接一车间.
    public static boolean isPartAlone(String text) {
        List<Unit> units = units(text);
        return units.size() == 1 && units.getFirst().kind() == Kind.DEPARTMENT
                && units.getFirst().end() == text.length();
    }

    /// The same in a word of organisations, or of what may be one.
    public static boolean endsInBody(String text) {
        return text.length() > 2 && Stream.of(Kind.BODY, Kind.MIDDLE).flatMap(kind -> ENDS.get(kind).stream())
                .anyMatch(end -> IntStream.range(1, text.length())
                        .anyMatch(at -> end.matcher(text).useTransparentBounds(true).region(at, text.length())
                                .matches()));
    }

    /// A rank or a trade that says what somebody is where it stands alone: 正科级, 采购.
    public static boolean standsAlone(String text) {
        return ALONE.contains(text);
    }

    /// A title at the end of English words: Jilin University Professor.
    public static boolean isEnglishPost(String text) {
        return ENGLISH_LAST.matcher(text).matches();
    }

    /// Whether a word of an English position or title stands among others: Deputy Director of Trade.
    public static boolean holdsEnglishPost(String text) {
        return ENGLISH.matcher(text).find();
    }

    /// Where the organisations, departments and places of a text end, from left to right; words inside other words are no ends.
    public static List<Unit> units(String text) {
        List<MatchResult> within = WITHIN.matcher(text).results().toList();
        Map<Integer, Unit> longest = new TreeMap<>();
        ENDS.forEach((kind, patterns) -> patterns.forEach(pattern -> {
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
        }));
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
                || end.kind() == Kind.BODY && !OFTEN_WITHIN.matcher(end.word()).matches()
                        && (TOWN.matcher(units.getLast().word()).matches()
                                || OF_COMPANIES.matcher(end.word()).matches());
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

    /// The plain words of a kind, and those with conditions, which may be longer.
    private static Map<Kind, List<Pattern>> ends() {
        Map<Kind, List<Pattern>> ends = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            List<Pattern> patterns = new ArrayList<>(List.of(Pattern.compile(oneOf(plain(kind.name())))));
            List<String> conditional = WORDS.get(kind.name()).stream().filter(word -> !isPlain(word)).toList();
            if (!conditional.isEmpty()) {
                patterns.add(Pattern.compile(longestFirst(conditional)));
            }
            ends.put(kind, patterns);
        }
        return ends;
    }

    private static String anyOf(String kind) {
        List<String> conditional = WORDS.get(kind).stream().filter(word -> !isPlain(word)).toList();
        List<String> plain = plain(kind);
        return plain.isEmpty() ? longestFirst(conditional)
                : conditional.isEmpty() ? oneOf(plain) : longestFirst(conditional) + "|" + oneOf(plain);
    }

    private static List<String> plain(String kind) {
        return WORDS.get(kind).stream().filter(OfficeWords::isPlain).distinct().sorted().toList();
    }

    private static boolean isPlain(String word) {
        return word.codePoints().allMatch(Character::isLetter);
    }

    private static String longestFirst(List<String> words) {
        return words.stream().distinct().sorted((a, b) -> b.length() - a.length()).collect(Collectors.joining("|"));
    }

    /// Sorted words as a pattern that looks at each character once and takes the longest: 局(?:长(?:助理)?)?.
    private static String oneOf(List<String> words) {
        List<String> branches = new ArrayList<>();
        for (int from = 0; from < words.size();) {
            String first = words.get(from).substring(0, 1);
            int to = from;
            while (to < words.size() && words.get(to).startsWith(first)) {
                to++;
            }
            List<String> rest = words.subList(from, to).stream().map(word -> word.substring(1)).toList();
            boolean ends = rest.getFirst().isEmpty();
            List<String> longer = rest.subList(ends ? 1 : 0, rest.size());
            branches.add(first + (longer.isEmpty() ? "" : "(?:" + oneOf(longer) + ")" + (ends ? "?" : "")));
            from = to;
        }
        return String.join("|", branches);
    }
}
