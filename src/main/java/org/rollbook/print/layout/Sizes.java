package org.rollbook.print.layout;

/// The type sizes in points that text may be set in, tried from the largest down in half points.
record Sizes(double largest, double smallest) {
    static final Sizes BODY = new Sizes(10.5, 9);
    static final Sizes BROKEN_NAME = new Sizes(10.5, 8);
    static final Sizes HEADING = new Sizes(10, 7);
    static final Sizes SECOND_HEADING = new Sizes(8, 6.5);
    static final Sizes CLASS_NAME = new Sizes(18, 13);
    static final Sizes SECOND_CLASS_NAME = new Sizes(10, 8);
    static final Sizes TITLE = new Sizes(14, 11);
    static final Sizes HEAD_LINE = new Sizes(9.5, 8);
    static final Sizes FOOT = new Sizes(8, 7);

    private static final double STEP = 0.5;

    boolean allows(double size) {
        return size >= smallest - STEP / 10;
    }

    static double below(double size) {
        return size - STEP;
    }
}
