package org.rollbook.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollbook.model.Refusal;
import org.rollbook.model.people.Problem;
import org.rollbook.sheet.DraftRow.Kind;
import org.rollbook.sheet.table.SheetFile;
import org.rollbook.sheet.table.SheetRow;

/// A list of people as understood: its header and every row below it, in order, none left out silently.
///
/// @param organisation the one that the list comes from, where it or somebody says so
public record ParticipantSheet(Header header, Optional<ListOrganisation> organisation, List<DraftRow> rows) {

    public ParticipantSheet {
        rows = List.copyOf(rows);
    }

    /// Finds the header by itself; refused when there is none.
    public static ParticipantSheet parse(SheetFile file) {
        return parse(new HeaderFinder().find(file));
    }

    /// Reads the rows under a header that was found, or mapped by hand; refused when no column holds the names.
    public static ParticipantSheet parse(Header header) {
        return parse(header, ListReading.ALONE);
    }

    /// The organisation that a list comes from, as far as it needs one: there is no column that says it of each person.
    public static Optional<ListOrganisation> organisation(Header header) {
        return isSaidOfEach(header) ? Optional.empty() : new FormHead(header).organisation();
    }

    /// Whether a column says of each person where they come from.
    public static boolean isSaidOfEach(Header header) {
        return header.has(ParticipantField.DUTIES) || header.columnsOf(ParticipantField.ORGANISATION).stream()
                .anyMatch(column -> !isDepartment(header, column) && isWritten(header, column));
    }

    private static boolean isWritten(Header header, int column) {
        return header.table().rows().stream()
                .anyMatch(row -> row.number() > header.row() && !row.filledCell(column).isBlank());
    }

    static boolean isDepartment(Header header, int column) {
        return column < header.headings().size()
                && HeaderWords.KNOWN.meaning(header.headings().get(column)).flatMap(HeaderWords.Meaning::field)
                        .filter(ParticipantField.DEPARTMENT::equals).isPresent();
    }

    /// Departments say where in the organisation of the list people work; a column that nobody filled says nothing.
    private static Header withDepartments(Header header) {
        Header changed = header;
        for (int column : header.columnsOf(ParticipantField.ORGANISATION)) {
            changed = isDepartment(header, column) ? changed.with(column, ParticipantField.DEPARTMENT)
                    : isWritten(header, column) ? changed : changed.without(column);
        }
        return changed;
    }

    /// The same with what is known beside the list.
    public static ParticipantSheet parse(Header found, ListReading known) {
        Optional<ListOrganisation> organisation = known.organisation()
                .map(text -> new ListOrganisation(text.strip(), ListOrganisation.Source.GIVEN))
                .or(() -> organisation(found)).filter(said -> !said.text().isEmpty());
        Header header = organisation.isPresent() ? withDepartments(found) : found;
        return parse(header, organisation, known);
    }

    private static ParticipantSheet parse(Header header, Optional<ListOrganisation> organisation, ListReading known) {
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
        for (int i = below.size() - 2; i >= 0; i--) {
            boolean alone = below.get(i).cells().stream().filter(cell -> !cell.isBlank()).count() == 1;
            if (found.get(i) == Kind.PERSON && alone && found.get(i + 1) == Kind.REPEATED_HEADER
                    && below.get(i).cells().stream().noneMatch(CellContent::isName)) {
                found.set(i, Kind.HEADING);
            }
        }
        List<List<String>> titles = header.table().rows().stream().filter(row -> row.number() < header.row())
                .map(SheetRow::cells).toList();
        Map<Integer, Problem> doubtful = ListEnd.questioned(header, underOneHeader(header, below, found), found);
        RowCleaner cleaner = new RowCleaner(header, below, found, known.known());
        organisation.map(ListOrganisation::text).ifPresent(cleaner::belongs);
        Header section = header;
        Recognised recognised = new Recognised(header, known);
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
            if (found.get(i) == Kind.PERSON && i + 1 < below.size() && found.get(i + 1) == Kind.REPEATED_HEADER
                    && header.columns().size() > 1
                    && below.get(i).cells().stream().filter(cell -> !cell.isBlank()).count() == 1) {
                cleaner.belongs("");
            }
            if (found.get(i) == Kind.HEADING && !titles.contains(row.cells()) && opensSection(below, found, i)) {
                FormHead.announced(row).ifPresent(cleaner::belongs);
            }
            DraftRow read = found.get(i) == Kind.PERSON ? cleaner.clean(row) : DraftRow.skipped(row, found.get(i));
            DraftRow asked = doubtful.containsKey(i) ? read.questioned(doubtful.get(i)) : read;
            rows.add(asked.isPerson() ? asked.doubted(recognised.doubts(asked)) : asked);
        }
        while (!rows.isEmpty() && rows.getLast().kind() == Kind.BLANK) {
            rows.removeLast();
        }
        List<SheetRow> above = header.table().rows().stream().filter(row -> row.number() < header.row()).toList();
        return new ParticipantSheet(header, organisation, SaidBeside.asked(above, rows));
    }

    /// The rows with their cells where the first headings want them, for later ones may have another order.
    private static List<SheetRow> underOneHeader(Header header, List<SheetRow> below, List<Kind> kinds) {
        Header section = header;
        List<SheetRow> aligned = new ArrayList<>(below.size());
        for (int i = 0; i < below.size(); i++) {
            section = kinds.get(i) == Kind.REPEATED_HEADER ? new HeaderFinder().section(section, below.get(i))
                    : section;
            aligned.add(kinds.get(i) == Kind.PERSON && !section.columns().equals(header.columns())
                    ? aligned(header, section, below.get(i)) : below.get(i));
        }
        return aligned;
    }

    private static SheetRow aligned(Header header, Header section, SheetRow row) {
        List<String> cells = new ArrayList<>();
        List<String> filled = new ArrayList<>();
        for (int column = 0; column < Math.max(header.width(), row.cells().size()); column++) {
            ParticipantField field = header.columns().get(column);
            List<Integer> from = field == null ? List.of() : section.columnsOf(field);
            boolean same = field == null && !section.columns().containsKey(column);
            cells.add(same ? row.cell(column) : from.isEmpty() ? "" : row.cell(from.getFirst()));
            filled.add(same ? row.filledCell(column) : from.isEmpty() ? "" : row.filledCell(from.getFirst()));
        }
        return new SheetRow(row.number(), cells, filled);
    }

    /// Whether the next rows repeat the headings: what stands here is said of the people below.
    private static boolean opensSection(List<SheetRow> below, List<Kind> kinds, int at) {
        for (int i = at + 1; i < below.size() && kinds.get(i) != Kind.PERSON; i++) {
            if (kinds.get(i) == Kind.REPEATED_HEADER) {
                return true;
            }
        }
        return false;
    }

    /// The rows that hold people, sound or doubtful.
    public List<DraftRow> people() {
        return rows.stream().filter(DraftRow::isPerson).toList();
    }
}
