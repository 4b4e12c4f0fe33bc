package org.rollbook.ui.classes;

import java.time.Clock;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.service.SampleClass;
import org.rollbook.service.course.ClassSetup;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.OpenClass;
import org.rollbook.ui.kit.form.FormDrafts;
import org.rollbook.ui.kit.navigation.ScreenState;

/// What the list of classes shows and does.
final class ClassesViewModel {

    private final ClassSetup classes;
    private final SampleClass sample;
    private final Background background;
    private final Consumer<OpenClass.Entry> open;
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ClassList list;
    private final ClassFormViewModel form;

    ClassesViewModel(ClassSetup classes, SampleClass sample, Background background, Consumer<OpenClass.Entry> open,
            Clock clock,
            ScreenState place, FormDrafts halfFilled) {
        this.classes = classes;
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
            form.kept().takeUp();
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
