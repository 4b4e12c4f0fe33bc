package org.rollbook.service.lists.spelling;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.names.search.SearchText;

/// How a list spells its organisations: which ones the directory knows, and what the others are to be taken for.
public final class SpellingBook {
    private final Map<String, Organisation> known;
    private final Map<String, Organisation> decided;
    private final Map<String, Count> unknown = new LinkedHashMap<>();
    private final Map<String, String> keys = new LinkedHashMap<>();

    private record Count(String text, int rows) {
    }

    /// `decided` says by normalised spelling which organisation is meant; one with id 0 stands for another spelling of the list.
    public SpellingBook(Map<String, Organisation> known, Map<String, Organisation> decided) {
        this.known = known;
        this.decided = decided;
    }

    /// Counts a spelling of the list.
    public void take(String spelling) {
        String normal = SearchText.normalise(spelling);
        if (!normal.isEmpty() && !known.containsKey(normal)) {
            unknown.merge(normal, new Count(spelling, 1), (before, one) -> new Count(before.text(), before.rows() + 1));
        }
    }

    /// The organisation on file that a spelling means, by the directory or by decision.
    Optional<Organisation> organisation(String spelling) {
        return Optional.ofNullable(known.get(SearchText.normalise(resolved(spelling))));
    }

    /// What a spelling stands for: an organisation on file, or what was decided, which may be another spelling of the list.
    public Optional<Organisation> meaning(String spelling) {
        String normal = SearchText.normalise(spelling);
        return Optional.ofNullable(known.get(normal)).or(() -> Optional.ofNullable(decided.get(normal)));
    }

    /// Organisations on file are compared by what they are, others by how they are spelled.
    public String key(String spelling) {
        return spelling.isEmpty() ? ""
                : keys.computeIfAbsent(spelling, text -> organisation(text).map(SpellingBook::key)
                        .orElseGet(() -> SearchText.normalise(resolved(text))));
    }

    public static String key(Organisation organisation) {
        return "#" + organisation.id();
    }

    /// The unknown spellings, those of most people first.
    public List<Spelling> unknown() {
        return unknown.values().stream().sorted(Comparator.comparingInt(Count::rows).reversed()
                .thenComparing(count -> -count.text().length()).thenComparing(Count::text))
                .map(count -> new Spelling(count.text(), count.rows(), List.of(),
                        Optional.ofNullable(decided.get(SearchText.normalise(count.text())))))
                .toList();
    }

    private String resolved(String spelling) {
        Organisation meant = decided.get(SearchText.normalise(spelling));
        return meant == null ? spelling : meant.label();
    }
}
