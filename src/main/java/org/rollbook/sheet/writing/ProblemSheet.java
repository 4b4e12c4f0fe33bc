package org.rollbook.sheet.writing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.rollbook.files.FileOperations;
import org.rollbook.sheet.cell.ParticipantField;
import org.rollbook.sheet.layout.Header;
import org.rollbook.sheet.row.DraftRow;

/// Writes the rows of a list that could not be taken, as they were, with what is wrong in a last column.
///
/// The file can be corrected and imported again: it keeps the columns and headings, and the last column is left alone.
public final class ProblemSheet {
    /// What rows above may have said for the ones below them.
    private static final List<ParticipantField> ANNOUNCED = List.of(ParticipantField.ORGANISATION,
            ParticipantField.GROUP, ParticipantField.ROLE);

    /// A row and the sentence that says what is wrong with it.
    public record Reason(DraftRow row, String text) {
    }

    private final WorkbookWriter workbooks;

    public ProblemSheet() {
        this(FileOperations.REAL);
    }

    public ProblemSheet(FileOperations files) {
        this.workbooks = new WorkbookWriter(files);
    }

    public void write(Header header, List<Reason> reasons, Path target) {
        int width = reasons.stream().mapToInt(reason -> reason.row().cells().size()).max().orElse(0);
        List<Integer> columns = new ArrayList<>();
        for (int column = 0; column < Math.max(width, header.headings().size()); column++) {
            if (!header.isProblem(column)) {
                columns.add(column);
            }
        }
        List<ParticipantField> announced = ANNOUNCED.stream().filter(field -> isMissing(header, field)
                && reasons.stream().anyMatch(reason -> !reason.row().value(field).isEmpty())).toList();
        List<String> headings = columns.stream().map(column -> heading(header, column))
                .collect(Collectors.toCollection(ArrayList::new));
        announced.forEach(field -> headings.add(label(field)));
        headings.add(Header.PROBLEM);
        workbooks.write("", headings, reasons.stream().map(reason -> {
            List<String> cells = columns.stream().map(column -> cell(header, reason.row(), column))
                    .collect(Collectors.toCollection(ArrayList::new));
            announced.forEach(field -> cells.add(said(reason.row(), field)));
            cells.add(reason.text());
            return cells;
        }).toList(), target);
    }

    private static boolean isMissing(Header header, ParticipantField field) {
        return !header.has(field) && !(field == ParticipantField.ORGANISATION && header.has(ParticipantField.DUTIES));
    }

    private static String said(DraftRow row, ParticipantField field) {
        String value = row.value(field);
        return field == ParticipantField.ROLE ? value.toLowerCase(Locale.ROOT).replace('_', ' ') : value;
    }

    /// A column without a heading that was mapped needs one, else it would be lost on the way back.
    private static String heading(Header header, int column) {
        String text = column < header.headings().size() ? header.headings().get(column) : "";
        return text.isBlank() && header.columns().containsKey(column) ? label(header.columns().get(column)) : text;
    }

    /// The organisation that rows above have named belongs to the row once it stands alone.
    private static String cell(Header header, DraftRow row, int column) {
        String text = column < row.cells().size() ? row.cells().get(column) : "";
        boolean carried = text.isBlank() && header.columns().get(column) == ParticipantField.ORGANISATION;
        return carried ? row.value(ParticipantField.ORGANISATION) : text;
    }

    private static String label(ParticipantField field) {
        return field.label().zh() + " " + field.label().en();
    }
}
