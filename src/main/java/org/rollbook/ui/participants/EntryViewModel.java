package org.rollbook.ui.participants;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.rollbook.model.Refusal;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.model.people.PersonField;
import org.rollbook.model.people.Rename;
import org.rollbook.service.people.Registration;
import org.rollbook.ui.kit.Background;

/// The form beside the table: adds one person after the other, or edits one.
final class EntryViewModel {
    private final Registration registration;
    private final Background background;
    private final Drafts drafts;
    private final Doubts doubts;
    private final Organisations organisations;
    private final EntryFields fields;
    private final Consumer<Participant> saved;
    private final ReadOnlyObjectWrapper<Mode> mode = new ReadOnlyObjectWrapper<>(Mode.CLOSED);
    private final ReadOnlyObjectWrapper<Optional<Participant>> lastSaved = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<LocalTime>> restored = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper openings = new ReadOnlyIntegerWrapper();
    private long classId;
    private Draft start = Draft.EMPTY;
    private Saving saving = Saving.IDLE;
    private Predicate<Rename> isMeant = _ -> false;

    /// `saved` hears of every participant that the form has saved.
    EntryViewModel(Registration registration, Background background, Drafts drafts, Doubts doubts, Organisations organisations,
                   Consumer<Participant> saved) {
        this.registration = registration;
        this.background = background;
        this.drafts = drafts;
        this.doubts = doubts;
        this.organisations = organisations;
        this.saved = saved;
        this.fields = new EntryFields(registration::pinyin, this::changed);
    }

    /// Asks whether a doubtful change of somebody's name is meant; until somebody can be asked, none is.
    void whenRenamed(Predicate<Rename> asking) {
        isMeant = asking;
    }

    EntryFields fields() {
        return fields;
    }

    Doubts doubts() {
        return doubts;
    }

    ReadOnlyObjectProperty<Mode> mode() {
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

    /// When the form was typed that the last run of the program left here, until something is typed in it now.
    ReadOnlyObjectProperty<Optional<LocalTime>> restored() {
        return restored.getReadOnlyProperty();
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
        return mode.get() != Mode.CLOSED && (fields.bornText().isUnreadable() || !fields.draft().equals(start));
    }

    /// Opens an empty form with the organisation and role of the last person; a form for a new person stays as it is.
    void startNew() {
        if (mode.get() == Mode.NEW) {
            openings.set(openings.get() + 1);
        } else {
            open(start.next());
        }
    }

    /// Opens an empty form with a name in it.
    void startNew(String name) {
        open(start.next());
        fields.line(PersonField.NAME).set(name);
    }

    void edit(Participant participant) {
        lastSaved.set(Optional.empty());
        open(organisations.draft(participant));
    }

    /// Closes the form; what was not saved is gone.
    void close() {
        restored.set(Optional.empty());
        drafts.drop(classId);
        lastSaved.set(Optional.empty());
        start = start.next();
        mode.set(Mode.CLOSED);
    }

    /// Another class: the form that was left half filled there comes back.
    void enter(long nextClass) {
        if (nextClass != classId) {
            classId = nextClass;
            lastSaved.set(Optional.empty());
            start = Draft.EMPTY;
            restored.set(Optional.empty());
            mode.set(Mode.CLOSED);
            drafts.of(classId).ifPresent(left -> {
                start = left.edited().map(organisations::draft).orElse(Draft.EMPTY);
                show(left);
            });
        }
    }

    /// The people of the class have come. Who was saved last and is gone again is not called saved any more; the form that the
    /// last run of the program left is taken up, when nothing else is in it, and forgotten when it is outdated.
    void takeUp(List<Participant> people) {
        lastSaved.get().filter(last -> people.stream().noneMatch(person -> person.id() == last.id()))
            .ifPresent(_ -> lastSaved.set(Optional.empty()));
        if (mode.get() != Mode.CLOSED) {
            return;
        }
        drafts.left(classId).ifPresent(left -> DraftFields.draft(left, people).ifPresentOrElse(draft -> {
            start = draft.edited().map(organisations::draft).orElse(Draft.EMPTY);
            show(draft);
            restored.set(Optional.of(LocalTime.ofInstant(left.at(), ZoneId.systemDefault())));
        }, () -> drafts.drop(classId)));
    }

    /// Saves and opens the next empty form; after an edit the form closes.
    void saveAndNext() {
        save(done -> {
            if (done.isEdit()) {
                close();
            } else {
                open(done.draft().next());
            }
        });
    }

    /// Saves and keeps the person in the form.
    void saveAndStay() {
        save(done -> open(organisations.draft(done.participant())));
    }

    /// Takes the first person on file that is not in this class over into the form.
    void takeOver() {
        doubts.alike().stream().filter(Likeness::isFree).findFirst().ifPresent(this::takeOver);
    }

    void takeOver(Likeness likeness) {
        if (likeness.isFree() && mode.get() == Mode.NEW) {
            var draft = fields.draft().takingOver(likeness, organisations.language());
            drafts.keep(classId, draft);
            show(draft);
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
        organisations.meant(line.get()).map(organisations::spelling).filter(name -> !name.equals(line.get())).ifPresent(line::set);
    }

    private void open(Draft draft) {
        start = draft;
        restored.set(Optional.empty());
        drafts.drop(classId);
        show(draft);
        openings.set(openings.get() + 1);
    }

    private void show(Draft draft) {
        fields.show(draft);
        doubts.check(draft, start, Optional.empty());
        mode.set(draft.edited().isPresent() ? Mode.EDIT : Mode.NEW);
    }

    private void changed(Optional<PersonField> typing) {
        if (mode.get() != Mode.CLOSED) {
            var draft = fields.draft();
            restored.set(Optional.empty());
            if (draft.equals(start)) {
                drafts.drop(classId);
            } else {
                drafts.keep(classId, draft);
            }
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
    enum Mode { CLOSED, NEW, EDIT }

    private enum Saving { IDLE, UNDER_WAY }

    private record Done(Draft draft, Participant participant) {
        boolean isEdit() {
            return draft.edited().isPresent();
        }
    }
}
