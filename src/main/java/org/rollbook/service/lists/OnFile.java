package org.rollbook.service.lists;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.model.people.Participant;

/// What a list is compared with, as it was when the list was read: everybody in every class, and the directory.
///
/// @param people  those enrolled last first
/// @param classes the codes of the classes by id
public record OnFile(long classId, List<Participant> people, List<Organisation> organisations, Map<Long, String> classes,
        LocalDate today) {

    public OnFile {
        people = List.copyOf(people);
        organisations = List.copyOf(organisations);
        classes = Map.copyOf(classes);
    }
}
