package org.rollbook.service.lists.spelling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.names.NameReading;
import org.rollbook.names.search.SearchText;

/// Finds organisations that a spelling nearly names: 市商务局 for 长春市商务局, one without 有限公司, one with a slip of the pen.
///
/// Proposals only, the likeliest first: 吉林大学 and 吉林农业大学 are near and not the same. Abbreviations and slips count
/// here, which would be noise where a whole directory is looked through for doubles (`NearSpellings`).
public final class NearOrganisations {
    private static final int MOST = 3;
    /// Pairs of characters that more spellings share than this, such as 公司, tell nothing.
    private static final int COMMON = 400;
    private static final int LONGEST_SHORT = 3;
    private static final int LONGEST_ABBREVIATED = 8;
    private static final double FAR = 100;
    private static final int FAR_SLIPS = 99;
    private static final Pattern LEGAL_FORM = Pattern.compile(
            "\\(.*?\\)|(股份|责任|有限|集团|总)*公司$|集团$|,? ?(co\\.?,? ?ltd|company limited|limited|ltd|inc|llc|corp|corporation)\\.?$");

    private record Name(String text, String core, String sound) {
    }

    private record Entry(Organisation organisation, Name name) {
    }

    private final NameReading reading;
    private final Optional<NearOrganisations> before;
    private final Map<String, List<Entry>> byPair = new HashMap<>();
    private final Map<String, List<Entry>> bySound = new HashMap<>();
    private final Map<Character, List<Entry>> byFirst = new HashMap<>();

    /// `before` has those that were added earlier.
    private NearOrganisations(NameReading reading, Optional<NearOrganisations> before) {
        this.reading = reading;
        this.before = before;
    }

    static NearOrganisations to(List<Organisation> directory, NameReading reading) {
        NearOrganisations near = new NearOrganisations(reading, Optional.empty());
        directory.forEach(near::add);
        return near;
    }

    /// The spellings with what each may mean: an organisation of the directory, or a spelling that stands before it.
    public List<Spelling> proposing(List<Spelling> spellings) {
        NearOrganisations near = new NearOrganisations(reading, Optional.of(this));
        List<Spelling> proposing = new ArrayList<>();
        for (Spelling spelling : spellings) {
            proposing.add(new Spelling(spelling.text(), spelling.rows(), near.near(spelling.text()), spelling.means()));
            near.add(Organisation.named(spelling.text()));
        }
        return proposing;
    }

    private void add(Organisation organisation) {
        List<String> spellings = new ArrayList<>(List.of(organisation.name().zh(), organisation.name().en(),
                organisation.shortName().zh(), organisation.shortName().en()));
        spellings.addAll(organisation.aliases());
        spellings.stream().filter(spelling -> !spelling.isEmpty())
                .map(spelling -> new Entry(organisation, name(spelling))).forEach(entry -> {
                    pairs(entry.name().text())
                            .forEach(pair -> byPair.computeIfAbsent(pair, key -> new ArrayList<>()).add(entry));
                    bySound.computeIfAbsent(entry.name().sound(), key -> new ArrayList<>()).add(entry);
                    byFirst.computeIfAbsent(entry.name().text().isEmpty() ? ' ' : entry.name().text().charAt(0),
                            key -> new ArrayList<>()).add(entry);
                });
    }

    /// At most three, the nearest first; the organisation that is spelled exactly so is not among them.
    private List<Organisation> near(String spelling) {
        Name wanted = name(spelling);
        Set<Entry> candidates = new HashSet<>(sharing(all -> all.bySound, wanted.sound()));
        for (String pair : pairs(wanted.text())) {
            List<Entry> sharing = sharing(all -> all.byPair, pair);
            if (sharing.size() <= COMMON) {
                candidates.addAll(sharing);
            }
        }
        if (isShort(wanted.text())) {
            candidates.addAll(sharing(all -> all.byFirst, wanted.text().charAt(0)));
        }
        Map<Organisation, Double> distances = new HashMap<>();
        for (Entry candidate : candidates) {
            double distance = candidate.name().text().equals(wanted.text()) ? FAR : distance(wanted, candidate.name());
            if (distance < FAR) {
                distances.merge(candidate.organisation(), distance, Math::min);
            }
        }
        return distances.entrySet().stream()
                .sorted(Map.Entry.<Organisation, Double>comparingByValue().thenComparing(entry -> label(entry.getKey()),
                        Comparator.naturalOrder()))
                .limit(MOST).map(Map.Entry::getKey).toList();
    }

