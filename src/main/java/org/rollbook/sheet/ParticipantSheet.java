package org.rollbook.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rollbook.model.Refusal;
import org.rollbook.model.people.Problem;
import org.rollbook.sheet.cell.CellContent;
import org.rollbook.sheet.cell.CellText;
import org.rollbook.sheet.cell.ParticipantField;
import org.rollbook.sheet.layout.FormHead;
import org.rollbook.sheet.layout.Header;
import org.rollbook.sheet.layout.HeaderFinder;
import org.rollbook.sheet.layout.ListOrganisation;
import org.rollbook.sheet.layout.RowKind;
import org.rollbook.sheet.layout.RowKinds;
import org.rollbook.sheet.message.MessageLine;
import org.rollbook.sheet.message.MessageLines;
import org.rollbook.sheet.row.DraftRow;
import org.rollbook.sheet.row.ListEnd;
import org.rollbook.sheet.row.ListReading;
import org.rollbook.sheet.row.RemarkLines;
import org.rollbook.sheet.row.RowCleaner;
import org.rollbook.sheet.row.ValueRecognition;
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
        return header.saysOrganisationOfEach() ? Optional.empty() : new FormHead(header).organisation();
    }

    /// Departments say where in the organisation of the list people work; a column that nobody filled says nothing.
    private static Header withDepartments(Header header) {
        Header changed = header;
        for (int column : header.columnsOf(ParticipantField.ORGANISATION)) {
            changed = header.isDepartment(column) ? changed.with(column, ParticipantField.DEPARTMENT)
                    : header.isWritten(column) ? changed : changed.without(column);
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
        List<RowKind> found = new ArrayList<>(below.size());
        for (int i = 0; i < below.size(); i++) {
            boolean announces = i + 1 < below.size() && kinds.announcesBody(below.get(i), below.get(i + 1));
            found.add(announces ? RowKind.HEADING : kinds.of(below.get(i)));
        }
        for (int i = below.size() - 2; i >= 0; i--) {
            boolean alone = below.get(i).cells().stream().filter(cell -> !cell.isBlank()).count() == 1;
            if (found.get(i) == RowKind.PERSON && alone && found.get(i + 1) == RowKind.REPEATED_HEADER
                    && below.get(i).cells().stream().noneMatch(CellContent::isName)) {
                found.set(i, RowKind.HEADING);
            }
        }
        List<List<String>> titles = header.table().rows().stream().filter(row -> row.number() < header.row())
                .map(SheetRow::cells).toList();
        Map<Integer, Problem> doubtful = new HashMap<>(
                ListEnd.questioned(header, underOneHeader(header, below, found), found));
        for (int i = 0; i < below.size(); i++) {
            String text = found.get(i) == RowKind.FOOTNOTE || found.get(i) == RowKind.HEADING
                    ? below.get(i).cells().stream().map(CellText::line).collect(Collectors.joining(" ")).strip() : "";
            boolean alone = below.get(i).cells().stream().filter(cell -> !cell.isBlank()).count() == 1;
            if (alone && !header.isOfMessage() && MessageLine.tellsOfSomebody(text)) {
                found.set(i, RowKind.PERSON);
                doubtful.put(i, Problem.of("row", "rest", text));
            }
        }
        RowCleaner cleaner = new RowCleaner(header, below, found, known.known());
        organisation.map(ListOrganisation::text).ifPresent(cleaner::belongs);
        Header section = header;
        ValueRecognition recognised = new ValueRecognition(header, known);
        List<DraftRow> rows = new ArrayList<>();
        for (int i = 0; i < below.size(); i++) {
            if (Thread.currentThread().isInterrupted()) {
                throw new Refusal("sheet.file.stopped");
            }
            SheetRow row = below.get(i);
            if (found.get(i) == RowKind.HEADING) {
                cleaner.enter(row);
            } else if (found.get(i) == RowKind.REPEATED_HEADER) {
                section = new HeaderFinder().section(section, row);
                cleaner = cleaner.under(section);
            }
            if (found.get(i) == RowKind.PERSON && i + 1 < below.size() && found.get(i + 1) == RowKind.REPEATED_HEADER
                    && header.columns().size() > 1
                    && below.get(i).cells().stream().filter(cell -> !cell.isBlank()).count() == 1) {
                cleaner.belongs("");
            }
            if (found.get(i) == RowKind.HEADING && !titles.contains(row.cells()) && opensSection(below, found, i)) {
                FormHead.announced(row).ifPresent(cleaner::belongs);
            }
            DraftRow read = found.get(i) == RowKind.PERSON ? cleaner.clean(row) : DraftRow.skipped(row, found.get(i));
            DraftRow asked = doubtful.containsKey(i) ? read.questioned(doubtful.get(i)) : read;
            rows.add(asked.isPerson() ? uneven(header, asked.doubted(recognised.doubts(asked))) : asked);
        }
        while (!rows.isEmpty() && rows.getLast().kind() == RowKind.BLANK) {
            rows.removeLast();
        }
        List<SheetRow> above = header.table().rows().stream().filter(row -> row.number() < header.row()).toList();
        return new ParticipantSheet(header, organisation, RemarkLines.asked(above, rows));
    }

    /// Somebody read from a text whose lines are not alike is to be compared with it; who is asked about is anyway.
    private static DraftRow uneven(Header header, DraftRow row) {
        return header.headings().contains(MessageLines.UNEVEN) && !row.isQuestion() && !row.isUnusable()
                ? row.doubted(List.of(Problem.of("row", "prose"))) : row;
    }

    /// The rows with their cells where the first headings want them, for later ones may have another order.
    private static List<SheetRow> underOneHeader(Header header, List<SheetRow> below, List<RowKind> kinds) {
        Header section = header;
        List<SheetRow> aligned = new ArrayList<>(below.size());
        for (int i = 0; i < below.size(); i++) {
            section = kinds.get(i) == RowKind.REPEATED_HEADER ? new HeaderFinder().section(section, below.get(i))
                    : section;
            aligned.add(kinds.get(i) == RowKind.PERSON && !section.columns().equals(header.columns())
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
    private static boolean opensSection(List<SheetRow> below, List<RowKind> kinds, int at) {
        for (int i = at + 1; i < below.size() && kinds.get(i) != RowKind.PERSON; i++) {
            if (kinds.get(i) == RowKind.REPEATED_HEADER) {
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
