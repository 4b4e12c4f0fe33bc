package org.rollbook.ui.participants;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.rollbook.model.Language;
import org.rollbook.model.people.BirthDate;
import org.rollbook.model.people.IdNumber;
import org.rollbook.model.people.IdType;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.model.people.Phone;
import org.rollbook.model.people.Rename;
import org.rollbook.model.people.Role;
import org.rollbook.model.people.Sex;

/// What stands in the form: text that becomes a participant at the moment of saving.
///
/// @param edited the participant being edited; empty for a new one
/// @param known  the person on file who is being taken over
record Draft(Optional<Participant> edited, Optional<Person> known, Map<Field, String> texts, Role role, IdType idType,
             Sex sex, Optional<BirthDate> born) {

    /// An empty form.
    static final Draft EMPTY = new Draft(Optional.empty(), Optional.empty(), Map.of(), Role.TRAINEE, IdType.RESIDENT_ID,
        Sex.UNKNOWN, Optional.empty());

    Draft {
        var filled = new EnumMap<Field, String>(Field.class);
        for (var field : Field.lines()) {
            filled.put(field, texts.getOrDefault(field, ""));
        }
        texts = Map.copyOf(filled);
    }

    /// Somebody on file, with the organisation as the window calls it.
    static Draft of(Participant participant, Language language) {
        var person = participant.person();
        return new Draft(Optional.of(participant), Optional.empty(), Map.ofEntries(
            Map.entry(Field.NAME, person.name()), Map.entry(Field.PINYIN, person.pinyin()),
            Map.entry(Field.ORGANISATION, participant.organisation().map(o -> o.name().in(language)).orElse("")),
            Map.entry(Field.POSITION, participant.position()), Map.entry(Field.TITLE, participant.title()),
            Map.entry(Field.PHONE, person.phone().grouped()), Map.entry(Field.ID_NUMBER, person.idNumber().text()),
            Map.entry(Field.EMAIL, person.email()), Map.entry(Field.GROUP, participant.group()),
            Map.entry(Field.ROOM, participant.room()), Map.entry(Field.NOTE, participant.note()),
            Map.entry(Field.INTERNAL_NOTE, participant.internalNote())),
            participant.role(), person.idType(), person.sex(), person.born());
    }

    /// An empty form for the next person, whose organisation and role are often the same.
    Draft next() {
        return new Draft(Optional.empty(), Optional.empty(), Map.of(Field.ORGANISATION, text(Field.ORGANISATION)), role,
            IdType.RESIDENT_ID, Sex.UNKNOWN, Optional.empty());
    }

    /// This form with a person on file in it, and with what the last class knew of them; what was typed stays.
    Draft takingOver(Likeness likeness, Language language) {
        var person = likeness.person();
        var filled = new EnumMap<>(texts);
        likeness.last().ifPresent(last -> {
            filled.merge(Field.ORGANISATION, last.organisation().map(o -> o.name().in(language)).orElse(""), Draft::typedElse);
            filled.merge(Field.POSITION, last.position(), Draft::typedElse);
            filled.merge(Field.TITLE, last.title(), Draft::typedElse);
        });
        filled.put(Field.PINYIN, person.pinyin());
        filled.merge(Field.PHONE, person.phone().grouped(), Draft::typedElse);
        filled.merge(Field.ID_NUMBER, person.idNumber().text(), Draft::typedElse);
        filled.merge(Field.EMAIL, person.email(), Draft::typedElse);
        filled.put(Field.NAME, person.name());
        return new Draft(edited, Optional.of(person), filled, role, text(Field.ID_NUMBER).isEmpty() ? person.idType() : idType,
            sex == Sex.UNKNOWN ? person.sex() : sex, born.or(person::born));
    }

    String text(Field field) {
        return texts.get(field);
    }

    /// The participant that this would become; refuses what no list could hold.
    Participant participant(long classId) {
        var before = edited.orElseGet(() -> Participant.draft(classId, known.orElseGet(() -> Person.named(text(Field.NAME)))));
        return new Participant(before.id(), before.classId(), before.number(), person(), before.organisation(),
            text(Field.POSITION), text(Field.TITLE), before.state(), role, text(Field.GROUP), text(Field.ROOM),
            text(Field.NOTE), text(Field.INTERNAL_NOTE), before.arrivedAt(), before.replaces(), before.codeIssue(), before.membership(),
            before.keys(), before.version());
    }

    /// How the name of somebody on file would change; empty for a new person.
    Optional<Rename> rename() {
        return edited.map(Participant::person).or(() -> known).map(before -> new Rename(before.name(), text(Field.NAME).strip()));
    }

    Person person() {
        var name = text(Field.NAME);
        var before = edited.map(Participant::person).or(() -> known).orElseGet(() -> Person.named(name));
        return new Person(before.id(), name, text(Field.PINYIN), before.latinName(), sex, born, idType,
            IdNumber.of(text(Field.ID_NUMBER)), Phone.of(text(Field.PHONE)), text(Field.EMAIL), before.version());
    }

    private static String typedElse(String typed, String onFile) {
        return typed.isEmpty() ? onFile : typed;
    }
}
