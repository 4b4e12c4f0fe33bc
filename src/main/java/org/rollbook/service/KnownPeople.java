package org.rollbook.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;

/// Who a row of a list may be: found by identity number, by name with phone, or by name with organisation.
///
/// Two people with different identity numbers are never taken for one.
final class KnownPeople {
    private final Map<String, Participant> byKey = new HashMap<>();
    private final Map<Integer, Participant> byNumber = new HashMap<>();

    /// Remembers somebody; whoever was remembered first under a key stays.
    void add(Participant participant, String organisation) {
        keys(participant.person(), organisation).forEach(key -> byKey.putIfAbsent(key, participant));
        if (participant.number() > 0) {
            byNumber.putIfAbsent(participant.number(), participant);
        }
    }

    Optional<Participant> find(Person person, String organisation) {
        return keys(person, organisation).map(byKey::get).filter(known -> known != null && mayBeOne(person, known.person()))
                .findFirst();
    }

    Optional<Participant> withNumber(int number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    /// The surest key first.
    private static Stream<String> keys(Person person, String organisation) {
        List<String> keys = new ArrayList<>();
        if (!person.idNumber().isEmpty()) {
            keys.add("id " + person.idNumber().text());
        }
        if (!person.phone().isEmpty()) {
            keys.add("phone " + person.phone().text() + " " + person.name());
        }
        keys.add("organisation " + organisation + " " + person.name());
        return keys.stream();
    }

    static boolean mayBeOne(Person one, Person other) {
        return one.idNumber().isEmpty() || other.idNumber().isEmpty() || one.idNumber().equals(other.idNumber());
    }
}
