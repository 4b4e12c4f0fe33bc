package org.rollbook.print.layout;

import java.util.ArrayList;
import java.util.List;
import org.rollbook.model.BilingualName;
import org.rollbook.model.Language;
import org.rollbook.model.paper.Alignment;
import org.rollbook.model.paper.Document;
import org.rollbook.model.paper.Head;
import org.rollbook.model.paper.PaperLanguage;
import org.rollbook.model.paper.Spread;
import org.rollbook.model.paper.Weight;

/// The block above the table, the same on every page: class, document, then lines such as hosts or dates.
final class TitleBlock {
    /// Its height in millimetres unless the text needs more.
    static final double HEIGHT = 24;

    private static final double GAP = 1.2;
    private static final double MOST_LEADING = 1;
    private static final int MOST_LINES = 3;

    private final Typesetter typesetter;
    private final Box area;
    private final List<Fitted> texts = new ArrayList<>();

    TitleBlock(Typesetter typesetter, Document document, Box content) {
        this.typesetter = typesetter;
        this.area = content;
        Head head = document.head();
        PaperLanguage language = document.language();
        add(head.className().in(language.first()), Weight.BOLD, Sizes.CLASS_NAME);
        language.second().ifPresent(second -> {
            if (!head.className().en().isEmpty() && !head.className().zh().isEmpty()) {
                add(head.className().in(second), Weight.REGULAR, Sizes.SECOND_CLASS_NAME);
            }
        });
        add(title(head.title(), language), Weight.BOLD, Sizes.TITLE);
        head.lines().forEach(line -> add(line, Weight.REGULAR, Sizes.HEAD_LINE));
    }

    double height() {
        return Math.max(HEIGHT, textHeight() + GAP);
    }

    List<TextLine> place() {
        List<TextLine> placed = new ArrayList<>();
        double spare = height() - GAP - textHeight();
        double leading = Math.min(MOST_LEADING, spare / (texts.size() + 1));
        double top = area.y() + (spare - leading * (texts.size() - 1)) / 2;
        for (Fitted text : texts) {
            placed.addAll(typesetter.placeFrom(text, area, top, Alignment.CENTRE, Spread.NONE));
            top += text.height() + leading;
        }
        return placed;
    }

    private double textHeight() {
        return texts.stream().mapToDouble(Fitted::height).sum();
    }

    private void add(String text, Weight weight, Sizes sizes) {
        if (!text.isBlank()) {
            texts.add(typesetter.fit(text, weight, sizes, area.width(), 0).cutTo(MOST_LINES));
        }
    }

    private static String title(BilingualName title, PaperLanguage language) {
        return language == PaperLanguage.BOTH
                ? title.in(Language.ZH) + " " + title.in(Language.EN)
                : title.in(language.first());
    }
}
