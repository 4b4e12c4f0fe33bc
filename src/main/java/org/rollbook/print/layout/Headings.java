package org.rollbook.print.layout;

import java.util.ArrayList;
import java.util.List;
import org.rollbook.model.BilingualName;
import org.rollbook.model.Language;
import org.rollbook.model.paper.Alignment;
import org.rollbook.model.paper.Column;
import org.rollbook.model.paper.PaperLanguage;
import org.rollbook.model.paper.Spread;
import org.rollbook.model.paper.Weight;

/// The heading row, repeated on every page: one level, or two where neighbours share a joint heading.
final class Headings {
    /// Its height in millimetres unless the text needs more.
    static final double HEIGHT = 9;

    private static final double JOINT_HEIGHT = 5.5;
    private static final double PADDING = 0.5;

    private final Typesetter typesetter;
    private final PaperLanguage language;
    private final List<Column> columns;
    private final Sizes firstSizes;
    private final Sizes secondSizes;
    private final double upper;
    private final double height;

    Headings(Typesetter typesetter, PaperLanguage language, List<Column> columns) {
        this.typesetter = typesetter;
        this.language = language;
        this.columns = columns;
        this.firstSizes = uniform(Sizes.HEADING, Weight.BOLD, language.first());
        this.secondSizes = uniform(Sizes.SECOND_HEADING, Weight.REGULAR, Language.EN);
        double whole = 0;
        double joint = 0;
        double beneath = 0;
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            double needed = height(fit(column.heading(), column.width()));
            if (column.above().isEmpty()) {
                whole = Math.max(whole, needed);
            } else {
                beneath = Math.max(beneath, needed);
                joint = Math.max(joint, height(fit(column.above(), width(i, jointEnd(i)))));
            }
        }
        upper = joint == 0 ? 0 : Math.max(JOINT_HEIGHT, joint);
        height = Math.max(HEIGHT, Math.max(whole, upper + Math.max(beneath, upper == 0 ? 0 : JOINT_HEIGHT)));
    }

    double height() {
        return height;
    }

    List<PlacedCell> place(double left, double top) {
        List<PlacedCell> cells = new ArrayList<>();
        double x = left;
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            if (column.above().isEmpty()) {
                cells.add(cell(i, column.heading(), new Box(x, top, column.width(), height)));
            } else {
                if (startsJoint(i)) {
                    cells.add(cell(i, column.above(), new Box(x, top, width(i, jointEnd(i)), upper)));
                }
                cells.add(cell(i, column.heading(), new Box(x, top + upper, column.width(), height - upper)));
            }
            x += column.width();
        }
        return cells;
    }

    private PlacedCell cell(int column, BilingualName heading, Box box) {
        List<Fitted> texts = fit(heading, box.width());
        List<TextLine> lines = new ArrayList<>();
        double top = box.y() + (box.height() - height(texts)) / 2 + PADDING;
        for (Fitted text : texts) {
            lines.addAll(typesetter.placeFrom(text, box, top, Alignment.CENTRE, Spread.NONE));
            top += text.height();
        }
        return new PlacedCell(column, box, lines);
    }

    private List<Fitted> fit(BilingualName heading, double width) {
        double inner = width - 2 * PADDING;
        Fitted first = wrap(heading.in(language.first()), Weight.BOLD, firstSizes, inner);
        if (language != PaperLanguage.BOTH || heading.en().equals(heading.zh())) {
            return List.of(first);
        }
        return List.of(first, wrap(heading.en(), Weight.REGULAR, secondSizes, inner));
    }

    private Fitted wrap(String text, Weight weight, Sizes sizes, double width) {
        return typesetter.wrap(text, weight, sizes, width, HEIGHT - 2 * PADDING);
    }

    /// The one size, the largest at which every heading fits its column, so that no heading looks louder than others.
    private Sizes uniform(Sizes sizes, Weight weight, Language in) {
        double size = columns.stream()
                .mapToDouble(
                        column -> wrap(column.heading().in(in), weight, sizes, column.width() - 2 * PADDING).size())
                .min()
                .orElse(sizes.largest());
        return new Sizes(size, size);
    }

    private static double height(List<Fitted> texts) {
        return texts.stream().mapToDouble(Fitted::height).sum() + 2 * PADDING;
    }

    private boolean startsJoint(int column) {
        return column == 0 || !columns.get(column - 1).above().equals(columns.get(column).above());
    }

    private int jointEnd(int column) {
        int end = column + 1;
        while (end < columns.size() && columns.get(end).above().equals(columns.get(column).above())) {
            end++;
        }
        return end;
    }

    private double width(int from, int to) {
        return columns.subList(from, to).stream().mapToDouble(Column::width).sum();
    }
}
