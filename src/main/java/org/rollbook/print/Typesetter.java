package org.rollbook.print;

import java.util.ArrayList;
import java.util.List;
import org.rollbook.model.paper.Alignment;
import org.rollbook.model.paper.Spread;
import org.rollbook.model.paper.Weight;

/// Sets text into boxes: shrinks stepwise, then wraps, never condenses.
final class Typesetter {
    /// Two Han characters are spread to the width of three: one more em between them.
    static final int SPREAD = 1000;

    private final Faces faces;

    Typesetter(Faces faces) {
        this.faces = faces;
    }

    /// Fits text into a width and, if it can, a height (both in millimetres): on its own lines at the largest size
    /// that allows it, else wrapped.
    Fitted fit(String written, Weight weight, Sizes sizes, double width, double height) {
        String text = LatinQuotes.narrowed(written);
        double points = width / Fitted.MM_PER_POINT;
        double widest = widest(text, weight);
        List<String> own = text.indexOf('\n') < 0 ? List.of(text) : text.lines().toList();
        for (double size = sizes.largest(); sizes.allows(size); size = Sizes.below(size)) {
            Fitted whole = new Fitted(size, weight, own);
            if (widest * size <= points * 1000 && (own.size() == 1 || whole.height() <= height)) {
                return whole;
            }
        }
        return wrap(text, weight, sizes, width, height);
    }

    /// Fits text into a width and, if it can, a height, in as many lines as that takes: at the largest size at which
    /// no word is cut and the lines fit the height, else at the smallest.
    Fitted wrap(String written, Weight weight, Sizes sizes, double width, double height) {
        String text = LatinQuotes.narrowed(written);
        double points = width / Fitted.MM_PER_POINT;
        for (double size = sizes.largest(); sizes.allows(size); size = Sizes.below(size)) {
            LineBreaker breaker = new LineBreaker(faces, weight, points * 1000 / size);
            Fitted wrapped = new Fitted(size, weight, breaker.breakText(text));
            if (!breaker.wordBroken() && wrapped.height() <= height) {
                return wrapped;
            }
        }
        LineBreaker breaker = new LineBreaker(faces, weight, points * 1000 / sizes.smallest());
        return new Fitted(sizes.smallest(), weight, breaker.breakText(text));
    }

    /// Puts fitted text into a box, centred upright.
    List<TextLine> place(Fitted text, Box box, Alignment alignment, Spread spread) {
        double top = box.y() + (box.height() - text.height()) / 2;
        return placeFrom(text, box, top, alignment, spread);
    }

    /// Puts fitted text into a box from a given height downwards.
    List<TextLine> placeFrom(Fitted text, Box box, double top, Alignment alignment, Spread spread) {
        List<TextLine> placed = new ArrayList<>(text.lines().size());
        double baseline = top + text.ascent();
        int extra = spread == Spread.NAMES && text.lines().size() == 1 && isTwoHan(text.lines().getFirst()) ? SPREAD : 0;
        for (String line : text.lines()) {
            if (!line.isEmpty()) {
                double x = left(box, alignment, width(line, text.weight(), text.size(), extra));
                placed.add(new TextLine(x, baseline, text.size(), text.weight(), line, extra));
            }
            baseline += text.lineHeight();
        }
        return placed;
    }

    /// The width of one line in millimetres.
    double width(String line, Weight weight, double size) {
        return width(line, weight, size, 0);
    }

    private double width(String line, Weight weight, double size, int extra) {
        return (faces.width(line, weight) + extra) * size / 1000 * Fitted.MM_PER_POINT;
    }

    private int widest(String text, Weight weight) {
        if (text.indexOf('\n') < 0) {
            return faces.width(text, weight);
        }
        return text.lines().mapToInt(line -> faces.width(line, weight)).max().orElse(0);
    }

    private static double left(Box box, Alignment alignment, double width) {
        return switch (alignment) {
            case LEFT -> box.x();
            case CENTRE -> box.x() + (box.width() - width) / 2;
            case RIGHT -> box.right() - width;
        };
    }

    private static boolean isTwoHan(String text) {
        return text.length() <= 4
                && text.codePointCount(0, text.length()) == 2
                && text.codePoints().allMatch(Character::isIdeographic);
    }
}
