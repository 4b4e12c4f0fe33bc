package org.rollbook;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.util.Subscription;
import org.rollbook.model.course.ClassState;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.journal.JournalEntry;
import org.rollbook.service.course.ClassSetup;
import org.rollbook.service.course.Closing;
import org.rollbook.service.history.History;
import org.rollbook.text.Messages;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.ClosingPane;
import org.rollbook.ui.kit.Command;
import org.rollbook.ui.kit.Dialogs;
import org.rollbook.ui.kit.Journey;
import org.rollbook.ui.kit.Notices;
import org.rollbook.ui.kit.OpenClass;
import org.rollbook.ui.kit.WayBack;

/// The menu of the open class: its way from draft to the end and back, and merging two of its people, from every screen.
final class ClassCommands {
    private static final List<Long> TWO_PEOPLE = List.of(0L);

    private final Messages messages;
    private final Notices notices;
    private final Dialogs dialogs;
    private final Background background;
    private final OpenClass openClass;
    private final ClassSetup classes;
    private final Closing closing;
    private final History history;
    private final Journey journey;
    private final ObjectProperty<Optional<ClassState>> state = new SimpleObjectProperty<>(Optional.empty());
    private Subscription subscription = Subscription.EMPTY;

    /// A class in its new state, and the entry that undoes it.
    private record Moved(TrainingClass trainingClass, Optional<JournalEntry> deed) {
    }

    ClassCommands(Messages messages, Notices notices, Dialogs dialogs, Background background, OpenClass openClass, ClassSetup classes,
            Closing closing, History history, Journey journey) {
        this.messages = messages;
        this.notices = notices;
        this.dialogs = dialogs;
        this.background = background;
        this.openClass = openClass;
        this.classes = classes;
        this.closing = closing;
        this.history = history;
        this.journey = journey;
    }

    List<Command> all() {
        return List.of(
                Command.of("classMenu.registration", Command.Place.CLASS, () -> advance(ClassState.OPEN, "classMenu.said.open")).when(isBefore(ClassState.OPEN)),
                Command.of("classMenu.start", Command.Place.CLASS, () -> advance(ClassState.RUNNING, "classMenu.said.started")).when(isBefore(ClassState.RUNNING)),
                Command.of("classMenu.close", Command.Place.CLASS, this::close).when(stateIs(ClassState::isEditable)),
                Command.of("classMenu.reopen", Command.Place.CLASS, this::reopen).when(stateIs(now -> !now.isEditable())),
                Command.of("classMenu.merge", Command.Place.CLASS, () -> journey.to("checks.title", TWO_PEOPLE)).keys("Shortcut+M")
                        .when(openClass.present()).afterLine());
    }

    /// Once the data are open, the menu follows the open class and what is done to it.
    void follow() {
        subscription = Subscription.combine(background.revision().subscribe(_ -> look()), openClass.current().subscribe((_, _) -> look()));
    }

    void leave() {
        subscription.unsubscribe();
    }

    private void look() {
        openClass.current().get().ifPresentOrElse(
                open -> background.read(() -> classes.byId(open.id()).state(), now -> state.set(Optional.of(now)), _ -> state.set(Optional.empty())),
                () -> state.set(Optional.empty()));
    }

    private void advance(ClassState next, String said) {
        ofOpenClass(open -> move(() -> classes.advance(open.id(), next), said));
    }

    /// Shows what is still open before it closes the class.
    private void close() {
        ofOpenClass(open -> background.read(() -> closing.open(open.id()), unfinished -> ClosingPane.ask(messages, dialogs, unfinished,
                decisions -> move(() -> closing.close(open.id(), decisions), "classMenu.said.closed"))));
    }

    /// Asks for the reason that reopening needs.
    private void reopen() {
        ofOpenClass(open -> dialogs.line("classes.reopen.question", "classes.reopen.reason", "classes.reopen")
                .ifPresent(reason -> move(() -> classes.reopen(open.id(), reason), "classMenu.said.reopened")));
    }

    private void ofOpenClass(Consumer<OpenClass.Entry> action) {
        openClass.current().get().ifPresent(action);
    }

    private void move(Supplier<TrainingClass> move, String said) {
        background.write(() -> new Moved(move.get(), history.next()), moved -> say(moved, said), notices::refuse);
    }

    private void say(Moved moved, String said) {
        moved.deed().ifPresentOrElse(
                deed -> notices.sayWithUndo(new WayBack(deed, () -> undo(deed)), said, moved.trainingClass().code()),
                () -> notices.say(said, moved.trainingClass().code()));
    }

    private void undo(JournalEntry deed) {
        background.write(() -> history.undo(deed), (Consumer<JournalEntry>) _ -> { }, notices::refuse);
    }

    private ObservableBooleanValue isBefore(ClassState next) {
        return stateIs(now -> now.isEditable() && now.ordinal() < next.ordinal());
    }

    private ObservableBooleanValue stateIs(Predicate<ClassState> right) {
        return Bindings.createBooleanBinding(() -> state.get().filter(right).isPresent(), state);
    }
}
