package org.rollbook.ui.participants;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import org.kordamp.ikonli.feather.Feather;
import org.rollbook.model.Lazy;
import org.rollbook.model.journal.Concern;
import org.rollbook.model.people.ListOrder;
import org.rollbook.text.Messages;
import org.rollbook.ui.kit.Dialogs;
import org.rollbook.ui.kit.Notices;
import org.rollbook.ui.kit.Screen;
import org.rollbook.ui.kit.command.Command;
import org.rollbook.ui.kit.command.Command.Place;
import org.rollbook.ui.kit.command.Gesture;
import org.rollbook.ui.kit.navigation.Destination;
import org.rollbook.ui.kit.navigation.Journey;
import org.rollbook.ui.kit.navigation.ScreenId;
import org.rollbook.ui.kit.preferences.Preferences;
import org.rollbook.ui.participants.form.EntryViewModel;

/// The people of the open class.
public final class ParticipantsScreen extends Screen {
    private final ParticipantsViewModel model;
    private final Lazy<ParticipantsView> view;
    private final List<Command> commands;
    private final Journey journey;

    public ParticipantsScreen(Messages messages, ParticipantsViewModel model, Notices notices, Dialogs dialogs,
            Preferences preferences,
            Journey journey) {
        super(ScreenId.PARTICIPANTS, Feather.USERS, Scope.OPEN_CLASS);
        shows(Concern.PEOPLE, Concern.ORGANISATIONS, Concern.CLASSES, Concern.PROGRAMME);
        this.journey = journey;
        this.model = model;
        this.view = new Lazy<>(() -> {
            var made = new ParticipantsView(messages, model, notices, dialogs, preferences,
                    () -> journey.to(ScreenId.LISTS));
            made.offer(ofOnePerson());
            return made;
        });
        this.commands = List.copyOf(allCommands());
        view(() -> view.get().node(), this::enter);
        gestures(new Gesture("Enter", "participants.gesture.enter"),
                new Gesture("Space", "participants.gesture.space"),
                new Gesture("Delete", "participants.gesture.delete"),
                new Gesture("Esc", "participants.gesture.escape"),
                new Gesture("Shift+Enter  Ctrl+Tab", "form.gesture.remark"));
        commands(commands);
    }

    private void enter() {
        view.get().enter();
        model.load();
        journey.arrive(Destination.OfParticipant.class).ifPresent(to -> model.goTo(to.participantId()));
    }

    private List<Command> ofOnePerson() {
        var chosen = Bindings.createBooleanBinding(() -> model.people().selected().get().isPresent(),
                model.people().selected());
        return List.of(
                Command.of("participants.edit", Place.SCREEN, () -> view.get().edit()).keys("F2").when(chosen),
                Command.of("participants.arrive", Place.SCREEN, model::arriveOrTakeBack).keys("Shortcut+Shift+A")
                        .when(chosen),
                Command.of("participants.withdraw", Place.SCREEN, () -> view.get().withdraw()).keys("Shortcut+Shift+W")
                        .when(chosen),
                Command.of("participants.reinstate", Place.SCREEN, model::reinstate).keys("Shortcut+Shift+R")
                        .when(chosen),
                Command.of("participants.membership", Place.SCREEN, () -> view.get().askMembership())
                        .keys("Shortcut+Shift+J")
                        .when(chosen),
                Command.of("participants.substitute", Place.SCREEN, this::substitute).keys("F3").when(chosen),
                Command.of("participants.remove", Place.SCREEN, model::remove).keys("Shortcut+Delete").when(chosen),
                Command.of("participants.merge", Place.SCREEN, this::merge).keys("Shortcut+M").when(chosen).afterLine(),
                Command.of("participants.history", Place.SCREEN, this::history).keys("Shortcut+Shift+H").when(chosen));
    }

    private List<Command> allCommands() {
        var adding = model.entry().mode().isEqualTo(EntryViewModel.Mode.NEW);
        var open = model.entry().mode().isNotEqualTo(EntryViewModel.Mode.CLOSED);
        var all = new ArrayList<>(
                List.of(Command.of("participants.new", Place.SCREEN, () -> view.get().startNew()).keys("Shortcut+N")));
        all.addAll(ofOnePerson());
        all.addAll(List.of(
                Command.of("participants.save.stay", Place.SCREEN, model.entry()::saveAndStay).keys("Shortcut+S")
                        .when(open),
                Command.of("participants.takeOver", Place.SCREEN, model.entry()::takeOver).keys("Shortcut+D")
                        .when(adding),
                Command.of("participants.columns", Place.SCREEN, () -> view.get().chooseColumns())
                        .keys("Shortcut+Shift+C")));
        OrderChoice.KEYS.forEach((order, key) -> all.add(order(order, key, "Alt+" + (order.ordinal() + 1))));
        return all;
    }

    /// Somebody comes in the place of the chosen one; the form for that is the desk’s.
    private void substitute() {
        model.people().selected().get().ifPresent(chosen -> journey.to(new Destination.SubstituteFor(chosen.id())));
    }

    /// Looks for whoever is the same person as the chosen one, on the screen of checks.
    private void merge() {
        model.people().selected().get()
                .ifPresent(chosen -> journey.to(new Destination.MergePerson(chosen.person().id())));
    }

    /// What was ever done about the chosen person.
    private void history() {
        model.people().selected().get()
                .ifPresent(chosen -> journey.to(new Destination.HistoryOf(chosen.person().id())));
    }

    private Command order(ListOrder order, String key, String keys) {
        var property = model.people().order();
        return Command.of(key, Place.SCREEN, () -> property.set(order)).keys(keys)
                .chosenWhen(Bindings.createBooleanBinding(() -> property.get() == order, property));
    }
}
