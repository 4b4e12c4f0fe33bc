package org.rollbook.service.lists;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Problem;
import org.rollbook.service.lists.Candidate.Found;
import org.rollbook.service.lists.ImportMatch.Where;
import org.rollbook.service.lists.ImportRow.Decision;
import org.rollbook.service.lists.ImportRow.Identity;
import org.rollbook.service.lists.ImportRow.Kind;
import org.rollbook.service.lists.ImportRow.Outcome;
import org.rollbook.service.lists.KnownPeople.Known;
import org.rollbook.service.lists.spelling.SpellingBook;
import org.rollbook.service.people.ParallelWork;
import org.rollbook.sheet.row.DraftRow;

/// Plans an import: what becomes of each row, with whom it may mean and what that would change.
final class ImportPlanning {
    private static final int STEP = 2_000;

    private final ExistingRecords onFile;
    private final SpellingBook spellings;
    private final Map<Integer, RowReading> readings = new HashMap<>();
    private final Lookup classesOf = new Lookup();

    ImportPlanning(ExistingRecords onFile, SpellingBook spellings) {
        this.onFile = onFile;
        this.spellings = spellings;
    }

    /// The rows planned, with how each row of a person was read.
    record Planned(List<ImportRow> rows, Map<Integer, RowReading> readings) {
    }

    Planned plan(List<DraftRow> drafts, Progress progress) {
        Map<Integer, ImportRow> rows = new HashMap<>();
        List<Candidate> candidates = read(drafts, rows, progress);
        Recognition recognition = new Recognition(onFile);
        recognition.recognise(candidates);
        for (Candidate candidate : candidates) {
            if (candidate.outcome().isEmpty()) {
                recognition.guess(candidate);
            }
            if (candidate.outcome().filter(Outcome.PROBLEM::equals).isEmpty()) {
                recognition.remember(candidate);
            }
            rows.put(candidate.row(), row(candidate));
            step(progress, rows.size(), drafts.size());
        }
        return new Planned(drafts.stream().map(draft -> rows.get(draft.row())).toList(), readings);
    }

    private List<Candidate> read(List<DraftRow> drafts, Map<Integer, ImportRow> rows, Progress progress) {
        List<Candidate> candidates = new ArrayList<>();
        ParallelWork.each(drafts, draft -> ReadRow.of(draft, onFile.classId(), onFile.today()), read -> {
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
        return new Candidate(read.row(), read.reading(), read.problems(),
                Known.of(somebody, spellings.key(spelling), read.row().row()));
    }

    /// A row that holds nobody, or nobody who can be taken.
    private static ImportRow plain(ReadRow read) {
        DraftRow row = read.row();
        Outcome outcome = row.isPerson() ? Outcome.PROBLEM : Outcome.SKIPPED;
        return new ImportRow(row.row(), Kind.valueOf(row.kind().name()),
                row.isPerson() ? read.reading().writtenName() : "", "", 0, 0,
                outcome, Decision.OPEN, List.of(), 0, Identity.OWN, read.problems());
    }

    private ImportRow row(Candidate candidate) {
        Participant fresh = candidate.fresh().participant();
        List<ImportMatch> matches = candidate.found().stream().map(found -> match(candidate, found)).toList();
        Set<String> worse = candidate.found().stream().flatMap(found -> worse(candidate, found))
                .collect(Collectors.toCollection(TreeSet::new));
        worse.forEach(field -> candidate.doubt(Problem.of(field, ImportRow.WORSE)));
        Outcome outcome = worse.isEmpty() ? candidate.outcome().orElseThrow() : Outcome.DUPLICATE;
        if (outcome == Outcome.UPDATE && matches.getFirst().differences().isEmpty()) {
            outcome = Outcome.UNCHANGED;
        }
        if (!candidate.found().isEmpty() && !candidate.found().getFirst().known().isNamedLike(candidate.fresh())) {
            candidate.doubt(Problem.of("name", "differs", candidate.found().getFirst().known().participant().name()));
        }
        boolean question = candidate.reading().row().isQuestion();
        if (question) {
            outcome = Outcome.PROBLEM;
        }
        if (candidate.fresh().organisation().isEmpty()
                && matches.stream().noneMatch(match -> match.known().organisation().isPresent())) {
            candidate.doubt(Problem.of("organisation", "missing"));
        }
        boolean lost = outcome == Outcome.PROBLEM && !question;
        int held = matches.stream().findFirst().map(match -> match.known().number()).filter(number -> number > 0)
                .orElse(fresh.number());
        return new ImportRow(candidate.row(), Kind.PERSON, fresh.name(), candidate.reading().organisation(),
                lost ? 0 : fresh.number(), lost ? 0 : held, outcome, Decision.OPEN, matches, 0, identity(candidate),
                candidate.problems());
    }

    /// The fields in which the row would put something doubtful in the place of something sound.
    private Stream<String> worse(Candidate candidate, Found found) {
        Participant known = found.known().participant();
        RowReading earlier = readings.get(found.earlierRow());
        Participant before = earlier == null || found.where() != Where.CLASS ? known : earlier.over(known);
        return Worsening.fields(before.person(), candidate.reading().over(before.person()),
                candidate.reading().row().problems());
    }

    private static Identity identity(Candidate candidate) {
        Known fresh = candidate.fresh();
        boolean held = candidate.found().stream().map(Found::known).anyMatch(known -> fresh.participant().number() > 0
                && fresh.participant().number() == known.participant().number()
                || !fresh.person().idNumber().isEmpty() && fresh.person().idNumber().equals(known.person().idNumber()));
        return held ? Identity.HELD : Identity.OWN;
    }

    private ImportMatch match(Candidate candidate, Found found) {
        Participant known = found.known().participant();
        List<Difference> differences = new ArrayList<>();
        if (found.where() != Where.ELSEWHERE) {
            differences.addAll(Difference.between(known, candidate.reading().over(known)));
        }
        String organisation = candidate.fresh().organisation();
        if (found.where() != Where.ELSEWHERE && !organisation.isEmpty()
                && !organisation.equals(found.known().organisation())) {
            differences.add(new Difference("organisation", known.organisation().map(Organisation::label).orElse(""),
                    spellings.meaning(candidate.reading().organisation()).map(Organisation::label)
                            .orElse(candidate.reading().organisation())));
        }
        return new ImportMatch(known, found.reason(), found.where(), found.earlierRow(),
                classesOf.of(known.person().id()), differences);
    }

    /// The codes of a person’s classes; looked up for the first time when somebody is found.
    private final class Lookup {
        private Map<Long, List<String>> codes = Map.of();

        List<String> of(long personId) {
            if (codes.isEmpty()) {
                codes = new HashMap<>();
                onFile.people().stream().sorted(Comparator.comparingLong(Participant::id)).forEach(p -> codes
                        .computeIfAbsent(p.person().id(), id -> new ArrayList<>(1))
                        .add(onFile.classes().getOrDefault(p.classId(), "")));
            }
            return codes.getOrDefault(personId, List.of());
        }
    }

    private static void step(Progress progress, long done, long total) {
        if (done % STEP == 0) {
            progress.advance(done, total);
        }
    }
}
