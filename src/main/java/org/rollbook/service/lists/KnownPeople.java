package org.rollbook.service.lists;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.model.people.Phone;
import org.rollbook.names.SearchText;
import org.rollbook.names.Simplified;

/// People by what tells them apart: trainee number, identity number, phone, name and organisation.
///
/// Two people with different sound identity numbers are never taken for one.
final class KnownPeople {
    private final Simplified simplified;
    private final Map<Integer, Known> byNumber = new HashMap<>();
    private final Map<String, List<Known>> byKey = new HashMap<>();

    /// Somebody with the organisation as it is compared.
    ///
    /// @param name as it is compared
    /// @param row  the row that brings them, 0 for people on file
    record Known(Participant participant, String name, String organisation, int row) {

        static Known of(Participant participant, String organisation, int row) {
            return new Known(participant, SearchText.normalise(participant.name()), organisation, row);
        }

        Person person() {
            return participant.person();
        }

        boolean isNamedLike(Known other) {
            return name.equals(other.name);
        }

        /// No two different identity numbers, as far as both are sound: a mistyped one is corrected in the next list.
        boolean mayBe(Known other) {
            return !differ(person().idNumber().text(), other.person().idNumber().text()) || isMistyped(person()) || isMistyped(other.person());
        }

        private static boolean isMistyped(Person person) {
            return person.problems().stream().anyMatch(problem -> problem.field().equals("id"));
        }

        /// Neither two different identity numbers nor two different phones.
        boolean isLikely(Known other) {
            return mayBe(other) && !differ(person().phone().text(), other.person().phone().text());
        }

        private static boolean differ(String one, String other) {
            return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
        }
    }

    KnownPeople(Simplified simplified) {
        this.simplified = simplified;
    }

    void add(Known known) {
        Person person = known.person();
        if (known.participant().number() > 0) {
            byNumber.putIfAbsent(known.participant().number(), known);
        }
        if (!person.idNumber().isEmpty()) {
            put("i" + person.idNumber().text(), known);
        }
        if (!person.phone().isEmpty()) {
            put("p" + person.phone().text(), known);
        }
        put("n" + known.name(), known);
        put(place(known), known);
        String plain = simplified.of(known.name());
        if (!plain.equals(known.name())) {
            put("v" + plain, known);
        }
    }

    boolean isEmpty() {
        return byKey.isEmpty();
    }

    Optional<Known> withNumber(int number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    List<Known> withId(Known like) {
        String id = like.person().idNumber().text();
        return id.isEmpty() || isEmpty() ? List.of() : byKey.getOrDefault("i" + id, List.of());
    }

    List<Known> withPhone(Known like) {
        Phone phone = like.person().phone();
        return phone.isEmpty() || isEmpty() ? List.of() : byKey.getOrDefault("p" + phone.text(), List.of());
    }

    List<Known> withName(Known like) {
        return isEmpty() ? List.of() : byKey.getOrDefault("n" + like.name(), List.of());
    }

    /// Those whose name is the same in other characters, traditional or simplified.
    List<Known> withNameInOtherCharacters(Known like) {
        if (isEmpty()) {
            return List.of();
        }
        String plain = simplified.of(like.name());
        List<Known> others = byKey.getOrDefault("v" + plain, List.of());
        return plain.equals(like.name()) ? others : Stream.concat(byKey.getOrDefault("n" + plain, List.of()).stream(), others.stream())
                .filter(known -> !known.isNamedLike(like)).toList();
    }

    List<Known> withNameAndOrganisation(Known like) {
        return isEmpty() ? List.of() : byKey.getOrDefault(place(like), List.of());
    }

    private static String place(Known known) {
        return "o" + known.organisation() + "\n" + known.name();
    }

    private void put(String key, Known known) {
        List<Known> before = byKey.putIfAbsent(key, List.of(known));
        if (before == null) {
            return;
        }
        if (before.size() == 1) {
            before = new ArrayList<>(before);
            byKey.put(key, before);
        }
        before.add(known);
    }
}
