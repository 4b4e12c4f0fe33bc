package org.rollbook.print.layout;

import java.util.List;

/// One laid-out page: everything that leaves ink but the line about the printing, in millimetres, still free of any PDF.
public record Page(
        Box sheet,
        List<TextLine> head,
        List<PlacedCell> headings,
        List<PlacedLine> lines,
        List<TextLine> foot,
        List<RuledLine> rules,
        List<Shade> shades) {}
