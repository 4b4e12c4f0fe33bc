package org.rollbook.ui.programme;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import org.rollbook.model.FormName;
import org.rollbook.model.Refusal;
import org.rollbook.model.UnsavedForm;
import org.rollbook.model.course.Half;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.course.ProgrammeItem;
import org.rollbook.model.course.Session;
import org.rollbook.model.course.TimeSpan;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.service.course.ClassSetup;
import org.rollbook.service.course.Programme;
import org.rollbook.service.lists.programme.ProgrammeImport;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.OpenClass;
import org.rollbook.ui.kit.form.FieldNote;
import org.rollbook.ui.kit.form.FormDrafts;
import org.rollbook.ui.kit.form.KeptForm;
import org.rollbook.ui.kit.navigation.ScreenState;

/// The programme of the open class, one item in a form, or several about to be generated.
public final class ProgrammeViewModel {
    private static final ScreenState.Key<Optional<ProgrammeItem>> CHOSEN = new ScreenState.Key<>();

    private final Programme programme;
    private final ClassSetup setup;
    private final OpenClass openClass;
    private final Background background;
    private final ProgrammeItems items = new ProgrammeItems();
    private final ObjectProperty<Optional<ProgrammeItem>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Side> side = new ReadOnlyObjectWrapper<>(Side.NONE);
    private final ReadOnlyObjectWrapper<FieldNote> formNote = new ReadOnlyObjectWrapper<>(FieldNote.NONE);
    private final ReadOnlyObjectWrapper<FieldNote> note = new ReadOnlyObjectWrapper<>(FieldNote.NONE);
    private final ItemDraft draft = new ItemDraft();
    private final Speakers speakers = new Speakers(draft.speeches());
    private final UnsavedItem unsaved;
    private final KeptForm kept;
    private final Generator generator = new Generator();
    private final ScheduleViewModel schedule;
    private Optional<TrainingClass> trainingClass = Optional.empty();

    public ProgrammeViewModel(Programme programme, ProgrammeImport imports, ClassSetup setup, OpenClass openClass,
            Background background, ScreenState place,
            FormDrafts halfFilled) {
        this.programme = programme;
        this.setup = setup;
        this.openClass = openClass;
        this.background = background;
        place.keep(CHOSEN, chosen);
        this.schedule = new ScheduleViewModel(imports, background);
        schedule.plan().subscribe(plan -> plan.ifPresent(_ -> side.set(Side.SCHEDULE)));
        this.unsaved = new UnsavedItem(draft);
        this.kept = new KeptForm(halfFilled, this::texts, this::bringBack);
        unsaved.onChange(kept::changed);
        speakers.draft().fields().onChange(kept::changed);
    }

    /// What stands beside the table.
    public enum Side { NONE, NEW, EDIT, GENERATE, SCHEDULE }

    public void load() {
        openClass.current().get()
                .ifPresent(entry -> background.read(
                        () -> new Loaded(setup.byId(entry.id()), programme.sessions(entry.id())),
                        this::show));
    }

    /// A new item in the half-day that is chosen, after what is there; else in the first that is free.
    public void startNew() {
        trainingClass.filter(_ -> isFree()).ifPresent(open -> edit(items.proposed(open, chosen.get()), Side.NEW));
    }

    public void startEdit() {
        chosen.get().filter(_ -> isFree()).ifPresent(item -> edit(item, Side.EDIT));
    }

    public void startGenerating() {
        trainingClass.filter(_ -> isFree()).ifPresent(open -> {
            generator.start(open);
            formNote.set(FieldNote.NONE);
            side.set(Side.NONE);
            side.set(Side.GENERATE);
        });
    }

    /// Reads a schedule from a file; what it would do stands beside the table.
    void readSchedule(Path file) {
        trainingClass.filter(_ -> isFree()).ifPresent(open -> schedule.read(open.id(), file, this::say));
    }

    /// Reads a table that was copied from a document or a spreadsheet.
    void readSchedule(String text) {
        if (text.isBlank()) {
            note.set(FieldNote.warning("programme.schedule.nothing"));
            return;
        }
        trainingClass.filter(_ -> isFree()).ifPresent(open -> schedule.read(open.id(), text, this::say));
    }

    void applySchedule() {
        schedule.apply(written -> {
            say("programme.schedule.done", Integer.toString(written));
            close();
            load();
        }, this::say);
    }

    ScheduleViewModel schedule() {
        return schedule;
    }

    private boolean isFree() {
        boolean free = kept.isFree();
        if (free) {
            side.set(Side.NONE);
        }
        return free;
    }

    private void say(Refusal refusal) {
        note.set(FieldNote.of(refusal));
    }

    /// Closes what stands beside the table; what was typed is gone.
    public void close() {
        schedule.drop();
        kept.done();
        side.set(Side.NONE);
    }

    /// Leaves the form; what was changed is kept.
    void leave() {
        kept.leave();
        side.set(Side.NONE);
    }

