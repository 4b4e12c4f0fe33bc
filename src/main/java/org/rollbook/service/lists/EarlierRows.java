package org.rollbook.service.lists;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rollbook.names.Simplified;
import org.rollbook.service.lists.Candidate.Found;
import org.rollbook.service.lists.ImportMatch.Reason;
import org.rollbook.service.lists.ImportMatch.Where;
import org.rollbook.service.lists.KnownPeople.Known;

/// Those whom the rows above bring, for a list may have somebody twice.
final class EarlierRows {
    private final KnownPeople people;

    EarlierRows(Simplified simplified) {
        this.people = new KnownPeople(simplified);
    }

    void add(Known known) {
        people.add(known);
    }

    Optional<Known> withNumber(int number) {
        return people.withNumber(number);
    }

    List<Known> withPhone(Known like) {
        return people.withPhone(like);
    }

    /// An earlier row with the same identity, or the same name, if in other characters, and nothing that speaks against it.
    Optional<Found> like(Known fresh) {
        List<Known> withId = people.withId(fresh);
        if (!withId.isEmpty()) {
            return Optional.of(found(withId.getFirst(), Reason.SAME_ID));
        }
        return Stream.of(
                people.withPhone(fresh).stream().filter(known -> known.isNamedLike(fresh) && known.mayBe(fresh))
                        .map(known -> found(known, Reason.SAME_PHONE)),
                people.likely(fresh, fresh.organisation()).map(known -> found(known, Reason.SAME_ORGANISATION)),
                oneWithoutOrganisation(fresh).map(known -> found(known, Reason.SAME_NAME)),
                people.withNameInOtherCharacters(fresh).stream().filter(known -> fits(known, fresh))
                        .map(known -> found(known, Reason.OTHER_CHARACTERS)))
                .flatMap(found -> found).findFirst();
    }

    /// Namesakes where one of the two comes without an organisation.
    private Stream<Known> oneWithoutOrganisation(Known fresh) {
        return fresh.organisation().isEmpty() ? people.likely(fresh) : people.likely(fresh, "");
    }

    /// Whether nothing speaks against one person: neither numbers nor organisations.
    private static boolean fits(Known known, Known fresh) {
        boolean samePhone = !fresh.person().phone().isEmpty() && known.person().phone().equals(fresh.person().phone());
        return known.isLikely(fresh) && (samePhone || known.organisation().isEmpty() || fresh.organisation().isEmpty()
                || known.organisation().equals(fresh.organisation()));
    }

    private static Found found(Known known, Reason reason) {
        return new Found(known, reason, Where.LIST, known.row());
    }
}
