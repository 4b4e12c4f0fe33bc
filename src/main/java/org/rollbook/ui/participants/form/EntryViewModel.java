package org.rollbook.ui.participants.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.rollbook.model.FormName;
import org.rollbook.model.Refusal;
import org.rollbook.model.UnsavedForm;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.model.people.PersonField;
import org.rollbook.model.people.Rename;
import org.rollbook.service.people.Registration;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.form.FormDrafts;
import org.rollbook.ui.kit.form.KeptForm;

/// The form beside the table: adds one person after the other, or edits one.
public final class EntryViewModel {
    /// A birth date that cannot be read is kept as it was typed.
    private static final String BORN_TYPED = "bornTyped";

    private final Registration registration;
    private final Background background;
    private final KeptForm kept;
    private final Doubts doubts;
    private final Organisations organisations;
    private final EntryFields fields;
    private final Consumer<Participant> saved;
    private final ReadOnlyObjectWrapper<Mode> mode = new ReadOnlyObjectWrapper<>(Mode.CLOSED);
    private final ReadOnlyObjectWrapper<Optional<Participant>> lastSaved = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final ReadOnlyIntegerWrapper openings = new ReadOnlyIntegerWrapper();
    private List<Participant> present = List.of();
    private long classId;
    private Draft start = Draft.EMPTY;
    private Saving saving = Saving.IDLE;
    private Predicate<Rename> isMeant = _ -> false;

    /// `saved` hears of every participant that the form has saved.
    public EntryViewModel(Registration registration, Background background, FormDrafts halfFilled, Doubts doubts,
            Organisations organisations,
            Consumer<Participant> saved) {
        this.registration = registration;
        this.background = background;
        this.doubts = doubts;
        this.organisations = organisations;
        this.saved = saved;
        this.fields = new EntryFields(registration::pinyin, this::changed);
        this.kept = new KeptForm(halfFilled, this::texts, this::bringBack);
        kept.listen(event -> {
            if (event == KeptForm.Event.RECALLED) {
                openings.set(openings.get() + 1);
            }
        });
        fields.bornText().text().subscribe((_, _) -> kept.changed());
    }

    /// Organisations for what is typed, the best first; none before the directory is loaded.
    public List<Organisation> complete(String typed) {
        return organisations.complete(typed);
    }

    /// Asks whether a doubtful change of somebody's name is meant; until somebody can be asked, none is.
    public void whenRenamed(Predicate<Rename> asking) {
        isMeant = asking;
    }

    EntryFields fields() {
        return fields;
    }

    Doubts doubts() {
        return doubts;
    }

    public ReadOnlyObjectProperty<Mode> mode() {
        return mode.getReadOnlyProperty();
    }

    /// Grows each time the form wants the keyboard in its first field.
    ReadOnlyIntegerProperty openings() {
        return openings.getReadOnlyProperty();
    }

    /// Who was saved last, until the form is used for somebody on file or closed.
    ReadOnlyObjectProperty<Optional<Participant>> lastSaved() {
        return lastSaved.getReadOnlyProperty();
    }

    /// What is kept of the form and said.
    public KeptForm kept() {
        return kept;
    }

    /// The participant being edited.
    Optional<Participant> edited() {
        return start.edited();
    }

    /// The person on file who is being taken over.
    ReadOnlyObjectProperty<Optional<Person>> known() {
        return fields.known();
    }

    /// Whether something was typed that is not saved.
    boolean isTouched() {
        return kept.isTouched();
    }

    /// Opens an empty form with the organisation and role of the last person; a form for a new person stays as it is.
    public void startNew() {
        if (mode.get() == Mode.NEW) {
            openings.set(openings.get() + 1);
        } else if (kept.isFree()) {
            open(start.next());
        }
    }

    /// Opens an empty form with a name in it.
    public void startNew(String name) {
        if (kept.isFree()) {
            open(start.next());
            fields.line(PersonField.NAME).set(name);
        }
    }

    public void edit(Participant participant) {
        if (kept.isFree()) {
            lastSaved.set(Optional.empty());
            open(organisations.draft(participant));
        }
    }

    /// Leaves the form; what was changed is kept.
    public void leave() {
        kept.leave();
        close();
    }

    /// Closes the form; what was not saved is gone.
    void discard() {
        kept.done();
        close();
    }

    private void close() {
        lastSaved.set(Optional.empty());
        start = start.next();
        mode.set(Mode.CLOSED);
    }

    /// Another class, which has a form of its own.
    public void enter(long nextClass) {
        if (nextClass != classId) {
            classId = nextClass;
            lastSaved.set(Optional.empty());
            start = Draft.EMPTY;
            kept.become(FormName.of(FormName.Kind.PERSON, classId));
            mode.set(Mode.CLOSED);
        }
    }

