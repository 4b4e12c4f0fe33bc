package org.rollbook.ui.programme;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.rollbook.model.Refusal;
import org.rollbook.model.course.Half;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.course.Session;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.service.course.ClassSetup;
import org.rollbook.service.course.Programme;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.FieldNote;
import org.rollbook.ui.kit.HalfFilled;
import org.rollbook.ui.kit.OpenClass;
import org.rollbook.ui.kit.Place;

/// The half-days of the open class, one of them in a form, or several about to be generated.
public final class ProgrammeViewModel {
    private static final FieldNote TOUCHED = FieldNote.warning("form.touched");

    private final Programme programme;
    private final ClassSetup setup;
    private final OpenClass openClass;
    private final Background background;
    private final ObservableList<Session> sessions = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<Session>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Side> side = new ReadOnlyObjectWrapper<>(Side.NONE);
    private final ReadOnlyObjectWrapper<FieldNote> formNote = new ReadOnlyObjectWrapper<>(FieldNote.NONE);
    private final ReadOnlyObjectWrapper<FieldNote> note = new ReadOnlyObjectWrapper<>(FieldNote.NONE);
    private final SessionDraft draft = new SessionDraft();
    private final Speakers speakers = new Speakers(draft.speeches());
    private final UnsavedSession unsaved;
    private final ReadOnlyObjectWrapper<Optional<LocalTime>> restored = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper recalls = new ReadOnlyIntegerWrapper();
    private final Generator generator = new Generator();
    private Optional<TrainingClass> trainingClass = Optional.empty();

    public ProgrammeViewModel(Programme programme, ClassSetup setup, OpenClass openClass, Background background, Place place,
            HalfFilled halfFilled) {
        this.programme = programme;
        this.setup = setup;
        this.openClass = openClass;
        this.background = background;
        place.keep("programme/chosen", chosen);
        this.unsaved = new UnsavedSession(halfFilled, draft);
        unsaved.onChange(() -> trainingClass.filter(_ -> side.get() == Side.NEW || side.get() == Side.EDIT).ifPresent(open -> {
            restored.set(Optional.empty());
            unsaved.keep(open.id());
        }));
    }

    /// What stands beside the table.
    public enum Side { NONE, NEW, EDIT, GENERATE }

    public void load() {
        openClass.current().get().ifPresent(entry -> background.read(() -> new Loaded(setup.byId(entry.id()), programme.sessions(entry.id())),
            this::show));
    }

    /// A new half-day after the last one, or the first of the class.
    public void startNew() {
        if (isTouched()) {
            recall();
            return;
        }
        trainingClass.ifPresent(open -> edit(Programme.lecture(open.id(), nextFree(open)), Side.NEW));
    }

    public void startEdit() {
        if (isTouched()) {
            recall();
            return;
        }
        chosen.get().ifPresent(session -> edit(session, Side.EDIT));
    }

    public void startGenerating() {
        if (isTouched()) {
            recall();
            return;
        }
        trainingClass.ifPresent(open -> {
            generator.start(open);
            formNote.set(FieldNote.NONE);
            side.set(Side.NONE);
            side.set(Side.GENERATE);
        });
    }

    /// Closes what stands beside the table; what was typed is gone.
    public void close() {
        side.set(Side.NONE);
        restored.set(Optional.empty());
        if (note.get().equals(TOUCHED)) {
            note.set(FieldNote.NONE);
        }
        trainingClass.ifPresent(open -> unsaved.done(open.id()));
    }

    /// When the form was typed that the last run of the program left here, until something is typed in it now.
    public ReadOnlyObjectProperty<Optional<LocalTime>> restored() {
        return restored.getReadOnlyProperty();
    }

    /// Saves the form; a speaker half typed is taken over first.
    public void save() {
        if (!speakers.takeRest()) {
            return;
        }
        try {
            draft.session().ifPresent(session -> background.write(() -> programme.save(session), saved -> {
                chosen.set(Optional.of(saved));
                close();
                load();
            }, this::refuse));
        } catch (Refusal refusal) {
            refuse(refusal);
        }
    }

    public void generate() {
        if (!generator.hasDates()) {
            return;
        }
        var wrong = generator.unreadable();
        if (wrong.isPresent()) {
            formNote.set(FieldNote.danger("programme.generator.excluded.wrong", wrong.get()));
            return;
        }
        var first = generator.from().date().get();
        var last = generator.to().date().get();
        trainingClass.ifPresent(open -> background.write(() -> programme.generate(open.id(), first, last,
            generator.halves(), generator.excludedDates()), added -> {
                say("programme.generated", Integer.toString(added));
                close();
                load();
            }, this::refuse));
    }