    /// What is kept of the form and said.
    KeptForm kept() {
        return kept;
    }

    /// Saves the form; a speaker half typed is taken over first.
    public void save() {
        if (!speakers.takeRest()) {
            return;
        }
        try {
            draft.item().ifPresent(item -> background.write(() -> programme.save(item), saved -> {
                chosen.set(Optional.of(saved));
                close();
                load();
                warn(saved);
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
        if (!generator.hasTimes()) {
            formNote.set(FieldNote.danger("programme.form.time.wrong"));
            return;
        }
        try {
            generate(generator.halves());
        } catch (Refusal refusal) {
            refuse(refusal);
        }
    }

    private void generate(Map<Half, TimeSpan> halves) {
        var first = generator.from().date().get();
        var last = generator.to().date().get();
        trainingClass.ifPresent(open -> background.write(() -> programme.generate(open.id(), first, last,
                halves, generator.excludedDates()), done -> {
                    say(done.timed() == 0 ? "programme.generated" : "programme.generated.timed",
                            Integer.toString(done.added()),
                            Integer.toString(done.timed()));
                    close();
                    load();
                }, this::refuse));
    }

    /// Removes the chosen item; a half-day with marks keeps its last one and says why.
    public void remove() {
        chosen.get().ifPresent(item -> background.write(() -> programme.remove(item), () -> {
            say("programme.removed", item.at().date(), item.at().half());
            close();
            load();
        }, refusal -> note.set(FieldNote.of(refusal))));
    }

    /// How many half-days the generator would add now.
    public int missing() {
        return generator.missing(items.list());
    }

    public LocalDate today() {
        return programme.today();
    }

    public ObservableList<ProgrammeItem> items() {
        return items.list();
    }

    public ObjectProperty<Optional<ProgrammeItem>> chosen() {
        return chosen;
    }

    public ReadOnlyObjectProperty<Side> side() {
        return side.getReadOnlyProperty();
    }

    /// Whether a half-day stands in the form, which then can be saved from anywhere.
    BooleanBinding isFormOpen() {
        return side.isEqualTo(Side.NEW).or(side.isEqualTo(Side.EDIT));
    }

    public ItemDraft draft() {
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

    private void edit(ProgrammeItem item, Side mode) {
        show(item);
        kept.begin();
        side.set(mode);
    }

    private void show(ProgrammeItem item) {
        draft.show(item);
        speakers.leave();
        formNote.set(FieldNote.NONE);
    }

    private Map<String, String> texts() {
        Map<String, String> texts = unsaved.texts();
        texts.putAll(speakers.texts());
        return texts;
    }

    /// Opens the form that was left, unless its half-day is gone or has changed since.
    private boolean bringBack(UnsavedForm left) {
        Optional<ProgrammeItem> about = trainingClass
                .flatMap(open -> UnsavedItem.about(left, items.list(), items.proposed(open, chosen.get())));
        return about.filter(item -> {
            show(item);
            kept.begin();
            boolean filled = unsaved.fill(left) && speakers.fill(left);
            side.set(!filled ? Side.NONE : item.id() == 0 ? Side.NEW : Side.EDIT);
            return filled;
        }).isPresent();
    }

    private void show(Loaded loaded) {
        if (trainingClass.filter(before -> before.id() != loaded.trainingClass.id()).isPresent()) {
            schedule.drop();
            side.set(Side.NONE);
            note.set(FieldNote.NONE);
            chosen.set(Optional.empty());
        }
        kept.become(FormName.of(FormName.Kind.PROGRAMME_ITEM, loaded.trainingClass.id()));
        trainingClass = Optional.of(loaded.trainingClass);
        var before = chosen.get();
        items.show(loaded.sessions);
        chosen.set(before.flatMap(items::nearest)
                .or(() -> items.list().stream().filter(item -> !item.at().date().isBefore(today())).findFirst()));
        if (side.get() == Side.NONE) {
            kept.takeUp();
        }
    }

    private void warn(ProgrammeItem saved) {
        items.overlapping(saved)
                .ifPresent(other -> note.set(
                        FieldNote.warning("programme.overlap", saved.starts().orElseThrow(), saved.ends().orElseThrow(),
                                other.starts().orElseThrow(), other.ends().orElseThrow())));
    }

    /// Whether the roll of a half-day is taken.
    boolean isTaken(HalfDay at) {
        return items.isTaken(at);
    }

    private void say(String key, Object... arguments) {
        note.set(FieldNote.plain(key, arguments));
    }

    private void refuse(Refusal refusal) {
        var said = FieldNote.of(refusal);
        if (side.get() != Side.GENERATE && refusal.key().startsWith("session.date.")) {
            draft.date().note().set(said);
            formNote.set(FieldNote.NONE);
        } else {
            formNote.set(said);
        }
    }

    private record Loaded(TrainingClass trainingClass, List<Session> sessions) {}
}
