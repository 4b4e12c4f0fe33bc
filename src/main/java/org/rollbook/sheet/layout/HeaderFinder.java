package org.rollbook.sheet.layout;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rollbook.model.Refusal;
import org.rollbook.sheet.cell.CellContent;
import org.rollbook.sheet.cell.CellText;
import org.rollbook.sheet.cell.HeaderWords;
import org.rollbook.sheet.cell.HeaderWords.Meaning;
import org.rollbook.sheet.cell.ParticipantField;
import org.rollbook.sheet.layout.Header.Origin;
import org.rollbook.sheet.message.MessageLines;
import org.rollbook.sheet.table.SheetFile;
import org.rollbook.sheet.table.SheetRow;
import org.rollbook.sheet.table.SheetTable;

/// Finds the sheet, the header row and the meaning of its columns, under whatever titles stand above.
///
/// A list without headings is understood by what stands in its columns, where that is beyond doubt.
public final class HeaderFinder {
    /// A header ends at most this many written rows down.
    private static final int DEEPEST = 30;

    private static final HeaderWords WORDS = HeaderWords.KNOWN;

    /// The header that names the most fields; a file without a name column is refused.
    public Header find(SheetFile file) {
        return find(file, Optional.empty(), OptionalInt.empty());
    }

    /// As `find`, in the sheet of this name or number, and in the row that somebody chose.
    public Header find(SheetFile file, Optional<String> sheet, OptionalInt row) {
        List<SheetTable> tables = sheet.map(name -> List.of(file.table(name))).orElse(file.tables());
        if (row.isPresent()) {
            return ListLayout.single(inRow(tables, row.getAsInt()));
        }
        Header best = null;
        for (SheetTable table : tables) {
            Optional<Header> header = byWords(table);
            if (header.isPresent() && (best == null || isBetter(header.get(), best))) {
                best = header.get();
            }
        }
        if (best != null) {
            return ContentColumns.completed(ListLayout.upright(ListLayout.single(best)));
        }
        tables.forEach(ListLayout::refuseSideways);
        return tables.stream().map(ContentColumns::header).flatMap(Optional::stream).findFirst()
                .orElseThrow(() -> new Refusal("sheet.header.missing", DEEPEST));
    }

    /// The list in each sheet that holds one: where there are several, only one of them is meant by `find`.
    public List<Header> lists(SheetFile file) {
        return file.tables().stream()
                .map(table -> byWords(table).filter(HeaderFinder::hasPeople).or(() -> ContentColumns.header(table)))
                .flatMap(Optional::stream).toList();
    }

    /// The header in a row that somebody chose; its name column may still have to be mapped by hand.
    public Header at(SheetTable table, int row) {
        Header best = null;
        for (int i = 0; i < table.rows().size() && table.rows().get(i).number() <= row; i++) {
            if (table.rows().get(i).number() == row) {
                best = best(table, i, best);
            }
        }
        if (best == null) {
            throw new Refusal("sheet.header.row", Integer.toString(row));
        }
        return ContentColumns.completed(best.hasName() ? best : ContentColumns.named(best).orElse(best));
    }

    /// The header for the rows below a repeated one, which may have other columns than the first.
    public Header section(Header before, SheetRow row) {
        boolean same = before.columns().keySet().stream().allMatch(column -> row.filledCell(column).isBlank()
                || column < before.headings().size() && HeaderWords.key(row.filledCell(column))
                        .equals(HeaderWords.key(before.headings().get(column))));
        Header found = header(before.table(), row, row.filled());
        boolean translated = found.columns().entrySet().stream()
                .allMatch(entry -> entry.getValue() == before.columns().get(entry.getKey()));
        return same || translated && !isChanged(before, found, row) || !found.hasName() ? before : found;
    }

    /// Whether a column means something else than before: 车牌号 where 职务 stood, while others keep their words.
    private static boolean isChanged(Header before, Header found, SheetRow row) {
        Set<Integer> again = before.columns().keySet().stream().filter(column -> column < before.headings().size()
                && HeaderWords.key(row.filledCell(column)).equals(HeaderWords.key(before.headings().get(column))))
                .collect(Collectors.toSet());
        return before.columns().keySet().stream()
                .anyMatch(column -> !again.contains(column) && !row.filledCell(column).isBlank()
                        && found.columns().get(column) != before.columns().get(column)
                        && (!again.isEmpty() || WORDS.meaning(row.filledCell(column)).isPresent()));
    }

