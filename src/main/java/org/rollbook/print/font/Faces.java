package org.rollbook.print.font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.rollbook.model.paper.Weight;

/// The bundled faces, parsed once and shared by all documents: regular, bold, and one for rare characters.
///
/// Loading reads 20 MB, so it belongs on a background thread.
public final class Faces {

    /// Printed in place of a character that no face has.
    public static final int SUBSTITUTE = '〓';

    private final Typeface regular;
    private final Typeface bold;
    private final Typeface rare;

    private Faces(Typeface regular, Typeface bold, Typeface rare) {
        this.regular = regular;
        this.bold = bold;
        this.rare = rare;
    }

    public static Faces load() {
        return new Faces(
                read("NotoSansSC-Regular.ttf", "NotoSansSC-Regular"),
                read("NotoSansSC-Bold.ttf", "NotoSansSC-Bold"),
                read("rollbook-rare.ttf", "RollbookRare-Regular"));
    }

    /// The face that prints a character: the wanted weight, else the rare face, else the wanted weight's substitute.
    public Typeface face(int codePoint, Weight weight) {
        Typeface wanted = weight == Weight.BOLD ? bold : regular;
        return wanted.glyph(codePoint) == 0 && rare.glyph(codePoint) != 0 ? rare : wanted;
    }

    boolean has(int codePoint) {
        return regular.glyph(codePoint) != 0 || rare.glyph(codePoint) != 0;
    }

    /// The width of text in thousandths of the type size.
    public int width(String text, Weight weight) {
        int width = 0;
        for (int i = 0; i < text.length();) {
            int codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            width += width(codePoint, weight);
        }
        return width;
    }

    public int width(int codePoint, Weight weight) {
        if (isInvisible(codePoint)) {
            return 0;
        }
        Typeface face = face(codePoint, weight);
        int glyph = face.glyph(codePoint);
        return face.advance(glyph == 0 ? face.glyph(SUBSTITUTE) : glyph);
    }

    /// Characters that steer text and leave no ink: controls, joiners, variation selectors.
    public static boolean isInvisible(int codePoint) {
        if (codePoint >= 0x20 && codePoint < 0x7F) {
            return false;
        }
        int type = Character.getType(codePoint);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || codePoint >= 0xFE00 && codePoint <= 0xFE0F
                || codePoint >= 0xE0100 && codePoint <= 0xE01EF;
    }

    private static Typeface read(String file, String name) {
        try (InputStream in = Faces.class.getResourceAsStream("/fonts/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its font " + file);
            }
            return new Typeface(name, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