    /// The people of the class have come. Who was saved last and is gone again is not called saved any more; the form that was
    /// half filled here before is taken up.
    public void takeUp(List<Participant> people) {
        present = people;
        lastSaved.get().filter(last -> people.stream().noneMatch(person -> person.id() == last.id()))
                .ifPresent(_ -> lastSaved.set(Optional.empty()));
        kept.takeUp();
    }

    /// Saves and opens the next empty form; after an edit the form closes.
    public void saveAndNext() {
        save(done -> {
            if (done.isEdit()) {
                discard();
            } else {
                open(done.draft().next());
            }
        });
    }

    /// Saves and keeps the person in the form.
    public void saveAndStay() {
        save(done -> open(organisations.draft(done.participant())));
    }

    /// Takes the first person on file that is not in this class over into the form.
    public void takeOver() {
        doubts.alike().stream().filter(DuplicateHint::isFree).findFirst().ifPresent(this::takeOver);
    }

    void takeOver(DuplicateHint duplicate) {
        if (duplicate.isFree() && mode.get() == Mode.NEW) {
            var draft = fields.draft().takingOver(duplicate, organisations.language());
            show(draft);
            kept.changed();
        }
    }

    /// The keyboard has left a field or its list of proposals: what is doubtful there is said now.
    void left() {
        if (isTouched()) {
            spellOut();
            doubts.check(fields.draft(), start, Optional.empty());
        }
    }

    /// A short name or an alias gives way to the name of the organisation that it means.
    private void spellOut() {
        var line = fields.line(PersonField.ORGANISATION);
        organisations.meant(line.get()).map(organisations::spelling).filter(name -> !name.equals(line.get()))
                .ifPresent(line::set);
    }

    private void open(Draft draft) {
        start = draft;
        kept.done();
        show(draft);
        kept.begin();
        openings.set(openings.get() + 1);
    }

    private Map<String, String> texts() {
        Map<String, String> texts = DraftFields.of(fields.draft());
        texts.put(BORN_TYPED, fields.bornText().isUnreadable() ? fields.bornText().text().get() : "");
        return texts;
    }

    /// Opens the form that was left, unless the person is gone from the class or has changed since.
    private boolean bringBack(UnsavedForm left) {
        Optional<Draft> draft = DraftFields.draft(left, present);
        draft.ifPresent(back -> {
            start = back.edited().map(organisations::draft).orElse(Draft.EMPTY);
            fields.show(start);
            kept.begin();
            show(back);
            if (!left.field(BORN_TYPED).isEmpty()) {
                fields.bornText().text().set(left.field(BORN_TYPED));
            }
            openings.set(openings.get() + 1);
        });
        return draft.isPresent();
    }

    private void show(Draft draft) {
        fields.show(draft);
        doubts.check(draft, start, Optional.empty());
        mode.set(draft.edited().isPresent() ? Mode.EDIT : Mode.NEW);
    }

    private void changed(Optional<PersonField> typing) {
        if (mode.get() != Mode.CLOSED) {
            var draft = fields.draft();
            kept.changed();
            doubts.check(draft, start, typing);
        }
    }

    /// Enter pressed twice saves once.
    private void save(Consumer<Done> then) {
        var underWay = saving == Saving.UNDER_WAY && background.busy().get();
        if (mode.get() == Mode.CLOSED || underWay || !fields.bornText().isSound()) {
            return;
        }
        spellOut();
        var draft = fields.draft();
        doubts.clear();
        lastSaved.set(Optional.empty());
        try {
            var participant = draft.participant(classId);
            var organisation = draft.text(PersonField.ORGANISATION);
            if (draft.rename().filter(Rename::isDoubtful).filter(rename -> !isMeant.test(rename)).isPresent()) {
                openings.set(openings.get() + 1);
                return;
            }
            saving = Saving.UNDER_WAY;
            background.write(() -> draft.edited().isPresent() ? registration.edit(participant, organisation)
                    : registration.register(participant, organisation), stored -> {
                        saving = Saving.IDLE;
                        lastSaved.set(Optional.of(stored));
                        then.accept(new Done(draft, stored));
                        saved.accept(stored);
                    }, this::refused);
        } catch (Refusal refusal) {
            refused(refusal);
        }
    }

    private void refused(Refusal refusal) {
        saving = Saving.IDLE;
        if (refusal.key().startsWith("person.name.")) {
            openings.set(openings.get() + 1);
        }
        doubts.refused(refusal);
    }

    /// What the form is for at the moment.
    public enum Mode { CLOSED, NEW, EDIT }

    private enum Saving { IDLE, UNDER_WAY }

    private record Done(Draft draft, Participant participant) {
        boolean isEdit() {
            return draft.edited().isPresent();
        }
    }
}
