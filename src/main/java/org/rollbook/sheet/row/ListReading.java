package org.rollbook.sheet.row;

import java.util.Optional;
import java.util.Set;

/// What is known beside a list while it is read.
///
/// @param organisation the organisation that somebody says the list comes from; empty for what the list itself says, a blank
///                     text for none
/// @param known        the spellings of organisations on file, at which a cell of organisation and position is cut first
/// @param offices      the positions and titles on file
public record ListReading(Optional<String> organisation, Set<String> known, Set<String> offices) {
    public static final ListReading ALONE = new ListReading(Optional.empty(), Set.of(), Set.of());

    public ListReading {
        known = Set.copyOf(known);
        offices = Set.copyOf(offices);
    }
}
