package org.rollbook.service;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rollbook.model.Refusal;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Problem;
import org.rollbook.names.SearchText;
import org.rollbook.service.ImportPlan.Outcome;
import org.rollbook.service.ImportPlan.Row;
import org.rollbook.sheet.DraftRow;

/// Plans an import in one pass over its rows; a row that repeats an earlier one is a duplicate too.
final class ImportPlanning {
    private final long classId;
    private final Registration registration;
    private final Map<String, Organisation> spellings;
    private final KnownPeople inClass = new KnownPeople();
    private final KnownPeople onFile = new KnownPeople();
    private final Set<Long> matched = new HashSet<>();
    private final Set<Long> enrolled = new HashSet<>();

    ImportPlanning(long classId, Registration registration, Map<String, Organisation> spellings, List<Participant> everywhere) {
        this.classId = classId;
        this.registration = registration;
        this.spellings = spellings;
        for (Participant participant : everywhere) {
            String organisation = participant.organisation().map(o -> Long.toString(o.id())).orElse("");
            (participant.classId() == classId ? inClass : onFile).add(participant, organisation);
            if (participant.classId() == classId) {
                enrolled.add(participant.person().id());
            }
        }
    }

    Row row(DraftRow row) {
        if (!row.isPerson()) {
            return new Row(row.row(), Outcome.SKIPPED, Optional.empty(), "", row.problems());
        }
        if (row.isUnusable()) {
            return problem(row, row.problems());
        }
        try {
            return person(row, new RowReading(row));
        } catch (Refusal refusal) {
            return problem(row, and(row.problems(), unusable(refusal)));
        }
    }

    private Row person(DraftRow row, RowReading reading) {
        Participant draft = reading.draft(classId);
        Participant complete = draft.withPerson(registration.prepared(draft.person()));
        List<Problem> problems = new ArrayList<>(row.problems());
        problems.addAll(reading.masked());
        problems.addAll(complete.person().problems());
        int wanted = number(reading, problems);
        String organisation = organisationKey(reading.organisation());
        Optional<Participant> holder = inClass.withNumber(wanted);
        Optional<Participant> match = holder.filter(p -> isSame(p, complete)).or(() -> inClass.find(complete.person(), organisation))
                .filter(p -> !isAnother(p, complete));
        if (match.isPresent()) {
            if (!match.get().name().equals(complete.name())) {
                problems.add(Problem.of("name", "differs", match.get().name()));
            }
            return known(row, reading, match.get(), problems);
        }
        if (holder.isPresent()) {
            return problem(row, and(problems, Problem.of("number", "taken", Integer.toString(wanted), holder.get().name())));
        }
        Participant fresh = numbered(onFile.find(complete.person(), organisation).filter(p -> enrolled.add(p.person().id()))
                .map(p -> draft.withPerson(reading.over(p.person()))).orElse(draft), wanted);
        inClass.add(fresh.withPerson(complete.person()), organisation);
        return new Row(row.row(), Outcome.NEW, Optional.of(fresh), reading.organisation(), problems);
    }

    /// Somebody in the class: changed by the row, or not; or somebody whom an earlier row brings.
    private Row known(DraftRow row, RowReading reading, Participant match, List<Problem> problems) {
        if (isFromThisList(match)) {
            return new Row(row.row(), Outcome.DUPLICATE, Optional.of(match), "", problems);
        }
        Participant merged = reading.over(match);
        Optional<Organisation> organisation = Optional.ofNullable(spellings.get(SearchText.normalise(reading.organisation())));
        boolean moves = !reading.organisation().isEmpty() && (organisation.isEmpty()
                || !organisation.map(Organisation::id).equals(match.organisation().map(Organisation::id)));
        registration.prepared(merged.person());
        matched.add(match.id());
        if (merged.equals(match) && !moves) {
            return new Row(row.row(), Outcome.DUPLICATE, Optional.of(match), "", problems);
        }
        return new Row(row.row(), Outcome.UPDATED, Optional.of(merged), moves ? reading.organisation() : "", problems);
    }

    private static int number(RowReading reading, List<Problem> problems) {
        Optional<String> written = reading.number();
        if (written.isPresent() && !written.get().matches("[1-9]\\d{0,5}")) {
            problems.add(Problem.of("number", "shape", written.get()));
            return 0;
        }
        return written.map(Integer::parseInt).orElse(0);
    }

    private static Participant numbered(Participant p, int number) {
        return new Participant(p.id(), p.classId(), number, p.person(), p.organisation(), p.position(), p.title(), p.state(),
                p.role(), p.group(), p.room(), p.note(), p.arrivedAt(), p.replaces(), p.codeIssue(),
                p.keys(), p.version());
    }

    private boolean isFromThisList(Participant known) {
        return known.id() == 0 || matched.contains(known.id());
    }

    /// Two rows of one list with the same name and organisation but different phones are two people.
    private boolean isAnother(Participant known, Participant read) {
        return isFromThisList(known) && !known.person().phone().isEmpty() && !read.person().phone().isEmpty()
                && !known.person().phone().equals(read.person().phone())
                && (read.person().idNumber().isEmpty() || !read.person().idNumber().equals(known.person().idNumber()));
    }

    private static boolean isSame(Participant known, Participant read) {
        return known.name().equals(read.name()) && KnownPeople.mayBeOne(known.person(), read.person());
    }

    /// Known organisations are compared by what they are, unknown ones by how they are spelled.
    private String organisationKey(String spelling) {
        String normal = SearchText.normalise(spelling);
        Organisation known = spellings.get(normal);
        return known == null ? normal : Long.toString(known.id());
    }

    private static Row problem(DraftRow row, List<Problem> problems) {
        return new Row(row.row(), Outcome.PROBLEM, Optional.empty(), "", problems);
    }

    private static Problem unusable(Refusal refusal) {
        return switch (refusal.key()) {
            case "person.born.future", "person.born.early" -> Problem.of("born", "range", refusal.arguments().toArray());
            default -> Problem.of("row", "unusable");
        };
    }

    private static List<Problem> and(List<Problem> problems, Problem last) {
        List<Problem> all = new ArrayList<>(problems);
        all.add(last);
        return all;
    }
}
