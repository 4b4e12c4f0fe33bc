package org.rollbook.service.lists.file;

import org.rollbook.model.BilingualName;

/// What a column of a list can mean: its name for the command line, and a heading that lists have for it.
public record ListField(String name, BilingualName label) {
}
