package org.rollbook.print.layout;

import java.util.ArrayList;
import java.util.List;
import org.rollbook.model.paper.Alignment;
import org.rollbook.model.paper.Document;
import org.rollbook.model.paper.Footer;
import org.rollbook.model.paper.Slot;
import org.rollbook.model.paper.Spread;
import org.rollbook.model.paper.Weight;
import org.rollbook.text.Messages;

/// What stands under the table on every page: notes, slots to fill in, page number, bar code; the line about the printing.
final class Foot {
    /// Its height in millimetres unless there is more to say.
    static final double HEIGHT = 12;

    private static final double GAP = 1;
    private static final double SLOT_HEIGHT = 4.8;
    /// As high as a signature, and a little under its line.
    private static final double SIGNATURE_HEIGHT = 10.7;
    private static final double LINE_ABOVE_BOTTOM = 0.7;
    private static final double LINE_DROP = 0.6;
    private static final double LABEL_GAP = 1;
    private static final double SLOT_GAP = 4;
    private static final Box BARCODE = new Box(0, 0, 40, 7);

    private final Typesetter typesetter;
    private final Footer footer;
    private final Messages words;
    private final Box content;
    private final List<Fitted> notes;
    private final List<List<Slot>> counts;
    private final List<List<Slot>> signatures;

    private final List<TextLine> texts = new ArrayList<>();
    private final List<RuledLine> rules = new ArrayList<>();
    private final List<Shade> shades = new ArrayList<>();

    /// The ink of the foot on one page.
    record Ink(List<TextLine> texts, List<RuledLine> rules, List<Shade> shades) {}

    Foot(Typesetter typesetter, Document document, Box content) {
        this.typesetter = typesetter;
        this.footer = document.footer();
        this.words = new Messages(document.language());
        this.content = content;
        double width = content.width() - (footer.barcode().isEmpty() ? 0 : BARCODE.width() + SLOT_GAP);
        this.notes = footer.notes().stream()
                .map(note -> typesetter.fit(note, Weight.REGULAR, Sizes.FOOT, width, 0))
                .toList();
        this.counts = inLines(footer.counts(), width);
        this.signatures = inLines(footer.signatures(), content.width());
    }

    double height() {
        return Math.max(HEIGHT, GAP + aboveSignatures() + signatures.size() * SIGNATURE_HEIGHT + lastLine("").height());
    }

    /// The notes and the counts, which the bar code stands beside.
    private double aboveSignatures() {
        double left = notes.stream().mapToDouble(Fitted::height).sum() + counts.size() * SLOT_HEIGHT;
        return Math.max(left, footer.barcode().isEmpty() ? 0 : BARCODE.height());
    }

    Ink place(int page, int pages) {
        texts.clear();
        rules.clear();
        shades.clear();
        double start = content.bottom() - height() + GAP;
        double top = start;
        for (Fitted note : notes) {
            texts.addAll(typesetter.placeFrom(note, content, top, Alignment.LEFT, Spread.NONE));
            top += note.height();
        }
        for (List<Slot> line : counts) {
            top += SLOT_HEIGHT;
            placeSlots(line, top - LINE_ABOVE_BOTTOM);
        }
        top = start + aboveSignatures();
        for (List<Slot> line : signatures) {
            top += SIGNATURE_HEIGHT;
            placeSlots(line, top - LINE_ABOVE_BOTTOM);
        }
        placeLastLine(page, pages);
        if (!footer.barcode().isEmpty()) {
            placeBarcode(footer.barcode() + "-" + page, start);
        }
        return new Ink(List.copyOf(texts), List.copyOf(rules), List.copyOf(shades));
    }

    /// As many slots beside each other as a width allows.
    private List<List<Slot>> inLines(List<Slot> slots, double width) {
        List<List<Slot>> lines = new ArrayList<>();
        double used = 0;
        for (Slot slot : slots) {
            double needed = labelWidth(slot) + width(slot);
            if (lines.isEmpty() || used + needed > width) {
                lines.add(new ArrayList<>());
                used = 0;
            }
            lines.getLast().add(slot);
            used += needed + SLOT_GAP;
        }
        return lines;
    }

    private double labelWidth(Slot slot) {
        return textWidth(slot.label()) + LABEL_GAP;
    }

    private double width(Slot slot) {
        return Math.max(slot.width(), textWidth(slot.value()) + LABEL_GAP);
    }

    private double textWidth(String text) {
        return typesetter.width(text, Weight.REGULAR, Sizes.FOOT.largest());
    }

    /// Labels with lines to write on, the lines at this height.
    private void placeSlots(List<Slot> slots, double bottom) {
        double x = content.x();
        double baseline = bottom - LINE_DROP;
        for (Slot slot : slots) {
            texts.add(text(slot.label(), x, baseline));
            x += labelWidth(slot);
            if (!slot.value().isEmpty()) {
                texts.add(text(slot.value(), x + (width(slot) - textWidth(slot.value())) / 2, baseline));
            }
            rules.add(new RuledLine(x, bottom, x + width(slot), bottom, RuledLine.HAIRLINE));
            x += width(slot) + SLOT_GAP;
        }
    }

    private static TextLine text(String text, double x, double baseline) {
        return new TextLine(x, baseline, Sizes.FOOT.largest(), Weight.REGULAR, text, 0);
    }

    private void placeLastLine(int page, int pages) {
        Fitted number = lastLine(words.sentence("paper.page", Integer.toString(page), Integer.toString(pages)));
        texts.addAll(typesetter.placeFrom(number, content, content.bottom() - number.lineHeight(), Alignment.RIGHT,
                Spread.NONE));
    }

    /// The line about the printing, which stands in the same place on every page.
    static List<TextLine> printed(Typesetter typesetter, String text, Box content) {
        Fitted line = lastLine(text);
        return typesetter.placeFrom(line, content, content.bottom() - line.lineHeight(), Alignment.LEFT, Spread.NONE);
    }

    private static Fitted lastLine(String text) {
        return new Fitted(Sizes.FOOT.smallest(), Weight.REGULAR, List.of(text));
    }

    private void placeBarcode(String text, double y) {
        double x = content.right() - BARCODE.width();
        shades.addAll(new Code128(text).bars(new Box(x, y, BARCODE.width(), BARCODE.height())));
    }
}
