package org.rollbook.ui.kit.preferences;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;

/// Where the window was, in screen pixels.
public record WindowBounds(double x, double y, double width, double height, Extent extent) {
    private static final double HANDLE = 120;

    /// Moved and shrunk until the window can be reached on one of the screens there are now.
    public WindowBounds within(List<Rectangle2D> screens) {
        var home = screens.stream().filter(this::reachable).findFirst().orElse(screens.getFirst());
        var w = Math.min(width, home.getWidth());
        var h = Math.min(height, home.getHeight());
        return new WindowBounds(Math.clamp(x, home.getMinX(), home.getMaxX() - w),
                Math.clamp(y, home.getMinY(), home.getMaxY() - h), w, h, extent);
    }

    private boolean reachable(Rectangle2D screen) {
        return screen.intersects(x, y, Math.min(width, HANDLE), Math.min(height, HANDLE));
    }

    String written() {
        return "%d %d %d %d %s".formatted(Math.round(x), Math.round(y), Math.round(width), Math.round(height), extent);
    }

    static Optional<WindowBounds> read(String written) {
        var parts = written.split(" ");
        try {
            return Optional.of(new WindowBounds(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]),
                    Math.max(200, Integer.parseInt(parts[2])), Math.max(200, Integer.parseInt(parts[3])),
                    Extent.valueOf(parts[4])));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException _) {
            return Optional.empty();
        }
    }

    /// Whether the window filled its screen.
    public enum Extent { NORMAL, MAXIMISED }
}
