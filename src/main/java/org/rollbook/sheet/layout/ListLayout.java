package org.rollbook.sheet.layout;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.rollbook.model.Refusal;
import org.rollbook.sheet.cell.CellContent;
import org.rollbook.sheet.cell.HeaderWords;
import org.rollbook.sheet.cell.HeaderWords.Meaning;
import org.rollbook.sheet.cell.ParticipantField;
import org.rollbook.sheet.table.CellReference;
import org.rollbook.sheet.table.SheetRow;
import org.rollbook.sheet.table.SheetTable;

/// Refuses what is no list with one person in each row, before people are lost or headings become people.
final class ListLayout {
    private static final HeaderWords WORDS = HeaderWords.KNOWN;
    private static final Pattern NUMBERS = Pattern.compile("[\\d一二三四五六七八九十]+");
    /// A list that stands upright shows it within so many rows.
    private static final int DEEPEST = 30;

    private ListLayout() {
    }

    /// Two lists beside each other, or several people in a row (参会人1姓名, 参会人2姓名), would be read as one, and people would be lost.
    static Header single(Header header) {
        List<String> words = header.headings().stream().map(ListLayout::unnumbered).toList();
        List<Integer> names = IntStream.range(0, words.size())
                .filter(column -> WORDS.meaning(header.headings().get(column))
                        .flatMap(Meaning::field).filter(ParticipantField.NAME::equals).isPresent())
                .boxed().toList();
        for (int i = 1; i < names.size(); i++) {
            int first = names.getFirst();
            int shift = names.get(i) - first;
            boolean again = header.columns().keySet().stream()
                    .anyMatch(column -> column != first && column + shift < words.size()
                            && words.get(column).equals(words.get(column + shift)));
            boolean written = header.table().rows().stream()
                    .anyMatch(row -> row.number() > header.row() && !row.cell(first + shift).isBlank());
            if (written && words.get(first).equals(words.get(first + shift))
                    && (again || ContentColumns.holdsNames(header, first + shift))) {
                throw new Refusal("sheet.header.sideBySide", CellReference.text(header.row(), first),
                        CellReference.text(header.row(), first + shift));
            }
        }
        return header;
    }

    private static String unnumbered(String heading) {
        return NUMBERS.matcher(HeaderWords.plain(heading)).replaceAll("");
    }

    /// A form for one person, or a list turned on its side, has its headings one below the other: they would become people.
    static Header upright(Header header) {
        int column = header
                .columnsOf(header.has(ParticipantField.NAME) ? ParticipantField.NAME : ParticipantField.FAMILY_NAME)
                .getFirst();
        List<SheetRow> below = header.table().rows().stream()
                .filter(row -> row.number() > header.row() && !row.cell(column).isBlank())
                .limit(DEEPEST).toList();
        List<SheetRow> labels = below.stream().filter(row -> isOtherHeading(row.cell(column))).toList();
        long numbers = below.stream().filter(row -> NUMBERS.matcher(row.cell(column)).matches()).count();
        if (labels.size() > 1 && (labels.size() + numbers) * 2 > below.size()) {
            throw new Refusal("sheet.header.sideways", CellReference.text(labels.getFirst().number(), column));
        }
        return header;
    }

    /// 姓名 王芳 李强, and more headings below the first.
    static void refuseSideways(SheetTable table) {
        List<SheetRow> rows = table.rows().stream().limit(DEEPEST).toList();
        int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        for (int at = 0; at < width; at++) {
            int column = at;
            List<SheetRow> labels = rows.stream()
                    .filter(row -> WORDS.meaning(row.cell(column)).filter(Meaning::whole).isPresent()).toList();
            boolean named = labels.stream().anyMatch(row -> isNameHeading(row.cell(column))
                    && row.cells().stream().skip(column + 1L).filter(CellContent::isName).count() > 0);
            if (named && labels.size() > 1) {
                throw new Refusal("sheet.header.sideways", CellReference.text(labels.getFirst().number(), column));
            }
        }
    }

    private static boolean isOtherHeading(String cell) {
        return WORDS.meaning(cell).filter(Meaning::whole).isPresent() && !isNameHeading(cell);
    }

    private static boolean isNameHeading(String cell) {
        return WORDS.meaning(cell).flatMap(Meaning::field).filter(ParticipantField.NAME::equals).isPresent();
    }
}
