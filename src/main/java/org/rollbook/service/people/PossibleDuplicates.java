package org.rollbook.service.people;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rollbook.model.Refusal;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.names.PersonNames;
import org.rollbook.store.ClassStore;
import org.rollbook.store.DuplicateStore;
import org.rollbook.store.PeopleStore;
import org.rollbook.store.sql.Reading;

/// Finds who on file may be the person being typed.
final class PossibleDuplicates {
    private final ClassStore classes = new ClassStore();
    private final PeopleStore people = new PeopleStore();
    private final DuplicateStore duplicates = new DuplicateStore();

    /// The best reason first; the person itself is left out.
    List<PossibleDuplicate> of(Reading reading, Person typed) {
        Person tidy = tidied(typed);
        List<Person> alike = duplicates.alike(reading, tidy).stream().filter(other -> other.id() != typed.id())
                .toList();
        Map<Long, List<Participant>> enrolments = people.enrolments(reading, alike.stream().map(Person::id).toList())
                .stream()
                .collect(Collectors.groupingBy(enrolment -> enrolment.person().id()));
        Map<Long, TrainingClass> known = alike.isEmpty() ? Map.of() : classes.all(reading).stream()
                .collect(Collectors.toMap(TrainingClass::id, Function.identity()));
        return alike.stream()
                .map(other -> possibleDuplicate(tidy, other, enrolments.getOrDefault(other.id(), List.of()), known))
                .sorted(Comparator.comparing(PossibleDuplicate::reason)).toList();
    }

    /// A name with a space in it means the same as the one that will be stored; what cannot be stored is told on saving.
    private static Person tidied(Person typed) {
        try {
            return typed.withName(PersonNames.clean(typed.name()));
        } catch (Refusal refusal) {
            return typed;
        }
    }

    private static PossibleDuplicate possibleDuplicate(Person typed, Person other, List<Participant> enrolments,
            Map<Long, TrainingClass> known) {
        List<TrainingClass> attended = enrolments.stream().map(enrolment -> known.get(enrolment.classId()))
                .sorted(Comparator.comparing(TrainingClass::from).reversed()).toList();
        return new PossibleDuplicate(other, reason(typed, other), attended, enrolments.stream().findFirst());
    }

    private static PossibleDuplicate.Reason reason(Person typed, Person other) {
        if (!typed.idNumber().isEmpty() && typed.idNumber().equals(other.idNumber())) {
            return PossibleDuplicate.Reason.SAME_ID;
        }
        return !typed.phone().isEmpty() && typed.phone().equals(other.phone())
                ? PossibleDuplicate.Reason.SAME_PHONE : PossibleDuplicate.Reason.SAME_NAME;
    }
}
