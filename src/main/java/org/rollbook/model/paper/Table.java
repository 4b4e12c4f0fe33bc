package org.rollbook.model.paper;

import java.util.List;

/// Columns with rows beneath, the headings on every page.
///
/// @param rowHeight smallest height of a row in millimetres; a row grows when its text needs more
public record Table(List<Column> columns, List<Line> lines, double rowHeight) implements Part {

    public Table {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
        for (Line line : lines) {
            if (line instanceof Line.Row row && row.cells().size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row of " + row.cells().size() + " cells under " + columns.size() + " columns");
            }
        }
    }

    /// What its columns take together, in millimetres.
    public double width() {
        return columns.stream().mapToDouble(Column::width).sum();
    }
}
