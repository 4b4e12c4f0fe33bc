package org.rollbook.ui.participants.form;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollbook.model.UnsavedForm;
import org.rollbook.model.people.BirthDate;
import org.rollbook.model.people.IdType;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.model.people.PersonField;
import org.rollbook.model.people.Role;
import org.rollbook.model.people.Sex;

/// A draft as lines of text, which outlive the program.
final class DraftFields {
    private static final String EDITED = "edited";
    private static final String EDITED_VERSION = "editedVersion";
    private static final String KNOWN = "known";
    private static final String KNOWN_VERSION = "knownVersion";

    private DraftFields() {
    }

    static Map<String, String> of(Draft draft) {
        Map<String, String> fields = new HashMap<>();
        Draft.WRITTEN.forEach(field -> fields.put(field.name(), draft.text(field)));
        fields.put("role", draft.role().name());
        fields.put("idType", draft.idType().name());
        fields.put(PersonField.SEX.name(), draft.sex().name());
        fields.put(PersonField.BORN.name(), draft.born().map(BirthDate::toString).orElse(""));
        draft.edited().ifPresent(participant -> {
            fields.put(EDITED, Long.toString(participant.id()));
            fields.put(EDITED_VERSION, versions(participant));
        });
        draft.known().ifPresent(person -> {
            fields.put(KNOWN, Long.toString(person.id()));
            fields.put(KNOWN_VERSION, Long.toString(person.version()));
        });
        return fields;
    }

    /// The draft again; empty when it was about somebody who is gone from the class or has changed since.
    static Optional<Draft> draft(UnsavedForm form, List<Participant> people) {
        Optional<Participant> edited = people.stream()
                .filter(participant -> form.field(EDITED).equals(Long.toString(participant.id())))
                .filter(participant -> form.field(EDITED_VERSION).equals(versions(participant))).findFirst();
        if (edited.isEmpty() && !form.field(EDITED).isEmpty()) {
            return Optional.empty();
        }
        var texts = new EnumMap<PersonField, String>(PersonField.class);
        Draft.WRITTEN.forEach(field -> texts.put(field,
                form.fields().getOrDefault(field.name(), edited.map(field::of).orElse(missing(form, field)))));
        try {
            return Optional.of(new Draft(edited, known(form), texts, Role.valueOf(form.field("role")),
                    IdType.valueOf(form.field("idType")),
                    Sex.valueOf(form.field(PersonField.SEX.name())),
                    Optional.of(form.field(PersonField.BORN.name())).filter(born -> !born.isEmpty())
                            .map(BirthDate::parse)));
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /// A form that was left in an older version knew the Latin name only of who was taken over.
    private static String missing(UnsavedForm form, PersonField field) {
        return field == PersonField.LATIN_NAME ? form.field("knownLatin") : "";
    }

    private static Optional<Person> known(UnsavedForm form) {
        return Optional.of(form.field(KNOWN)).filter(id -> !id.isEmpty())
                .map(id -> Person.named(form.field(PersonField.NAME.name()))
                        .withPinyin(form.field(PersonField.PINYIN.name())).withId(Long.parseLong(id))
                        .withVersion(Long.parseLong(form.field(KNOWN_VERSION))));
    }

    private static String versions(Participant participant) {
        return participant.version() + "/" + participant.person().version();
    }
}
