package org.rollbook.print;

/// A rectangle on a page in millimetres, measured from the page's top left corner.
record Box(double x, double y, double width, double height) {

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    Box shrunk(double sideways, double upright) {
        return new Box(x + sideways, y + upright, width - 2 * sideways, height - 2 * upright);
    }
}
