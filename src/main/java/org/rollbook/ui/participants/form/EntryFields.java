package org.rollbook.ui.participants.form;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.rollbook.model.people.BirthDate;
import org.rollbook.model.people.IdNumber;
import org.rollbook.model.people.IdType;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.model.people.PersonField;
import org.rollbook.model.people.Role;
import org.rollbook.model.people.Sex;
import org.rollbook.ui.kit.form.DateEntry;

/// What is typed and chosen in the form, as properties; a name fills its pinyin, a sound ID number sex and birth date.
final class EntryFields {
    private final UnaryOperator<String> reading;
    private final Consumer<Optional<PersonField>> changed;
    private final Map<PersonField, StringProperty> lines = new EnumMap<>(PersonField.class);
    private final ObjectProperty<Role> role = new SimpleObjectProperty<>(Role.TRAINEE);
    private final ObjectProperty<IdType> idType = new SimpleObjectProperty<>(IdType.RESIDENT_ID);
    private final ObjectProperty<Sex> sex = new SimpleObjectProperty<>(Sex.UNKNOWN);
    private final ObjectProperty<Optional<BirthDate>> born = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyStringWrapper proposal = new ReadOnlyStringWrapper("");
    private final DateEntry bornText = DateEntry.ofBirth();
    private final BooleanBinding pinyinByHand;
    private Optional<Participant> edited = Optional.empty();
    private final ReadOnlyObjectWrapper<Optional<Person>> known = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Filling filling = Filling.BY_PERSON;

    /// `reading` proposes the pinyin of a name; `changed` hears of every change by the person, with the line typed in.
    EntryFields(UnaryOperator<String> reading, Consumer<Optional<PersonField>> changed) {
        this.reading = reading;
        this.changed = changed;
        for (var field : Draft.WRITTEN) {
            var line = new SimpleStringProperty("");
            lines.put(field, line);
            line.subscribe((_, _) -> byPerson(() -> typed(field)));
        }
        bornText.text().subscribe(_ -> born.set(bornText.birth()));
        born.subscribe(day -> {
            if (!day.equals(bornText.birth())) {
                bornText.showBirth(day);
            }
        });
        for (var choice : List.of(role, idType, sex, born)) {
            choice.subscribe((_, _) -> byPerson(() -> changed.accept(Optional.empty())));
        }
        pinyinByHand = line(PersonField.PINYIN).isNotEmpty().and(line(PersonField.PINYIN).isNotEqualTo(proposal));
    }

    StringProperty line(PersonField field) {
        return lines.get(field);
    }

    ObjectProperty<Role> role() {
        return role;
    }

    ObjectProperty<IdType> idType() {
        return idType;
    }

    ObjectProperty<Sex> sex() {
        return sex;
    }

    ObjectProperty<Optional<BirthDate>> born() {
        return born;
    }

    /// The birth date as it is typed, which may be none yet.
    DateEntry bornText() {
        return bornText;
    }

    /// Whether the pinyin differs from the one proposed; emptying it brings the proposal back.
    BooleanBinding pinyinByHand() {
        return pinyinByHand;
    }

    /// The person on file who is being taken over.
    ReadOnlyObjectProperty<Optional<Person>> known() {
        return known.getReadOnlyProperty();
    }

    Draft draft() {
        var texts = new EnumMap<PersonField, String>(PersonField.class);
        lines.forEach((field, line) -> texts.put(field, line.get()));
        return new Draft(edited, known.get(), texts, role.get(), idType.get(), sex.get(), born.get());
    }

    void show(Draft draft) {
        quietly(() -> {
            edited = draft.edited();
            known.set(draft.known());
            lines.forEach((field, line) -> line.set(draft.text(field)));
            role.set(draft.role());
            idType.set(draft.idType());
            sex.set(draft.sex());
            bornText.showBirth(draft.born());
            proposal.set(reading.apply(draft.text(PersonField.NAME)));
        });
    }

    private void typed(PersonField field) {
        switch (field) {
            case NAME -> proposePinyin();
            case ID_NUMBER -> readId();
            default -> {}
        }
        changed.accept(Optional.of(field));
    }

    private void proposePinyin() {
        var pinyin = line(PersonField.PINYIN);
        var proposed = pinyin.get().isBlank() || pinyin.get().equals(proposal.get());
        proposal.set(reading.apply(line(PersonField.NAME).get()));
        if (proposed) {
            quietly(() -> pinyin.set(proposal.get()));
        }
    }

    private void readId() {
        var number = IdNumber.of(line(PersonField.ID_NUMBER).get());
        if (idType.get() == IdType.RESIDENT_ID && !number.isEmpty() && number.problem().isEmpty()) {
            quietly(() -> {
                sex.set(sex.get() == Sex.UNKNOWN ? number.sex() : sex.get());
                born.set(born.get()
                        .filter(known -> known.date().isPresent() || number.born().filter(known::agreesWith).isEmpty())
                        .or(() -> number.born().map(BirthDate::of)));
            });
        }
    }

    private void byPerson(Runnable step) {
        if (filling == Filling.BY_PERSON) {
            step.run();
        }
    }

    private void quietly(Runnable step) {
        filling = Filling.BY_PROGRAM;
        step.run();
        filling = Filling.BY_PERSON;
    }

    private enum Filling { BY_PERSON, BY_PROGRAM }
}
