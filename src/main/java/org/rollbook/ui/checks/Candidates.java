package org.rollbook.ui.checks;

import java.util.List;
import java.util.stream.Stream;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.model.people.Participant;
import org.rollbook.service.OrganisationSearch;
import org.rollbook.service.ParticipantSearch;
import org.rollbook.service.Registration.Lookalike;

/// Finds the second of a pair while one types; the first itself is never proposed.
interface Candidates {
    int MOST = 12;

    /// Before anything is loaded.
    Candidates NONE = _ -> List.of();

    List<Candidate> find(String typed);

    /// The people of a class, and those of other classes who look like the first.
    static Candidates people(List<Participant> people, List<Lookalike> alike, long firstPerson) {
        var search = ParticipantSearch.over(people.stream().filter(p -> p.person().id() != firstPerson).toList());
        var here = people.stream().map(p -> p.person().id()).toList();
        var elsewhere = alike.stream().filter(other -> !here.contains(other.person().id())).map(other -> new Candidate(other.person().id(),
            Phrase.of("merge.candidate.elsewhere", other.person().name(), String.join("、", other.classes())))).toList();
        return typed -> Stream.concat(elsewhere.stream().filter(other -> other.words().arguments().getFirst().toString().contains(typed)),
            search.find(typed).stream().limit(MOST).map(Candidates::candidate)).limit(MOST).toList();
    }

    static Candidates organisations(OrganisationSearch search, long first) {
        return typed -> search.find(typed, MOST).stream().filter(o -> o.id() != first)
            .map(o -> new Candidate(o.id(), Phrase.plain(o.name()))).toList();
    }

    private static Candidate candidate(Participant participant) {
        return new Candidate(participant.person().id(), Phrase.of("merge.candidate", Integer.toString(participant.number()),
            participant.name(), participant.organisation().<Object>map(Organisation::name).orElse("")));
    }
}