    private Header inRow(List<SheetTable> tables, int row) {
        List<Header> found = tables.stream().filter(table -> table.rows().stream().anyMatch(r -> r.number() == row))
                .map(table -> at(table, row)).toList();
        return found.stream().reduce((a, b) -> score(b) > score(a) ? b : a)
                .orElseThrow(() -> new Refusal("sheet.header.row", Integer.toString(row)));
    }

    private static Optional<Header> byWords(SheetTable table) {
        if (!table.rows().isEmpty() && table.rows().getFirst().cells().contains(MessageLines.REST)) {
            return Optional.of(header(table, table.rows().getFirst(), table.rows().getFirst().filled()));
        }
        Header best = null;
        Header nameless = null;
        for (int i = 0; i < Math.min(table.rows().size(), DEEPEST); i++) {
            if (HeaderLines.isPossible(table.rows().get(i)) && !announces(table, i)) {
                Header found = best(table, i, null);
                if (found.hasName()) {
                    best = best == null || score(found) > score(best)
                            || found.row() == best.row() + 1 && isLowerLine(best, found, i)
                                    ? found : best;
                } else if (nameless == null || score(found) > score(nameless)) {
                    nameless = found;
                }
            }
        }
        best = best == null ? null : firstWithPeople(table, best);
        return best == null && nameless != null && nameless.columns().size() > 1 ? ContentColumns.named(nameless)
                : Optional.ofNullable(best);
    }

    /// Where the fuller headings stand below people with headings of their own, those come first; the others open a section.
    private static Header firstWithPeople(SheetTable table, Header best) {
        for (int i = 0; i < table.rows().size() && table.rows().get(i).number() < best.row(); i++) {
            if (HeaderLines.isPossible(table.rows().get(i)) && HeaderLines.isOnlyHeadings(table.rows().get(i))
                    && !announces(table, i)) {
                Header found = best(table, i, null);
                if (found.has(ParticipantField.NAME) && found.columns().size() > 1
                        && !found.headings().equals(best.headings())) {
                    RowKinds kinds = new RowKinds(found);
                    int name = found.columnsOf(ParticipantField.NAME).getFirst();
                    boolean people = table.rows().stream()
                            .filter(row -> row.number() > found.row() && row.number() < best.row())
                            .anyMatch(row -> kinds.of(row) == RowKind.PERSON && CellContent.isName(row.cell(name))
                                    && HeaderWords.KNOWN.meaning(row.cell(name)).isEmpty());
                    if (people) {
                        return found;
                    }
                }
            }
        }
        return best;
    }

    /// A line that ends in a colon over rows of several cells says of whom they tell: 【商务局】参训人员：.
    private static boolean announces(SheetTable table, int at) {
        List<String> written = table.rows().get(at).cells().stream().filter(cell -> !cell.isBlank()).map(CellText::line)
                .toList();
        boolean wider = at + 1 < table.rows().size()
                && table.rows().get(at + 1).cells().stream().filter(cell -> !cell.isBlank()).count() > 1;
        return written.size() == 1 && wider && (written.getFirst().endsWith("：") || written.getFirst().endsWith(":"));
    }

    /// The second line of a bilingual header, or the columns of groups above (联系方式: 手机, 微信), which may mean no more than these.
    private static boolean isLowerLine(Header upper, Header lower, int index) {
        SheetRow row = lower.table().rows().get(index);
        boolean stacked = !lower.headings().equals(row.filled())
                && HeaderLines.isUnderGroups(lower.table().rows().get(index - 1), row);
        return HeaderLines.isOnlyHeadings(row) && score(lower) == score(upper)
                || stacked && fields(lower) >= fields(upper);
    }

    private static int fields(Header header) {
        return Set.copyOf(header.columns().values()).size();
    }

    /// The best header that ends in a row: more lines are better when they name as much.
    private static Header best(SheetTable table, int index, Header before) {
        Header best = before;
        for (List<String> headings : new HeaderLines(table).endingAt(index)) {
            Header header = header(table, table.rows().get(index), headings);
            best = best == null || score(header) >= score(best) ? header : best;
        }
        return best;
    }

