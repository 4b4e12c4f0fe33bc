package org.rollbook.ui.classes;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.rollbook.model.course.ClassState;
import org.rollbook.model.journal.Concern;
import org.rollbook.service.SampleClass;
import org.rollbook.service.course.ClassSetup;
import org.rollbook.service.course.Closing;
import org.rollbook.text.Messages;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.Command;
import org.rollbook.ui.kit.Dialogs;
import org.rollbook.ui.kit.Gesture;
import org.rollbook.ui.kit.HalfFilled;
import org.rollbook.ui.kit.Notices;
import org.rollbook.ui.kit.OpenClass;
import org.rollbook.ui.kit.Place;
import org.rollbook.ui.kit.Screen;

/// All classes of the base.
public final class ClassesScreen implements Screen {
    private final ClassesViewModel model;
    private final ClassesView view;
    private final List<Command> ofOneClass;

    /// `open` brings a class to the front.
    public ClassesScreen(Messages messages, Notices notices, Dialogs dialogs, Background background, ClassSetup classes, Closing closing, SampleClass sample,
            Consumer<OpenClass.Entry> open, Clock clock, Place place, HalfFilled halfFilled) {
        this.model = new ClassesViewModel(classes, closing, sample, background, open, clock, place, halfFilled);
        this.view = new ClassesView(messages, model, dialogs, notices);
        this.ofOneClass = List.of(
                Command.of("classes.edit", Command.Place.SCREEN, model.form()::startEdit).keys("F2").when(selectedIs(ClassState::isEditable)),
                Command.of("classes.copy", Command.Place.SCREEN, model.form()::startCopy).keys("Shortcut+Shift+C").when(selectedIs(_ -> true)),
                advance("classes.openRegistration", ClassState.OPEN).keys("Shortcut+Alt+R").afterLine(),
                advance("classes.start", ClassState.RUNNING).keys("Shortcut+Alt+S"),
                Command.of("classes.close", Command.Place.SCREEN, view::close).keys("Shortcut+Alt+W").when(selectedIs(ClassState::isEditable)),
                Command.of("classes.reopen", Command.Place.SCREEN, view::reopen).keys("Shortcut+Alt+O")
                        .when(selectedIs(state -> !state.isEditable())));
        view.offer(ofOneClass);
    }

    @Override
    public String titleKey() {
        return "classes.title";
    }

    @Override
    public Ikon icon() {
        return Feather.LAYERS;
    }

    @Override
    public Set<Concern> concerns() {
        return EnumSet.of(Concern.CLASSES, Concern.PEOPLE, Concern.PROGRAMME);
    }

    @Override
    public Scope scope() {
        return Scope.WHOLE_BASE;
    }

    @Override
    public Node node() {
        return view.node();
    }

    @Override
    public void onShow() {
        model.load();
    }

    @Override
    public List<Gesture> gestures() {
        return List.of(new Gesture("Enter", "classes.gesture.enter"), new Gesture("Shift+Enter  Ctrl+Tab", "form.gesture.remark"));
    }

    @Override
    public List<Command> commands() {
        List<Command> all = new ArrayList<>();
        all.add(Command.of("classes.new", Command.Place.SCREEN, model.form()::startNew).keys("Shortcut+N"));
        all.addAll(ofOneClass);
        all.add(Command.of("classes.sample", Command.Place.SCREEN, model::openSample));
        return all;
    }

    private Command advance(String key, ClassState state) {
        return Command.of(key, Command.Place.SCREEN, () -> model.advance(state))
                .when(selectedIs(now -> now.isEditable() && now.ordinal() < state.ordinal()));
    }

    private BooleanBinding selectedIs(Predicate<ClassState> right) {
        return Bindings.createBooleanBinding(() -> model.list().selected().get()
                .filter(s -> right.test(s.trainingClass().state())).isPresent(), model.list().selected());
    }
}
