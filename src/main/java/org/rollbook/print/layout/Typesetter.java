package org.rollbook.print.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.rollbook.model.paper.Alignment;
import org.rollbook.model.paper.Spread;
import org.rollbook.model.paper.Weight;
import org.rollbook.print.font.Faces;
import org.rollbook.print.font.LatinQuotes;

/// Sets text into boxes: shrinks stepwise, then wraps, never condenses.
final class Typesetter {
    /// Two Han characters are spread to the width of three: one more em between them.
    static final int SPREAD = 1000;

    /// Behind the dot of a name (U+00B7, or another that is written for it), a space, a hyphen.
    private static final Pattern PARTS_OF_A_NAME = Pattern.compile("(?<=[·•‧・∙\\s-])");

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

    /// Fits the name of a person: on one line, else broken between its parts only, smaller rather than within a part.
    Fitted fitName(String name, Weight weight, Sizes sizes, double width, double height) {
        Fitted fitted = fit(name, weight, sizes, width, height);
        if (fitted.lines().size() == 1) {
            return fitted;
        }
        List<Fitted> broken = new ArrayList<>();
        for (double size = Sizes.BROKEN_NAME.largest(); Sizes.BROKEN_NAME.allows(size); size = Sizes.below(size)) {
            broken.add(new Fitted(size, weight, betweenParts(name, weight, width / Fitted.MM_PER_POINT * 1000 / size)));
        }
        List<Fitted> inside = broken.stream().filter(lines -> lines.lines().stream()
                .allMatch(line -> width(line, weight, lines.size()) <= width)).toList();
        return inside.stream().filter(lines -> lines.height() <= height).findFirst()
                .or(() -> inside.stream().findFirst())
                .orElseGet(() -> wrap(name, weight,
                        new Sizes(Sizes.BROKEN_NAME.smallest(), Sizes.BROKEN_NAME.smallest()), width, height));
    }

    /// As many parts of a name to a line as a width in thousandths of the type size allows, at least one.
    private List<String> betweenParts(String name, Weight weight, double limit) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String part : PARTS_OF_A_NAME.split(LatinQuotes.narrowed(name))) {
            if (!line.isEmpty() && faces.width((line + part).strip(), weight) > limit) {
                lines.add(line.strip());
                line = "";
            }
            line += part;
        }
        lines.add(line.strip());
        return lines;
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
        int extra = spread == Spread.NAMES && text.lines().size() == 1 && isTwoHan(text.lines().getFirst()) ? SPREAD
                : 0;
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
