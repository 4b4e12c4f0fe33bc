package org.rollbook.model;

/// A rate as two whole numbers, attended of base; compared by cross-multiplication, cut only for display.
public record Fraction(int part, int whole) {

    public boolean isAbove(int numerator, int denominator) {
        return (long) part * denominator > (long) numerator * whole;
    }

    public boolean isBelow(int numerator, int denominator) {
        return (long) part * denominator < (long) numerator * whole;
    }

    /// Per cent with one decimal, cut and not rounded (66.6 %), empty when there is no base.
    public String percent() {
        if (whole == 0) {
            return "";
        }
        long tenths = (long) part * 1000 / whole;
        return tenths / 10 + "." + tenths % 10 + "%";
    }
}
