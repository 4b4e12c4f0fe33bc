package org.rollbook.sheet.writing;

import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;
import org.rollbook.model.paper.Alignment;
import org.rollbook.model.paper.Orientation;

/// A worksheet filled from the top, of text cells only: no text can become a number, a date or a formula.
final class TextSheet {
    static final String TEXT_FORMAT = "@";

    /// How a row looks.
    enum Look { TITLE, SUBTITLE, LINE, HEADING, CELL, STRONG }

    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    private static final double INCH = 25.4;
    private static final double PIXELS_PER_MILLIMETRE = 96 / INCH;
    private static final double PIXELS_PER_CHARACTER = 7;
    private static final double CELL_PADDING = 5;
    private static final int LONGEST_CELL = 32_767;

    private final Worksheet sheet;
    private int row;
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

    void charactersWide(int column, int characters) {
        sheet.width(column, characters);
    }

    void millimetresWide(int column, double millimetres) {
        sheet.width(column, (millimetres * PIXELS_PER_MILLIMETRE - CELL_PADDING) / PIXELS_PER_CHARACTER);
    }

    int nextRow() {
        return row;
    }

    /// A line across all columns.
    void title(String text, int columns, Look look) {
        text(row, 0, text, look, look == Look.LINE || look == Look.STRONG ? Alignment.LEFT : Alignment.CENTRE);
        for (int column = 1; column < columns && look == Look.STRONG; column++) {
            text(row, column, "", look, Alignment.LEFT);
        }
        merge(row, 0, row, columns - 1);
        row++;
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
        }
        row++;
    }

    void skip() {
        row++;
    }

    void merge(int top, int left, int bottom, int right) {
        if (top < bottom || left < right) {
            sheet.range(top, left, bottom, right).merge();
        }
    }

    void text(int at, int column, String text, Look look, Alignment alignment) {
        String kept = ESCAPE.matcher(text).replaceAll("_x005F_");
        sheet.value(at, column, kept.length() > LONGEST_CELL ? kept.substring(0, LONGEST_CELL) : kept);
        StyleSetter style = sheet.style(at, column);
        style.format(TEXT_FORMAT).wrapText(true).verticalAlignment("center").horizontalAlignment(switch (alignment) {
            case LEFT -> "left";
            case CENTRE -> "center";
            case RIGHT -> "right";
        });
        switch (look) {
            case TITLE -> style.bold().fontSize(16);
            case SUBTITLE -> style.bold().fontSize(13);
            case LINE -> style.fontSize(10);
            case HEADING -> style.bold().fillColor("EFEFEF").borderStyle(BorderStyle.THIN);
            case CELL -> style.borderStyle(BorderStyle.THIN);
            case STRONG -> style.bold().borderStyle(BorderStyle.THIN);
        }
        style.set();
    }

    void footer(String text) {
        sheet.footer(text, Position.CENTER);
    }
}
