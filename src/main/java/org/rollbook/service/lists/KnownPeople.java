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
import org.rollbook.names.Simplified;
import org.rollbook.names.search.SearchText;

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
            return !differ(person().idNumber().text(), other.person().idNumber().text()) || isMistyped(person())
                    || isMistyped(other.person());
        }

        private static boolean isMistyped(Person person) {
            return person.problems().stream().anyMatch(problem -> problem.field().equals("id"));
        }

        /// Neither two different identity numbers nor two different phones.
        boolean isLikely(Known other) {
            return !differ(person().phone().text(), other.person().phone().text()) && mayBe(other);
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
        put(person.phone().isEmpty() ? "-" + known.name() : "p" + person.phone().text(), known);
        put("n" + known.name(), known);
        put(place(known.name(), known.organisation()), known);
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
        return id.isEmpty() ? List.of() : get("i" + id);
    }

    List<Known> withPhone(Known like) {
        Phone phone = like.person().phone();
        return phone.isEmpty() ? List.of() : get("p" + phone.text());
    }

    List<Known> withName(Known like) {
        return get("n" + like.name());
    }

    /// Those of the name against whom neither an identity number nor a phone speaks.
    Stream<Known> likely(Known like) {
        Stream<Known> named = like.person().phone().isEmpty() ? withName(like).stream()
                : Stream.concat(withPhone(like).stream().filter(like::isNamedLike), get("-" + like.name()).stream());
        return named.filter(known -> known.isLikely(like));
    }

    /// Those of them who come with this organisation, or with none where it is empty.
    Stream<Known> likely(Known like, String organisation) {
        return like.person().phone().isEmpty()
                ? get(place(like.name(), organisation)).stream().filter(known -> known.isLikely(like))
                : likely(like).filter(known -> known.organisation().equals(organisation));
    }

    /// Those whose name is the same in other characters, traditional or simplified.
    List<Known> withNameInOtherCharacters(Known like) {
        if (isEmpty()) {
            return List.of();
        }
        String plain = simplified.of(like.name());
        List<Known> others = get("v" + plain);
        return plain.equals(like.name()) ? others : Stream.concat(get("n" + plain).stream(), others.stream())
                .filter(known -> !known.isNamedLike(like)).toList();
    }

    List<Known> withNameAndOrganisation(Known like) {
        return get(place(like.name(), like.organisation()));
    }

    private static String place(String name, String organisation) {
        return "o" + organisation + "\n" + name;
    }

    private List<Known> get(String key) {
        return byKey.getOrDefault(key, List.of());
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
