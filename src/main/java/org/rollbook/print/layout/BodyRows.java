package org.rollbook.print.layout;

import java.util.ArrayList;
import java.util.List;
import org.rollbook.model.paper.Alignment;
import org.rollbook.model.paper.Cell;
import org.rollbook.model.paper.Column;
import org.rollbook.model.paper.Table;
import org.rollbook.model.paper.Line;
import org.rollbook.model.paper.Spread;
import org.rollbook.model.paper.Weight;

/// Measures the lines of the body once, then places any stretch of them on a page.
final class BodyRows {
    private static final double SIDE_PADDING = 1;
    private static final double UPRIGHT_PADDING = 0.3;
    private static final double GROWN_PADDING = 0.7;
    private static final int LEAST_ON_LAST_PAGE = 3;

    private final Typesetter typesetter;
    private final List<Column> columns;
    private final double rowHeight;
    private final double tableWidth;
    private final double greatestHeight;
    private final List<Measured> lines;

    /// A line with its texts fitted (one per column of a row, or one in all) and the height it needs.
    private record Measured(Line line, double height, List<Fitted> texts) {}

    /// @param greatestHeight the room on a page; a row that needs more is cut there
    BodyRows(Typesetter typesetter, Table table, double greatestHeight) {
        this.typesetter = typesetter;
        this.columns = table.columns();
        this.rowHeight = table.rowHeight();
        this.tableWidth = table.width();
        this.greatestHeight = greatestHeight;
        this.lines = table.lines().stream().map(this::measure).toList();
    }

    int count() {
        return lines.size();
    }

    double height(int line) {
        return lines.get(line).height();
    }

    /// Whether a page may begin with a line: not between a heading and its first row, not between a sum and the two lines
    /// above it, not with a sentence about the rows above, and not so late that the last page would hold fewer than three lines.
    boolean mayBeginPage(int line) {
        return line + LEAST_ON_LAST_PAGE <= count() && !isHeading(line - 1) && !isSum(line) && !isSum(line + 1)
                && !(lines.get(line).line() instanceof Line.Note);
    }

    private boolean isHeading(int line) {
        return line >= 0 && lines.get(line).line() instanceof Line.GroupHeading;
    }

    private boolean isSum(int line) {
        return line < count() && (lines.get(line).line() instanceof Line.Total
                || lines.get(line).line() instanceof Line.Row row && row.isSum());
    }

    List<PlacedLine> place(int from, int to, double left, double top) {
        List<PlacedLine> placed = new ArrayList<>(to - from);
        double y = top;
        for (int i = from; i < to; i++) {
            Box box = new Box(left, y, tableWidth, height(i));
            placed.add(new PlacedLine(lines.get(i).line(), box, cells(i, from, to, box)));
            y = box.bottom();
        }
        return placed;
    }

    private Measured measure(Line line) {
        return switch (line) {
            case Line.Row row -> measure(row);
            case Line.GroupHeading heading -> measureAcross(heading, heading.text(), Weight.BOLD);
            case Line.Total total -> measureAcross(total, total.text(), Weight.BOLD);
            case Line.Note note -> measureAcross(note, note.text(), Weight.REGULAR);
            case Line.Blank blank -> new Measured(blank, rowHeight, List.of());
        };
    }

    private Measured measureAcross(Line line, String text, Weight weight) {
        Fitted fitted = fit(text, weight, tableWidth, rowHeight);
        return new Measured(line, heightFor(fitted), List.of(fitted));
    }

    private Measured measure(Line.Row row) {
        List<Fitted> texts = new ArrayList<>(columns.size());
        double height = rowHeight;
        for (int i = 0; i < columns.size(); i++) {
            Cell cell = row.cells().get(i);
            int rows = Math.max(1, cell.rows());
            Fitted text = fit(cell, columns.get(i), rows * rowHeight);
            height = Math.max(height, heightFor(text) / rows);
            texts.add(text);
        }
        return new Measured(row, height, texts);
    }

    private double heightFor(Fitted text) {
        double tight = text.height() + 2 * UPRIGHT_PADDING;
        return tight > rowHeight ? text.height() + 2 * GROWN_PADDING : rowHeight;
    }

    private Fitted fit(Cell cell, Column column, double height) {
        if (column.spread() == Spread.NAMES) {
            return cut(typesetter.fitName(cell.text(), cell.weight(), Sizes.BODY, column.width() - 2 * SIDE_PADDING,
                    height - 2 * UPRIGHT_PADDING));
        }
        return fit(cell.text(), cell.weight(), column.width(), height);
    }

    private Fitted fit(String text, Weight weight, double width, double height) {
        return cut(typesetter.fit(text, weight, Sizes.BODY, width - 2 * SIDE_PADDING, height - 2 * UPRIGHT_PADDING));
    }

    private Fitted cut(Fitted fitted) {
        return fitted.cutTo((int) Math.max(1, (greatestHeight - 2 * UPRIGHT_PADDING) / fitted.lineHeight()));
    }

    private List<PlacedCell> cells(int index, int from, int to, Box box) {
        Measured measured = lines.get(index);
        return switch (measured.line()) {
            case Line.Row row -> rowCells(row, index, from, to, box);
            case Line.GroupHeading heading -> across(measured, box);
            case Line.Total total -> across(measured, box);
            case Line.Note note -> across(measured, box);
            case Line.Blank() -> List.of();
        };
    }

    private List<PlacedCell> rowCells(Line.Row row, int index, int from, int to, Box box) {
        List<PlacedCell> cells = new ArrayList<>(columns.size());
        double x = box.x();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            boolean covered = row.cells().get(i).isCovered();
            if (!covered || index == from) {
                int origin = covered ? origin(index, i) : index;
                int end = Math.min(to, origin + Math.max(1, row(origin).cells().get(i).rows()));
                Box cell = new Box(x, box.y(), column.width(), heights(index, end));
                cells.add(cell(i, lines.get(origin).texts().get(i), cell, column.alignment(), column.spread()));
            }
            x += column.width();
        }
        return cells;
    }

    private List<PlacedCell> across(Measured measured, Box box) {
        return List.of(cell(0, measured.texts().getFirst(), box, Alignment.LEFT, Spread.NONE));
    }

    private PlacedCell cell(int column, Fitted text, Box box, Alignment alignment, Spread spread) {
        Box room = spread == Spread.BARS ? Code128.textBelow(box) : box;
        return new PlacedCell(column, box, typesetter.place(text, room.shrunk(SIDE_PADDING, 0), alignment, spread));
    }

    /// The row above in which a covered cell begins: its text is repeated when a page break falls into its span.
    private int origin(int index, int column) {
        int origin = index;
        while (origin > 0 && row(origin).cells().get(column).isCovered()) {
            origin--;
        }
        return origin;
    }

    private Line.Row row(int index) {
        return (Line.Row) lines.get(index).line();
    }

    private double heights(int from, int to) {
        double height = 0;
        for (int i = from; i < to; i++) {
            height += height(i);
        }
        return height;
    }
}
