package org.rollbook.print;

/// A straight line on a page; ends in millimetres from the top left, weight in points.
record Rule(double x1, double y1, double x2, double y2, double weight) {
    static final double HAIRLINE = 0.4;
    static final double FRAME = 0.9;
}
