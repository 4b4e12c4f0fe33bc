package org.rollbook.service.people;

import java.util.List;
import java.util.Optional;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;

/// Somebody already known who may be the same person, with the classes that know them, the newest first.
///
/// @param last their newest enrolment
public record PossibleDuplicate(Person person, Reason reason, List<TrainingClass> attended,
        Optional<Participant> last) {

    /// Why the two may be one.
    public enum Reason { SAME_ID, SAME_PHONE, SAME_NAME }

    /// The codes of the classes.
    public List<String> classes() {
        return attended.stream().map(TrainingClass::code).toList();
    }
}