    private static boolean isBetter(Header header, Header than) {
        return score(header) > score(than) && (hasPeople(header) || !hasPeople(than))
                || hasPeople(header) && !hasPeople(than);
    }

    private static boolean hasPeople(Header header) {
        return !header.table().rows().isEmpty() && header.table().rows().getLast().number() > header.row();
    }

    private static int score(Header header) {
        long whole = header.columns().keySet().stream().filter(column -> WORDS.meaning(header.headings().get(column))
                .filter(Meaning::whole).isPresent()).count();
        return fields(header) * 1000 + (int) whole * 10 + Math.min(9, header.columns().size());
    }

    /// Whole headings take their fields first, then headings that only contain a known word.
    private static Header header(SheetTable table, SheetRow row, List<String> headings) {
        List<Optional<Meaning>> meanings = headings.stream().map(WORDS::meaning).toList();
        boolean named = IntStream.range(0, headings.size())
                .anyMatch(column -> isOrganisation(meanings.get(column)) && !HeaderWords.isArea(headings.get(column)));
        Map<Integer, ParticipantField> columns = new TreeMap<>();
        Set<ParticipantField> taken = EnumSet.noneOf(ParticipantField.class);
        for (boolean whole : new boolean[] {true, false}) {
            for (int column : seenFirst(table, headings.size())) {
                int at = column;
                String heading = headings.get(column);
                meanings.get(column)
                        .filter(meaning -> meaning.whole() == whole && !(named && HeaderWords.isArea(heading)))
                        .flatMap(Meaning::field)
                        .map(field -> secondName(field, heading, taken)).map(field -> secondBody(field, heading, taken))
                        .filter(field -> taken.add(field) || field.isRepeatable())
                        .ifPresent(field -> columns.put(at, field));
            }
        }
        departments(columns);
        return new Header(table, row.number(), Origin.HEADINGS, headings, onlyName(columns));
    }

    private static boolean isOrganisation(Optional<Meaning> meaning) {
        return meaning.flatMap(Meaning::field)
                .filter(field -> field == ParticipantField.ORGANISATION || field == ParticipantField.DUTIES)
                .isPresent();
    }

    /// A column that is seen goes before a hidden one of the same meaning.
    private static List<Integer> seenFirst(SheetTable table, int width) {
        return IntStream.range(0, width).boxed()
                .sorted(Comparator.comparing(column -> table.hidden().columns().contains(column))).toList();
    }

    /// An English name column beside a Chinese one holds the Latin name.
    private static ParticipantField secondName(ParticipantField field, String heading, Set<ParticipantField> taken) {
        boolean second = field == ParticipantField.NAME && taken.contains(field)
                && heading.chars().allMatch(c -> c < 128);
        return second ? ParticipantField.LATIN_NAME : field;
    }

    /// Beside the organisation a column of its parts says where in it somebody works: 网点, 村.
    private static ParticipantField secondBody(ParticipantField field, String heading, Set<ParticipantField> taken) {
        boolean part = field == ParticipantField.ORGANISATION && taken.contains(field) && HeaderWords.isBranch(heading);
        return part ? ParticipantField.DEPARTMENT : field;
    }

    /// Beside a column of organisations, one of department and position (部门及职务) says what somebody is there; departments
    /// by themselves are what people belong to.
    private static void departments(Map<Integer, ParticipantField> columns) {
        if (columns.containsValue(ParticipantField.ORGANISATION)) {
            ParticipantField said = columns.containsValue(ParticipantField.POSITION) ? ParticipantField.NOTE
                    : ParticipantField.POSITION;
            columns.replaceAll((column, field) -> field == ParticipantField.DUTIES ? said : field);
        } else if (!columns.containsValue(ParticipantField.DUTIES)) {
            columns.replaceAll(
                    (column, field) -> field == ParticipantField.DEPARTMENT ? ParticipantField.ORGANISATION : field);
        }
    }

    /// A list of foreigners may have no name but the Latin one.
    private static Map<Integer, ParticipantField> onlyName(Map<Integer, ParticipantField> columns) {
        if (!columns.containsValue(ParticipantField.NAME) && !columns.containsValue(ParticipantField.FAMILY_NAME)) {
            columns.replaceAll((column, field) -> field == ParticipantField.LATIN_NAME ? ParticipantField.NAME : field);
        }
        return columns;
    }
}
