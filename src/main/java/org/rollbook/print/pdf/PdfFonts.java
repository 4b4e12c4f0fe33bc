package org.rollbook.print.pdf;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.rollbook.print.font.Typeface;

/// The fonts of one document, made as its pages first need them.
public final class PdfFonts {
    private final Map<Typeface, PdfFont> fonts = new LinkedHashMap<>();

    /// The same fonts, which go on by themselves.
    public PdfFonts copy() {
        PdfFonts copy = new PdfFonts();
        fonts.forEach((face, font) -> copy.fonts.put(face, font.copy()));
        return copy;
    }

    PdfFont font(Typeface face) {
        return fonts.computeIfAbsent(face, missing -> new PdfFont(missing, "F" + (fonts.size() + 1)));
    }

    /// The resources that all pages share; asked for once, after the last page is written.
    public COSDictionary resources() throws IOException {
        COSDictionary byName = new COSDictionary();
        for (PdfFont font : fonts.values()) {
            byName.setItem(COSName.getPDFName(font.resource()), font.dictionary());
        }
        COSDictionary resources = new COSDictionary();
        resources.setItem(COSName.FONT, byName);
        return resources;
    }
}
