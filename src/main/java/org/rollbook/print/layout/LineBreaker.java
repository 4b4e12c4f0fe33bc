package org.rollbook.print.layout;

import java.util.ArrayList;
import java.util.List;
import org.rollbook.model.paper.Weight;
import org.rollbook.print.font.Faces;

/// Breaks text into lines: between Han characters, after spaces, hyphens and slashes, else only when a word is
/// longer than a line. Closing punctuation never begins a line and opening brackets never end one.
final class LineBreaker {
    private static final String NEVER_FIRST = "，。、；：？！）》〉」』】〕”’\uE019\uE01D…·％%,.;:?!)]}";
    private static final String NEVER_LAST = "（《〈「『【〔“‘\uE018\uE01C([{";
    private static final String BREAK_AFTER = " -/·–—|@,;";

    private final Faces faces;
    private final Weight weight;
    private final double limit;
    private final List<String> lines = new ArrayList<>();
    private boolean wordBroken;

    /// @param limit the width of a line in thousandths of the type size
    LineBreaker(Faces faces, Weight weight, double limit) {
        this.faces = faces;
        this.weight = weight;
        this.limit = limit;
    }

    List<String> breakText(String text) {
        text.lines().forEach(this::breakParagraph);
        return lines.isEmpty() ? List.of("") : lines;
    }

    /// Whether a word had to be cut because it is longer than a whole line.
    boolean wordBroken() {
        return wordBroken;
    }

    private void breakParagraph(String text) {
        int start = 0;
        int possible = 0;
        double width = 0;
        double widthAtPossible = 0;
        int previous = 0;
        for (int i = 0; i < text.length();) {
            int codePoint = text.codePointAt(i);
            if (i > start && mayBreakBetween(previous, codePoint)) {
                possible = i;
                widthAtPossible = width;
            }
            double advance = faces.width(codePoint, weight);
            if (width + advance > limit && i > start && codePoint != ' ') {
                if (possible > start) {
                    addLine(text.substring(start, possible));
                    start = possible;
                    width -= widthAtPossible;
                } else {
                    wordBroken = true;
                    addLine(text.substring(start, i));
                    start = i;
                    width = 0;
                }
                widthAtPossible = 0;
            }
            width += advance;
            previous = codePoint;
            i += Character.charCount(codePoint);
        }
        addLine(text.substring(start));
    }

    private void addLine(String line) {
        lines.add(line.strip());
    }

    private static boolean mayBreakBetween(int before, int after) {
        if (after == ' ' || NEVER_FIRST.indexOf(after) >= 0 || NEVER_LAST.indexOf(before) >= 0) {
            return false;
        }
        return BREAK_AFTER.indexOf(before) >= 0 || isFullWidth(before) || isFullWidth(after);
    }

    /// Han characters, kana and the punctuation that goes with them.
    private static boolean isFullWidth(int codePoint) {
        return codePoint >= 0x2E80
                && (codePoint <= 0x30FF
                        || Character.isIdeographic(codePoint)
                        || codePoint >= 0xFF00 && codePoint <= 0xFFEF);
    }
}
