package org.rollbook.ui.checks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.service.people.Registration;
import org.rollbook.ui.kit.OpenClass;

/// The people of the open class and those of all other classes, each other person with the newest class.
///
/// @param here      everybody of the open class
/// @param elsewhere everybody else, with the code of the class
record Everybody(List<Participant> here, List<There> elsewhere) {

    /// Somebody of another class.
    record There(Participant participant, String code) {
    }

    /// Reads all classes, the newest first; for the store's thread.
    static Everybody read(Registration registration, OpenClass.Entry open, List<OpenClass.Entry> classes) {
        List<Participant> here = registration.participants(open.id());
        Set<Long> known = new HashSet<>(here.stream().map(p -> p.person().id()).toList());
        List<There> elsewhere = new ArrayList<>();
        for (OpenClass.Entry entry : classes) {
            registration.participants(entry.id()).stream().filter(p -> known.add(p.person().id()))
                    .forEach(p -> elsewhere.add(new There(p, entry.code())));
        }
        return new Everybody(here, elsewhere);
    }

    Optional<Person> person(long id) {
        return Stream.concat(here.stream(), elsewhere.stream().map(There::participant)).map(Participant::person)
                .filter(p -> p.id() == id).findFirst();
    }

    Everybody without(long personId) {
        Predicate<Participant> other = p -> p.person().id() != personId;
        return new Everybody(here.stream().filter(other).toList(),
                elsewhere.stream().filter(t -> other.test(t.participant())).toList());
    }
}
