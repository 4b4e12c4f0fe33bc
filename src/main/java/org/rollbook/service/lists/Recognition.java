package org.rollbook.service.lists;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Problem;
import org.rollbook.names.Simplified;
import org.rollbook.service.lists.Candidate.Found;
import org.rollbook.service.lists.ImportMatch.Reason;
import org.rollbook.service.lists.ImportMatch.Where;
import org.rollbook.service.lists.ImportRow.Outcome;
import org.rollbook.service.lists.KnownPeople.Known;
import org.rollbook.service.lists.spelling.SpellingBook;

/// Finds out who the rows of a list are: members of the class, people of other classes, people of earlier rows, or nobody known.
///
/// The sure ones are found first, so that nobody is taken by a weaker likeness.
final class Recognition {
    private static final int MOST_MATCHES = 9;

    private final Simplified simplified = new Simplified();
    private final KnownPeople inClass = new KnownPeople(simplified);
    private final KnownPeople elsewhere = new KnownPeople(simplified);
    private final EarlierRows earlierRows = new EarlierRows(simplified);
    /// Which row took whom: by enrolment in the class, by person elsewhere.
    private final Map<Long, Integer> taken = new HashMap<>();
    private final Map<Long, Integer> takenOver = new HashMap<>();
    /// How many rows bring one name of one organisation.
    private final Map<String, Integer> namesakes = new HashMap<>();

    Recognition(ExistingRecords onFile) {
        index(onFile);
    }

    private void index(ExistingRecords onFile) {
        Set<Long> seen = new HashSet<>();
        for (Participant participant : onFile.people().reversed()) {
            if (participant.classId() == onFile.classId()) {
                inClass.add(known(participant));
                seen.add(participant.person().id());
            }
        }
        // A trainee number of another class means nothing in this one.
        onFile.people().stream().filter(p -> seen.add(p.person().id()))
                .forEach(p -> elsewhere.add(known(p.withNumber(0))));
    }

    private Known known(Participant participant) {
        return Known.of(participant, participant.organisation().map(SpellingBook::key).orElse(""), 0);
    }

    /// Those of whom a number, or name and organisation, leave no doubt; the others stay open.
    void recognise(List<Candidate> candidates) {
        candidates.forEach(candidate -> namesakes.merge(namesake(candidate.fresh()), 1, Integer::sum));
        candidates.forEach(this::byNumbers);
        candidates.stream().filter(candidate -> candidate.outcome().isEmpty()).forEach(this::byOrganisation);
    }

    /// Later rows may mean the same person.
    void remember(Candidate candidate) {
        earlierRows.add(candidate.fresh());
    }

    private static String namesake(Known known) {
        return known.organisation() + "\n" + known.name();
    }

    /// By number, identity number, or phone with name: there is no doubt, unless the name differs.
    private void byNumbers(Candidate candidate) {
        Known fresh = candidate.fresh();
        Optional<Known> holder = inClass.withNumber(fresh.participant().number());
        Optional<Known> withId = inClass.withId(fresh).stream().findFirst();
        if (holder.isPresent() && holder.get().mayBe(fresh) && holder.get().isNamedLike(fresh)) {
            sure(candidate, holder.get(), Reason.SAME_NUMBER);
        } else if (withId.isPresent() && (withId.get().isNamedLike(fresh) || holder.equals(withId))) {
            sure(candidate, withId.get(), Reason.SAME_ID);
        } else if (withId.isPresent()) {
            doubtful(candidate, List.of(withId.get()), Reason.SAME_ID);
        } else if (holder.isPresent()) {
            number(candidate, holder.get());
        } else {
            List<Known> withPhone = inClass.withPhone(fresh).stream()
                    .filter(known -> known.isNamedLike(fresh) && known.mayBe(fresh)).toList();
            List<Known> here = withPhone.size() < 2 ? withPhone
                    : withPhone.stream().filter(known -> known.organisation().equals(fresh.organisation())).toList();
            if (here.size() == 1) {
                sure(candidate, here.getFirst(), Reason.SAME_PHONE);
            } else if (!withPhone.isEmpty()) {
                doubtful(candidate, here.isEmpty() ? withPhone : here, Reason.SAME_PHONE);
            }
        }
    }

    /// A trainee number that somebody of another name holds: a corrected name, or a mistake.
    private void number(Candidate candidate, Known holder) {
        Known fresh = candidate.fresh();
        boolean phone = !fresh.person().phone().isEmpty() && fresh.person().phone().equals(holder.person().phone());
        if (holder.mayBe(fresh) && phone) {
            doubtful(candidate, List.of(holder), Reason.SAME_NUMBER);
        } else {
            candidate.doubt(Problem.of("number", "taken", Integer.toString(holder.participant().number()),
                    holder.participant().name()));
            candidate.becomes(Outcome.PROBLEM);
        }
    }

    /// By name and organisation, among those whom no row is known to mean.
    private void byOrganisation(Candidate candidate) {
        Known fresh = candidate.fresh();
        List<Known> here = inClass.withNameAndOrganisation(fresh).stream()
                .filter(known -> known.mayBe(fresh) && !taken.containsKey(known.participant().id())).toList();
        if (here.isEmpty()) {
            return;
        }
        boolean several = here.size() > 1 || namesakes.get(namesake(fresh)) > 1 && !here.getFirst().isLikely(fresh);
        if (several) {
            doubtful(candidate, here, Reason.SAME_ORGANISATION);
        } else {
            sure(candidate, here.getFirst(), Reason.SAME_ORGANISATION);
        }
    }

