package org.rollbook.service.lists.spelling;

import java.util.List;
import java.util.Optional;
import org.rollbook.model.hosts.Organisation;

/// How a list spells an organisation that the directory does not know, and what it is to be taken for.
///
/// @param text      as spelled where it comes first
/// @param rows      how many people have it
/// @param proposals organisations of the directory, or of the same list (id 0), that may be meant, the likeliest first
/// @param means     the organisation of which it becomes an alias; empty for a new organisation
public record Spelling(String text, int rows, List<Organisation> proposals, Optional<Organisation> means) {

    public Spelling {
        proposals = List.copyOf(proposals);
    }
}
