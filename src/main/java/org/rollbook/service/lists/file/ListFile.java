package org.rollbook.service.lists.file;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rollbook.model.Refusal;
import org.rollbook.model.people.Problem;
import org.rollbook.sheet.ParticipantSheet;
import org.rollbook.sheet.cell.ParticipantField;
import org.rollbook.sheet.layout.Header;
import org.rollbook.sheet.layout.HeaderFinder;
import org.rollbook.sheet.row.ListDoubts;
import org.rollbook.sheet.row.ListReading;
import org.rollbook.sheet.table.SheetFile;
import org.rollbook.sheet.table.SheetRow;
import org.rollbook.sheet.table.SheetTable;

/// A list as it was read, with its sheet, its header row and the meaning of its columns as found or chosen.
///
/// It never changes: every choice makes another one. Nothing here touches the data.
public final class ListFile {
    private static final HeaderFinder FINDER = new HeaderFinder();
    private static final int SAMPLES = 3;

    private final String source;
    private final SheetFile file;
    private final Header header;
    private final List<SheetList> lists;
    /// The organisation that somebody gave; a blank text for none.
    private final Optional<String> given;

    /// One row as it stands in the file.
    public record Line(int row, List<String> cells) {

        public Line {
            cells = List.copyOf(cells);
        }
    }

    private ListFile(String source, SheetFile file, Header header, List<SheetList> lists, Optional<String> given) {
        this.source = source;
        this.file = file;
        this.header = header;
        this.lists = lists;
        this.given = given;
    }

    /// Where nothing looks like a header, the first row is one until somebody says better; names are then nowhere but where
    /// somebody says, for a list turned on its side (姓名 王芳 张伟) would bring its headings as people.
    public static ListFile of(String source, SheetFile file, Optional<String> sheet, OptionalInt headerRow) {
        return new ListFile(source, file, header(file, sheet, headerRow), lists(file), Optional.empty());
    }

    private static Header header(SheetFile file, Optional<String> sheet, OptionalInt headerRow) {
        try {
            return FINDER.find(file, sheet, headerRow);
        } catch (Refusal refusal) {
            SheetTable table = sheet.map(file::table)
                    .or(() -> file.tables().stream().filter(t -> !t.rows().isEmpty()).findFirst())
                    .filter(t -> refusal.key().equals("sheet.header.missing") && !t.rows().isEmpty())
                    .orElseThrow(() -> refusal);
            Header guessed = FINDER.at(table, table.rows().getFirst().number());
            return guessed.hasName() ? guessed.withMapping("") : guessed;
        }
    }

    private static List<SheetList> lists(SheetFile file) {
        return file.tables().size() < 2 ? List.of()
                : FINDER.lists(file).stream().map(header -> new SheetList(header.table().name(), rowsBelow(header)))
                        .toList();
    }

    /// What makes one doubt the character set that it was read in, the number of its people, or the columns that are taken.
    public List<Problem> doubts() {
        return Stream.concat(file.doubts().stream(), ListDoubts.of(header).stream()).toList();
    }

    /// The headings of the columns that are not taken.
    public List<String> columnsNotTaken() {
        return ListDoubts.columnsNotTaken(header);
    }

    /// The character sets that a text file can be read in.
    public static List<Charset> charsets() {
        return SheetFile.CHARSETS;
    }

    /// The character set of a name that people use; refused when files are not read in it.
    public static Charset charset(String name) {
        return SheetFile.charset(name);
    }

    /// What a column can mean.
    public static List<ListField> fields() {
        return Arrays.stream(ParticipantField.values()).map(ListFile::field).toList();
    }

    /// The file’s name; empty for a block of text.
    public String source() {
        return source;
    }

    /// `XLSX`, `ODS`, or the character set of a text file.
    public String format() {
        return file.format();
    }

    /// The character set of a text file, as detected or chosen.
    public Optional<Charset> charset() {
        return file.charset();
    }

    public List<String> sheets() {
        return file.tables().stream().map(SheetTable::name).toList();
    }

    /// The sheets that hold a list, in their order; nothing where there is only one sheet.
    public List<SheetList> lists() {
        return lists;
    }

    public String sheet() {
        return header.table().name();
    }

    /// The row of the headings, 0 when the list has none and no row above its people.
    public int headerRow() {
        return header.row();
    }

    /// Whether there are headings; without them the columns are known by what stands in them.
    public boolean hasHeadings() {
        return header.origin() == Header.Origin.HEADINGS;
    }

    /// Whether a column holds the names, without which nobody can be taken.
    public boolean hasNames() {
        return header.hasName();
    }