    /// Somebody whom an earlier row brings, somebody alike in the class, somebody of another class, or somebody new.
    void guess(Candidate candidate) {
        Known fresh = candidate.fresh();
        Optional<Found> earlier = earlierRows.like(fresh);
        if (earlier.isPresent()) {
            candidate.becomes(Outcome.DUPLICATE, earlier.get());
            return;
        }
        Optional<Known> numbered = earlierRows.withNumber(fresh.participant().number());
        if (numbered.isPresent()) {
            candidate.doubt(Problem.of("number", "taken", Integer.toString(fresh.participant().number()),
                    numbered.get().participant().name()));
            candidate.becomes(Outcome.PROBLEM);
            return;
        }
        List<Known> alike = untaken(inClass.likely(fresh)).toList();
        List<Known> spelled = untaken(inClass.withNameInOtherCharacters(fresh).stream())
                .filter(known -> known.isLikely(fresh)).toList();
        List<Known> samePhone = fresh.person().phone().isMobile() ? inClass.withPhone(fresh) : List.of();
        if (!alike.isEmpty()) {
            doubtful(candidate, alike, Reason.SAME_NAME);
        } else if (samePhone.size() == 1
                && untaken(samePhone.stream()).anyMatch(known -> known.mayBe(fresh) || known.isNamedLike(fresh))) {
            doubtful(candidate, samePhone, Reason.SAME_PHONE);
        } else if (!spelled.isEmpty()) {
            doubtful(candidate, spelled, Reason.OTHER_CHARACTERS);
        } else {
            sharedPhone(candidate, samePhone);
            fromElsewhere(candidate);
        }
    }

    private Stream<Known> untaken(Stream<Known> known) {
        return known.filter(one -> !taken.containsKey(one.participant().id()));
    }

    private void sharedPhone(Candidate candidate, List<Known> inClass) {
        Known fresh = candidate.fresh();
        if (fresh.person().phone().isMobile()) {
            Stream.concat(earlierRows.withPhone(fresh).stream(), inClass.stream())
                    .filter(known -> !known.isNamedLike(fresh)).findFirst()
                    .ifPresent(other -> candidate.doubt(Problem.of("phone", "common", other.participant().name())));
        }
    }

    /// A person of another class is taken over when identity, phone or organisation say so; another name makes it doubtful.
    private void fromElsewhere(Candidate candidate) {
        Known fresh = candidate.fresh();
        if (elsewhere.isEmpty()) {
            candidate.becomes(Outcome.NEW);
            return;
        }
        Optional<Found> known = Stream.of(
                elsewhere.withId(fresh).stream().map(k -> new Found(k, Reason.SAME_ID, Where.ELSEWHERE, 0)),
                elsewhere.withPhone(fresh).stream().filter(k -> k.isNamedLike(fresh) && k.mayBe(fresh))
                        .map(k -> new Found(k, Reason.SAME_PHONE, Where.ELSEWHERE, 0)),
                elsewhere.withNameAndOrganisation(fresh).stream()
                        .filter(k -> k.mayBe(fresh) && (k.isLikely(fresh) || namesakes.get(namesake(fresh)) == 1))
                        .map(k -> new Found(k, Reason.SAME_ORGANISATION, Where.ELSEWHERE, 0)),
                elsewhere.withNameInOtherCharacters(fresh).stream()
                        .filter(k -> k.isLikely(fresh) && isTogether(k, fresh))
                        .map(k -> new Found(k, Reason.OTHER_CHARACTERS, Where.ELSEWHERE, 0)))
                .flatMap(found -> found).filter(found -> !takenOver.containsKey(found.known().person().id()))
                .findFirst();
        if (known.isEmpty()) {
            candidate.becomes(Outcome.NEW);
            return;
        }
        takenOver.put(known.get().known().person().id(), candidate.row());
        candidate.becomes(known.get().known().isNamedLike(fresh) ? Outcome.NEW : Outcome.DUPLICATE, known.get());
    }

    private static boolean isTogether(Known known, Known fresh) {
        return known.organisation().equals(fresh.organisation())
                || !fresh.person().phone().isEmpty() && fresh.person().phone().equals(known.person().phone());
    }

    /// A member of the class; one whom an earlier row meant already is repeated, one who had left is asked about.
    private void sure(Candidate candidate, Known known, Reason reason) {
        Integer earlier = taken.putIfAbsent(known.participant().id(), candidate.row());
        Found found = new Found(known, reason, Where.CLASS, earlier == null ? 0 : earlier);
        boolean present = switch (known.participant().state()) {
            case WITHDRAWN, CANCELLED, REPLACED -> false;
            case INVITED, REGISTERED, WAITING, ARRIVED, COMPLETED -> true;
        };
        candidate.becomes(earlier == null && present ? Outcome.UPDATE : Outcome.DUPLICATE, found);
        int wanted = candidate.fresh().participant().number();
        if (wanted > 0 && wanted != known.participant().number()) {
            candidate.doubt(Problem.of("number", "kept", Integer.toString(wanted),
                    Integer.toString(known.participant().number())));
        }
    }

    private void doubtful(Candidate candidate, List<Known> known, Reason reason) {
        candidate.becomes(Outcome.DUPLICATE, known.stream().limit(MOST_MATCHES)
                .map(one -> new Found(one, reason, Where.CLASS, taken.getOrDefault(one.participant().id(), 0)))
                .toArray(Found[]::new));
    }
}
