package org.rollbook.ui.classes;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.rollbook.service.ClassSetup;
import org.rollbook.service.SampleClass;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.Command;
import org.rollbook.ui.kit.Dialogs;
import org.rollbook.ui.kit.Messages;
import org.rollbook.ui.kit.OpenClass;
import org.rollbook.ui.kit.Screen;

/// All classes of the base.
public final class ClassesScreen implements Screen {
    private final ClassesViewModel model;
    private final ClassesView view;

    /// `open` brings a class to the front.
    public ClassesScreen(Messages messages, Dialogs dialogs, Background background, ClassSetup classes, SampleClass sample,
            Consumer<OpenClass.Entry> open, Clock clock) {
        this.model = new ClassesViewModel(classes, sample, background, open, clock);
        this.view = new ClassesView(messages, model, dialogs);
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
    public List<Command> commands() {
        return List.of(
                Command.of("classes.new", Command.Place.SCREEN, model::startNew).keys("Shortcut+N"),
                Command.of("classes.edit", Command.Place.SCREEN, model::startEdit).keys("F2").when(selectedIs(true)),
                Command.of("classes.copy", Command.Place.SCREEN, model::startCopy).keys("Shortcut+Shift+C").when(selected()),
                Command.of("classes.close", Command.Place.SCREEN, model::close).keys("Shortcut+Shift+W").when(selectedIs(true)),
                Command.of("classes.reopen", Command.Place.SCREEN, view::reopen).keys("Shortcut+Shift+O").when(selectedIs(false)),
                Command.of("classes.sample", Command.Place.SCREEN, model::openSample));
    }

    private BooleanBinding selected() {
        return Bindings.createBooleanBinding(() -> model.selected().get().isPresent(), model.selected());
    }

    private BooleanBinding selectedIs(boolean editable) {
        return Bindings.createBooleanBinding(() -> model.selected().get()
                .map(s -> s.trainingClass().state()).filter(state -> state.isEditable() == editable).isPresent(), model.selected());
    }
}
