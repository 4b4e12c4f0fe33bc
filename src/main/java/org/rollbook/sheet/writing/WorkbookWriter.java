package org.rollbook.sheet.writing;

import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.rollbook.files.FileOperations;
import org.rollbook.files.AtomicFile;
import org.rollbook.model.paper.Document;
import org.rollbook.model.paper.Orientation;
import org.rollbook.model.paper.Table;

/// Writes XLSX files, of text cells but for counts and rates: the twin of a printed document, plain tables, and the empty list to fill in.
public final class WorkbookWriter {
    private static final String APPLICATION = "Rollbook";
    private static final int NARROWEST = 8;
    private static final int WIDEST = 60;

    private final FileOperations files;

    public WorkbookWriter() {
        this(FileOperations.REAL);
    }

    public WorkbookWriter(FileOperations files) {
        this.files = files;
    }

    /// The spreadsheet twin of a document: the same head, columns, rows and foot, a sheet for each part, set up to print alike.
    public void write(Document document, Path target) {
        String title = document.head().title().in(document.language().first());
        AtomicFile.write(target, files, out -> {
            try (Workbook book = new Workbook(out, APPLICATION, null)) {
                for (int i = 0; i < document.parts().size(); i++) {
                    Worksheet sheet = book.newWorksheet(sheetName(i == 0 ? title : i + 1 + " " + title));
                    switch (document.parts().get(i)) {
                        case Table table -> new DocumentSheet(document, table, sheet).write();
                    }
                    sheet.finish();
                }
            }
        });
    }

    /// A plain table under a title; an empty title leaves the title row out.
    public void write(String title, List<String> headings, List<List<String>> rows, Path target) {
        save(title, target, worksheet -> {
            TextSheet sheet = new TextSheet(worksheet);
            sheet.paper(headings.size() > 8 ? Orientation.LANDSCAPE : Orientation.PORTRAIT);
            for (int column = 0; column < headings.size(); column++) {
                sheet.charactersWide(column, widest(column, headings, rows));
            }
            if (!title.isBlank()) {
                sheet.title(title, headings.size(), TextSheet.Look.TITLE, 0);
            }
            sheet.headings(headings);
            sheet.freeze();
            rows.forEach(row -> sheet.row(row, TextSheet.Look.CELL));
        });
    }

    /// An empty list to fill in and import: text columns with headings in both languages, drop-downs, and instructions.
    public void writeTemplate(Path target) {
        AtomicFile.write(target, files, out -> {
            try (Workbook book = new Workbook(out, APPLICATION, null)) {
                new TemplateBook(book).write();
            }
        });
    }

    private interface Filling {
        void fill(Worksheet sheet);
    }

    private void save(String name, Path target, Filling filling) {
        AtomicFile.write(target, files, out -> {
            try (Workbook book = new Workbook(out, APPLICATION, null)) {
                Worksheet sheet = book.newWorksheet(sheetName(name));
                filling.fill(sheet);
                sheet.finish();
            }
        });
    }

    /// Sheet names hold 31 characters, none of those that formulas use.
    private static String sheetName(String title) {
        String name = title.replaceAll("[\\\\/?*:\\[\\]'\\p{Cntrl}]", " ").strip();
        int length = Math.min(name.length(), 31);
        return length == 0 ? "Rollbook" : name.substring(0, length).strip();
    }

    private static int widest(int column, List<String> headings, List<List<String>> rows) {
        int widest = width(headings.get(column));
        for (List<String> row : rows) {
            widest = Math.max(widest, column < row.size() ? width(row.get(column)) : 0);
        }
        return Math.clamp(widest + 2, NARROWEST, WIDEST);
    }

    /// Han characters are two Latin ones wide.
    private static int width(String text) {
        return text.lines().mapToInt(line -> (int) line.codePoints().mapToLong(c -> c < 0x1100 ? 1 : 2).sum()).max()
                .orElse(0);
    }
}
