package org.rollbook.print;

import java.util.List;

/// One laid-out page: everything that leaves ink but the line about the printing, in millimetres, still free of any PDF.
record Page(
        Box sheet,
        List<TextLine> head,
        List<PlacedCell> headings,
        List<PlacedLine> lines,
        List<TextLine> foot,
        List<Rule> rules,
        List<Shade> shades) {}
