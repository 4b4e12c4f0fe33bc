package org.rollbook.model.paper;

import java.util.List;
import org.rollbook.model.Refusal;

/// A printed document as content: everything its paper and its spreadsheet twin need.
///
/// @param rowHeight smallest height of a row in millimetres; a row grows when its text needs more
public record Document(
        DocumentKind kind,
        PaperLanguage language,
        Orientation orientation,
        Head head,
        List<Column> columns,
        List<Line> body,
        Footer footer,
        double rowHeight,
        Stamp stamp) {

    private static final double TOLERANCE = 0.01;

    public Document {
        columns = List.copyOf(columns);
        body = List.copyOf(body);
        requireWidths(columns, orientation);
        requireCells(columns, body);
    }

    private static void requireWidths(List<Column> columns, Orientation orientation) {
        double sum = columns.stream().mapToDouble(Column::width).sum();
        if (Math.abs(sum - orientation.columnsWidth()) > TOLERANCE) {
            throw new Refusal("document.columns.width", millimetres(sum), millimetres(orientation.columnsWidth()));
        }
    }

    private static String millimetres(double width) {
        return Double.toString(Math.round(width * 10) / 10.0);
    }

    private static void requireCells(List<Column> columns, List<Line> body) {
        for (Line line : body) {
            if (line instanceof Line.Row row && row.cells().size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row of " + row.cells().size() + " cells under " + columns.size() + " columns");
            }
        }
    }
}
