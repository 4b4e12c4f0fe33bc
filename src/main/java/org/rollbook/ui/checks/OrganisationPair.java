package org.rollbook.ui.checks;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollbook.model.Refusal;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.model.merging.OrganisationField;
import org.rollbook.model.merging.OrganisationMerge;
import org.rollbook.model.merging.PersonMerge.Certainty;
import org.rollbook.model.merging.Side;
import org.rollbook.service.checks.OrganisationMerging;

/// Two organisations side by side: a line for every fact that is known; every spelling of both stays.
record OrganisationPair(OrganisationMerging merging, OrganisationMerge plan,
        Map<OrganisationField, Side> choices) implements Pair {

    static OrganisationPair of(OrganisationMerging merging, OrganisationMerge plan) {
        return new OrganisationPair(merging, plan, plan.usual());
    }

    @Override
    public Phrase title() {
        return Phrase.of("merge.organisations.title");
    }

    @Override
    public Phrase heading(Side side) {
        return Phrase.plain(side.of(plan.first(), plan.second()).name());
    }

    @Override
    public List<PairRow> rows() {
        return fields().stream()
                .map(field -> new PairRow(Phrase.plain(field), value(field, plan.first()), value(field, plan.second()),
                        choices.get(field),
                        field.isSame(plan.first(), plan.second()) ? PairRow.Decision.SAME : PairRow.Decision.OPEN))
                .toList();
    }

    @Override
    public Pair with(int row, Side side) {
        var changed = new EnumMap<>(choices);
        changed.put(fields().get(row), side);
        return new OrganisationPair(merging, plan, changed);
    }

    @Override
    public Pair with(Certainty certainty) {
        return this;
    }

    @Override
    public Phrase result() {
        var result = plan.result(choices);
        return result.aliases().isEmpty() ? Phrase.plain(result.name())
                : Phrase.of("merge.result.organisation", result.name(), String.join("、", result.aliases()));
    }

    @Override
    public List<Phrase> moves() {
        return plan.classes().stream()
                .map(uses -> Phrase
                        .of("merge.move.organisation", uses.trainingClass().code(), Integer.toString(uses.enrolments()))
                        .andIfAny(uses.hosts().size(), "merge.move.hosts")
                        .andIfAny(uses.twice().size(), "merge.move.twice"))
                .toList();
    }

    @Override
    public Optional<Refusal> obstacle() {
        return plan.obstacle();
    }

    @Override
    public Optional<Phrase> doubt() {
        return Optional.empty();
    }

    @Override
    public Certainty certainty() {
        return Certainty.USUAL;
    }

    @Override
    public Phrase merge() {
        return Phrase.of("merge.said.organisations", merging.merge(plan, choices).name());
    }

    private List<OrganisationField> fields() {
        return Arrays.stream(OrganisationField.values())
                .filter(field -> !field.text(plan.first()).isEmpty() || !field.text(plan.second()).isEmpty()).toList();
    }

    private static Phrase value(OrganisationField field, Organisation organisation) {
        return Phrase.plain(field == OrganisationField.KIND ? organisation.kind() : field.text(organisation));
    }
}
