package org.rollbook.ui.participants.form;

import java.util.List;
import java.util.Optional;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;

/// Somebody on file who may be the person being typed.
///
/// @param reasonKey why the two may be one, as a message key
/// @param attended  the classes that the person was in, the newest first
/// @param last      the newest enrolment
/// @param here      the person's place in this class, if there is one
record DuplicateHint(String reasonKey, Person person, List<TrainingClass> attended,
        Optional<Participant> last, Optional<Participant> here) {

    /// Whether the person may be entered into this class instead of a new one.
    boolean isFree() {
        return here.isEmpty();
    }
}
