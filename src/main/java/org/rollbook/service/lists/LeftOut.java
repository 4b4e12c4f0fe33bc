package org.rollbook.service.lists;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Role;
import org.rollbook.service.lists.ImportMatch.Where;
import org.rollbook.service.lists.ImportRow.Decision;
import org.rollbook.service.lists.ImportRow.Outcome;

/// Who of a class a list leaves out, as its rows are decided: nobody where the list is an addition.
record LeftOut(List<Participant> people, Coverage coverage) {

    static LeftOut of(ExistingRecords onFile, List<ImportRow> rows) {
        Set<Long> present = new HashSet<>();
        Set<Role> roles = new HashSet<>();
        int sure = 0;
        for (ImportRow row : rows) {
            for (ImportMatch match : row.match().map(List::of).orElse(List.of())) {
                if (match.where() == Where.CLASS) {
                    present.add(match.known().id());
                    roles.add(match.known().role());
                    sure += row.found() == Outcome.UPDATE || row.found() == Outcome.UNCHANGED ? 1 : 0;
                }
            }
            if (row.decision() == Decision.OPEN) {
                row.matches().forEach(match -> present.add(match.known().id()));
            }
        }
        List<Participant> expected = onFile.people().stream()
                .filter(p -> p.classId() == onFile.classId() && roles.contains(p.role()))
                .filter(p -> p.state().isActive()).toList();
        if (expected.isEmpty() || sure * 2 < expected.size()) {
            return new LeftOut(List.of(), Coverage.ADDITION);
        }
        return new LeftOut(expected.stream().filter(p -> !present.contains(p.id()))
                .sorted(Comparator.comparingInt(Participant::number)).toList(), Coverage.WHOLE);
    }
}
