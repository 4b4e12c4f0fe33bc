package org.rollbook.ui.arrival;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.rollbook.model.Refusal;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.model.people.Participant;
import org.rollbook.service.desk.ArrivalDesk;
import org.rollbook.service.desk.ArrivalOutcome;
import org.rollbook.service.desk.DeskCard;
import org.rollbook.service.desk.DeskCounts;
import org.rollbook.service.people.OrganisationSearch;
import org.rollbook.service.people.ParticipantSearch;
import org.rollbook.service.people.Registration;
import org.rollbook.ui.kit.Background;

/// The people of one organisation who come together: all are ticked, the missing are unticked, one Enter receives the rest.
final class DelegationViewModel {
    private static final int MOST_ORGANISATIONS = 50;

    private final ArrivalDesk desk;
    private final Registration registration;
    private final Background background;
    private final LivePeople live;
    private final Consumer<ShownCard> done;
    private final StringProperty words = new SimpleStringProperty("");
    private final ObservableList<DeskCounts.Line> organisations = FXCollections.observableArrayList();
    private final ObservableList<Tick> people = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Organisation>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Saving saving = Saving.IDLE;
    private final ReadOnlyObjectWrapper<Optional<Refusal>> refused = new ReadOnlyObjectWrapper<>(Optional.empty());

    private Optional<OrganisationSearch> search = Optional.empty();

    /// Somebody of the delegation, here or missing.
    record Tick(Participant participant, Presence presence) {
        enum Presence { HERE, MISSING }

        Tick turned() {
            return new Tick(participant, presence == Presence.HERE ? Presence.MISSING : Presence.HERE);
        }
    }

    DelegationViewModel(ArrivalDesk desk, Registration registration, Background background, LivePeople live,
            Consumer<ShownCard> done) {
        this.desk = desk;
        this.registration = registration;
        this.background = background;
        this.live = live;
        this.done = done;
        words.subscribe(_ -> narrow());
    }

    /// By which the organisations are narrowed.
    StringProperty words() {
        return words;
    }

    /// Those of whom somebody is still expected and whom, or one of whose people, the words fit.
    ObservableList<DeskCounts.Line> organisations() {
        return organisations;
    }

    ObservableList<Tick> people() {
        return people;
    }

    ReadOnlyObjectProperty<Optional<Organisation>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Refusal>> refused() {
        return refused.getReadOnlyProperty();
    }

    void open(String typed) {
        chosen.set(Optional.empty());
        people.clear();
        words.set(typed);
        narrow();
        if (organisations.isEmpty()) {
            words.set("");
        }
        background.read(registration::organisations, all -> background.compute(_ -> registration.search(all), made -> {
            search = Optional.of(made);
            narrow();
        }));
    }

    /// Everybody of the organisation who is still expected, ticked.
    void choose(Organisation organisation) {
        people.setAll(expected(organisation).map(p -> new Tick(p, Tick.Presence.HERE)).toList());
        chosen.set(Optional.of(organisation));
    }

    void turn(int at) {
        if (at >= 0 && at < people.size()) {
            people.set(at, people.get(at).turned());
        }
    }

    long here() {
        return people.stream().filter(tick -> tick.presence() == Tick.Presence.HERE).count();
    }

    /// Receives everybody who is ticked, in one action.
    void submit(String organisationName) {
        List<Participant> present = people.stream().filter(tick -> tick.presence() == Tick.Presence.HERE)
                .map(Tick::participant).toList();
        if (present.isEmpty() || live.classId().isEmpty() || saving == Saving.UNDER_WAY) {
            return;
        }
        saving = Saving.UNDER_WAY;
        long classId = live.classId().getAsLong();
        background.settle(() -> desk.receiveDelegation(live.purpose(), classId, organisationName, present),
                cards -> {
                    saving = Saving.IDLE;
                    done.accept(together(cards, organisationName));
                }, refusal -> {
                    saving = Saving.IDLE;
                    refused.set(Optional.of(refusal));
                }, () -> saving = Saving.IDLE);
    }

    private enum Saving { IDLE, UNDER_WAY }

    private static ShownCard together(List<DeskCard> cards, String organisationName) {
        long noted = cards.stream().filter(card -> card.outcome() == ArrivalOutcome.ARRIVED).count();
        return new ShownCard(ShownCard.Phase.ANSWERED,
                cards.stream().filter(card -> card.absence().isPresent()).findFirst().orElse(cards.getLast()),
                organisationName, noted);
    }

    private void narrow() {
        String typed = ParticipantSearch.isEmpty(words.get()) ? "" : words.get().strip();
        Set<Long> fitting = typed.isEmpty() ? Set.of() : Stream.concat(
                search.stream().flatMap(known -> known.find(typed, MOST_ORGANISATIONS).stream()),
                live.find(typed).stream().flatMap(p -> p.organisation().stream()))
                .map(Organisation::id).collect(Collectors.toSet());
        organisations.setAll(live.counts().get().organisations().stream()
                .filter(line -> line.missing() > 0 && line.organisation().isPresent())
                .filter(line -> typed.isEmpty() || fitting.contains(line.organisation().get().id())).toList());
    }

    private Stream<Participant> expected(Organisation organisation) {
        return live.missing().stream()
                .filter(p -> p.organisation().filter(o -> o.id() == organisation.id()).isPresent());
    }
}
