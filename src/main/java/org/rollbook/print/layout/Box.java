package org.rollbook.print.layout;

/// A rectangle on a page in millimetres, measured from the page's top left corner.
public record Box(double x, double y, double width, double height) {

    double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    Box shrunk(double sideways, double upright) {
        return new Box(x + sideways, y + upright, width - 2 * sideways, height - 2 * upright);
    }
}
