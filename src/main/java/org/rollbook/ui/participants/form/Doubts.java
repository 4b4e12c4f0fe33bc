package org.rollbook.ui.participants.form;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.rollbook.model.Refusal;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.model.people.PersonField;
import org.rollbook.model.people.Phone;
import org.rollbook.model.people.Problem;
import org.rollbook.service.people.PossibleDuplicate;
import org.rollbook.service.people.Registration;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.form.FieldNote;

/// What is said under the fields of the form, and who on file may be the same person; it warns and never blocks.
public final class Doubts {
    /// A number still shorter than this is being typed and not yet called wrong; a mobile that lacks one digit is.
    private static final Map<PersonField, Integer> WHOLE = Map.of(PersonField.PHONE, 10, PersonField.ID_NUMBER, 18);
    private static final int MOST_ALIKE = 2;

    private final Registration registration;
    private final Background background;
    private final Supplier<List<Participant>> everybody;
    private final Organisations organisations;
    private final Map<PersonField, ObjectProperty<FieldNote>> notes = new EnumMap<>(PersonField.class);
    private final ObjectProperty<FieldNote> general = new SimpleObjectProperty<>(FieldNote.NONE);
    private final ObservableList<DuplicateHint> alike = FXCollections.observableArrayList();
    private Optional<Person> asked = Optional.empty();

    public Doubts(Registration registration, Background background, Supplier<List<Participant>> everybody,
            Organisations organisations) {
        this.registration = registration;
        this.background = background;
        this.everybody = everybody;
        this.organisations = organisations;
        for (var field : PersonField.values()) {
            notes.put(field, new SimpleObjectProperty<>(FieldNote.NONE));
        }
    }

    ObservableValue<FieldNote> note(PersonField field) {
        return notes.get(field);
    }

    /// What was refused and concerns no single field.
    ObservableValue<FieldNote> general() {
        return general;
    }

    /// People on file who look like the one typed, those of this class first.
    ObservableList<DuplicateHint> alike() {
        return alike;
    }

    void clear() {
        notes.values().forEach(note -> note.set(FieldNote.NONE));
        general.set(FieldNote.NONE);
    }

    /// Looks at the form again, which was opened with `start`; the line that is being typed may still be incomplete.
    void check(Draft draft, Draft start, Optional<PersonField> typing) {
        clear();
        checkOrganisation(draft, start, typing);
        if (draft.text(PersonField.NAME).isBlank()) {
            alike.clear();
            asked = Optional.empty();
            warn(draft, typing, Phone.of(draft.text(PersonField.PHONE)).problem().stream().toList());
            return;
        }
        try {
            var person = draft.person();
            warn(draft, typing, person.problems());
            look(person);
        } catch (Refusal refusal) {
            refused(refusal);
        }
    }

    /// A refusal goes to the field it is about, else under the form.
    void refused(Refusal refusal) {
        var field = PersonField.ofSubject(refusal.about());
        var whole = FieldNote.of(refusal);
        field.ifPresentOrElse(about -> notes.get(about).set(switch (refusal.key()) {
            case "text.long" -> FieldNote.danger("participants.text.long", refusal.arguments().get(1));
            case "text.control" -> FieldNote.danger("participants.text.control");
            default -> whole;
        }), () -> general.set(whole));
    }

    /// A new organisation is no mistake, but a misspelled one would stand twice in the directory.
    private void checkOrganisation(Draft draft, Draft start, Optional<PersonField> typing) {
        var spelling = draft.text(PersonField.ORGANISATION);
        var onFile = spelling.equals(start.text(PersonField.ORGANISATION));
        var proposing = typing.equals(Optional.of(PersonField.ORGANISATION))
                && !organisations.complete(spelling).isEmpty();
        if (!onFile && !proposing && organisations.isNew(spelling)) {
            notes.get(PersonField.ORGANISATION).set(FieldNote.warning("participants.organisation.new"));
        }
    }

    private void warn(Draft draft, Optional<PersonField> typing, List<Problem> problems) {
        problems.forEach(problem -> PersonField.of(problem.field())
                .filter(field -> !typing.equals(Optional.of(field)) || isWhole(draft, field))
                .ifPresent(field -> notes.get(field)
                        .set(FieldNote.warning(problem.key(), problem.arguments().toArray()))));
    }

    private static boolean isWhole(Draft draft, PersonField field) {
        return draft.text(field).length() >= WHOLE.getOrDefault(field, 0);
    }

    /// Asks once for each change of name, phone or number; only the answer to the newest question counts.
    private void look(Person person) {
        if (asked.filter(before -> isSame(before, person)).isEmpty()) {
            asked = Optional.of(person);
            background.read(() -> registration.possibleDuplicates(person), found -> {
                if (asked.equals(Optional.of(person))) {
                    alike.setAll(likely(found.stream().map(this::duplicate).toList()));
                }
            });
        }
    }

    /// The likeliest of this class, and of those who may be taken over; namesakes here hide nobody who was in another class.
    private static List<DuplicateHint> likely(List<DuplicateHint> all) {
        return Stream.concat(all.stream().filter(duplicate -> !duplicate.isFree()).limit(MOST_ALIKE),
                all.stream().filter(DuplicateHint::isFree).limit(MOST_ALIKE)).toList();
    }

    private static boolean isSame(Person a, Person b) {
        return a.id() == b.id() && a.name().equals(b.name()) && a.phone().equals(b.phone())
                && a.idNumber().equals(b.idNumber());
    }

    private DuplicateHint duplicate(PossibleDuplicate found) {
        var key = switch (found.reason()) {
            case SAME_ID -> "participants.alike.id";
            case SAME_PHONE -> "participants.alike.phone";
            case SAME_NAME -> "participants.alike.name";
        };
        return new DuplicateHint(key, found.person(), found.attended(), found.last(),
                everybody.get().stream().filter(p -> p.person().id() == found.person().id()).findFirst());
    }
}
