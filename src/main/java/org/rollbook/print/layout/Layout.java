package org.rollbook.print.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rollbook.model.paper.Column;
import org.rollbook.model.paper.Document;
import org.rollbook.model.paper.Line;
import org.rollbook.model.paper.Orientation;
import org.rollbook.model.paper.PaperLanguage;
import org.rollbook.model.paper.Part;
import org.rollbook.model.paper.Spread;
import org.rollbook.model.paper.Table;
import org.rollbook.print.font.Faces;

/// Lays a document on A4 pages, in millimetres: title block and heading row on each page, rows never split,
/// a group heading never the last line of a page, a sum never without rows above it.
public final class Layout {
    private static final double HEADING_GREY = 0.9;
    private static final double GROUP_GREY = 0.95;
    private static final double ROUNDING = 0.001;

    private final Typesetter typesetter;

    public Layout(Faces faces) {
        this.typesetter = new Typesetter(faces);
    }

    /// The line about the printing, which every page has beside what [#pages] puts there.
    public List<TextLine> printed(Document document) {
        return Foot.printed(typesetter, document.footer().printed(), content(sheet(document)));
    }

    private static Box sheet(Document document) {
        return new Box(0, 0, document.orientation().width(), document.orientation().height());
    }

    private static Box content(Box sheet) {
        return sheet.shrunk(Orientation.MARGIN, Orientation.MARGIN);
    }

    /// All pages, without the line about the printing.
    public List<Page> pages(Document document) {
        Box sheet = sheet(document);
        Box content = content(sheet);
        TitleBlock title = new TitleBlock(typesetter, document, content);
        Foot foot = new Foot(typesetter, document, content);
        Box room = new Box(content.x(), content.y() + title.height(), content.width(),
                content.height() - title.height() - foot.height());
        List<Body> bodies = document.parts().stream().flatMap(part -> bodies(document.language(), part, room)).toList();

        List<TextLine> head = title.place();
        List<Page> pages = new ArrayList<>(bodies.size());
        for (int i = 0; i < bodies.size(); i++) {
            Body body = bodies.get(i);
            Foot.Ink ink = foot.place(i + 1, bodies.size());
            pages.add(
                    new Page(sheet, head, body.headings(), body.lines(), ink.texts(), joined(body.rules(), ink.rules()),
                            joined(body.shades(), ink.shades())));
        }
        return pages;
    }

    /// What stands between head and foot of one page.
    private record Body(List<PlacedCell> headings, List<PlacedLine> lines, List<RuledLine> rules, List<Shade> shades) {}

    private Stream<Body> bodies(PaperLanguage language, Part part, Box room) {
        return switch (part) {
            case Table table -> bodies(language, table, room);
        };
    }

    private Stream<Body> bodies(PaperLanguage language, Table table, Box room) {
        Headings headings = new Headings(typesetter, language, table.columns());
        List<PlacedCell> headingCells = headings.place(room.x(), room.y());
        double height = room.height() - headings.height();
        BodyRows rows = new BodyRows(typesetter, table, height);
        List<Integer> breaks = breaks(rows, height);
        return IntStream.range(0, breaks.size() - 1).mapToObj(page -> {
            double top = room.y() + headings.height();
            List<PlacedLine> lines = rows.place(breaks.get(page), breaks.get(page + 1), room.x(), top);
            double bottom = lines.isEmpty() ? top : lines.getLast().box().bottom();
            List<RuledLine> rules = new Grid(table.columns(),
                    new Box(room.x(), room.y(), room.width(), bottom - room.y()))
                    .rules(headingCells, lines);
            List<Shade> shades = shades(new Box(room.x(), room.y(), room.width(), headings.height()), lines);
            shades.addAll(bars(table.columns(), lines));
            return new Body(headingCells, lines, rules, shades);
        });
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> joined = new ArrayList<>(first);
        joined.addAll(second);
        return joined;
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
