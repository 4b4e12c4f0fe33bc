package org.rollbook.ui.classes;

import java.time.Clock;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.rollbook.model.attendance.Unfinished;
import org.rollbook.model.course.ClassState;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.service.SampleClass;
import org.rollbook.service.course.ClassSetup;
import org.rollbook.service.course.Closing;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.HalfFilled;
import org.rollbook.ui.kit.OpenClass;
import org.rollbook.ui.kit.Place;

/// What the list of classes shows and does.
final class ClassesViewModel {

    private final ClassSetup classes;
    private final Closing closing;
    private final SampleClass sample;
    private final Background background;
    private final Consumer<OpenClass.Entry> open;
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ClassList list;
    private final ClassFormViewModel form;

    ClassesViewModel(ClassSetup classes, Closing closing, SampleClass sample, Background background, Consumer<OpenClass.Entry> open, Clock clock,
            Place place, HalfFilled halfFilled) {
        this.classes = classes;
        this.closing = closing;
        this.sample = sample;
        this.background = background;
        this.open = open;
        this.list = new ClassList(place);
        this.form = new ClassFormViewModel(classes, background, clock, list, halfFilled, this::saved);
    }

    ClassList list() {
        return list;
    }

    /// Whether it is known which classes there are.
    ReadOnlyBooleanProperty loaded() {
        return loaded.getReadOnlyProperty();
    }

    /// What stands beside the list.
    ClassFormViewModel form() {
        return form;
    }

    void load() {
        background.read(classes::classes, now -> {
            list.take(now);
            loaded.set(true);
            form.takeUp();
        });
    }

    void open() {
        list.selected().get().ifPresent(summary -> open(summary.trainingClass()));
    }

    /// Opens the sample class, and creates it when it is not there.
    void openSample() {
        background.read(sample::existing, found -> found.ifPresentOrElse(this::open,
                () -> background.write(sample::create, created -> open(created))));
    }

    /// Opens registration, or starts the selected class.
    void advance(ClassState state) {
        list.selected().get().ifPresent(s -> background.write(() -> classes.advance(s.trainingClass().id(), state), _ -> load()));
    }

    /// What is still open in the selected class; `then` gets it with its number.
    void unfinished(BiConsumer<Long, Unfinished> then) {
        list.selected().get().map(s -> s.trainingClass().id()).ifPresent(id ->
                background.read(() -> closing.open(id), open -> then.accept(id, open)));
    }

    /// Closes a class as was decided; `then` gets its code.
    void close(long classId, Unfinished.Decisions decisions, Consumer<String> then) {
        background.write(() -> closing.close(classId, decisions), closed -> {
            load();
            then.accept(closed.code());
        });
    }

    void reopen(String reason) {
        list.selected().get().ifPresent(s -> background.write(() -> classes.reopen(s.trainingClass().id(), reason), _ -> load()));
    }

    private void saved(ClassFormViewModel.Side was, TrainingClass trainingClass) {
        load();
        if (was != ClassFormViewModel.Side.EDIT) {
            open(trainingClass);
        }
    }

    private void open(TrainingClass trainingClass) {
        open.accept(new OpenClass.Entry(trainingClass.id(), trainingClass.code(), trainingClass.title()));
    }
}
