package org.rollbook.service.lists;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.model.people.Participant;

/// What a list is compared with, as it was when the list was read: everybody of the class and whoever of other classes may be
/// meant by one of its rows, in all classes that they attend; and the directory.
///
/// @param people  those enrolled last first
/// @param classes the codes of the classes by id
public record ExistingRecords(long classId, List<Participant> people, List<Organisation> organisations,
        Map<String, Organisation> bySpelling, Map<Long, String> classes, LocalDate today) {

    public ExistingRecords {
        people = List.copyOf(people);
        organisations = List.copyOf(organisations);
        classes = Map.copyOf(classes);
    }
}
