package org.rollbook.ui.participants;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollbook.model.UnsavedForm;
import org.rollbook.model.people.BirthDate;
import org.rollbook.model.people.IdNumber;
import org.rollbook.model.people.IdType;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.model.people.Phone;
import org.rollbook.model.people.Role;
import org.rollbook.model.people.Sex;

/// A draft as lines of text, which outlive the program.
final class DraftFields {
    private static final String EDITED = "edited";
    private static final String EDITED_VERSION = "editedVersion";
    private static final String KNOWN = "known";
    private static final String KNOWN_VERSION = "knownVersion";
    private static final String KNOWN_LATIN = "knownLatin";

    private DraftFields() {
    }

    static Map<String, String> of(Draft draft) {
        Map<String, String> fields = new HashMap<>();
        Field.lines().forEach(field -> fields.put(field.name(), draft.text(field)));
        fields.put("role", draft.role().name());
        fields.put("idType", draft.idType().name());
        fields.put(Field.SEX.name(), draft.sex().name());
        fields.put(Field.BORN.name(), draft.born().map(BirthDate::toString).orElse(""));
        draft.edited().ifPresent(participant -> {
            fields.put(EDITED, Long.toString(participant.id()));
            fields.put(EDITED_VERSION, versions(participant));
        });
        draft.known().ifPresent(person -> {
            fields.put(KNOWN, Long.toString(person.id()));
            fields.put(KNOWN_VERSION, Long.toString(person.version()));
            fields.put(KNOWN_LATIN, person.latinName());
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
        var texts = new EnumMap<Field, String>(Field.class);
        Field.lines().forEach(field -> texts.put(field, form.field(field.name())));
        try {
            return Optional.of(new Draft(edited, known(form), texts, Role.valueOf(form.field("role")), IdType.valueOf(form.field("idType")),
                Sex.valueOf(form.field(Field.SEX.name())),
                Optional.of(form.field(Field.BORN.name())).filter(born -> !born.isEmpty()).map(BirthDate::parse)));
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Person> known(UnsavedForm form) {
        return Optional.of(form.field(KNOWN)).filter(id -> !id.isEmpty()).map(id -> new Person(Long.parseLong(id),
            form.field(Field.NAME.name()), form.field(Field.PINYIN.name()), form.field(KNOWN_LATIN), Sex.UNKNOWN, Optional.empty(),
            IdType.RESIDENT_ID, IdNumber.of(""), Phone.of(""), "", Long.parseLong(form.field(KNOWN_VERSION))));
    }

    private static String versions(Participant participant) {
        return participant.version() + "/" + participant.person().version();
    }
}
