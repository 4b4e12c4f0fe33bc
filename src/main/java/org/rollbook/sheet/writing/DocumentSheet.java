package org.rollbook.sheet.writing;

import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Worksheet;
import org.rollbook.model.BilingualName;
import org.rollbook.model.Language;
import org.rollbook.model.paper.Cell;
import org.rollbook.model.paper.Column;
import org.rollbook.model.paper.Document;
import org.rollbook.model.paper.Footer;
import org.rollbook.model.paper.Line;
import org.rollbook.model.paper.PaperLanguage;
import org.rollbook.model.paper.Slot;
import org.rollbook.model.paper.Weight;
import org.rollbook.sheet.writing.TextSheet.Look;

/// One printed document laid out as a worksheet, from its head to its foot.
final class DocumentSheet {
    private static final String EMPTY_SLOT = "______";

    private final Document document;
    private final PaperLanguage language;
    private final List<Column> columns;
    private final TextSheet sheet;

    DocumentSheet(Document document, Worksheet sheet) {
        this.document = document;
        this.language = document.language();
        this.columns = document.columns();
        this.sheet = new TextSheet(sheet);
    }

    void write() {
        sheet.paper(document.orientation());
        sheet.footer(language == PaperLanguage.EN ? "Page &P of &N" : "第 &P 页 共 &N 页");
        for (int i = 0; i < columns.size(); i++) {
            sheet.millimetresWide(i, columns.get(i).width());
        }
        head();
        headings();
        sheet.freeze();
        document.body().forEach(this::line);
        foot(document.footer());
    }

    private void head() {
        across(both(document.head().className(), "\n"), Look.TITLE);
        across(both(document.head().title(), "  "), Look.SUBTITLE);
        document.head().lines().forEach(line -> across(line, Look.LINE));
    }

    /// One row of headings, or two where neighbours share a joint heading.
    private void headings() {
        int top = sheet.nextRow();
        boolean joint = columns.stream().anyMatch(column -> !column.above().isEmpty());
        if (joint) {
            sheet.row(columns.stream().map(column -> both(column.above().isEmpty() ? column.heading() : column.above(), "\n")).toList(), Look.HEADING);
            sheet.row(columns.stream().map(column -> column.above().isEmpty() ? "" : both(column.heading(), "\n")).toList(), Look.HEADING);
            mergeJoints(top);
        } else {
            sheet.row(columns.stream().map(column -> both(column.heading(), "\n")).toList(), Look.HEADING);
        }
        sheet.headingsUntilHere(top);
    }

    private void mergeJoints(int top) {
        for (int from = 0; from < columns.size(); ) {
            int to = from + 1;
            if (columns.get(from).above().isEmpty()) {
                sheet.merge(top, from, top + 1, from);
            } else {
                while (to < columns.size() && columns.get(to).above().equals(columns.get(from).above())) {
                    to++;
                }
                sheet.merge(top, from, top, to - 1);
            }
            from = to;
        }
    }

    private void line(Line line) {
        switch (line) {
            case Line.Row row -> row(row.cells());
            case Line.GroupHeading heading -> across(heading.text(), Look.STRONG);
            case Line.Total total -> across(total.text(), Look.STRONG);
            case Line.Note note -> across(note.text(), Look.LINE);
            case Line.Blank _ -> sheet.row(columns.stream().map(_ -> "").toList(), Look.CELL);
        }
    }

    private void row(List<Cell> cells) {
        int at = sheet.nextRow();
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            sheet.text(at, i, cell.text(), cell.weight() == Weight.BOLD ? Look.STRONG : Look.CELL, columns.get(i).alignment());
            if (cell.rows() > 1) {
                sheet.merge(at, i, at + cell.rows() - 1, i);
            }
        }
        sheet.skip();
    }

    private void foot(Footer footer) {
        footer.notes().forEach(note -> across(note, Look.LINE));
        across(slots(footer.counts()), Look.LINE);
        across(slots(footer.signatures()), Look.LINE);
        across(footer.printed(), Look.LINE);
    }

    private static String slots(List<Slot> slots) {
        return slots.stream().map(slot -> slot.label() + " " + (slot.value().isEmpty() ? EMPTY_SLOT : slot.value()))
                .collect(Collectors.joining("    "));
    }

    private void across(String text, Look look) {
        if (!text.isBlank()) {
            sheet.title(text, columns.size(), look);
        }
    }

    private String both(BilingualName name, String between) {
        String first = name.in(language.first());
        if (language != PaperLanguage.BOTH || name.en().isEmpty() || name.en().equals(name.zh())) {
            return first;
        }
        return first + between + name.in(Language.EN);
    }
}
