package org.rollbook.service.paper;

import java.awt.image.BufferedImage;
import java.util.List;
import org.rollbook.print.PdfPages;
import org.rollbook.print.font.MissingGlyph;

/// The pages of a document as they will be printed, drawn one at a time; for one thread only.
public final class Preview implements AutoCloseable {
    private final PdfPages pages;
    private final List<MissingGlyph> missing;

    Preview(byte[] pdf, List<MissingGlyph> missing) {
        this.pages = new PdfPages(pdf);
        this.missing = List.copyOf(missing);
    }

    /// A page as pixels, row by row, each 0xAARRGGBB.
    public record Picture(int width, int height, int[] pixels) {
    }

    public int pages() {
        return pages.count();
    }

    /// The characters that cannot be printed, each once.
    public List<String> missing() {
        return missing.stream().map(MissingGlyph::character).toList();
    }

    /// One page, from 0, at a scale of pixels per point.
    public Picture page(int page, double scale) {
        BufferedImage image = pages.image(page, scale);
        int width = image.getWidth();
        int height = image.getHeight();
        return new Picture(width, height, image.getRGB(0, 0, width, height, null, 0, width));
    }

    @Override
    public void close() {
        pages.close();
    }
}
