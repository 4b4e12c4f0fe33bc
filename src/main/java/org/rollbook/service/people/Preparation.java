package org.rollbook.service.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.rollbook.model.Refusal;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.model.people.SortKeys;
import org.rollbook.names.NameReading;
import org.rollbook.names.PersonNames;

/// Makes people ready to be stored: name tidied, pinyin and what the identity number tells filled in, keys computed.
final class Preparation {
    private final NameReading reading;
    private final Clock clock;

    /// Somebody ready to be stored, with the keys that lists are ordered by.
    record Ready(Participant participant, SortKeys keys) {
    }

    Preparation(NameReading reading, Clock clock) {
        this.reading = reading;
        this.clock = clock;
    }

    Ready of(Participant draft) {
        Person person = of(draft.person());
        return new Ready(draft.withPerson(person), keys(person));
    }

    /// Hands on everybody in order; a long list is prepared on other threads while its beginning is being stored.
    void each(List<Participant> drafts, Consumer<Ready> store) {
        ParallelWork.each(drafts, this::of, store);
    }

    Person of(Person typed) {
        String name = PersonNames.clean(typed.name());
        Person person = typed.withName(name)
                .withPinyin(typed.pinyin().isEmpty() ? reading.pinyin(name) : typed.pinyin()).completedFromId();
        LocalDate today = LocalDate.now(clock);
        person.born().filter(date -> date.isAfter(today)).ifPresent(date -> {
            throw new Refusal("person.born.future", date.inSentence());
        });
        return person;
    }

    SortKeys keys(Person person) {
        return reading.keys(person.name(), person.pinyin());
    }
}
