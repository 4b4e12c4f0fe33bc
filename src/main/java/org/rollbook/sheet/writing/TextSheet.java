package org.rollbook.sheet.writing;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;
import org.rollbook.model.paper.Alignment;
import org.rollbook.model.paper.Orientation;
import org.rollbook.model.paper.Values;

/// A worksheet filled from the top, each row as high as its texts need.
///
/// Its cells are text, which cannot become a number, a date or a formula, except where a column says that it holds numbers.
final class TextSheet {
    static final String TEXT_FORMAT = "@";

    /// How a row looks, and the size of its type in points.
    enum Look {
        TITLE(16), SUBTITLE(13), LINE(10), HEADING(11), CELL(11), STRONG(11);

        private final int size;

        Look(int size) {
            this.size = size;
        }
    }

    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");
    private static final Pattern RATE = Pattern.compile("\\d{1,3}(\\.\\d)?%");

    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    private static final double INCH = 25.4;
    private static final double PIXELS_PER_MILLIMETRE = 96 / INCH;
    private static final double POINTS_PER_MILLIMETRE = 72 / INCH;
    private static final double POINTS_PER_PIXEL = 0.75;
    private static final double PIXELS_PER_CHARACTER = 7;
    private static final double CELL_PADDING = 5;
    private static final int LONGEST_CELL = 32_767;
    private static final double HIGHEST_ROW = 409;

    private final Worksheet sheet;
    private final Map<Integer, Double> widths = new HashMap<>();
    private int row;
    private double height;
    private int firstHeading;
    private int lastHeading;

    TextSheet(Worksheet sheet) {
        this.sheet = sheet;
    }

    /// A4 with the margins of the printed documents, as wide as the page and as many pages long as needed.
    void paper(Orientation orientation) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation(orientation == Orientation.LANDSCAPE ? "landscape" : "portrait");
        float margin = (float) (Orientation.MARGIN / INCH);
        sheet.leftMargin(margin);
        sheet.rightMargin(margin);
        sheet.topMargin(margin);
        sheet.bottomMargin(margin);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    void charactersWide(int column, double characters) {
        sheet.width(column, characters);
        widths.put(column, (characters * PIXELS_PER_CHARACTER + CELL_PADDING) * POINTS_PER_PIXEL);
    }

    void millimetresWide(int column, double millimetres) {
        charactersWide(column, (millimetres * PIXELS_PER_MILLIMETRE - CELL_PADDING) / PIXELS_PER_CHARACTER);
    }

    int nextRow() {
        return row;
    }

    /// A line across all columns, at least so many millimetres high.
    void title(String text, int columns, Look look, double least) {
        text(row, 0, text, look, look == Look.LINE || look == Look.STRONG ? Alignment.LEFT : Alignment.CENTRE);
        for (int column = 1; column < columns && look == Look.STRONG; column++) {
            text(row, column, "", look, Alignment.LEFT);
        }
        merge(row, 0, row, columns - 1);
        fit(text, look, 0, columns - 1);
        atLeast(least);
        end();
    }

    void headings(List<String> texts) {
        firstHeading = row;
        row(texts, Look.HEADING);
        lastHeading = row - 1;
    }

    /// Two heading rows, written by the caller with `text`, end before the next row.
    void headingsUntilHere(int first) {
        firstHeading = first;
        lastHeading = row - 1;
    }

    /// Everything down to the headings stays in sight, and the headings are printed on every page.
    void freeze() {
        sheet.freezePane(0, lastHeading + 1);
        sheet.repeatRows(firstHeading, lastHeading);
    }

    void row(List<String> texts, Look look) {
        for (int column = 0; column < texts.size(); column++) {
            text(row, column, texts.get(column), look, look == Look.HEADING ? Alignment.CENTRE : Alignment.LEFT);
            fit(texts.get(column), look, column, column);
        }
        end();
    }

    /// The row is high enough for a text across these columns.
    void fit(String text, Look look, int first, int last) {
        double width = IntStream.rangeClosed(first, last)
                .mapToDouble(column -> widths.getOrDefault(column, Double.MAX_VALUE)).sum();
        height = Math.max(height, RowHeight.of(text, look.size, width));
    }

    /// The row is high enough for its share of a text that goes on over so many rows.
    double share(String text, Look look, int column, int rows) {
        return RowHeight.of(text, look.size, widths.get(column)) / rows;
    }

    void atLeast(double millimetres) {
        atLeastPoints(millimetres * POINTS_PER_MILLIMETRE);
    }

    void atLeastPoints(double points) {
        height = Math.max(height, points);
    }

    /// The next row begins.
    void end() {
        sheet.rowHeight(row++, Math.min(height, HIGHEST_ROW));
        height = 0;
    }

    void merge(int top, int left, int bottom, int right) {
        if (top < bottom || left < right) {
            sheet.range(top, left, bottom, right).merge();
        }
    }

    void text(int at, int column, String text, Look look, Alignment alignment) {
        String kept = ESCAPE.matcher(text).replaceAll("_x005F_");
        sheet.value(at, column, kept.length() > LONGEST_CELL ? kept.substring(0, LONGEST_CELL) : kept);
        style(at, column, look, alignment, TEXT_FORMAT);
    }

    /// A number where the column holds numbers and the text is one, else the text.
    void value(int column, String text, Look look, Alignment alignment, Values values) {
        if (values == Values.COUNTS && COUNT.matcher(text).matches()) {
            sheet.value(row, column, Integer.valueOf(text));
            style(row, column, look, alignment, "0");
        } else if (values == Values.RATES && RATE.matcher(text).matches()) {
            sheet.value(row, column, new BigDecimal(text.substring(0, text.length() - 1)).movePointLeft(2));
            style(row, column, look, alignment, "0.0%");
        } else {
            text(row, column, text, look, alignment);
        }
    }

    private void style(int at, int column, Look look, Alignment alignment, String format) {
        StyleSetter style = sheet.style(at, column);
        style.format(format).wrapText(true).verticalAlignment("center").fontSize(look.size)
                .horizontalAlignment(switch (alignment) {
                    case LEFT -> "left";
                    case CENTRE -> "center";
                    case RIGHT -> "right";
                });
        switch (look) {
            case TITLE, SUBTITLE -> style.bold();
            case HEADING -> style.bold().fillColor("EFEFEF").borderStyle(BorderStyle.THIN);
            case CELL -> style.borderStyle(BorderStyle.THIN);
            case STRONG -> style.bold().borderStyle(BorderStyle.THIN);
            case LINE -> {}
        }
        style.set();
    }

    void footer(String text) {
        sheet.footer(text, Position.CENTER);
    }
}
