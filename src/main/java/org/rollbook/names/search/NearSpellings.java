package org.rollbook.names.search;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rollbook.names.Han;
import org.rollbook.names.NameReading;

/// Finds who in a directory is called nearly the same as another, by keys that both share: names of organisations that differ by their legal form, by the province before
/// them, by one character more or less, or by characters that sound alike, as input methods mistake them.
///
/// Numerals, directions and digits are never taken for a slip: the first middle school is not the second. What it finds
/// is a question to a person, never an answer: few and sure ones, for everybody in the directory is asked about. What
/// one spelling of a list may mean, the likeliest first, is another question, asked of distances (`NearOrganisations`).
/// Looking one up costs the length of the name, however many are known.
public final class NearSpellings<T> {
    /// A shorter name that lacks a character is often another one: 北京大学 is not 北京工大学.
    private static final int SHORTEST_WITH_GAP = 5;
    private static final int SHORTEST_LATIN_WITH_GAP = 8;
    private static final int SHORTEST_BY_SOUND = 4;
    private static final String NO_SLIP = "0123456789一二三四五六七八九十东西南北上下";
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N} ]");
    private static final Pattern LEGAL_FORM = Pattern.compile("(?<=\\p{IsHan}{2})(集团|股份|有限|责任|总)*公司$");
    private static final Pattern LATIN_FILLERS = Pattern
            .compile("\\b(the|of|and|for|in|co|ltd|inc|llc|limited|company|corp|corporation)\\b");
    private static final Pattern PLACE = Pattern.compile("^\\p{IsHan}{2,3}?(省|自治区|市)(?=\\p{IsHan}{3})");

    private final NameReading reading;
    private final Map<String, Set<T>> byCore = new HashMap<>();
    private final Map<String, Set<T>> byCoreWithoutPlace = new HashMap<>();
    private final Map<String, Set<T>> byGap = new HashMap<>();
    private final Map<String, Set<T>> bySound = new HashMap<>();

    public NearSpellings(NameReading reading) {
        this.reading = reading;
    }

    /// Remembers one way to spell somebody.
    public void add(String spelling, T owner) {
        String core = core(spelling);
        if (core.isEmpty()) {
            return;
        }
        put(byCore, core, owner);
        put(byCoreWithoutPlace, withoutPlace(core), owner);
        gaps(core).forEach(gap -> put(byGap, gap, owner));
        sound(core).forEach(sound -> put(bySound, sound, owner));
    }

    /// Everybody who is spelled like this or nearly so, in the order in which they were added.
    public Set<T> near(String spelling) {
        String core = core(spelling);
        Set<T> found = new LinkedHashSet<>();
        if (core.isEmpty()) {
            return found;
        }
        Stream.of(byCore.get(core), byCore.get(withoutPlace(core)), byCoreWithoutPlace.get(core), byGap.get(core))
                .forEach(owners -> addAll(found, owners));
        gaps(core).forEach(gap -> addAll(found, byCore.get(gap)));
        sound(core).forEach(sound -> addAll(found, bySound.get(sound)));
        return found;
    }

    /// What is compared: without signs, spaces and the legal form; empty for a name that has nothing else.
    private static String core(String spelling) {
        String plain = SIGNS.matcher(SearchText.normalise(spelling)).replaceAll("");
        String bare = Han.in(plain) ? LEGAL_FORM.matcher(plain).replaceFirst("")
                : LATIN_FILLERS.matcher(plain).replaceAll("");
        return bare.replace(" ", "");
    }

    private static String withoutPlace(String core) {
        return PLACE.matcher(core).replaceFirst("");
    }

    /// The name without each character that may have been left out.
    private static List<String> gaps(String core) {
        int[] characters = core.codePoints().toArray();
        if (characters.length <= (Han.in(core) ? SHORTEST_WITH_GAP : SHORTEST_LATIN_WITH_GAP)) {
            return List.of();
        }
        return IntStream.range(0, characters.length).filter(at -> NO_SLIP.indexOf(characters[at]) < 0)
                .mapToObj(at -> new String(characters, 0, at)
                        + new String(characters, at + 1, characters.length - at - 1))
                .toList();
    }

    /// How a Chinese name sounds, by its length, so that a syllable more is not overlooked.
    private List<String> sound(String core) {
        return Han.fills(core) && core.length() >= SHORTEST_BY_SOUND
                ? List.of(core.length() + reading.pinyin(core).toLowerCase(Locale.ROOT).replace(" ", "")) : List.of();
    }

    private static <T> void put(Map<String, Set<T>> owners, String key, T owner) {
        owners.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(owner);
    }

    private static <T> void addAll(Set<T> found, Set<T> owners) {
        if (owners != null) {
            found.addAll(owners);
        }
    }
}
