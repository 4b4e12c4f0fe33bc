package org.rollbook.print.layout;

import java.util.ArrayList;
import java.util.List;
import org.rollbook.model.paper.Column;
import org.rollbook.model.paper.Line;

/// The ruled lines of one page's table: a frame, a line under every row, columns where rows have cells.
final class Grid {
    private final List<Column> columns;
    private final Box table;
    private final List<RuledLine> rules = new ArrayList<>();

    Grid(List<Column> columns, Box table) {
        this.columns = columns;
        this.table = table;
    }

    List<RuledLine> rules(List<PlacedCell> headings, List<PlacedLine> lines) {
        for (PlacedCell heading : headings) {
            Box box = heading.box();
            add(box.x(), box.bottom(), box.right(), box.bottom());
            if (box.right() < table.right() - 0.01) {
                add(box.right(), box.y(), box.right(), box.bottom());
            }
        }
        for (int i = 0; i + 1 < lines.size(); i++) {
            under(lines.get(i).box().bottom(), lines.get(i + 1).line());
        }
        betweenColumns(lines);
        frame();
        return rules;
    }

    /// A line between two rows, interrupted where a cell spans both.
    private void under(double y, Line next) {
        double x = table.x();
        double start = x;
        for (int i = 0; i < columns.size(); i++) {
            double right = x + columns.get(i).width();
            if (next instanceof Line.Row row && row.cells().get(i).isCovered()) {
                addAcross(start, x, y);
                start = right;
            }
            x = right;
        }
        addAcross(start, x, y);
    }

    private void addAcross(double from, double to, double y) {
        if (to > from) {
            add(from, y, to, y);
        }
    }

    private void betweenColumns(List<PlacedLine> lines) {
        int i = 0;
        while (i < lines.size()) {
            int end = i;
            while (end < lines.size() && hasCells(lines.get(end).line())) {
                end++;
            }
            if (end > i) {
                double x = table.x();
                for (Column column : columns.subList(0, columns.size() - 1)) {
                    x += column.width();
                    add(x, lines.get(i).box().y(), x, lines.get(end - 1).box().bottom());
                }
            }
            i = Math.max(end, i + 1);
        }
    }

    private static boolean hasCells(Line line) {
        return line instanceof Line.Row || line instanceof Line.Blank;
    }

    private void frame() {
        rules.add(new RuledLine(table.x(), table.y(), table.right(), table.y(), RuledLine.FRAME));
        rules.add(new RuledLine(table.x(), table.bottom(), table.right(), table.bottom(), RuledLine.FRAME));
        rules.add(new RuledLine(table.x(), table.y(), table.x(), table.bottom(), RuledLine.FRAME));
        rules.add(new RuledLine(table.right(), table.y(), table.right(), table.bottom(), RuledLine.FRAME));
    }

    private void add(double x1, double y1, double x2, double y2) {
        rules.add(new RuledLine(x1, y1, x2, y2, RuledLine.HAIRLINE));
    }
}
