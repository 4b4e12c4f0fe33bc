package org.rollbook.model.paper;

import java.util.Arrays;
import java.util.List;

/// One line of a document's body.
public sealed interface Line {

    /// A row with one cell per column.
    ///
    /// @param isSum whether it sums up the rows above, so that it never stands on a page without any of them
    record Row(List<Cell> cells, boolean isSum) implements Line {
        public Row {
            cells = List.copyOf(cells);
        }

        public Row(List<Cell> cells) {
            this(cells, false);
        }

        /// The closing sum, each under its column.
        public static Row sum(List<Cell> cells) {
            return new Row(cells, true);
        }

        public static Row of(String... texts) {
            return new Row(Arrays.stream(texts).map(Cell::of).toList());
        }
    }

    /// A heading over the rows of one group, its count included in the text; never the last line of a page.
    record GroupHeading(String text) implements Line {}

    /// The closing sum, across all columns.
    record Total(String text) implements Line {}

    /// A sentence about the rows, across all columns.
    record Note(String text) implements Line {}

    /// A ruled row left empty for writing by hand.
    record Blank() implements Line {}
}
