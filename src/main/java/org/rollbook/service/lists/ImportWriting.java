package org.rollbook.service.lists;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.model.people.Participant;
import org.rollbook.service.lists.ImportMatch.Where;
import org.rollbook.service.lists.ImportRow.Outcome;

/// What applying a plan writes: several rows that mean one person come together first.
final class ImportWriting {
    private final ImportPlan plan;
    private final Organisations organisations;
    private final Map<Integer, Participant> fresh = new LinkedHashMap<>();
    private final Map<Long, Participant> changed = new LinkedHashMap<>();
    /// Where a row went: to an enrolment, or with another row.
    private final Map<Integer, Long> enrolments = new HashMap<>();
    private final Map<Integer, Integer> rows = new HashMap<>();

    /// Finds or adds an organisation by how the list spells it.
    @FunctionalInterface
    interface Organisations {
        Optional<Organisation> named(String spelling);
    }

    ImportWriting(ImportPlan plan, Organisations organisations) {
        this.plan = plan;
        this.organisations = organisations;
        plan.rows().forEach(this::take);
    }

    /// Those to be enrolled, by row.
    Map<Integer, Participant> fresh() {
        return fresh;
    }

    /// Those in the class who change, by enrolment.
    Map<Long, Participant> changed() {
        return changed;
    }

    /// Which trainee number each row ended with, once it is known which number each enrolment has.
    Map<Integer, Integer> numbers(Map<Integer, Long> enrolled, Map<Long, Integer> numbers) {
        Map<Integer, Integer> given = new HashMap<>();
        enrolled.forEach((row, id) -> given.put(row, numbers.get(id)));
        enrolments.forEach((row, id) -> given.put(row, numbers.get(id)));
        rows.forEach((row, first) -> given.put(row, given.get(first)));
        return given;
    }

    private void take(ImportRow row) {
        Optional<ImportMatch> match = row.match();
        match.filter(m -> m.where() == Where.CLASS).ifPresent(m -> enrolments.put(row.row(), m.known().id()));
        if (row.outcome() == Outcome.NEW) {
            enrol(row);
        } else if (row.outcome() == Outcome.UPDATE) {
            update(row, match.orElseThrow());
        }
    }

    private void enrol(ImportRow row) {
        Participant draft = plan.reading(row).draft();
        Participant known = row.match().filter(match -> match.where() == Where.ELSEWHERE)
                .map(match -> draft.withPerson(plan.reading(row).over(match.known().person()))).orElse(draft);
        fresh.put(row.row(), placed(row, known));
    }

    private void update(ImportRow row, ImportMatch match) {
        RowReading reading = plan.reading(row);
        int first = rows.getOrDefault(match.earlierRow(), match.earlierRow());
        if (match.where() == Where.CLASS) {
            change(row, reading, match.known());
        } else if (fresh.containsKey(first)) {
            Participant before = fresh.get(first);
            fresh.put(first, placed(row, reading.over(before)));
            rows.put(row.row(), first);
        } else if (enrolments.containsKey(first)) {
            plan.member(enrolments.get(first)).ifPresent(member -> change(row, reading, member));
        } else {
            enrol(row);
        }
    }

    private void change(ImportRow row, RowReading reading, Participant member) {
        Participant before = changed.getOrDefault(member.id(), member);
        changed.put(member.id(), placed(row, reading.over(before)));
        enrolments.put(row.row(), member.id());
    }

    private Participant placed(ImportRow row, Participant participant) {
        return row.organisation().isEmpty() ? participant
                : participant.withOrganisation(organisations.named(row.organisation()));
    }
}
