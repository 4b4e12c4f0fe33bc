package org.rollbook.ui.arrival;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
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
import org.rollbook.service.ArrivalDesk;
import org.rollbook.service.ArrivalOutcome;
import org.rollbook.service.DeskCard;
import org.rollbook.service.DeskCounts;
import org.rollbook.ui.kit.Background;

/// The people of one organisation who come together: all are ticked, the missing are unticked, one Enter receives the rest.
final class DelegationViewModel {
    private final ArrivalDesk desk;
    private final Background background;
    private final DeskFloor floor;
    private final Consumer<Shown> done;
    private final StringProperty words = new SimpleStringProperty("");
    private final ObservableList<DeskCounts.Line> organisations = FXCollections.observableArrayList();
    private final ObservableList<Tick> people = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Organisation>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Refusal>> refused = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// Somebody of the delegation, here or missing.
    record Tick(Participant participant, Presence presence) {
        enum Presence { HERE, MISSING }

        Tick turned() {
            return new Tick(participant, presence == Presence.HERE ? Presence.MISSING : Presence.HERE);
        }
    }

    DelegationViewModel(ArrivalDesk desk, Background background, DeskFloor floor, Consumer<Shown> done) {
        this.desk = desk;
        this.background = background;
        this.floor = floor;
        this.done = done;
        words.subscribe(_ -> narrow());
    }

    /// By which the organisations are narrowed.
    StringProperty words() {
        return words;
    }

    /// Those of whom somebody is still expected and whom the words fit.
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
        List<Participant> present = people.stream().filter(tick -> tick.presence() == Tick.Presence.HERE).map(Tick::participant).toList();
        if (present.isEmpty() || floor.classId().isEmpty()) {
            return;
        }
        long classId = floor.classId().getAsLong();
        background.settle(() -> desk.receiveDelegation(floor.purpose(), classId, organisationName, present),
            cards -> done.accept(together(cards, organisationName)), refusal -> refused.set(Optional.of(refusal)), () -> { });
    }

    private static Shown together(List<DeskCard> cards, String organisationName) {
        long noted = cards.stream().filter(card -> card.outcome() == ArrivalOutcome.ARRIVED).count();
        return new Shown(Shown.Phase.ANSWERED, cards.getLast(), organisationName, noted);
    }

    private void narrow() {
        String typed = words.get().strip().toLowerCase(Locale.ROOT);
        organisations.setAll(floor.counts().get().organisations().stream()
            .filter(line -> line.organisation().isPresent() && line.missing() > 0)
            .filter(line -> typed.isEmpty() || fits(line.organisation().get(), typed)).toList());
    }

    /// By any of its names, or because one of its people is found by the words.
    private boolean fits(Organisation organisation, String typed) {
        Stream<String> names = Stream.concat(Stream.of(organisation.name().zh(), organisation.name().en(), organisation.shortName().zh(),
            organisation.shortName().en()), organisation.aliases().stream());
        return names.anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(typed))
            || floor.find(typed).stream().anyMatch(p -> p.organisation().filter(o -> o.id() == organisation.id()).isPresent());
    }

    private Stream<Participant> expected(Organisation organisation) {
        return floor.missing().stream().filter(p -> p.organisation().filter(o -> o.id() == organisation.id()).isPresent());
    }
}
