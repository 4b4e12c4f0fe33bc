package org.rollbook.service.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.names.NameReading;
import org.rollbook.names.search.NameIndex;
import org.rollbook.names.search.SearchKey;
import org.rollbook.names.search.SearchText;

/// Finds organisations as somebody types: by any spelling in either language, its pinyin and its initials.
///
/// It never changes and may be asked by several threads; after edits a new one is made.
public final class OrganisationSearch {
    /// Spellings looked at for one answer: enough that an organisation with many aliases hides no other.
    private static final int SPELLINGS_PER_ANSWER = 8;

    private static final Pattern PLACE = Pattern.compile("^\\p{IsHan}{2,6}?[省市区县](?=\\p{IsHan}{2})");

    private final List<Organisation> spelled = new ArrayList<>();
    private final NameIndex index;
    private final Map<String, Organisation> bySpelling;

    private OrganisationSearch(List<Organisation> organisations, NameReading reading) {
        List<SearchKey> keys = new ArrayList<>();
        for (Organisation organisation : organisations) {
            spellings(organisation).forEach(spelling -> {
                spelled.add(organisation);
                keys.add(key(spelling, reading));
            });
        }
        index = NameIndex.of(keys.stream());
        bySpelling = Directory.bySpelling(organisations);
    }

    /// Over a directory in the order in which equally good answers are to come; call it off the screen's thread.
    public static OrganisationSearch over(List<Organisation> organisations, NameReading reading) {
        return new OrganisationSearch(organisations, reading);
    }

    /// At most `limit` organisations, the best first.
    public List<Organisation> find(String typed, int limit) {
        return Arrays.stream(index.find(typed, limit * SPELLINGS_PER_ANSWER)).mapToObj(spelled::get).distinct()
                .limit(limit).toList();
    }

    /// The organisation that registering somebody with this spelling would find, by name, short name or alias.
    public Optional<Organisation> meant(String spelling) {
        return Optional.ofNullable(bySpelling.get(SearchText.normalise(spelling)));
    }

    private static Stream<String> spellings(Organisation organisation) {
        var names = Stream.of(organisation.name().zh(), organisation.name().en(), organisation.shortName().zh(),
                organisation.shortName().en());
        return Stream.concat(names, organisation.aliases().stream()).flatMap(OrganisationSearch::withoutPlace)
                .filter(spelling -> !spelling.isEmpty()).distinct();
    }

    /// A spelling, and what follows the place it begins with: people look for 长春市商务局 as 商务局, shangwuju or swj.
    private static Stream<String> withoutPlace(String spelling) {
        return Stream.of(spelling, PLACE.matcher(spelling).replaceFirst(""));
    }

    private static SearchKey key(String spelling, NameReading reading) {
        String pinyin = reading.pinyin(spelling);
        return new SearchKey("", spelling, pinyin, reading.keys(spelling, pinyin).initials(), "", "", spelling);
    }
}