    public List<ListColumn> columns() {
        return IntStream.range(0, header.width()).mapToObj(column -> new ListColumn(column,
                column < header.headings().size() ? header.headings().get(column).strip() : "",
                header.samples(column, SAMPLES),
                Optional.ofNullable(header.columns().get(column)).map(ListFile::field))).toList();
    }

    /// The first rows of the sheet, titles and headings included.
    public List<Line> lines(int count) {
        return header.table().rows().stream().limit(count).map(row -> new Line(row.number(), row.cells())).toList();
    }

    /// A row as it stands in the file; empty where there is none of this number.
    public List<String> line(int row) {
        List<SheetRow> rows = header.table().rows();
        int at = Collections.binarySearch(rows, new SheetRow(row, List.of()),
                Comparator.comparingInt(SheetRow::number));
        return at < 0 ? List.of() : rows.get(at).cells();
    }

    /// How many rows stand below the header.
    public int rowsBelow() {
        return rowsBelow(header);
    }

    private static int rowsBelow(Header header) {
        return (int) header.table().rows().stream().mapToInt(SheetRow::number).filter(number -> number > header.row())
                .count();
    }

    /// The list of another sheet; refused when there is none.
    public ListFile inSheet(String name) {
        return new ListFile(source, file, header(file, Optional.of(name), OptionalInt.empty()), lists,
                Optional.empty());
    }

    /// With the headings in another row of the sheet.
    public ListFile underRow(int row) {
        return new ListFile(source, file, FINDER.at(header.table(), row), lists, given);
    }

    /// With a column that means a field, or nothing.
    public ListFile with(int column, Optional<ListField> field) {
        return new ListFile(source, file, field.map(f -> header.with(column, ParticipantField.valueOf(f.name())))
                .orElseGet(() -> header.without(column)), lists, given);
    }

    /// The same in words: a heading, letter or number of a column, and a field or `-`.
    public ListFile with(String column, String field) {
        return new ListFile(source, file, header.map(column, field), lists, given);
    }

    /// With the columns as somebody mapped them for a list of this shape, if anybody did.
    public ListFile remembering(Map<String, String> mappings) {
        String remembered = mappings.get(shape());
        return remembered == null ? this : new ListFile(source, file, header.withMapping(remembered), lists, given);
    }

    /// Whether its columns are as remembered, and were not found so.
    public boolean isRemembered(Map<String, String> mappings) {
        return mapping().equals(mappings.get(shape()));
    }

    public Header header() {
        return header;
    }

    public String shape() {
        return header.shape();
    }

    public String mapping() {
        return header.mapping();
    }

    /// The organisation that everybody belongs to whose row names none, as the list or somebody says.
    public Optional<CommonOrganisation> organisation() {
        return given.map(text -> new CommonOrganisation(text, CommonOrganisation.Source.GIVEN))
                .or(() -> ParticipantSheet.organisation(header)
                        .map(said -> new CommonOrganisation(said.text(),
                                CommonOrganisation.Source.valueOf(said.source().name()))));
    }

    /// Whether the list can use one: no column says it of each person.
    public boolean needsOrganisation() {
        return !header.saysOrganisationOfEach();
    }

    /// With the organisation that everybody belongs to; blank for none, whatever the list says.
    public ListFile from(String organisation) {
        return new ListFile(source, file, header, lists, Optional.of(organisation.strip()));
    }

    /// The rows, counted from 1, and the columns, counted from 0, that the file hides.
    public HiddenCells hidden() {
        return new HiddenCells(header.table().hidden().rows(), header.table().hidden().columns());
    }

    /// Whether what the file hides is part of the list.
    public boolean isShown() {
        return !hidden().isEmpty() && header.table().rows().equals(header.table().all());
    }

    /// With everything that the file hides.
    public ListFile shown() {
        return withTables(SheetTable::shown);
    }

    /// Without what the file hides.
    public ListFile seen() {
        return withTables(table -> table.shown().hiding(table.hidden().rows(), table.hidden().columns()));
    }

    private ListFile withTables(UnaryOperator<SheetTable> change) {
        SheetFile changed = new SheetFile(file.format(), file.charset(), file.doubts(),
                file.tables().stream().map(change).toList());
        return new ListFile(source, changed,
                header(changed, Optional.of(sheet()).filter(name -> !name.isEmpty()), OptionalInt.empty()),
                lists(changed), given);
    }

    public ParticipantSheet parsed(Set<String> known, Set<String> offices) {
        return ParticipantSheet.parse(header, new ListReading(given, known, offices));
    }

    private static ListField field(ParticipantField field) {
        return new ListField(field.name(), field.label());
    }
}
