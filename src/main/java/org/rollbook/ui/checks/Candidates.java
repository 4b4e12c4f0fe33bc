package org.rollbook.ui.checks;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.model.people.Participant;
import org.rollbook.service.people.PossibleDuplicate;
import org.rollbook.service.people.OrganisationSearch;
import org.rollbook.service.people.ParticipantSearch;

/// Finds the second of a pair while one types; the first itself is never proposed.
interface Candidates {
    int MOST = 12;
    /// How many of other classes stand below those of the open one.
    int MOST_ELSEWHERE = 8;

    /// Before anything is loaded.
    Candidates NONE = _ -> List.of();

    List<MergeCandidate> find(String typed);

    /// The people of the open class, then those of the others; for nothing typed, who looks like the first comes before them.
    static Candidates people(Everybody everybody, List<PossibleDuplicate> alike) {
        var here = ParticipantSearch.over(everybody.here());
        var codes = new HashMap<Long, String>();
        everybody.elsewhere().forEach(there -> codes.put(there.participant().id(), there.code()));
        var elsewhere = ParticipantSearch
                .over(everybody.elsewhere().stream().map(Everybody.There::participant).toList());
        var looksAlike = alike.stream()
                .filter(other -> everybody.here().stream().noneMatch(p -> p.person().id() == other.person().id()))
                .map(other -> new MergeCandidate(other.person().id(),
                        Phrase.of("merge.candidate.elsewhere", other.person().name(),
                                String.join("、", other.classes()))))
                .toList();
        return asked -> {
            var typed = ParticipantSearch.isEmpty(asked) ? "" : asked;
            var found = new LinkedHashMap<Long, MergeCandidate>();
            Stream.of(
                    looksAlike.stream()
                            .filter(other -> other.words().arguments().getFirst().toString().contains(typed)),
                    here.find(typed).stream().limit(MOST).map(Candidates::candidate),
                    elsewhere.find(typed).stream().limit(MOST_ELSEWHERE).map(p -> candidate(p, codes.get(p.id()))))
                    .flatMap(Function.identity()).forEach(candidate -> found.putIfAbsent(candidate.id(), candidate));
            return List.copyOf(found.values());
        };
    }

    static Candidates organisations(OrganisationSearch search, long first) {
        return typed -> search.find(typed, MOST).stream().filter(o -> o.id() != first)
                .map(o -> new MergeCandidate(o.id(), Phrase.plain(o.name()))).toList();
    }

    private static MergeCandidate candidate(Participant participant, String code) {
        var place = Phrase.of("checks.number.elsewhere", code, Integer.toString(participant.number()));
        return new MergeCandidate(participant.person().id(), participant.organisation()
                .map(o -> Phrase.of("checks.who.from", place, participant.name(), o.name()))
                .orElseGet(() -> Phrase.of("checks.who", place, participant.name())));
    }

    private static MergeCandidate candidate(Participant participant) {
        return new MergeCandidate(participant.person().id(),
                Phrase.of("merge.candidate", Integer.toString(participant.number()),
                        participant.name(), participant.organisation().<Object>map(Organisation::name).orElse("")));
    }
}
