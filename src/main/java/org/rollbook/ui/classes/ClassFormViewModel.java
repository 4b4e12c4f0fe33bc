package org.rollbook.ui.classes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.rollbook.model.FormName;
import org.rollbook.model.Refusal;
import org.rollbook.model.UnsavedForm;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.service.course.ClassSetup;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.form.FormDrafts;
import org.rollbook.ui.kit.form.KeptForm;

/// The form beside the list: a new class, one being edited or one being copied, kept while it is half filled.
final class ClassFormViewModel {

    /// What stands beside the list.
    enum Side { NONE, NEW, EDIT, COPY }

    /// A copy of a class that is still to come begins on the Monday after one that ends on a Friday.
    private static final int DAYS_BETWEEN = 3;
    /// What is kept of the form besides its fields.
    private static final String SIDE = "side";
    private static final String ABOUT = "about";

    private final ClassSetup classes;
    private final Background background;
    private final Clock clock;
    private final ClassList list;
    private final BiConsumer<Side, TrainingClass> saved;
    private final ObjectProperty<Side> side = new SimpleObjectProperty<>(Side.NONE);
    private final ClassForm form = new ClassForm();
    private final KeptForm kept;
    private Side purpose = Side.NONE;
    private Optional<TrainingClass> source = Optional.empty();

    /// `saved` hears of every class that was saved, and what stood beside the list for it.
    ClassFormViewModel(ClassSetup classes, Background background, Clock clock, ClassList list, FormDrafts halfFilled,
            BiConsumer<Side, TrainingClass> saved) {
        this.classes = classes;
        this.background = background;
        this.clock = clock;
        this.list = list;
        this.saved = saved;
        kept = new KeptForm(halfFilled, this::texts, this::bringBack);
        kept.become(FormName.of(FormName.Kind.TRAINING_CLASS));
        form.fields().onChange(kept::changed);
    }

    ObjectProperty<Side> side() {
        return side;
    }

    ClassForm form() {
        return form;
    }

    void startNew() {
        if (isFree()) {
            form.startNew(LocalDate.now(clock));
            begin(Side.NEW, Optional.empty());
        }
    }

    /// Opens the form for the selected class unless it is closed.
    void startEdit() {
        list.selected().get().map(ClassSetup.Summary::trainingClass).filter(c -> c.state().isEditable() && isFree())
                .ifPresent(edited -> {
                    form.edit(edited);
                    begin(Side.EDIT, Optional.of(edited));
                });
    }

    void startCopy() {
        list.selected().get().map(ClassSetup.Summary::trainingClass).filter(_ -> isFree()).ifPresent(original -> {
            LocalDate today = LocalDate.now(clock);
            form.startNew(original.to().isAfter(today) ? original.to().plusDays(DAYS_BETWEEN) : today);
            form.titleZh.set(original.title().zh());
            form.titleEn.set(original.title().en());
            begin(Side.COPY, Optional.of(original));
        });
    }

    /// What is kept of it and said.
    KeptForm kept() {
        return kept;
    }

    /// Leaves the form; what was changed is kept.
    void leave() {
        kept.leave();
        side.set(Side.NONE);
    }

    /// Closes the form; what was typed is gone.
    void discard() {
        kept.done();
        side.set(Side.NONE);
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
                case NONE -> {}
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

    private boolean isFree() {
        boolean free = kept.isFree();
        if (free) {
            side.set(Side.NONE);
        }
        return free;
    }

    private void begin(Side next, Optional<TrainingClass> about) {
        source = about;
        purpose = next;
        kept.begin();
        side.set(next);
    }

    private void copy() {
        long original = source.orElseThrow().id();
        TrainingClass draft = form.value();
        background.write(() -> classes.copy(original, draft.code(), draft.title(), draft.from()), this::saved,
                form::refuse);
    }

    private void saved(TrainingClass trainingClass) {
        Side was = side.get();
        discard();
        saved.accept(was, trainingClass);
    }

    private Map<String, String> texts() {
        Map<String, String> texts = new HashMap<>(form.fields().texts());
        texts.put(SIDE, purpose.name());
        texts.put(ABOUT, source.map(ClassFormViewModel::stand).orElse(""));
        return texts;
    }

    /// Opens the form that was left, unless its class is gone or has changed since.
    private boolean bringBack(UnsavedForm left) {
        Optional<TrainingClass> about = list.all().stream().map(ClassSetup.Summary::trainingClass)
                .filter(c -> stand(c).equals(left.field(ABOUT))).findFirst();
        Optional<Side> leftSide = Arrays.stream(Side.values()).filter(s -> s.name().equals(left.field(SIDE)))
                .filter(s -> s == Side.NEW || about.isPresent()).findFirst();
        return leftSide.filter(next -> bringBack(left, next, about)).isPresent();
    }

    private boolean bringBack(UnsavedForm left, Side next, Optional<TrainingClass> about) {
        form.startNew(LocalDate.now(clock));
        about.filter(_ -> next == Side.EDIT).ifPresent(form::edit);
        source = about;
        purpose = next;
        kept.begin();
        boolean filled = form.fields().fill(left);
        side.set(filled ? next : Side.NONE);
        return filled;
    }

    private static String stand(TrainingClass trainingClass) {
        return trainingClass.id() + "/" + trainingClass.version();
    }
}
