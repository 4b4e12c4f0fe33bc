package org.rollbook.sheet;

import java.util.ArrayList;
import java.util.List;
import org.rollbook.model.Refusal;
import org.rollbook.sheet.DraftRow.Kind;
import org.rollbook.sheet.table.SheetFile;
import org.rollbook.sheet.table.SheetRow;

/// A list of people as understood: its header and every row below it, in order, none left out silently.
public record ParticipantSheet(Header header, List<DraftRow> rows) {

    public ParticipantSheet {
        rows = List.copyOf(rows);
    }

    /// Finds the header by itself; refused when there is none.
    public static ParticipantSheet parse(SheetFile file) {
        return parse(new HeaderFinder().find(file));
    }

    /// Reads the rows under a header that was found, or mapped by hand; refused when no column holds the names.
    public static ParticipantSheet parse(Header header) {
        if (!header.hasName()) {
            throw new Refusal("sheet.header.nameless");
        }
        RowKinds kinds = new RowKinds(header);
        List<SheetRow> below = header.table().rows().stream().filter(row -> row.number() > header.row()).toList();
        List<Kind> found = new ArrayList<>(below.size());
        for (int i = 0; i < below.size(); i++) {
            boolean announces = i + 1 < below.size() && kinds.announcesBody(below.get(i), below.get(i + 1));
            found.add(announces ? Kind.HEADING : kinds.of(below.get(i)));
        }
        RowCleaner cleaner = new RowCleaner(header, below, found);
        new FormHead(header).organisation().ifPresent(cleaner::belongs);
        Header section = header;
        List<DraftRow> rows = new ArrayList<>();
        for (int i = 0; i < below.size(); i++) {
            if (Thread.currentThread().isInterrupted()) {
                throw new Refusal("sheet.file.stopped");
            }
            SheetRow row = below.get(i);
            if (found.get(i) == Kind.HEADING) {
                cleaner.enter(row);
            } else if (found.get(i) == Kind.REPEATED_HEADER) {
                section = new HeaderFinder().section(section, row);
                cleaner = cleaner.under(section);
            }
            rows.add(found.get(i) == Kind.PERSON ? cleaner.clean(row) : DraftRow.skipped(row, found.get(i)));
        }
        while (!rows.isEmpty() && rows.getLast().kind() == Kind.BLANK) {
            rows.removeLast();
        }
        return new ParticipantSheet(header, rows);
    }

    /// The rows that hold people, sound or doubtful.
    public List<DraftRow> people() {
        return rows.stream().filter(DraftRow::isPerson).toList();
    }
}
