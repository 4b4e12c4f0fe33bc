package org.rollbook.model.paper;

/// How an A4 sheet is held, and the sizes in millimetres that follow from it.
public enum Orientation {
    PORTRAIT(210, 297),
    LANDSCAPE(297, 210);

    /// Margin on every side, in millimetres.
    public static final double MARGIN = 15;

    private final double width;
    private final double height;

    Orientation(double width, double height) {
        this.width = width;
        this.height = height;
    }

    public double width() {
        return width;
    }

    public double height() {
        return height;
    }

    /// The width that columns share: 180 mm upright, 267 mm across.
    public double columnsWidth() {
        return width - 2 * MARGIN;
    }
}
