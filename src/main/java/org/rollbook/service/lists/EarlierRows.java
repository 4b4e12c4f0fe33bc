package org.rollbook.service.lists;

import java.util.List;
import java.util.Optional;
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
        Optional<Found> first = Optional.empty();
        for (Known known : people.withName(fresh)) {
            Optional<Reason> reason = reason(known, fresh);
            if (reason.isPresent() && first.filter(found -> found.reason().compareTo(reason.get()) <= 0).isEmpty()) {
                first = reason.map(r -> found(known, r));
            }
        }
        return first.or(() -> people.withNameInOtherCharacters(fresh).stream().filter(known -> reason(known, fresh).isPresent()).findFirst()
                .map(known -> found(known, Reason.OTHER_CHARACTERS)));
    }

    /// Why two people of one name may be one; nothing when their numbers or organisations differ.
    private static Optional<Reason> reason(Known known, Known fresh) {
        if (known.mayBe(fresh) && !fresh.person().phone().isEmpty() && known.person().phone().equals(fresh.person().phone())) {
            return Optional.of(Reason.SAME_PHONE);
        }
        if (!known.isLikely(fresh)) {
            return Optional.empty();
        }
        if (known.organisation().equals(fresh.organisation())) {
            return Optional.of(Reason.SAME_ORGANISATION);
        }
        return known.organisation().isEmpty() || fresh.organisation().isEmpty() ? Optional.of(Reason.SAME_NAME) : Optional.empty();
    }

    private static Found found(Known known, Reason reason) {
        return new Found(known, reason, Where.LIST, known.row());
    }
}
