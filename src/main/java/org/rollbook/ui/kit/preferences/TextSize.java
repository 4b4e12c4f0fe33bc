package org.rollbook.ui.kit.preferences;

/// How large the text of the window is; the value is in pixels.
public enum TextSize {
    SMALL(13), NORMAL(14), LARGE(17);

    private final int pixels;

    TextSize(int pixels) {
        this.pixels = pixels;
    }

    public int pixels() {
        return pixels;
    }
}
