package org.rollbook.print.layout;

import java.util.ArrayList;
import java.util.List;

/// A Code 128 bar code of printable ASCII (code set B); any other character is encoded as a question mark.
final class Code128 {
    /// The part of a cell that the bars take, with white on either side; below them stands the text.
    private static final double BARS_SHARE = 0.62;
    private static final double WHITE = 4;
    private static final double ABOVE = 1.5;
    private static final int START_B = 104;
    private static final int STOP = 106;

    /// Widths of bar, gap, bar, gap, bar, gap in modules for the values 0 to 105, then the stop sign.
    private static final String[] PATTERNS = """
            212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231
            113222 123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211
            212123 212321 232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131
            113123 113321 133121 313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111
            314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211
            241211 221114 413111 241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141
            214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 211214
            211232 2331112
            """
            .split("\\s+");

    private final String modules;

    Code128(String text) {
        StringBuilder widths = new StringBuilder(PATTERNS[START_B]);
        int check = START_B;
        int position = 0;
        for (int character : text.codePoints().toArray()) {
            int value = (character >= ' ' && character < 127 ? character : '?') - ' ';
            widths.append(PATTERNS[value]);
            check += ++position * value;
        }
        modules = widths.append(PATTERNS[check % 103]).append(PATTERNS[STOP]).toString();
    }

    /// Alternating widths of bars and gaps in modules, beginning and ending with a bar.
    String modules() {
        return modules;
    }

    /// The black bars in the upper part of a cell.
    List<Shade> barsAbove(Box cell) {
        return bars(new Box(cell.x() + WHITE, cell.y() + ABOVE, cell.width() - 2 * WHITE,
                cell.height() * BARS_SHARE - ABOVE));
    }

    /// The part of a cell that is left for the text.
    static Box textBelow(Box cell) {
        return new Box(cell.x(), cell.y() + cell.height() * BARS_SHARE, cell.width(), cell.height() * (1 - BARS_SHARE));
    }

    /// The black bars, filling a box from side to side.
    List<Shade> bars(Box box) {
        double module = box.width() / modules.chars().map(digit -> digit - '0').sum();
        List<Shade> bars = new ArrayList<>();
        double x = box.x();
        for (int i = 0; i < modules.length(); i++) {
            double width = (modules.charAt(i) - '0') * module;
            if (i % 2 == 0) {
                bars.add(new Shade(new Box(x, box.y(), width, box.height()), 0));
            }
            x += width;
        }
        return bars;
    }
}
