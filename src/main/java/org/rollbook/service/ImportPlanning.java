package org.rollbook.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Problem;
import org.rollbook.service.ImportMatch.Reason;
import org.rollbook.service.ImportMatch.Where;
import org.rollbook.service.ImportRow.Decision;
import org.rollbook.service.ImportRow.Identity;
import org.rollbook.service.ImportRow.Kind;
import org.rollbook.service.ImportRow.Outcome;
import org.rollbook.service.KnownPeople.Known;
import org.rollbook.sheet.DraftRow;

/// Plans an import: finds out for each row who it is, the sure ones first, so that nobody is taken by a weaker likeness.
final class ImportPlanning {
    private static final int MOST_MATCHES = 9;
    private static final int STEP = 2_000;

    private final OnFile onFile;
    private final SpellingBook spellings;
    private final KnownPeople inClass = new KnownPeople();
    private final KnownPeople elsewhere = new KnownPeople();
    private final KnownPeople inList = new KnownPeople();
    private final Set<Long> enrolled = new HashSet<>();
    /// Which row took whom: by enrolment in the class, by person elsewhere.
    private final Map<Long, Integer> taken = new HashMap<>();
    private final Map<Long, Integer> takenOver = new HashMap<>();
    private final Map<String, Integer> namesakes = new HashMap<>();
    private final Lookup classesOf = new Lookup();

    /// A row that may become somebody.
    private static final class Candidate {
        private final DraftRow row;
        private final RowReading reading;
        private final List<Problem> problems;
        private final Known fresh;
        private List<Found> found = List.of();
        private Outcome outcome;

        Candidate(DraftRow row, RowReading reading, List<Problem> problems, Known fresh) {
            this.row = row;
            this.reading = reading;
            this.problems = problems;
            this.fresh = fresh;
        }

        Candidate becomes(Outcome outcome, Found... found) {
            this.outcome = outcome;
            this.found = List.of(found);
            return this;
        }
    }

    /// Somebody whom a row may mean.
    private record Found(Known known, Reason reason, Where where, int earlierRow) {
    }

    ImportPlanning(OnFile onFile, SpellingBook spellings) {
        this.onFile = onFile;
        this.spellings = spellings;
    }

    /// The rows planned, with how each row of a person was read.
    record Planned(List<ImportRow> rows, Map<Integer, RowReading> readings) {
    }

    Planned plan(List<DraftRow> drafts, Progress progress) {
        index();
        Map<Integer, ImportRow> rows = new HashMap<>();
        Map<Integer, RowReading> readings = new HashMap<>();
        List<Candidate> candidates = read(drafts, rows, readings, progress);
        candidates.forEach(this::recognise);
        candidates.stream().filter(candidate -> candidate.outcome == null).forEach(this::recogniseByOrganisation);
        for (Candidate candidate : candidates) {
            if (candidate.outcome == null) {
                guess(candidate);
            }
            if (candidate.outcome != Outcome.PROBLEM) {
                inList.add(candidate.fresh);
            }
            rows.put(candidate.row.row(), row(candidate));
            step(progress, rows.size(), drafts.size());
        }
        return new Planned(drafts.stream().map(draft -> rows.get(draft.row())).toList(), readings);
    }

    private void index() {
        for (Participant participant : onFile.people().reversed()) {
            if (participant.classId() == onFile.classId()) {
                inClass.add(known(participant, 0));
                enrolled.add(participant.person().id());
            }
        }
        Set<Long> seen = new HashSet<>(enrolled);
        // A trainee number of another class means nothing in this one.
        onFile.people().stream().filter(p -> seen.add(p.person().id())).forEach(p -> elsewhere.add(known(p.withNumber(0), 0)));
    }

    private Known known(Participant participant, int row) {
        return Known.of(participant, participant.organisation().map(SpellingBook::key).orElse(""), row);
    }

    private List<Candidate> read(List<DraftRow> drafts, Map<Integer, ImportRow> rows, Map<Integer, RowReading> readings, Progress progress) {
        List<Candidate> candidates = new ArrayList<>();
        Parts.each(drafts, draft -> ReadRow.of(draft, onFile.classId(), onFile.today()), read -> {
            DraftRow draft = read.row();
            if (draft.isPerson()) {
                readings.put(draft.row(), read.reading());
            }
            if (read.somebody().isPresent()) {
                candidates.add(candidate(read, read.somebody().get()));
            } else {
                rows.put(draft.row(), plain(read));
            }
            step(progress, candidates.size(), drafts.size() * 2L);
        });
        return candidates;
    }

