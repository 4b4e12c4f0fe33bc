package org.rollbook.ui.kit.form;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.TextInputControlSkin;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Line;
import javafx.scene.text.Text;

/// The letters that are being composed, underlined, over the place in the field where they will stand.
final class ComposedLetters {
    private final Text before = new Text();
    private final Text after = new Text();
    private final Line caret = new Line(0, 0, 0, 0);
    private final HBox line = new HBox(before, caret, after);
    private final SceneOverlay over = new SceneOverlay(line);

    ComposedLetters() {
        line.getStyleClass().add("composed-letters");
        line.setMouseTransparent(true);
        line.setAlignment(Pos.CENTER_LEFT);
        before.setUnderline(true);
        after.setUnderline(true);
    }

    /// Input methods that move no caret among the letters leave it at 0; one goes on typing at their end.
    void show(TextInputControl field, String letters, int caretAt) {
        int at = caretAt <= 0 ? letters.length() : Math.min(caretAt, letters.length());
        before.setText(letters.substring(0, at));
        after.setText(letters.substring(at));
        dress(field);
        over.show(field, () -> place(field));
    }

    void hide() {
        over.hide();
    }

    private void dress(TextInputControl field) {
        Paint ink = ink(field);
        for (Text part : new Text[] {before, after}) {
            part.setFont(field.getFont());
            part.setFill(ink);
        }
        caret.setStroke(ink);
        caret.setEndY(field.getFont().getSize());
        line.setBackground(new Background(new BackgroundFill(paper(field), null, null)));
    }

    private void place(TextInputControl field) {
        Bounds whole = over.at(field, field.getLayoutBounds());
        Bounds start = over.at(field, start(field));
        line.setVisible(SceneOverlay.isInSight(field));
        line.autosize();
        double inside = whole.getMaxX() - field.snappedRightInset() - line.getWidth();
        line.relocate(Math.max(whole.getMinX() + field.snappedLeftInset(), Math.min(start.getMinX(), inside)),
                start.getMinY() + (start.getHeight() - line.getHeight()) / 2);
    }

    /// Where the selection begins, which the letters will replace.
    private static Bounds start(TextInputControl field) {
        if (field.getSkin() instanceof TextInputControlSkin<?> skin) {
            int at = field.getSelection().getStart();
            if (at > 0 && at == field.getLength() && field.getText().endsWith("\n")) {
                // Behind a last line break there is no character: the skin names the end of the line before.
                Rectangle2D before = skin.getCharacterBounds(at - 1);
                return new BoundingBox(skin.getCharacterBounds(0).getMinX(), before.getMaxY(), 0, before.getHeight());
            }
            Rectangle2D character = skin.getCharacterBounds(at);
            return new BoundingBox(character.getMinX(), character.getMinY(), 0, character.getHeight());
        }
        return field.getLayoutBounds();
    }

    /// As the field's own words are written; its prompt, which is a text as well, may be transparent.
    private static Paint ink(TextInputControl field) {
        return field.lookupAll(".text").stream().filter(Text.class::isInstance).map(Text.class::cast)
                .filter(text -> field.getPromptText() == null || !text.getText().equals(field.getPromptText()))
                .findFirst().map(Text::getFill).orElse(Color.BLACK);
    }

    /// What is painted behind the words: the innermost background there is.
    private static Paint paper(TextInputControl field) {
        for (Node part : new Node[] {field.lookup(".content"), field}) {
            if (part instanceof Region region && region.getBackground() != null
                    && !region.getBackground().getFills().isEmpty()
                    && region.getBackground().getFills().getLast().getFill() instanceof Color colour
                    && colour.isOpaque()) {
                return colour;
            }
        }
        return Color.WHITE;
    }
}
