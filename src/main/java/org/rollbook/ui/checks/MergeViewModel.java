package org.rollbook.ui.checks;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.rollbook.model.Refusal;
import org.rollbook.model.journal.JournalEntry;
import org.rollbook.model.merging.PersonMerge.Certainty;
import org.rollbook.model.merging.Side;
import org.rollbook.service.checks.Merging;
import org.rollbook.service.checks.OrganisationMerging;
import org.rollbook.service.history.History;
import org.rollbook.service.people.Directory;
import org.rollbook.service.people.Registration;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.OpenClass;

/// Making one record of two: who the second is, what is kept of each, and doing it.
public final class MergeViewModel {
    private final Merging merging;
    private final OrganisationMerging organisationMerging;
    private final Registration registration;
    private final Directory directory;
    private final History history;
    private final Background background;
    private final OpenClass openClass;
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.CLOSED);
    private final ReadOnlyObjectWrapper<Optional<Pair>> pair = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Optional<Refusal>> refused = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Done>> done = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Phrase> first = new ReadOnlyObjectWrapper<>(Phrase.NOTHING);
    private Candidates candidates = Candidates.NONE;
    private Consumer<MergeCandidate> choice = _ -> {};

    public MergeViewModel(Merging merging, OrganisationMerging organisationMerging, Registration registration,
            Directory directory,
            History history, Background background, OpenClass openClass) {
        this.merging = merging;
        this.organisationMerging = organisationMerging;
        this.registration = registration;
        this.directory = directory;
        this.history = history;
        this.background = background;
        this.openClass = openClass;
    }

    /// Nothing is being merged, the second is being looked for, or both stand side by side.
    enum Stage { CLOSED, CHOOSING, COMPARING }

    /// What was merged, with its entry in the journal.
    record Done(Phrase words, Optional<JournalEntry> entry) {
    }

    ReadOnlyObjectProperty<Stage> stage() {
        return stage.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Pair>> pair() {
        return pair.getReadOnlyProperty();
    }

    /// Why it was not done.
    ReadOnlyObjectProperty<Optional<Refusal>> refused() {
        return refused;
    }

    /// A new value after each merging.
    ReadOnlyObjectProperty<Optional<Done>> done() {
        return done.getReadOnlyProperty();
    }

    /// Who the second is looked for.
    ReadOnlyObjectProperty<Phrase> first() {
        return first.getReadOnlyProperty();
    }

    void people(long firstPerson, long secondPerson) {
        background.read(() -> merging.plan(firstPerson, secondPerson), plan -> compare(PeoplePair.of(merging, plan)));
    }

    void organisations(long firstOrganisation, long secondOrganisation) {
        background.read(() -> organisationMerging.plan(firstOrganisation, secondOrganisation),
                plan -> compare(OrganisationPair.of(organisationMerging, plan)));
    }

    /// Asks for both of two people who are one.
    void twoPeople() {
        ask(everybody -> new Choice(Phrase.of("merge.first.person"), Candidates.people(everybody, List.of())),
                first -> personWith(first.id()));
    }

    /// Asks who a person is to be merged with, in the open class and in all others.
    void personWith(long firstPerson) {
        ask(everybody -> {
            var person = everybody.person(firstPerson).orElseThrow(() -> new Refusal("person.gone"));
            return new Choice(Phrase.of("merge.with.person", person.name()),
                    Candidates.people(everybody.without(firstPerson), registration.possibleDuplicates(person)));
        }, second -> people(firstPerson, second.id()));
    }

    private void ask(Function<Everybody, Choice> question, Consumer<MergeCandidate> then) {
        var classes = List.copyOf(openClass.choices());
        openClass.current().get().ifPresent(open -> background.read(
                () -> question.apply(Everybody.read(registration, open, classes)), asked -> choose(asked, then)));
    }

    /// Asks which organisation another one is to be merged with.
    void organisationWith(long firstOrganisation) {
        background.read(() -> {
            var all = directory.organisations();
            var organisation = all.stream().filter(o -> o.id() == firstOrganisation).findFirst()
                    .orElseThrow(() -> new Refusal("organisation.gone"));
            return new Choice(Phrase.of("merge.with.organisation", organisation.name()),
                    Candidates.organisations(registration.search(all), firstOrganisation));
        }, asked -> choose(asked, second -> organisations(firstOrganisation, second.id())));
    }

    List<MergeCandidate> find(String typed) {
        return candidates.find(typed);
    }

    void choose(MergeCandidate candidate) {
        choice.accept(candidate);
    }

    /// Keeps one side in a line.
    void take(int row, Side side) {
        change(now -> row >= 0 && row < now.rows().size() && now.rows().get(row).isOpen() ? now.with(row, side) : now);
    }

    void assure(Certainty certainty) {
        change(now -> now.with(certainty));
    }

    /// Whether somebody still has to say that he is sure.
    boolean isUnsure() {
        return pair.get().filter(now -> now.doubt().isPresent() && now.certainty() != Certainty.SURE).isPresent();
    }

    void merge() {
        pair.get().filter(_ -> stage.get() == Stage.COMPARING).ifPresent(now -> {
            refused.set(Optional.empty());
            background.write(() -> new Done(now.merge(), history.next()), merged -> {
                close();
                done.set(Optional.of(merged));
            }, refusal -> refused.set(Optional.of(refusal)));
        });
    }

    void undo(JournalEntry entry) {
        background.write(() -> history.undo(entry), (Consumer<JournalEntry>) _ -> {});
    }

    void close() {
        stage.set(Stage.CLOSED);
        pair.set(Optional.empty());
        refused.set(Optional.empty());
    }

    private record Choice(Phrase question, Candidates candidates) {
    }

    private void choose(Choice asked, Consumer<MergeCandidate> then) {
        pair.set(Optional.empty());
        refused.set(Optional.empty());
        candidates = asked.candidates();
        choice = then;
        first.set(asked.question());
        stage.set(Stage.CHOOSING);
    }

    private void compare(Pair both) {
        refused.set(Optional.empty());
        pair.set(Optional.of(both));
        stage.set(Stage.COMPARING);
    }

    private void change(UnaryOperator<Pair> change) {
        refused.set(Optional.empty());
        pair.set(pair.get().map(change));
    }
}
