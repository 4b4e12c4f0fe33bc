package org.rollbook.print.pdf;

import java.util.List;
import org.rollbook.model.paper.Weight;
import org.rollbook.print.font.Faces;
import org.rollbook.print.font.Typeface;
import org.rollbook.print.layout.Box;
import org.rollbook.print.layout.Page;
import org.rollbook.print.layout.PlacedCell;
import org.rollbook.print.layout.PlacedLine;
import org.rollbook.print.layout.RuledLine;
import org.rollbook.print.layout.Shade;
import org.rollbook.print.layout.TextLine;

/// Writes one page as PDF drawing operators, straight into bytes.
public final class PageInk {
    private static final double POINTS_PER_MM = 72 / 25.4;

    private final Faces faces;
    private final PdfFonts fonts;
    private final OperatorBytes out;
    private double pageHeight;

    private PdfFont currentFont;
    private double currentSize;
    private long penX;
    private long penY;

    public PageInk(Faces faces, PdfFonts fonts, OperatorBytes out) {
        this.faces = faces;
        this.fonts = fonts;
        this.out = out;
    }

    public void write(Page page) {
        pageHeight = page.sheet().height() * POINTS_PER_MM;
        writeShades(page.shades());
        writeRules(page.rules());
        beginText();
        page.head().forEach(this::writeText);
        page.headings().forEach(cell -> cell.lines().forEach(this::writeText));
        for (PlacedLine line : page.lines()) {
            for (PlacedCell cell : line.cells()) {
                cell.lines().forEach(this::writeText);
            }
        }
        page.foot().forEach(this::writeText);
        out.text("ET\n");
    }

    /// Lines on a sheet of their own, to be laid over others.
    public void write(Box sheet, List<TextLine> lines) {
        pageHeight = sheet.height() * POINTS_PER_MM;
        beginText();
        lines.forEach(this::writeText);
        out.text("ET\n");
    }

    private void writeShades(List<Shade> shades) {
        double grey = -1;
        for (Shade shade : shades) {
            if (shade.grey() != grey) {
                grey = shade.grey();
                out.number(grey).text("g\n");
            }
            Box box = shade.box();
            out.number(x(box.x())).number(y(box.bottom()));
            out.number(box.width() * POINTS_PER_MM).number(box.height() * POINTS_PER_MM).text("re f\n");
        }
        out.text("0 g 0 G\n");
    }

    private void writeRules(List<RuledLine> rules) {
        double weight = 0;
        for (RuledLine rule : rules) {
            if (rule.weight() != weight) {
                out.text(weight == 0 ? "2 J\n" : "S\n");
                weight = rule.weight();
                out.number(weight).text("w\n");
            }
            out.number(x(rule.x1())).number(y(rule.y1())).text("m ");
            out.number(x(rule.x2())).number(y(rule.y2())).text("l\n");
        }
        if (weight != 0) {
            out.text("S\n");
        }
    }

    private void beginText() {
        out.text("BT\n");
        currentFont = null;
        currentSize = 0;
        penX = 0;
        penY = 0;
    }

    private void writeText(TextLine line) {
        long x = OperatorBytes.hundredths(x(line.x()));
        long y = OperatorBytes.hundredths(y(line.baseline()));
        out.hundredth(x - penX).hundredth(y - penY).text("Td\n");
        penX = x;
        penY = y;
        String text = line.text();
        Weight weight = line.weight();
        boolean open = false;
        for (int i = 0; i < text.length();) {
            int codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            if (Faces.isInvisible(codePoint)) {
                continue;
            }
            Typeface face = faces.face(codePoint, weight);
            int printed = face.glyph(codePoint) == 0 ? Faces.SUBSTITUTE : codePoint;
            PdfFont font = fonts.font(face);
            if (font != currentFont || line.size() != currentSize) {
                if (open) {
                    out.text(">Tj\n");
                    open = false;
                }
                select(font, line.size());
            }
            if (!open) {
                out.text("<");
                open = true;
            }
            boolean widened = line.spread() != 0 && i < text.length();
            out.hex4(widened ? font.spreadCode(printed, line.spread()) : font.code(printed));
        }
        if (open) {
            out.text(">Tj\n");
        }
    }

    private void select(PdfFont font, double size) {
        currentFont = font;
        currentSize = size;
        out.text("/").text(font.resource()).text(" ").number(size).text("Tf\n");
    }

    private static double x(double millimetres) {
        return millimetres * POINTS_PER_MM;
    }

    private double y(double millimetres) {
        return pageHeight - millimetres * POINTS_PER_MM;
    }
}
