package org.rollbook.print.layout;

import org.rollbook.model.paper.Weight;

/// A line of text in its place: left end and baseline in millimetres, size in points.
///
/// @param spread by how many thousandths of the size every character but the last is widened
public record TextLine(double x, double baseline, double size, Weight weight, String text, int spread) {}