    private <K> List<Entry> sharing(Function<NearOrganisations, Map<K, List<Entry>>> index, K key) {
        List<Entry> own = index.apply(this).getOrDefault(key, List.of());
        List<Entry> earlier = before.map(all -> index.apply(all).getOrDefault(key, List.of())).orElse(List.of());
        return earlier.isEmpty() ? own
                : own.isEmpty() ? earlier : Stream.concat(earlier.stream(), own.stream()).toList();
    }

    private Name name(String spelling) {
        String text = SearchText.normalise(spelling);
        String core = LEGAL_FORM.matcher(text).replaceAll("").strip();
        return new Name(text, core.isEmpty() ? text : core,
                SearchText.normalise(reading.pinyin(text)).replace(" ", ""));
    }

    private static double distance(Name one, Name other) {
        if (one.core().equals(other.core())) {
            return 0;
        }
        if (one.sound().equals(other.sound())) {
            return 1;
        }
        String shorter = one.core().length() <= other.core().length() ? one.core() : other.core();
        String longer = shorter.equals(one.core()) ? other.core() : one.core();
        int missing = longer.length() - shorter.length();
        if (shorter.length() >= 3 && isAbbreviation(shorter, longer)) {
            return 2 + (double) missing / longer.length();
        }
        if (isShort(shorter) && longer.length() <= LONGEST_ABBREVIATED && shorter.charAt(0) == longer.charAt(0)
                && isWithin(shorter, longer)) {
            return 2 + missing;
        }
        int allowed = longer.length() < 4 ? 0 : longer.length() < 8 ? 1 : 2;
        int slips = missing > allowed ? FAR_SLIPS : slips(shorter, longer);
        boolean elsewhere = slips > 1 && one.core().charAt(0) != other.core().charAt(0)
                && one.core().charAt(1) != other.core().charAt(1);
        return slips <= allowed && !elsewhere ? 3 + slips : FAR;
    }

    /// 吉大, 东师: what everybody calls an organisation, too short to be told by pairs of characters.
    private static boolean isShort(String text) {
        return text.length() > 1 && text.length() <= LONGEST_SHORT
                && text.codePoints().allMatch(Character::isIdeographic);
    }

    /// The characters of the shorter in their order, the last one the same: 长春商务局 in 长春市商务局.
    private static boolean isAbbreviation(String shorter, String longer) {
        if (longer.contains(shorter)) {
            return true;
        }
        return isWithin(shorter, longer) && shorter.length() * 2 >= longer.length()
                && shorter.charAt(shorter.length() - 1) == longer.charAt(longer.length() - 1);
    }

    private static boolean isWithin(String shorter, String longer) {
        int at = 0;
        for (int i = 0; i < longer.length() && at < shorter.length(); i++) {
            if (longer.charAt(i) == shorter.charAt(at)) {
                at++;
            }
        }
        return at == shorter.length();
    }

    /// How many characters were added, left out, mistaken or swapped with their neighbour.
    private static int slips(String one, String other) {
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        Arrays.setAll(last, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            int[] next = new int[other.length() + 1];
            next[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                next[j] = Math.min(Math.min(next[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                boolean swapped = i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                next[j] = swapped ? Math.min(next[j], beforeLast[j - 2] + 1) : next[j];
            }
            beforeLast = last;
            last = next;
        }
        return last[other.length()];
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }

    private static String label(Organisation organisation) {
        return organisation.name().zh() + organisation.name().en();
    }
}
