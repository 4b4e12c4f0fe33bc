package org.rollbook.print.layout;

import java.util.List;

/// A cell in its place: the column it begins in, its box, the lines of text inside.
public record PlacedCell(int column, Box box, List<TextLine> lines) {}
