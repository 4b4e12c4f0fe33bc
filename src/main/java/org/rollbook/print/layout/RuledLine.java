package org.rollbook.print.layout;

/// A straight line on a page; ends in millimetres from the top left, weight in points.
public record RuledLine(double x1, double y1, double x2, double y2, double weight) {
    static final double HAIRLINE = 0.4;
    static final double FRAME = 0.9;
}
