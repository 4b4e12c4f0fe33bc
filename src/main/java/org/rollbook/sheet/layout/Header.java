package org.rollbook.sheet.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rollbook.model.Refusal;
import org.rollbook.sheet.cell.CellText;
import org.rollbook.sheet.cell.HeaderWords;
import org.rollbook.sheet.cell.ParticipantField;
import org.rollbook.sheet.message.MessageLines;
import org.rollbook.sheet.table.CellReference;
import org.rollbook.sheet.table.SheetTable;

/// Where a list begins and what its columns mean: the sheet, the header's row number, all headings, fields by column.
///
/// Columns count from 0. A list without headings has the row above its first person as its header, perhaps row 0.
public record Header(SheetTable table, int row, Origin origin, List<String> headings,
        Map<Integer, ParticipantField> columns) {
    /// The heading of the column that says what is wrong in a list that is sent back; it means nothing once it returns.
    public static final String PROBLEM = "问题 Problem";

    /// What a column is mapped to that shall stay out.
    private static final List<String> NOTHING = List.of("", "-", "ignore", "none", "忽略", "不导入");

    /// What says what the columns mean: headings, or only what stands in them, which somebody should look over.
    public enum Origin { HEADINGS, CONTENT }

    public Header {
        headings = List.copyOf(headings);
        columns = Map.copyOf(columns);
    }

    /// The same header with a column mapped by hand; a field that only one column can hold leaves its former one.
    public Header with(int column, ParticipantField field) {
        Map<Integer, ParticipantField> changed = new TreeMap<>(columns);
        if (!field.isRepeatable()) {
            changed.values().removeIf(field::equals);
        }
        changed.put(column, field);
        return withColumns(changed);
    }

    /// The same header with a column left out.
    public Header without(int column) {
        Map<Integer, ParticipantField> changed = new TreeMap<>(columns);
        changed.remove(column);
        return withColumns(changed);
    }

    /// As `with`, both in words: the heading, letter or number (from 1) of a column, and the name of a field or `-` for none.
    public Header map(String heading, String field) {
        int column = column(heading);
        if (NOTHING.contains(field.strip().toLowerCase(Locale.ROOT))) {
            return without(column);
        }
        return with(column, ParticipantField.named(field).orElseThrow(() -> new Refusal("sheet.map.field", field,
                IntStream.range(0, ParticipantField.values().length).mapToObj(i -> ParticipantField.values()[i].name())
                        .collect(Collectors.joining(", ")))));
    }

    /// Whether a column says what was wrong when the list was sent back.
    public boolean isProblem(int column) {
        return column < headings.size() && HeaderWords.plain(headings.get(column)).equals(HeaderWords.plain(PROBLEM));
    }

    /// A text that stays the same for every list with these headings in this order.
    public String shape() {
        List<String> words = new ArrayList<>(headings.stream().map(HeaderWords::key).toList());
        while (!words.isEmpty() && (words.getLast().isEmpty() || words.getLast().equals(HeaderWords.key(PROBLEM)))) {
            words.removeLast();
        }
        return (origin == Origin.CONTENT ? "~" : "") + String.join("|", words);
    }

    /// What the columns mean as one short text, to be remembered under the `shape`.
    public String mapping() {
        return new TreeMap<>(columns).entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue().name())
                .collect(Collectors.joining(","));
    }

    /// The same header with its columns as remembered; what cannot be read is left out.
    public Header withMapping(String remembered) {
        Map<Integer, ParticipantField> changed = new TreeMap<>();
        for (String pair : remembered.split(",")) {
            int equals = pair.indexOf('=');
            if (equals > 0 && pair.substring(0, equals).matches("\\d{1,3}")) {
                ParticipantField.named(pair.substring(equals + 1))
                        .ifPresent(field -> changed.put(Integer.parseInt(pair.substring(0, equals)), field));
            }
        }
        return withColumns(changed);
    }

    public boolean has(ParticipantField field) {
        return columns.containsValue(field);
    }

    /// Whether a column holds the names, or two of them hold their parts.
    public boolean hasName() {
        return has(ParticipantField.NAME) || has(ParticipantField.FAMILY_NAME) && has(ParticipantField.GIVEN_NAME);
    }

    /// Whether a column says of each person where they come from.
    public boolean saysOrganisationOfEach() {
        return has(ParticipantField.DUTIES) || columnsOf(ParticipantField.ORGANISATION).stream()
                .anyMatch(column -> !isDepartment(column) && isWritten(column));
    }

    /// Whether anything stands below a heading.
    public boolean isWritten(int column) {
        return table.rows().stream().anyMatch(row -> row.number() > this.row && !row.filledCell(column).isBlank());
    }

    public boolean isDepartment(int column) {
        return column < headings.size()
                && HeaderWords.KNOWN.meaning(headings.get(column)).flatMap(HeaderWords.Meaning::field)
                        .filter(ParticipantField.DEPARTMENT::equals).isPresent();
    }

    /// Whether the list was a message, whose lines stand beside the names.
    public boolean isOfMessage() {
        return headings.contains(MessageLines.REST);
    }

    /// How many columns the list has.
    public int width() {
        return Math.max(headings.size(), table.rows().stream().filter(row -> row.number() > this.row).limit(100)
                .mapToInt(row -> row.cells().size()).max().orElse(0));
    }

    /// The first few texts that people have below a heading, to show what the column holds.
    public List<String> samples(int column, int count) {
        RowKinds kinds = new RowKinds(this);
        return table.rows().stream().filter(row -> row.number() > this.row && !row.filledCell(column).isBlank())
                .filter(row -> !hasName() || kinds.of(row) == RowKind.PERSON)
                .map(row -> CellText.line(row.filledCell(column)))
                .filter(text -> !text.isEmpty()).distinct().limit(count).toList();
    }

    /// The columns of a field from left to right.
    public List<Integer> columnsOf(ParticipantField field) {
        return columns.entrySet().stream().filter(entry -> entry.getValue() == field).map(Map.Entry::getKey).sorted()
                .toList();
    }

    private Header withColumns(Map<Integer, ParticipantField> changed) {
        return new Header(table, row, origin, headings, changed);
    }

    private int column(String heading) {
        String wanted = HeaderWords.key(heading);
        for (int column = 0; column < headings.size() && !wanted.isEmpty(); column++) {
            if (HeaderWords.key(headings.get(column)).equals(wanted)) {
                return column;
            }
        }
        String name = heading.strip();
        int number = name.matches("[A-Za-z]{1,3}") ? CellReference.parse(name + 1).column()
                : name.matches("\\d{1,3}") ? Integer.parseInt(name) - 1 : -1;
        if (number < 0 || number >= width()) {
            throw new Refusal("sheet.map.column", heading, headings.stream().filter(text -> !text.isBlank())
                    .map(CellText::line).collect(Collectors.joining(", ")));
        }
        return number;
    }
}
