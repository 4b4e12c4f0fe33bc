package org.rollbook.model.paper;

import org.rollbook.model.BilingualName;

/// A column: its heading in both languages, an optional joint heading above its neighbours' too, its width in millimetres.
public record Column(
        String key, BilingualName heading, BilingualName above, double width, Alignment alignment, Spread spread) {

    public Column {
        if (width <= 0) {
            throw new IllegalArgumentException("column " + key + " has no width");
        }
    }

    /// A left-aligned column of plain text.
    public static Column of(String key, BilingualName heading, double width) {
        return new Column(key, heading, BilingualName.NONE, width, Alignment.LEFT, Spread.NONE);
    }

    public Column centred() {
        return new Column(key, heading, above, width, Alignment.CENTRE, spread);
    }

    /// The same column for names of people: centred, two Han characters as wide as three.
    public Column ofNames() {
        return new Column(key, heading, above, width, Alignment.CENTRE, Spread.NAMES);
    }

    /// The same column for bar codes.
    public Column ofCodes() {
        return new Column(key, heading, above, width, Alignment.CENTRE, Spread.BARS);
    }

    /// The same column beneath a joint heading; neighbours with an equal one share it.
    public Column under(BilingualName joint) {
        return new Column(key, heading, joint, width, alignment, spread);
    }
}