    /// Removes the chosen half-day; one with marks stays and says why.
    public void remove() {
        chosen.get().ifPresent(session -> background.write(() -> programme.remove(session), () -> {
            say("programme.removed", session.at().date(), session.at().half());
            close();
            load();
        }, refusal -> note.set(FieldNote.danger("refusal." + refusal.key(), refusal.arguments().toArray()))));
    }

    /// How many half-days the generator would add now.
    public int missing() {
        return generator.missing(sessions);
    }

    public LocalDate today() {
        return programme.today();
    }

    public ObservableList<Session> sessions() {
        return sessions;
    }

    public ObjectProperty<Optional<Session>> chosen() {
        return chosen;
    }

    public ReadOnlyObjectProperty<Side> side() {
        return side.getReadOnlyProperty();
    }

    /// Whether a half-day stands in the form, which then can be saved from anywhere.
    BooleanBinding isFormOpen() {
        return side.isEqualTo(Side.NEW).or(side.isEqualTo(Side.EDIT));
    }

    /// Grows each time the form that was changed wants the keyboard back.
    ReadOnlyIntegerProperty recalls() {
        return recalls.getReadOnlyProperty();
    }

    public SessionDraft draft() {
        return draft;
    }

    public Speakers speakers() {
        return speakers;
    }

    public Generator generator() {
        return generator;
    }

    /// What keeps the form or the generator from being done.
    public ReadOnlyObjectProperty<FieldNote> formNote() {
        return formNote.getReadOnlyProperty();
    }

    /// What was done or refused outside the form.
    public ReadOnlyObjectProperty<FieldNote> note() {
        return note.getReadOnlyProperty();
    }

    /// Whether something in the form is not saved.
    private boolean isTouched() {
        return (side.get() == Side.NEW || side.get() == Side.EDIT) && (draft.isTouched() || !speakers.draft().isEmpty());
    }

    /// A form that was changed is not filled anew: the keyboard goes back into it.
    private void recall() {
        note.set(TOUCHED);
        recalls.set(recalls.get() + 1);
    }

    private void edit(Session session, Side mode) {
        close();
        show(session);
        side.set(mode);
    }

    private void show(Session session) {
        draft.show(session);
        speakers.leave();
        formNote.set(FieldNote.NONE);
    }

    /// Takes up the form that the last run of the program left, unless its half-day is gone or has changed since.
    private void takeUp(TrainingClass open) {
        if (side.get() == Side.NONE) {
            unsaved.left(open.id()).ifPresent(left -> {
                var about = UnsavedSession.about(left, sessions, Programme.lecture(open.id(), nextFree(open)));
                about.ifPresent(this::show);
                if (about.isPresent() && unsaved.fill(left)) {
                    side.set(about.get().id() == 0 ? Side.NEW : Side.EDIT);
                    restored.set(Optional.of(LocalTime.ofInstant(left.at(), ZoneId.systemDefault())));
                } else {
                    close();
                }
            });
        }
    }

    private void show(Loaded loaded) {
        if (trainingClass.filter(before -> before.id() != loaded.trainingClass.id()).isPresent()) {
            close();
            note.set(FieldNote.NONE);
            chosen.set(Optional.empty());
        }
        trainingClass = Optional.of(loaded.trainingClass);
        var kept = chosen.get().map(Session::at);
        sessions.setAll(loaded.sessions);
        chosen.set(kept.flatMap(at -> nearest(loaded.sessions, at))
            .or(() -> loaded.sessions.stream().filter(session -> !session.at().date().isBefore(today())).findFirst()));
        takeUp(loaded.trainingClass);
    }

    /// The half-day itself or, when it is gone, the one that follows, else the last.
    private static Optional<Session> nearest(List<Session> sessions, HalfDay at) {
        return sessions.stream().filter(session -> session.at().compareTo(at) >= 0).findFirst()
            .or(() -> sessions.stream().reduce((_, last) -> last));
    }

    private HalfDay nextFree(TrainingClass open) {
        return open.from().datesUntil(open.to().plusDays(1))
            .flatMap(day -> List.of(Half.values()).stream().map(half -> new HalfDay(day, half)))
            .filter(at -> sessions.stream().noneMatch(session -> session.at().equals(at)))
            .filter(at -> at.half() != Half.EVENING).findFirst().orElse(new HalfDay(open.to(), Half.EVENING));
    }

    private void say(String key, Object... arguments) {
        note.set(FieldNote.plain(key, arguments));
    }

    private void refuse(Refusal refusal) {
        var said = FieldNote.danger("refusal." + refusal.key(), refusal.arguments().toArray());
        if (side.get() != Side.GENERATE && refusal.key().startsWith("session.date.")) {
            draft.date().note().set(said);
        } else {
            formNote.set(said);
        }
    }

    private record Loaded(TrainingClass trainingClass, List<Session> sessions) { }
}
