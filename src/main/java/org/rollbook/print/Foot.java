package org.rollbook.print;

import java.util.ArrayList;
import java.util.List;
import org.rollbook.model.paper.Alignment;
import org.rollbook.model.paper.Document;
import org.rollbook.model.paper.Footer;
import org.rollbook.model.paper.Slot;
import org.rollbook.model.paper.Spread;
import org.rollbook.model.paper.Weight;
import org.rollbook.print.papers.PaperWords;

/// What stands under the table on every page: notes, slots to fill in, print time and page number, bar code.
final class Foot {
    /// Its height in millimetres unless there is more to say.
    static final double HEIGHT = 12;

    private static final double GAP = 1;
    private static final double SLOT_HEIGHT = 4.8;
    private static final double SLOT_BASELINE = 3.5;
    private static final double LINE_DROP = 0.6;
    private static final double LABEL_GAP = 1;
    private static final double SLOT_GAP = 4;
    private static final Box BARCODE = new Box(0, 0, 40, 7);

    private final Typesetter typesetter;
    private final Footer footer;
    private final PaperWords words;
    private final Box content;
    private final List<Fitted> notes;

    private final List<TextLine> texts = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<Shade> shades = new ArrayList<>();

    /// The ink of the foot on one page.
    record Ink(List<TextLine> texts, List<Rule> rules, List<Shade> shades) {}

    Foot(Typesetter typesetter, Document document, Box content) {
        this.typesetter = typesetter;
        this.footer = document.footer();
        this.words = new PaperWords(document.language());
        this.content = content;
        double width = content.width() - (footer.barcode().isEmpty() ? 0 : BARCODE.width() + SLOT_GAP);
        this.notes = footer.notes().stream()
                .map(note -> typesetter.fit(note, Weight.REGULAR, Sizes.FOOT, width, 0))
                .toList();
    }

    double height() {
        double above = notes.stream().mapToDouble(Fitted::height).sum() + slotLines() * SLOT_HEIGHT;
        double barcode = footer.barcode().isEmpty() ? 0 : BARCODE.height();
        return Math.max(HEIGHT, GAP + Math.max(above, barcode) + lastLine("").height());
    }

    Ink place(int page, int pages) {
        texts.clear();
        rules.clear();
        shades.clear();
        double top = content.bottom() - height() + GAP;
        for (Fitted note : notes) {
            texts.addAll(typesetter.placeFrom(note, content, top, Alignment.LEFT, Spread.NONE));
            top += note.height();
        }
        top = placeSlots(footer.counts(), top);
        placeSlots(footer.signatures(), top);
        placeLastLine(page, pages);
        if (!footer.barcode().isEmpty()) {
            placeBarcode(footer.barcode() + "-" + page);
        }
        return new Ink(List.copyOf(texts), List.copyOf(rules), List.copyOf(shades));
    }

    private int slotLines() {
        return (footer.counts().isEmpty() ? 0 : 1) + (footer.signatures().isEmpty() ? 0 : 1);
    }

    private double placeSlots(List<Slot> slots, double top) {
        if (slots.isEmpty()) {
            return top;
        }
        double x = content.x();
        double size = Sizes.FOOT.largest();
        double baseline = top + SLOT_BASELINE;
        for (Slot slot : slots) {
            texts.add(new TextLine(x, baseline, size, Weight.REGULAR, slot.label(), 0));
            x += typesetter.width(slot.label(), Weight.REGULAR, size) + LABEL_GAP;
            double valueWidth = typesetter.width(slot.value(), Weight.REGULAR, size);
            double width = Math.max(slot.width(), valueWidth + LABEL_GAP);
            if (!slot.value().isEmpty()) {
                texts.add(new TextLine(
                        x + (width - valueWidth) / 2, baseline, size, Weight.REGULAR, slot.value(), 0));
            }
            rules.add(new Rule(x, baseline + LINE_DROP, x + width, baseline + LINE_DROP, Rule.HAIRLINE));
            x += width + SLOT_GAP;
        }
        return top + SLOT_HEIGHT;
    }

    private void placeLastLine(int page, int pages) {
        Fitted printed = lastLine(footer.printed());
        Fitted number = lastLine(words.sentence("page", Integer.toString(page), Integer.toString(pages)));
        double top = content.bottom() - printed.lineHeight();
        texts.addAll(typesetter.placeFrom(printed, content, top, Alignment.LEFT, Spread.NONE));
        texts.addAll(typesetter.placeFrom(number, content, top, Alignment.RIGHT, Spread.NONE));
    }

    private static Fitted lastLine(String text) {
        return new Fitted(Sizes.FOOT.smallest(), Weight.REGULAR, List.of(text));
    }

    private void placeBarcode(String text) {
        double x = content.right() - BARCODE.width();
        double y = content.bottom() - lastLine("").height() - BARCODE.height();
        shades.addAll(new Code128(text).bars(new Box(x, y, BARCODE.width(), BARCODE.height())));
    }
}
