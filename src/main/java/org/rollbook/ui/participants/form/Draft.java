package org.rollbook.ui.participants.form;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollbook.model.Language;
import org.rollbook.model.people.BirthDate;
import org.rollbook.model.people.IdType;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.model.people.PersonField;
import org.rollbook.model.people.Rename;
import org.rollbook.model.people.Role;
import org.rollbook.model.people.Sex;

/// What stands in the form: text that becomes a participant at the moment of saving.
///
/// @param edited the participant being edited; empty for a new one
/// @param known  the person on file who is being taken over
record Draft(Optional<Participant> edited, Optional<Person> known, Map<PersonField, String> texts, Role role,
        IdType idType,
        Sex sex, Optional<BirthDate> born) {

    /// The lines of the form.
    static final List<PersonField> WRITTEN = Arrays.stream(PersonField.values()).filter(PersonField::isWritten)
            .toList();

    /// An empty form.
    static final Draft EMPTY = new Draft(Optional.empty(), Optional.empty(), Map.of(), Role.TRAINEE, IdType.RESIDENT_ID,
            Sex.UNKNOWN, Optional.empty());

    Draft {
        var filled = new EnumMap<PersonField, String>(PersonField.class);
        for (var field : WRITTEN) {
            filled.put(field, texts.getOrDefault(field, ""));
        }
        texts = Map.copyOf(filled);
    }

    /// Somebody on file, with the organisation as the window calls it.
    static Draft of(Participant participant, Language language) {
        var person = participant.person();
        var texts = new EnumMap<PersonField, String>(PersonField.class);
        WRITTEN.forEach(field -> texts.put(field, switch (field) {
            case ORGANISATION -> participant.organisation().map(o -> o.name().in(language)).orElse("");
            case PHONE -> person.phone().grouped();
            default -> field.of(participant);
        }));
        return new Draft(Optional.of(participant), Optional.empty(), texts, participant.role(), person.idType(),
                person.sex(), person.born());
    }

    /// An empty form for the next person, whose organisation and role are often the same.
    Draft next() {
        return new Draft(Optional.empty(), Optional.empty(),
                Map.of(PersonField.ORGANISATION, text(PersonField.ORGANISATION)), role,
                IdType.RESIDENT_ID, Sex.UNKNOWN, Optional.empty());
    }

    /// This form with a person on file in it, and with what the last class knew of them; what was typed stays.
    Draft takingOver(DuplicateHint duplicate, Language language) {
        var person = duplicate.person();
        var filled = new EnumMap<>(texts);
        duplicate.last().ifPresent(last -> {
            filled.merge(PersonField.ORGANISATION, last.organisation().map(o -> o.name().in(language)).orElse(""),
                    Draft::typedElse);
            filled.merge(PersonField.POSITION, last.position(), Draft::typedElse);
            filled.merge(PersonField.TITLE, last.title(), Draft::typedElse);
        });
        WRITTEN.stream().filter(PersonField::isOfPerson).forEach(field -> filled.merge(field,
                field == PersonField.PHONE ? person.phone().grouped() : field.of(person), Draft::typedElse));
        filled.put(PersonField.PINYIN, person.pinyin());
        filled.put(PersonField.NAME, person.name());
        return new Draft(edited, Optional.of(person), filled, role,
                text(PersonField.ID_NUMBER).isEmpty() ? person.idType() : idType,
                sex == Sex.UNKNOWN ? person.sex() : sex, born.or(person::born));
    }

    String text(PersonField field) {
        return texts.get(field);
    }

    /// The participant that this would become; refuses what no list could hold.
    Participant participant(long classId) {
        var participant = edited
                .orElseGet(
                        () -> Participant.draft(classId, known.orElseGet(() -> Person.named(text(PersonField.NAME)))))
                .withPerson(person()).withRole(role);
        for (var field : PersonField.facts(field -> !field.isOfPerson())) {
            participant = participant.with(field, text(field));
        }
        return participant;
    }

    /// How the name of somebody on file would change; empty for a new person.
    Optional<Rename> rename() {
        return edited.map(Participant::person).or(() -> known)
                .map(before -> new Rename(before.name(), text(PersonField.NAME).strip()));
    }

    Person person() {
        var name = text(PersonField.NAME);
        var before = edited.map(Participant::person).or(() -> known).orElseGet(() -> Person.named(name));
        var person = before.withName(name).withSex(sex).withBorn(born).withId(idType, before.idNumber());
        for (var field : WRITTEN.stream().filter(PersonField::isOfPerson).toList()) {
            person = person.with(field, field.read(text(field)));
        }
        return person;
    }

    private static String typedElse(String typed, String onFile) {
        return typed.isEmpty() ? onFile : typed;
    }
}
