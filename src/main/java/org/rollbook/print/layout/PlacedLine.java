package org.rollbook.print.layout;

import java.util.List;
import org.rollbook.model.paper.Line;

/// A line of the body in its place on a page, over the whole width of the table.
public record PlacedLine(Line line, Box box, List<PlacedCell> cells) {}
