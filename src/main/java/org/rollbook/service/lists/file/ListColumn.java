package org.rollbook.service.lists.file;

import java.util.List;
import java.util.Optional;

/// One column of a list.
///
/// @param column  counted from 0
/// @param heading as written, perhaps empty
/// @param samples the first few texts below it
/// @param field   what it is taken for; empty when it stays out
public record ListColumn(int column, String heading, List<String> samples, Optional<ListField> field) {

    public ListColumn {
        samples = List.copyOf(samples);
    }
}
