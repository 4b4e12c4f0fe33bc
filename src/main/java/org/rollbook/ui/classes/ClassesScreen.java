package org.rollbook.ui.classes;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import org.kordamp.ikonli.feather.Feather;
import org.rollbook.model.course.ClassState;
import org.rollbook.model.journal.Concern;
import org.rollbook.service.SampleClass;
import org.rollbook.service.course.ClassSetup;
import org.rollbook.text.Messages;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.Notices;
import org.rollbook.ui.kit.OpenClass;
import org.rollbook.ui.kit.Screen;
import org.rollbook.ui.kit.command.Command;
import org.rollbook.ui.kit.command.Gesture;
import org.rollbook.ui.kit.form.FormDrafts;
import org.rollbook.ui.kit.navigation.ScreenId;
import org.rollbook.ui.kit.navigation.ScreenState;

/// All classes of the base.
public final class ClassesScreen extends Screen {
    private final ClassesViewModel model;
    private final ClassesView view;
    private final List<Command> ofOneClass;

    /// `open` brings a class to the front.
    public ClassesScreen(Messages messages, Notices notices, ClassMoves moves, Background background,
            ClassSetup classes, SampleClass sample,
            Consumer<OpenClass.Entry> open, Clock clock, ScreenState place, FormDrafts halfFilled) {
        super(ScreenId.CLASSES, Feather.LAYERS, Scope.WHOLE_BASE);
        shows(Concern.CLASSES, Concern.PEOPLE, Concern.PROGRAMME);
        this.model = new ClassesViewModel(classes, sample, background, open, clock, place, halfFilled);
        this.view = new ClassesView(messages, model, notices);
        this.ofOneClass = List.of(
                Command.of("classes.edit", Command.Place.SCREEN, model.form()::startEdit).keys("F2")
                        .when(selectedIs(ClassState::isEditable)),
                Command.of("classes.copy", Command.Place.SCREEN, model.form()::startCopy).keys("Shortcut+Shift+C")
                        .when(selectedIs(_ -> true)),
                move("classes.openRegistration", moves::openRegistration, ClassMoves.before(ClassState.OPEN))
                        .keys("Shortcut+Alt+R").afterLine(),
                move("classes.start", moves::start, ClassMoves.before(ClassState.RUNNING)).keys("Shortcut+Alt+S"),
                move("classes.close", moves::close, ClassState::isEditable).keys("Shortcut+Alt+W"),
                move("classes.reopen", moves::reopen, state -> !state.isEditable()).keys("Shortcut+Alt+O"));
        view.offer(ofOneClass);
        view(view::node, model::load);
        gestures(new Gesture("Enter", "classes.gesture.enter"),
                new Gesture("Shift+Enter  Ctrl+Tab", "form.gesture.remark"));
        commands(allCommands());
    }

    private List<Command> allCommands() {
        List<Command> all = new ArrayList<>();
        all.add(Command.of("classes.new", Command.Place.SCREEN, model.form()::startNew).keys("Shortcut+N"));
        all.addAll(ofOneClass);
        all.add(Command.of("classes.sample", Command.Place.SCREEN, model::openSample));
        return all;
    }

    private Command move(String key, LongConsumer move, Predicate<ClassState> right) {
        return Command
                .of(key, Command.Place.SCREEN,
                        () -> model.list().selected().get().ifPresent(s -> move.accept(s.trainingClass().id())))
                .when(selectedIs(right));
    }

    private BooleanBinding selectedIs(Predicate<ClassState> right) {
        return Bindings.createBooleanBinding(() -> model.list().selected().get()
                .filter(s -> right.test(s.trainingClass().state())).isPresent(), model.list().selected());
    }
}
