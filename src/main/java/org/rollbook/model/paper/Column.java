package org.rollbook.model.paper;

import org.rollbook.model.BilingualName;

/// A column: its heading in both languages, an optional joint heading above its neighbours' too, its width in millimetres.
public record Column(String key, BilingualName heading, BilingualName above, double width, Alignment alignment,
        Spread spread,
        Values values) {

    public Column {
        if (width <= 0) {
            throw new IllegalArgumentException("column " + key + " has no width");
        }
    }

    /// A left-aligned column of plain text.
    public static Column of(String key, BilingualName heading, double width) {
        return new Column(key, heading, BilingualName.NONE, width, Alignment.LEFT, Spread.NONE, Values.TEXT);
    }

    public Column centred() {
        return new Column(key, heading, above, width, Alignment.CENTRE, spread, values);
    }

    /// The same column for names of people: centred, two Han characters as wide as three, broken only between their parts.
    public Column ofNames() {
        return new Column(key, heading, above, width, Alignment.CENTRE, Spread.NAMES, values);
    }

    /// The same column for bar codes.
    public Column ofCodes() {
        return new Column(key, heading, above, width, Alignment.CENTRE, Spread.BARS, values);
    }

    /// The same column for whole numbers, centred.
    public Column ofCounts() {
        return new Column(key, heading, above, width, Alignment.CENTRE, spread, Values.COUNTS);
    }

    /// The same column for rates, centred.
    public Column ofRates() {
        return new Column(key, heading, above, width, Alignment.CENTRE, spread, Values.RATES);
    }

    /// The same column beneath a joint heading; neighbours with an equal one share it.
    public Column under(BilingualName joint) {
        return new Column(key, heading, joint, width, alignment, spread, values);
    }
}
