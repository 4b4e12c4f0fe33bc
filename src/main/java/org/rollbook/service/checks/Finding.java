package org.rollbook.service.checks;

import java.util.List;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Problem;

/// Something about the people of a class that somebody should look at.
///
/// @param field         what it is about, as in `problem.<field>`: `organisation`, `id`, `phone`, `name`, `position` …
/// @param value         what stands there, numbers masked; empty where nothing does
/// @param problem       what is doubtful and what was expected
/// @param people        whom it concerns: nobody for an organisation, two where they may be one
/// @param organisations which organisations it concerns, two where they may be one
public record Finding(Kind kind, String field, String value, Problem problem, List<Participant> people,
        List<Organisation> organisations) {

    /// The groups of findings, in the order in which they matter.
    public enum Kind {
        SAME_PERSON, KNOWN_ELSEWHERE, ID_NUMBER, PHONE, MISSING_ORGANISATION, SAME_ORGANISATION, PUBLIC_NOTE, UNUSUAL,
        UNPRINTABLE
    }

    public Finding {
        people = List.copyOf(people);
        organisations = List.copyOf(organisations);
    }

    /// Whether it asks for making one of two.
    public boolean isPair() {
        return people.size() == 2 || organisations.size() == 2;
    }
}