    private Candidate candidate(ReadRow read, Participant somebody) {
        String spelling = read.reading().organisation();
        spellings.take(spelling);
        Known fresh = Known.of(somebody, spellings.key(spelling), read.row().row());
        namesakes.merge(namesake(fresh), 1, Integer::sum);
        return new Candidate(read.row(), read.reading(), read.problems(), fresh);
    }

    private static String namesake(Known known) {
        return known.organisation() + "\n" + known.name();
    }

    /// By number, identity number, or phone with name: there is no doubt, unless the name differs.
    private void recognise(Candidate candidate) {
        Known fresh = candidate.fresh;
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
            List<Known> withPhone = inClass.withPhone(fresh).stream().filter(known -> known.isNamedLike(fresh) && known.mayBe(fresh)).toList();
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
        Known fresh = candidate.fresh;
        boolean phone = !fresh.person().phone().isEmpty() && fresh.person().phone().equals(holder.person().phone());
        if (holder.mayBe(fresh) && phone) {
            doubtful(candidate, List.of(holder), Reason.SAME_NUMBER);
        } else {
            candidate.problems.add(Problem.of("number", "taken", Integer.toString(holder.participant().number()), holder.participant().name()));
            candidate.becomes(Outcome.PROBLEM);
        }
    }

    /// By name and organisation, among those whom no row is known to mean.
    private void recogniseByOrganisation(Candidate candidate) {
        Known fresh = candidate.fresh;
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
    private void guess(Candidate candidate) {
        Known fresh = candidate.fresh;
        Optional<Found> earlier = earlier(fresh);
        if (earlier.isPresent()) {
            candidate.becomes(Outcome.DUPLICATE, earlier.get());
            return;
        }
        Optional<Known> numbered = inList.withNumber(fresh.participant().number());
        if (numbered.isPresent()) {
            candidate.problems.add(Problem.of("number", "taken", Integer.toString(fresh.participant().number()), numbered.get().participant().name()));
            candidate.becomes(Outcome.PROBLEM);
            return;
        }
        List<Known> alike = untaken(inClass.withName(fresh)).filter(known -> known.isLikely(fresh)).toList();
        List<Known> samePhone = fresh.person().phone().isMobile() ? inClass.withPhone(fresh) : List.of();
        if (!alike.isEmpty()) {
            doubtful(candidate, alike, Reason.SAME_NAME);
        } else if (samePhone.size() == 1 && untaken(samePhone).anyMatch(known -> known.mayBe(fresh))) {
            doubtful(candidate, samePhone, Reason.SAME_PHONE);
        } else {
            sharedPhone(candidate, samePhone);
            fromElsewhere(candidate);
        }
    }

    private Stream<Known> untaken(List<Known> known) {
        return known.stream().filter(one -> !taken.containsKey(one.participant().id()));
    }

    /// An earlier row with the same identity, or the same name and nothing that speaks against it.
    private Optional<Found> earlier(Known fresh) {
        List<Known> withId = inList.withId(fresh);
        if (!withId.isEmpty()) {
            return Optional.of(inList(withId.getFirst(), Reason.SAME_ID));
        }
        Optional<Found> first = Optional.empty();
        for (Known known : inList.withName(fresh)) {
            Optional<Reason> reason = reason(known, fresh);
            if (reason.isPresent() && first.filter(found -> found.reason().compareTo(reason.get()) <= 0).isEmpty()) {
                first = reason.map(r -> inList(known, r));
            }
        }
        return first;
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

    private static Found inList(Known known, Reason reason) {
        return new Found(known, reason, Where.LIST, known.row());
    }

    private void sharedPhone(Candidate candidate, List<Known> inClass) {
        Known fresh = candidate.fresh;
        if (fresh.person().phone().isMobile()) {
            Stream.concat(inList.withPhone(fresh).stream(), inClass.stream()).filter(known -> !known.isNamedLike(fresh)).findFirst()
                    .ifPresent(other -> candidate.problems.add(Problem.of("phone", "common", other.participant().name())));
        }
    }

    /// A person of another class is taken over when identity, phone or organisation say so; another name makes it doubtful.
    private void fromElsewhere(Candidate candidate) {
        Known fresh = candidate.fresh;
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
                        .map(k -> new Found(k, Reason.SAME_ORGANISATION, Where.ELSEWHERE, 0)))
                .flatMap(found -> found).filter(found -> !takenOver.containsKey(found.known().person().id())).findFirst();
        if (known.isEmpty()) {
            candidate.becomes(Outcome.NEW);
            return;
        }
        takenOver.put(known.get().known().person().id(), candidate.row.row());
        candidate.becomes(known.get().known().isNamedLike(fresh) ? Outcome.NEW : Outcome.DUPLICATE, known.get());
    }

    /// A member of the class; one whom an earlier row meant already is repeated, one who had left is asked about.
    private void sure(Candidate candidate, Known known, Reason reason) {
        Integer earlier = taken.putIfAbsent(known.participant().id(), candidate.row.row());
        Found found = new Found(known, reason, Where.CLASS, earlier == null ? 0 : earlier);
        boolean present = switch (known.participant().state()) {
            case WITHDRAWN, CANCELLED, REPLACED -> false;
            case INVITED, REGISTERED, WAITING, ARRIVED, COMPLETED -> true;
        };
        candidate.becomes(earlier == null && present ? Outcome.UPDATE : Outcome.DUPLICATE, found);
        int wanted = candidate.fresh.participant().number();
        if (wanted > 0 && wanted != known.participant().number()) {
            candidate.problems.add(Problem.of("number", "kept", Integer.toString(wanted), Integer.toString(known.participant().number())));
        }
    }

    private void doubtful(Candidate candidate, List<Known> known, Reason reason) {
        candidate.becomes(Outcome.DUPLICATE, known.stream().limit(MOST_MATCHES)
                .map(one -> new Found(one, reason, Where.CLASS, taken.getOrDefault(one.participant().id(), 0))).toArray(Found[]::new));
    }

    private ImportRow row(Candidate candidate) {
        Participant fresh = candidate.fresh.participant();
        List<ImportMatch> matches = candidate.found.stream().map(found -> match(candidate, found)).toList();
        Outcome outcome = candidate.outcome;
        if (outcome == Outcome.UPDATE && matches.getFirst().differences().isEmpty()) {
            outcome = Outcome.UNCHANGED;
        }
        if (!candidate.found.isEmpty() && !candidate.found.getFirst().known().isNamedLike(candidate.fresh)) {
            candidate.problems.add(Problem.of("name", "differs", candidate.found.getFirst().known().participant().name()));
        }
        int held = matches.stream().findFirst().map(match -> match.known().number()).filter(number -> number > 0).orElse(fresh.number());
        return new ImportRow(candidate.row.row(), Kind.PERSON, fresh.name(), candidate.reading.organisation(),
                outcome == Outcome.PROBLEM ? 0 : fresh.number(), outcome == Outcome.PROBLEM ? 0 : held, outcome, Decision.OPEN, matches, 0, identity(candidate), candidate.problems);
    }

    private static Identity identity(Candidate candidate) {
        Known fresh = candidate.fresh;
        boolean held = candidate.found.stream().map(Found::known).anyMatch(known ->
                fresh.participant().number() > 0 && fresh.participant().number() == known.participant().number()
                        || !fresh.person().idNumber().isEmpty() && fresh.person().idNumber().equals(known.person().idNumber()));
        return held ? Identity.HELD : Identity.OWN;
    }

    private ImportMatch match(Candidate candidate, Found found) {
        Participant known = found.known().participant();
        List<Difference> differences = new ArrayList<>();
        if (found.where() != Where.ELSEWHERE) {
            differences.addAll(Difference.between(known, candidate.reading.over(known)));
        }
        String organisation = candidate.fresh.organisation();
        if (found.where() != Where.ELSEWHERE && !organisation.isEmpty() && !organisation.equals(found.known().organisation())) {
            differences.add(new Difference("organisation", known.organisation().map(o -> o.name().zh().isEmpty() ? o.name().en() : o.name().zh())
                    .orElse(""), candidate.reading.organisation()));
        }
        return new ImportMatch(known, found.reason(), found.where(), found.earlierRow(), classesOf.of(known.person().id()), differences);
    }

    /// The codes of a person’s classes; looked up for the first time when somebody is found.
    private final class Lookup {
        private Map<Long, List<String>> codes = Map.of();

        List<String> of(long personId) {
            if (codes.isEmpty()) {
                codes = new HashMap<>();
                onFile.people().stream().sorted(Comparator.comparingLong(Participant::id)).forEach(p -> codes
                        .computeIfAbsent(p.person().id(), id -> new ArrayList<>(1)).add(onFile.classes().getOrDefault(p.classId(), "")));
            }
            return codes.getOrDefault(personId, List.of());
        }
    }

    /// A row that holds nobody, or nobody who can be taken.
    private static ImportRow plain(ReadRow read) {
        DraftRow row = read.row();
        Outcome outcome = row.isPerson() ? Outcome.PROBLEM : Outcome.SKIPPED;
        return new ImportRow(row.row(), Kind.valueOf(row.kind().name()), row.isPerson() ? read.reading().writtenName() : "", "", 0, 0,
                outcome, Decision.OPEN, List.of(), 0, Identity.OWN, read.problems());
    }

    private static void step(Progress progress, long done, long total) {
        if (done % STEP == 0) {
            progress.advance(done, total);
        }
    }
}
