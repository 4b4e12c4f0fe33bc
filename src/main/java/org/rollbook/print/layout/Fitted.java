package org.rollbook.print.layout;

import java.util.ArrayList;
import java.util.List;
import org.rollbook.model.paper.Weight;

/// Text set at one size and broken into lines, not yet in a place.
record Fitted(double size, Weight weight, List<String> lines) {
    static final double LEADING = 1.15;
    static final double MM_PER_POINT = 25.4 / 72;

    /// Where the em box of Han characters ends above the baseline, in parts of the size.
    private static final double ASCENT = 0.88;

    /// The height of all lines in millimetres.
    double height() {
        return lines.size() * lineHeight();
    }

    double lineHeight() {
        return size * LEADING * MM_PER_POINT;
    }

    /// From the top of a line to its baseline, in millimetres.
    double ascent() {
        return size * (ASCENT + (LEADING - 1) / 2) * MM_PER_POINT;
    }

    /// At most so many lines; the last one then ends in an ellipsis.
    Fitted cutTo(int most) {
        if (lines.size() <= most) {
            return this;
        }
        String last = lines.get(most - 1);
        int end = last.offsetByCodePoints(last.length(), last.isEmpty() ? 0 : -1);
        List<String> kept = new ArrayList<>(lines.subList(0, most - 1));
        kept.add(last.substring(0, end) + "…");
        return new Fitted(size, weight, kept);
    }
}
