package org.rollbook.print;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.rollbook.model.paper.Column;
import org.rollbook.model.paper.Document;
import org.rollbook.model.paper.Line;
import org.rollbook.model.paper.Orientation;
import org.rollbook.model.paper.Spread;

/// Lays a document on A4 pages, in millimetres: title block and heading row on each page, rows never split,
/// a group heading never the last line of a page, a sum never without rows above it.
final class Layout {
    private static final double HEADING_GREY = 0.9;
    private static final double GROUP_GREY = 0.95;
    private static final double ROUNDING = 0.001;

    private final Typesetter typesetter;

    Layout(Faces faces) {
        this.typesetter = new Typesetter(faces);
    }

    List<Page> pages(Document document) {
        Orientation orientation = document.orientation();
        Box sheet = new Box(0, 0, orientation.width(), orientation.height());
        Box content = sheet.shrunk(Orientation.MARGIN, Orientation.MARGIN);
        TitleBlock title = new TitleBlock(typesetter, document, content);
        Headings headings = new Headings(typesetter, document);
        Foot foot = new Foot(typesetter, document, content);
        double room = content.height() - title.height() - headings.height() - foot.height();
        BodyRows rows = new BodyRows(typesetter, document, room);
        List<Integer> breaks = breaks(rows, room);

        List<TextLine> head = title.place();
        double top = content.y() + title.height();
        List<PlacedCell> headingCells = headings.place(content.x(), top);
        int count = breaks.size() - 1;
        List<Page> pages = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            double bodyTop = top + headings.height();
            List<PlacedLine> lines = rows.place(breaks.get(i), breaks.get(i + 1), content.x(), bodyTop);
            double bottom = lines.isEmpty() ? bodyTop : lines.getLast().box().bottom();
            Box table = new Box(content.x(), top, content.width(), bottom - top);
            Foot.Ink ink = foot.place(i + 1, count);
            List<Rule> rules = new Grid(document.columns(), table).rules(headingCells, lines);
            rules.addAll(ink.rules());
            List<Shade> shades = shades(new Box(table.x(), top, table.width(), headings.height()), lines);
            shades.addAll(bars(document.columns(), lines));
            shades.addAll(ink.shades());
            pages.add(new Page(sheet, head, headingCells, lines, ink.texts(), rules, shades));
        }
        return pages;
    }

    /// The indexes of the first line of each page, and the number of lines at the end.
    private static List<Integer> breaks(BodyRows rows, double room) {
        List<Integer> breaks = new ArrayList<>(List.of(0));
        double used = 0;
        for (int i = 0; i < rows.count(); i++) {
            if (used + rows.height(i) > room + ROUNDING && used > 0) {
                i = lastBreak(rows, breaks.getLast(), i);
                breaks.add(i);
                used = 0;
            }
            used += rows.height(i);
        }
        breaks.add(rows.count());
        return breaks;
    }

    /// Where a page that begins at one line and has no room for another ends best.
    private static int lastBreak(BodyRows rows, int start, int full) {
        return IntStream.iterate(full, i -> i > start, i -> i - 1).filter(rows::mayBeginPage).findFirst().orElse(full);
    }

    private static List<Shade> bars(List<Column> columns, List<PlacedLine> lines) {
        List<Shade> bars = new ArrayList<>();
        for (PlacedLine line : lines) {
            for (PlacedCell cell : line.cells()) {
                if (line.line() instanceof Line.Row row && columns.get(cell.column()).spread() == Spread.BARS) {
                    bars.addAll(new Code128(row.cells().get(cell.column()).text()).barsAbove(cell.box()));
                }
            }
        }
        return bars;
    }

    private static List<Shade> shades(Box headings, List<PlacedLine> lines) {
        List<Shade> shades = new ArrayList<>();
        shades.add(new Shade(headings, HEADING_GREY));
        for (PlacedLine line : lines) {
            if (line.line() instanceof Line.GroupHeading) {
                shades.add(new Shade(line.box(), GROUP_GREY));
            }
        }
        return shades;
    }
}
