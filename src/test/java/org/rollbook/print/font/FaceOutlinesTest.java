package org.rollbook.print.font;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Shape;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.GlyphTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// No outline of a bundled face overlaps, neither with itself nor with another of its glyph: JavaFX fills large letters
/// even-odd, as a HiDPI screen has them, and would leave a hole there.
class FaceOutlinesTest {
    /// An overlap narrower than this, in units of a thousandth of the size, comes from rounding and is not seen.
    private static final double ROUNDING = 1;
    private static final int ROWS_APART = 2;

    @ParameterizedTest
    @ValueSource(strings = {"NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf", "rollbook-rare.ttf"})
    void noOutlineOverlaps(String file) throws IOException {
        var paths = outlines(file);

        var overlapping = IntStream.range(0, paths.size()).parallel().filter(glyph -> overlaps(paths.get(glyph)))
                .boxed().toList();

        assertThat(overlapping).as("glyphs of " + file).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf"})
    void everyCharacterOfTheOfficialListHasAnOutline(String file) throws IOException {
        var face = new Typeface(file, bytes("/fonts/" + file));
        var paths = outlines(file);

        assertThat(new String(bytes("/ordering/strokes.tsv"), StandardCharsets.UTF_8).lines()).hasSize(8105)
                .allSatisfy(line -> assertThat(paths.get(face.glyph(line.codePointAt(0))).getBounds2D().isEmpty())
                        .as(line).isFalse());
    }

    @Test
    void strokesThatCrossAreNoticedAndStrokesThatTouchAreNot() {
        assertThat(overlaps(shape(bar(0, 40, 100, 20), bar(40, 0, 20, 100)))).as("two strokes").isTrue();
        assertThat(overlaps(shape(bar(0, 0, 100, 100), bar(20, 20, 10, 10)))).as("one stroke inside another").isTrue();
        assertThat(overlaps(
                shape(new int[][] {{0, 0}, {0, 60}, {90, 60}, {90, 30}, {30, 30}, {30, 90}, {60, 90}, {60, 0}})))
                .as("a stroke through itself").isTrue();
        assertThat(overlaps(shape(bar(0, 0, 50, 50), bar(50, 0, 50, 50)))).as("side by side").isFalse();
        assertThat(overlaps(shape(bar(0, 0, 100, 100), new int[][] {{20, 20}, {30, 20}, {30, 30}, {20, 30}})))
                .as("a counter").isFalse();
    }

    /// Whether the outline winds around any place more than once, looked at along every second line of the em square.
    private static boolean overlaps(Shape outline) {
        var crossings = crossings(outline);
        Arrays.sort(crossings);
        var winding = 0;
        for (int i = 0; i + 1 < crossings.length; i++) {
            winding += (crossings[i] & 1) == 0 ? 1 : -1;
            if (Math.abs(winding) > 1 && (crossings[i + 1] >> 1) - (crossings[i] >> 1) > ROUNDING * 256) {
                return true;
            }
        }
        return false;
    }

    /// Where the lines meet the outline: each line's place and the place on it in 256ths, and in the last bit whether it goes down.
    private static long[] crossings(Shape outline) {
        var found = new long[1024];
        var count = 0;
        var point = new double[6];
        double x = 0, y = 0, startX = 0, startY = 0;
        for (var path = outline.getPathIterator(null, 0.1); !path.isDone(); path.next()) {
            var kind = path.currentSegment(point);
            var toX = kind == PathIterator.SEG_CLOSE ? startX : point[0];
            var toY = kind == PathIterator.SEG_CLOSE ? startY : point[1];
            if (kind == PathIterator.SEG_MOVETO) {
                startX = toX;
                startY = toY;
            } else {
                for (var line = firstLine(Math.min(y, toY)); line < Math.max(y, toY); line += ROWS_APART) {
                    if (count == found.length) {
                        found = Arrays.copyOf(found, 2 * count);
                    }
                    var at = x + (line - y) * (toX - x) / (toY - y);
                    found[count++] = ((Math.round((line + 10_000) * 4) << 32) + Math.round((at + 10_000) * 256) << 1)
                            + (toY < y ? 1 : 0);
                }
            }
            x = toX;
            y = toY;
        }
        return Arrays.copyOf(found, count);
    }

    /// Lines run between the whole units, so they meet no corner.
    private static double firstLine(double from) {
        return Math.ceil((from - 0.5) / ROWS_APART) * ROWS_APART + 0.5;
    }

    private static List<GeneralPath> outlines(String file) throws IOException {
        try (TrueTypeFont face = new TTFParser()
                .parse(new RandomAccessReadBuffer(new ByteArrayInputStream(bytes("/fonts/" + file))))) {
            GlyphTable glyphs = face.getGlyph();
            List<GeneralPath> paths = new ArrayList<>();
            for (int glyph = 0; glyph < face.getNumberOfGlyphs(); glyph++) {
                paths.add(glyphs.getGlyph(glyph).getPath());
            }
            return paths;
        }
    }

    private static byte[] bytes(String resource) throws IOException {
        try (var in = FaceOutlinesTest.class.getResourceAsStream(resource)) {
            return in.readAllBytes();
        }
    }

    private static Shape shape(int[][]... contours) {
        var path = new Path2D.Double();
        for (var contour : contours) {
            path.moveTo(contour[0][0], contour[0][1]);
            Arrays.stream(contour).skip(1).forEach(corner -> path.lineTo(corner[0], corner[1]));
            path.closePath();
        }
        return path;
    }

    private static int[][] bar(int x, int y, int width, int height) {
        return new int[][] {{x, y}, {x, y + height}, {x + width, y + height}, {x + width, y}};
    }
}
