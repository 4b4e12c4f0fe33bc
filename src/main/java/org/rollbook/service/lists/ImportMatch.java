package org.rollbook.service.lists;

import java.util.List;
import org.rollbook.model.people.Participant;

/// Somebody whom a row of a list may be.
///
/// @param known       as on file, or as an earlier row brings them
/// @param earlierRow  the row of the same list that says the same, 0 when none does
/// @param classes     the codes of the classes in which the person is or was
/// @param differences what taking the row for this person would change, the organisation included
public record ImportMatch(Participant known, Reason reason, Where where, int earlierRow, List<String> classes,
        List<Difference> differences) {

    /// Why the two may be one, the surest first.
    public enum Reason { SAME_NUMBER, SAME_ID, SAME_PHONE, SAME_ORGANISATION, SAME_NAME, OTHER_CHARACTERS }

    /// Where the other one stands: in the class, in other classes only, or nowhere but in the list.
    public enum Where { CLASS, ELSEWHERE, LIST }

    public ImportMatch {
        classes = List.copyOf(classes);
        differences = List.copyOf(differences);
    }
}
