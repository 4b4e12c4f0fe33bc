package org.rollbook.ui.attendance.grid;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.control.Label;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/// What the style sheet says about the grid: an empty label, since a canvas cannot be styled itself.
final class GridLook extends Label {
    private static final StyleablePropertyFactory<GridLook> FACTORY = new StyleablePropertyFactory<>(
            Label.getClassCssMetaData());

    private final StyleableProperty<Color> ink = colour("ink", look -> look.ink);
    private final StyleableProperty<Color> muted = colour("muted", look -> look.muted);
    private final StyleableProperty<Color> ground = colour("ground", look -> look.ground);
    private final StyleableProperty<Color> band = colour("band", look -> look.band);
    private final StyleableProperty<Color> line = colour("line", look -> look.line);
    private final StyleableProperty<Color> border = colour("border", look -> look.border);
    private final StyleableProperty<Color> edge = colour("edge", look -> look.edge);
    private final StyleableProperty<Color> tint = colour("tint", look -> look.tint);
    private final StyleableProperty<Color> range = colour("range", look -> look.range);
    private final StyleableProperty<Color> accent = colour("accent", look -> look.accent);
    private final StyleableProperty<Color> success = colour("success", look -> look.success);
    private final StyleableProperty<Color> warning = colour("warning", look -> look.warning);
    private final StyleableProperty<Color> danger = colour("danger", look -> look.danger);
    private final StyleableProperty<Color> dangerGround = colour("danger-ground", look -> look.dangerGround);
    private final StyleableProperty<Color> guarded = colour("guarded", look -> look.guarded);
    private final Map<Font, Font> bold = new HashMap<>();
    private final Map<Cut, String> cuts = new HashMap<>();
    private final Text ruler = new Text();

    GridLook(Runnable changed) {
        getStyleClass().add("attendance-look");
        setManaged(false);
        setMouseTransparent(true);
        fontProperty().subscribe(() -> {
            cuts.clear();
            changed.run();
        });
        for (var property : List.of(ink, muted, ground, band, line, border, edge, tint, range, accent, success, warning,
                danger,
                dangerGround, guarded)) {
            ((ObservableValue<?>) property).subscribe(changed);
        }
    }

    Color ink() {
        return ink.getValue();
    }

    Color muted() {
        return muted.getValue();
    }

    Color ground() {
        return ground.getValue();
    }

    Color band() {
        return band.getValue();
    }

    Color line() {
        return line.getValue();
    }

    Color border() {
        return border.getValue();
    }

    /// A line that carries meaning, unlike those that only divide.
    Color edge() {
        return edge.getValue();
    }

    Color tint() {
        return tint.getValue();
    }

    Color range() {
        return range.getValue();
    }

    Color accent() {
        return accent.getValue();
    }

    Color success() {
        return success.getValue();
    }

    Color warning() {
        return warning.getValue();
    }

    Color danger() {
        return danger.getValue();
    }

    Color dangerGround() {
        return dangerGround.getValue();
    }

    Color guarded() {
        return guarded.getValue();
    }

    Font body() {
        return getFont();
    }

    Font bold() {
        return bold.computeIfAbsent(getFont(), font -> Font.font(font.getFamily(), FontWeight.BOLD, font.getSize()));
    }

    Font small() {
        return sized(0.82);
    }

    Font tiny() {
        return sized(0.66);
    }

    /// A symbol, a little larger than words.
    Font symbol() {
        return sized(1.1);
    }

    double width(String text, Font font) {
        ruler.setFont(font);
        ruler.setText(text);
        return ruler.getLayoutBounds().getWidth();
    }

    /// The text, or as much of it as fits, with an ellipsis.
    String cut(String text, Font font, double width) {
        return cuts.computeIfAbsent(new Cut(text, font, width), _ -> {
            if (width(text, font) <= width) {
                return text;
            }
            var end = text.length();
            while (end > 0 && width(text.substring(0, end) + "…", font) > width) {
                end = text.offsetByCodePoints(end, -1);
            }
            return text.substring(0, end) + "…";
        });
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getControlCssMetaData() {
        return FACTORY.getCssMetaData();
    }

    private Font sized(double factor) {
        return Font.font(getFont().getFamily(), Math.round(getFont().getSize() * factor));
    }

    private StyleableProperty<Color> colour(String name,
            java.util.function.Function<GridLook, StyleableProperty<Color>> of) {
        return FACTORY.createStyleableColorProperty(this, name, "-look-" + name, of, Color.GRAY);
    }

    private record Cut(String text, Font font, double width) {}
}
