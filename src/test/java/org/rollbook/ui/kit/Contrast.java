package org.rollbook.ui.kit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/// How well one colour is told from another, as WCAG 2 counts it, and where a scene falls short.
public final class Contrast {
    /// What words need on their ground.
    public static final double WORDS = 4.5;
    /// What an icon or the edge of a control needs.
    public static final double SHAPES = 3;

    private Contrast() {}

    public static double between(Color one, Color other) {
        var lighter = Math.max(luminance(one), luminance(other));
        var darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    /// A colour, maybe translucent, laid over an opaque one.
    public static Color over(Color ground, Color... layers) {
        return Arrays.stream(layers).reduce(ground,
                (below, layer) -> below.interpolate(Color.color(layer.getRed(), layer.getGreen(),
                        layer.getBlue()), layer.getOpacity()));
    }

    /// Every text and icon of the scene that is too faint on what lies under it: as it stands, and with each of the states everywhere.
    public static List<String> faint(Scene scene, String... states) {
        var found = new ArrayList<>(faintNow(scene, ""));
        for (var state : states) {
            var all = new ArrayList<Node>();
            collect(scene.getRoot(), all);
            var had = all.stream()
                    .filter(node -> node.getPseudoClassStates().contains(PseudoClass.getPseudoClass(state))).toList();
            all.forEach(node -> node.pseudoClassStateChanged(PseudoClass.getPseudoClass(state), true));
            found.addAll(faintNow(scene, state));
            all.stream().filter(node -> !had.contains(node))
                    .forEach(node -> node.pseudoClassStateChanged(PseudoClass.getPseudoClass(state), false));
        }
        return found;
    }

    private static List<String> faintNow(Scene scene, String state) {
        scene.getRoot().applyCss();
        var all = new ArrayList<Node>();
        collect(scene.getRoot(), all);
        var found = new ArrayList<String>();
        for (var node : all) {
            if (node instanceof Text text && !text.getText().isBlank() && text.getFill() instanceof Color fill
                    && fill.getOpacity() > 0) {
                var ground = ground(text);
                var contrast = between(over(ground, faded(fill, opacity(text))), ground);
                if (contrast < (text instanceof FontIcon ? SHAPES : WORDS)) {
                    found.add(String.format(Locale.ROOT, "%.2f “%s” %s %s", contrast, text.getText(), state,
                            place(text)));
                }
            }
        }
        return found;
    }

    /// What lies under a node, seen through all that contains it.
    public static Color ground(Node node) {
        var colour = node.getScene().getFill() instanceof Color fill ? fill : Color.WHITE;
        for (var around : containers(node)) {
            if (around instanceof Region region && region.getBackground() != null) {
                for (var fill : region.getBackground().getFills()) {
                    if (fill.getFill() instanceof Color layer) {
                        colour = over(colour, faded(layer, opacity(region)));
                    }
                }
            }
        }
        return colour;
    }

    private static List<Node> containers(Node node) {
        var containers = new ArrayList<Node>();
        for (var around = node.getParent(); around != null; around = around.getParent()) {
            containers.addFirst(around);
        }
        return containers;
    }

    /// What can be seen and used; what is disabled may be pale.
    private static void collect(Node node, List<Node> found) {
        if (node.isVisible() && !node.isDisabled()) {
            found.add(node);
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
            }
        }
    }

    private static double opacity(Node node) {
        return containers(node).stream().mapToDouble(Node::getOpacity).reduce(node.getOpacity(),
                (one, other) -> one * other);
    }

    private static Color faded(Color colour, double opacity) {
        return colour.deriveColor(0, 1, 1, opacity);
    }

    private static String place(Node node) {
        return containers(node).stream().filter(around -> !around.getStyleClass().isEmpty())
                .map(around -> around.getStyleClass().toString())
                .reduce((one, other) -> one + " > " + other)
                .map(path -> path.substring(Math.max(0, path.length() - 160))).orElse("");
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
