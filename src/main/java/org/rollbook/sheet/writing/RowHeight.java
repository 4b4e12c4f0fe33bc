package org.rollbook.sheet.writing;

/// How high a row must be so that its texts can be read: programs disagree about rows without a height, and none of them
/// gives one to merged cells.
///
/// Widths are those of a song face as spreadsheets have it, generous for Latin letters, because the face differs from
/// one computer to the next.
final class RowHeight {
    /// Of the type size, with the leading of the most spacious Chinese faces.
    private static final double LINE = 1.4;
    private static final double PADDING = 3;
    private static final double SIDES = 6;
    private static final double FULL = 1;
    private static final double WIDE = 0.9;
    private static final double CAPITAL = 0.68;
    private static final double USUAL = 0.55;

    private RowHeight() {
    }

    /// In points, for a text of a size in a cell as wide as so many points.
    static double of(String text, double size, double width) {
        double limit = Math.max(FULL, (width - SIDES) / size);
        long lines = text.isEmpty() ? 1 : text.lines().mapToLong(line -> lines(line, limit)).sum();
        return lines * size * LINE + PADDING;
    }

    /// Han characters go on a line as they come, words only whole.
    private static long lines(String text, double limit) {
        long lines = 1;
        double used = 0;
        double word = 0;
        for (int c : (text + " ").codePoints().toArray()) {
            double wide = ems(c);
            boolean ends = c == ' ' || wide == FULL;
            if (!ends) {
                word += wide;
                continue;
            }
            for (double part : new double[] {word, c == ' ' ? 0 : wide}) {
                if (used + part > limit && used > 0) {
                    lines++;
                    used = 0;
                }
                long over = part > limit ? (long) Math.ceil(part / limit) - 1 : 0;
                lines += over;
                used += part - over * limit;
            }
            used += c == ' ' ? wide : 0;
            word = 0;
        }
        return lines;
    }

    private static double ems(int c) {
        if (c >= 0x1100 || c >= 0x2000 && c < 0x2100) {
            return FULL;
        }
        return "mwMW@%".indexOf(c) >= 0 ? WIDE : Character.isUpperCase(c) ? CAPITAL : USUAL;
    }
}
