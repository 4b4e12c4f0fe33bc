package org.rollbook.ui.lists.work;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Problem;
import org.rollbook.service.lists.ImportMatch;
import org.rollbook.service.lists.ImportPlan;
import org.rollbook.service.lists.ImportRow;
import org.rollbook.service.lists.ImportRow.Decision;
import org.rollbook.service.lists.RowField;

/// What becomes of the rows of the list in hand and of those whom it leaves out, as somebody decides, and what is known of each.
public final class RowDecisions {
    private final ListInHand hand;
    private final Runnable changed;

    RowDecisions(ListInHand hand, Runnable changed) {
        this.hand = hand;
        this.changed = changed;
    }

    /// One decision for all these rows, as far as it makes sense for each.
    public void decide(List<ImportRow> chosen, Decision decision) {
        Set<Integer> numbers = chosen.stream().map(ImportRow::row).collect(Collectors.toSet());
        change(plan -> plan.decide(numbers, decision));
    }

    public void decide(ImportRow row, ImportMatch match) {
        change(plan -> plan.decide(row.row(), match));
    }

    public boolean isLeaving(Participant participant) {
        return hand.plan.filter(plan -> plan.leaving().contains(participant.id())).isPresent();
    }

    /// Withdraws these people with the import, or keeps them when all of them were to be withdrawn.
    public void toggleLeaving(List<Participant> chosen) {
        change(plan -> {
            Set<Long> ids = chosen.stream().map(Participant::id).collect(Collectors.toSet());
            Set<Long> leaving = new HashSet<>(plan.leaving());
            if (!leaving.addAll(ids)) {
                leaving.removeAll(ids);
            }
            return plan.withdrawing(leaving);
        });
    }

    /// The text in the list that a problem is about.
    public String value(ImportRow row, Problem problem) {
        return hand.plan.map(plan -> plan.value(row, problem)).orElse("");
    }

    /// What is stored of the row, field by field.
    public List<RowField> stored(ImportRow row) {
        return hand.plan.map(plan -> plan.stored(row)).orElse(List.of());
    }

    /// The organisation that the row's person gets, unless it is a new one.
    public Optional<Organisation> organisation(ImportRow row) {
        return hand.plan.flatMap(plan -> plan.organisation(row));
    }

    /// The row as it stands in the file, without its empty cells.
    public List<String> written(ImportRow row) {
        return hand.list.map(list -> list.line(row.row())).orElse(List.of()).stream()
                .map(cell -> cell.replace('\n', ' ').strip())
                .filter(cell -> !cell.isEmpty()).toList();
    }

    private void change(UnaryOperator<ImportPlan> decision) {
        hand.plan.ifPresent(plan -> {
            hand.plan = Optional.of(decision.apply(plan));
            changed.run();
        });
    }
}
