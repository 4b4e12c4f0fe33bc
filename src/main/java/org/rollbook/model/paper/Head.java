package org.rollbook.model.paper;

import java.util.List;
import org.rollbook.model.BilingualName;

/// The title block of every page: class, document, then lines such as hosts, dates or the order of names.
public record Head(BilingualName className, BilingualName title, List<String> lines) {

    public Head {
        lines = List.copyOf(lines);
    }
}
