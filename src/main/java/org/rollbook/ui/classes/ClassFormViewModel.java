package org.rollbook.ui.classes;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.rollbook.model.FormName;
import org.rollbook.model.Refusal;
import org.rollbook.model.UnsavedForm;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.service.course.ClassSetup;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.HalfFilled;

/// The form beside the list: a new class, one being edited or one being copied, kept while it is half filled.
final class ClassFormViewModel {

    /// What stands beside the list.
    enum Side { NONE, NEW, EDIT, COPY }

    /// A copy of a class that is still to come begins on the Monday after one that ends on a Friday.
    private static final int DAYS_BETWEEN = 3;
    /// The name of the half-filled form, and what stands in it besides the fields.
    private static final FormName FORM = FormName.of(FormName.Kind.TRAINING_CLASS);
    private static final String SIDE = "side";
    private static final String ABOUT = "about";

    private final ClassSetup classes;
    private final Background background;
    private final Clock clock;
    private final ClassList list;
    private final HalfFilled halfFilled;
    private final BiConsumer<Side, TrainingClass> saved;
    private final ObjectProperty<Side> side = new SimpleObjectProperty<>(Side.NONE);
    private final ClassForm form = new ClassForm();
    private final ReadOnlyObjectWrapper<Optional<LocalTime>> restored = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper recalls = new ReadOnlyIntegerWrapper();
    private Map<String, String> untouched = Map.of();
    private Optional<TrainingClass> source = Optional.empty();

    /// `saved` hears of every class that was saved, and what stood beside the list for it.
    ClassFormViewModel(ClassSetup classes, Background background, Clock clock, ClassList list, HalfFilled halfFilled,
            BiConsumer<Side, TrainingClass> saved) {
        this.classes = classes;
        this.background = background;
        this.clock = clock;
        this.list = list;
        this.halfFilled = halfFilled;
        this.saved = saved;
        form.fields().onChange(this::typed);
    }

    ObjectProperty<Side> side() {
        return side;
    }

    ClassForm form() {
        return form;
    }

    void startNew() {
        if (isTouched()) {
            recall();
            return;
        }
        cancel();
        form.startNew(LocalDate.now(clock));
        begin(Side.NEW);
    }

    /// Opens the form for the selected class unless it is closed.
    void startEdit() {
        if (isTouched()) {
            recall();
            return;
        }
        list.selected().get().filter(s -> s.trainingClass().state().isEditable()).ifPresent(summary -> {
            cancel();
            source = Optional.of(summary.trainingClass());
            form.edit(summary.trainingClass());
            begin(Side.EDIT);
        });
    }

    void startCopy() {
        if (isTouched()) {
            recall();
            return;
        }
        list.selected().get().ifPresent(summary -> {
            cancel();
            TrainingClass original = summary.trainingClass();
            LocalDate today = LocalDate.now(clock);
            source = Optional.of(original);
            form.startNew(original.to().isAfter(today) ? original.to().plusDays(DAYS_BETWEEN) : today);
            form.titleZh.set(original.title().zh());
            form.titleEn.set(original.title().en());
            begin(Side.COPY);
        });
    }

    /// Grows each time the form that was changed wants the keyboard back, instead of being filled anew.
    ReadOnlyIntegerProperty recalls() {
        return recalls.getReadOnlyProperty();
    }

    /// Closes the form; what was typed is gone.
    void cancel() {
        side.set(Side.NONE);
        source = Optional.empty();
        restored.set(Optional.empty());
        halfFilled.done(FORM);
    }

    /// When the form was typed that the last run of the program left, until something is typed in it now.
    ReadOnlyObjectProperty<Optional<LocalTime>> restored() {
        return restored.getReadOnlyProperty();
    }

    /// Saves what is typed; a refusal stays beside its field and nothing typed is lost.
    void save() {
        if (!form.isReadable()) {
            return;
        }
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

    /// Saves the edited class and removes the half-days outside its dates, which all are empty.
    void saveWithoutOutside() {
        if (side.get() == Side.EDIT && form.isReadable()) {
            try {
                TrainingClass edited = form.value();
                background.write(() -> classes.editWithoutOutside(edited), this::saved, form::refuse);
            } catch (Refusal refusal) {
                form.refuse(refusal);
            }
        }
    }

    /// Takes up the form that the last run of the program left, unless its class is gone or has changed since.
    void takeUp() {
        if (side.get() == Side.NONE) {
            halfFilled.left(FORM).ifPresent(left -> {
                Optional<TrainingClass> about = list.all().stream().map(ClassSetup.Summary::trainingClass)
                        .filter(c -> stand(c).equals(left.field(ABOUT))).findFirst();
                Optional<Side> leftSide = Arrays.stream(Side.values()).filter(s -> s.name().equals(left.field(SIDE)))
                        .filter(s -> s == Side.NEW || about.isPresent()).findFirst();
                leftSide.ifPresentOrElse(s -> takeUp(left, s, about), this::cancel);
            });
        }
    }

    private boolean isTouched() {
        return side.get() != Side.NONE && !form.fields().texts().equals(untouched);
    }

    private void recall() {
        recalls.set(recalls.get() + 1);
    }

    private void begin(Side next) {
        untouched = form.fields().texts();
        side.set(next);
    }

    private void copy() {
        long original = source.orElseThrow().id();
        TrainingClass draft = form.value();
        background.write(() -> classes.copy(original, draft.code(), draft.title(), draft.from()), this::saved, form::refuse);
    }

    private void saved(TrainingClass trainingClass) {
        Side was = side.get();
        cancel();
        saved.accept(was, trainingClass);
    }

    private void typed() {
        if (side.get() != Side.NONE) {
            restored.set(Optional.empty());
            Map<String, String> fields = new HashMap<>(form.fields().texts());
            fields.put(SIDE, side.get().name());
            fields.put(ABOUT, source.map(ClassFormViewModel::stand).orElse(""));
            halfFilled.type(FORM, fields);
        }
    }

    private void takeUp(UnsavedForm left, Side next, Optional<TrainingClass> about) {
        source = about;
        form.startNew(LocalDate.now(clock));
        about.filter(_ -> next == Side.EDIT).ifPresent(form::edit);
        untouched = form.fields().texts();
        if (form.fields().fill(left)) {
            side.set(next);
            restored.set(Optional.of(LocalTime.ofInstant(left.at(), clock.getZone())));
        } else {
            cancel();
        }
    }

    private static String stand(TrainingClass trainingClass) {
        return trainingClass.id() + "/" + trainingClass.version();
    }
}
