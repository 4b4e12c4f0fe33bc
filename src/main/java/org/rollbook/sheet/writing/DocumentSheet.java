package org.rollbook.sheet.writing;

import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Worksheet;
import org.rollbook.model.BilingualName;
import org.rollbook.model.Language;
import org.rollbook.model.paper.Alignment;
import org.rollbook.model.paper.Cell;
import org.rollbook.model.paper.Column;
import org.rollbook.model.paper.Document;
import org.rollbook.model.paper.Footer;
import org.rollbook.model.paper.Line;
import org.rollbook.model.paper.PaperLanguage;
import org.rollbook.model.paper.Slot;
import org.rollbook.model.paper.Table;
import org.rollbook.model.paper.Weight;
import org.rollbook.sheet.writing.TextSheet.Look;

/// One table of a printed document laid out as a worksheet, from its head to its foot.
final class DocumentSheet {
    private static final String EMPTY_SLOT = "______";
    /// Millimetres in which something can be signed.
    private static final double SIGNATURE = 10;

    private final Document document;
    private final Table table;
    private final PaperLanguage language;
    private final List<Column> columns;
    private final TextSheet sheet;
    /// For each column what its spanning cell needs in every row, in points, and for how many rows more.
    private final double[] shares;
    private final int[] goingOn;

    DocumentSheet(Document document, Table table, Worksheet sheet) {
        this.document = document;
        this.table = table;
        this.language = document.language();
        this.columns = table.columns();
        this.sheet = new TextSheet(sheet);
        this.shares = new double[columns.size()];
        this.goingOn = new int[columns.size()];
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
        table.lines().forEach(this::line);
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
            joint(top);
            sheet.row(columns.stream().map(column -> column.above().isEmpty() ? "" : both(column.heading(), "\n"))
                    .toList(), Look.HEADING);
        } else {
            sheet.row(columns.stream().map(column -> both(column.heading(), "\n")).toList(), Look.HEADING);
        }
        sheet.headingsUntilHere(top);
    }

    private void joint(int top) {
        for (int from = 0; from < columns.size();) {
            BilingualName above = columns.get(from).above();
            int to = from + 1;
            while (!above.isEmpty() && to < columns.size() && columns.get(to).above().equals(above)) {
                to++;
            }
            String text = both(above.isEmpty() ? columns.get(from).heading() : above, "\n");
            for (int column = from; column < to; column++) {
                sheet.text(top, column, text, Look.HEADING, Alignment.CENTRE);
            }
            sheet.merge(top, from, above.isEmpty() ? top + 1 : top, to - 1);
            sheet.fit(text, Look.HEADING, from, to - 1);
            from = to;
        }
        sheet.end();
    }

    private void line(Line line) {
        switch (line) {
            case Line.Row row -> row(row.cells());
            case Line.GroupHeading heading -> across(heading.text(), Look.STRONG);
            case Line.Total total -> across(total.text(), Look.STRONG);
            case Line.Note note -> across(note.text(), Look.LINE);
            case Line.Blank _ -> row(columns.stream().map(_ -> Cell.EMPTY).toList());
        }
    }

    private void row(List<Cell> cells) {
        int at = sheet.nextRow();
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            Look look = cell.weight() == Weight.BOLD ? Look.STRONG : Look.CELL;
            sheet.value(i, cell.text(), look, columns.get(i).alignment(), columns.get(i).values());
            if (cell.rows() > 1) {
                sheet.merge(at, i, at + cell.rows() - 1, i);
            }
            if (!cell.isCovered()) {
                goingOn[i] = cell.rows();
                shares[i] = sheet.share(cell.text(), look, i, cell.rows());
            }
            if (goingOn[i]-- > 0) {
                sheet.atLeastPoints(shares[i]);
            }
        }
        sheet.atLeast(table.rowHeight());
        sheet.end();
    }

    private void foot(Footer footer) {
        footer.notes().forEach(note -> across(note, Look.LINE));
        across(slots(footer.counts()), Look.LINE);
        across(slots(footer.signatures()), Look.LINE, SIGNATURE);
        across(footer.printed(), Look.LINE);
    }

    private static String slots(List<Slot> slots) {
        return slots.stream().map(slot -> slot.label() + " " + (slot.value().isEmpty() ? EMPTY_SLOT : slot.value()))
                .collect(Collectors.joining("    "));
    }

    private void across(String text, Look look) {
        across(text, look, 0);
    }

    private void across(String text, Look look, double least) {
        if (!text.isBlank()) {
            sheet.title(text, columns.size(), look, least);
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
