package org.rollbook.service.people;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.model.people.Participant;
import org.rollbook.names.search.NameIndex;
import org.rollbook.names.search.SearchKey;
import org.rollbook.names.search.SearchText;

/// Finds the people of one list as somebody types: by name, pinyin, initials, number, organisation, and the ends of phone and ID.
///
/// It never changes and may be asked by several threads; after edits a new one is made.
public final class ParticipantSearch {
    private final List<Participant> people;
    private final NameIndex index;

    private ParticipantSearch(List<Participant> people) {
        this.people = people;
        Map<Organisation, String> spellings = new IdentityHashMap<>();
        this.index = NameIndex.of(people.stream().map(p -> key(p, p.organisation()
                .map(o -> spellings.computeIfAbsent(o, ParticipantSearch::spellings)).orElse(""))));
    }

    /// Over a list in the order in which equally good answers are to come.
    public static ParticipantSearch over(List<Participant> people) {
        return new ParticipantSearch(List.copyOf(people));
    }

    /// Whether what was typed holds nothing to search for, as an empty box does.
    public static boolean isEmpty(String typed) {
        return SearchText.isEmpty(typed);
    }

    /// Everybody whom the words fit, best first; everybody for an empty query.
    public List<Participant> find(String typed) {
        return Arrays.stream(index.find(typed, people.size())).mapToObj(people::get).toList();
    }

    private static SearchKey key(Participant participant, String organisation) {
        var person = participant.person();
        return new SearchKey(Integer.toString(participant.number()), person.name() + latin(person.latinName()),
                person.pinyin(),
                participant.keys().initials(), person.phone().text(), person.idNumber().text(), organisation);
    }

    private static String latin(String name) {
        return name.isEmpty() ? "" : " " + name;
    }

    private static String spellings(Organisation organisation) {
        var names = Stream.of(organisation.name().zh(), organisation.name().en(), organisation.shortName().zh(),
                organisation.shortName().en());
        return String.join(" ",
                Stream.concat(names, organisation.aliases().stream()).filter(name -> !name.isEmpty()).toList());
    }
}
