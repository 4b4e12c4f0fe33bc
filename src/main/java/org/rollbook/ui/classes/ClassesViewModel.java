package org.rollbook.ui.classes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.rollbook.model.BilingualName;
import org.rollbook.model.Refusal;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.service.ClassSetup;
import org.rollbook.service.SampleClass;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.OpenClass;

/// What the list of classes shows and does.
final class ClassesViewModel {

    /// What stands beside the list.
    enum Side { NONE, NEW, EDIT, COPY }

    private final ClassSetup classes;
    private final SampleClass sample;
    private final Background background;
    private final Consumer<OpenClass.Entry> open;
    private final Clock clock;
    private final ObservableList<ClassSetup.Summary> all = FXCollections.observableArrayList();
    private final ObservableList<ClassSetup.Summary> shown = FXCollections.observableArrayList();
    private final StringProperty query = new SimpleStringProperty("");
    private final ObjectProperty<Side> side = new SimpleObjectProperty<>(Side.NONE);
    private final ObjectProperty<Optional<ClassSetup.Summary>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final ClassForm form = new ClassForm();

    ClassesViewModel(ClassSetup classes, SampleClass sample, Background background, Consumer<OpenClass.Entry> open, Clock clock) {
        this.classes = classes;
        this.sample = sample;
        this.background = background;
        this.open = open;
        this.clock = clock;
        query.subscribe(this::filter);
    }

    ObservableList<ClassSetup.Summary> all() {
        return all;
    }

    ObservableList<ClassSetup.Summary> shown() {
        return shown;
    }

    StringProperty query() {
        return query;
    }

    ObjectProperty<Side> side() {
        return side;
    }

    ObjectProperty<Optional<ClassSetup.Summary>> selected() {
        return selected;
    }

    ClassForm form() {
        return form;
    }

    void load() {
        background.read(classes::classes, now -> {
            all.setAll(now);
            filter();
        });
    }

    void open() {
        selected.get().ifPresent(summary -> open(summary.trainingClass()));
    }

    void openSample() {
        background.write(sample::create, created -> open(created));
    }

    void startNew() {
        form.startNew(LocalDate.now(clock));
        side.set(Side.NEW);
    }

    void startEdit() {
        selected.get().ifPresent(summary -> {
            form.edit(summary.trainingClass());
            side.set(Side.EDIT);
        });
    }

    void startCopy() {
        selected.get().ifPresent(summary -> {
            TrainingClass source = summary.trainingClass();
            LocalDate today = LocalDate.now(clock);
            form.startNew(source.to().isAfter(today) ? source.to().plusDays(3) : today);
            form.titleZh.set(source.title().zh());
            form.titleEn.set(source.title().en());
            side.set(Side.COPY);
        });
    }

    void cancel() {
        side.set(Side.NONE);
    }

    /// Saves what is typed; a refusal stays beside its field and nothing typed is lost.
    void save() {
        try {
            switch (side.get()) {
                case NEW -> {
                    TrainingClass draft = form.value();
                    background.write(() -> classes.create(draft, form.chosenHalves()), this::saved, form::refuse);
                }
                case EDIT -> {
                    TrainingClass edited = form.value();
                    background.write(() -> classes.edit(edited), this::saved, form::refuse);
                }
                case COPY -> copy();
                case NONE -> { }
            }
        } catch (Refusal refusal) {
            form.refuse(refusal);
        }
    }

    void close() {
        selected.get().ifPresent(s -> background.write(() -> classes.close(s.trainingClass().id()), _ -> load()));
    }

    void reopen(String reason) {
        selected.get().ifPresent(s -> background.write(() -> classes.reopen(s.trainingClass().id(), reason), _ -> load()));
    }

    private void copy() {
        long source = selected.get().orElseThrow().trainingClass().id();
        TrainingClass draft = form.value();
        background.write(() -> classes.copy(source, draft.code(), draft.title(), draft.from()), this::saved, form::refuse);
    }

    private void saved(TrainingClass trainingClass) {
        Side was = side.get();
        side.set(Side.NONE);
        load();
        if (was != Side.EDIT) {
            open(trainingClass);
        }
    }

    private void open(TrainingClass trainingClass) {
        open.accept(new OpenClass.Entry(trainingClass.id(), trainingClass.code(), trainingClass.title()));
    }

    private void filter() {
        String wanted = query.get().strip().toLowerCase(Locale.ROOT);
        shown.setAll(all.stream().filter(s -> words(s.trainingClass()).anyMatch(text -> text.contains(wanted))).toList());
    }

    private static Stream<String> words(TrainingClass c) {
        List<BilingualName> names = List.of(c.title(), c.venue());
        return Stream.concat(Stream.of(c.code(), c.from().toString(), c.category(), c.teacher()),
                names.stream().flatMap(name -> Stream.of(name.zh(), name.en()))).map(text -> text.toLowerCase(Locale.ROOT));
    }
}
