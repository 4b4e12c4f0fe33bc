package org.rollbook;

import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.util.Subscription;
import org.rollbook.model.course.ClassState;
import org.rollbook.service.course.ClassSetup;
import org.rollbook.service.course.Closing;
import org.rollbook.service.history.History;
import org.rollbook.text.Messages;
import org.rollbook.ui.classes.ClassMoves;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.Dialogs;
import org.rollbook.ui.kit.Notices;
import org.rollbook.ui.kit.OpenClass;
import org.rollbook.ui.kit.command.Command;
import org.rollbook.ui.kit.navigation.Destination;
import org.rollbook.ui.kit.navigation.Journey;

/// The menu of the open class: its way from draft to the end and back, and merging two of its people, from every screen.
final class ClassCommands {
    private final ClassMoves moves;
    private final Background background;
    private final OpenClass openClass;
    private final ClassSetup classes;
    private final Journey journey;
    private final ObjectProperty<Optional<ClassState>> state = new SimpleObjectProperty<>(Optional.empty());
    private Subscription subscription = Subscription.EMPTY;

    ClassCommands(Messages messages, Notices notices, Dialogs dialogs, Background background, OpenClass openClass,
            ClassSetup classes,
            Closing closing, History history, Journey journey) {
        this.moves = new ClassMoves(messages, notices, dialogs, background, classes, closing, history);
        this.background = background;
        this.openClass = openClass;
        this.classes = classes;
        this.journey = journey;
    }

    List<Command> all() {
        return List.of(
                Command.of("classMenu.registration", Command.Place.CLASS, () -> ofOpenClass(moves::openRegistration))
                        .when(stateIs(ClassMoves.before(ClassState.OPEN))),
                Command.of("classMenu.start", Command.Place.CLASS, () -> ofOpenClass(moves::start))
                        .when(stateIs(ClassMoves.before(ClassState.RUNNING))),
                Command.of("classMenu.close", Command.Place.CLASS, () -> ofOpenClass(moves::close))
                        .when(stateIs(ClassState::isEditable)),
                Command.of("classMenu.reopen", Command.Place.CLASS, () -> ofOpenClass(moves::reopen))
                        .when(stateIs(now -> !now.isEditable())),
                Command.of("classMenu.merge", Command.Place.CLASS, () -> journey.to(new Destination.MergePeople()))
                        .keys("Shortcut+M")
                        .when(openClass.present()).afterLine());
    }

    /// Once the data are open, the menu follows the open class and what is done to it.
    void follow() {
        subscription = Subscription.combine(background.revision().subscribe(_ -> look()),
                openClass.current().subscribe((_, _) -> look()));
    }

    void leave() {
        subscription.unsubscribe();
    }

    private void look() {
        openClass.current().get().ifPresentOrElse(
                open -> background.read(() -> classes.byId(open.id()).state(), now -> state.set(Optional.of(now)),
                        _ -> state.set(Optional.empty())),
                () -> state.set(Optional.empty()));
    }

    private void ofOpenClass(LongConsumer move) {
        openClass.current().get().ifPresent(open -> move.accept(open.id()));
    }

    private ObservableBooleanValue stateIs(Predicate<ClassState> right) {
        return Bindings.createBooleanBinding(() -> state.get().filter(right).isPresent(), state);
    }
}
