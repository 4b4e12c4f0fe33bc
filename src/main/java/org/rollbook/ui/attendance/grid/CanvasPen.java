package org.rollbook.ui.attendance.grid;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// Words, hair lines and filled boxes on the canvas of the grid.
record CanvasPen(GraphicsContext ink) {

    void text(String words, Font font, Color colour, TextAlignment side, double x, double y) {
        if (!words.isEmpty()) {
            ink.setFont(font);
            ink.setFill(colour);
            ink.setTextAlign(side);
            ink.fillText(words, x, y);
        }
    }

    /// In the middle of a column, narrowed where large text is wider than that.
    void within(String words, Font font, Color colour, double middle, double y, double width) {
        ink.setFont(font);
        ink.setFill(colour);
        ink.setTextAlign(TextAlignment.CENTER);
        ink.fillText(words, middle, y, width);
    }

    /// One pixel wide, in the middle of the pixels.
    void line(Color colour, double x1, double y1, double x2, double y2) {
        ink.setStroke(colour);
        ink.setLineWidth(1);
        ink.strokeLine(x1 + 0.5, y1 + 0.5, x2 + 0.5, y2 + 0.5);
    }

    void fill(Color colour, double x, double y, double width, double height) {
        ink.setFill(colour);
        ink.fillRect(x, y, width, height);
    }
}
