package org.rollbook.sheet;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.rollbook.model.Refusal;
import org.rollbook.sheet.HeaderWords.Meaning;

/// Finds the sheet, the header row and the meaning of its columns, under whatever titles stand above.
public final class HeaderFinder {
    /// A header stands at most this many rows down.
    private static final int DEEPEST = 20;

    private static final HeaderWords WORDS = new HeaderWords();

    /// The header that names the most fields; a file without a name column is refused.
    public Header find(SheetFile file) {
        Header best = null;
        for (SheetTable table : file.tables()) {
            for (Header header : candidates(table)) {
                if (header.has(ParticipantField.NAME) && (best == null || score(header) > score(best))) {
                    best = header;
                }
            }
        }
        if (best == null) {
            throw new Refusal("sheet.header.missing", DEEPEST);
        }
        return best;
    }

    /// The header in a row that somebody chose.
    public Header at(SheetTable table, int row) {
        return candidates(table).stream().filter(header -> header.row() == row).findFirst()
                .orElseThrow(() -> new Refusal("sheet.header.row", Integer.toString(row)));
    }

    private static List<Header> candidates(SheetTable table) {
        List<Header> headers = new ArrayList<>();
        for (int i = 0; i < table.rows().size() && table.rows().get(i).number() <= DEEPEST; i++) {
            SheetRow row = table.rows().get(i);
            headers.add(header(table, row, row.filled()));
            if (i > 0 && isSecondLine(row)) {
                headers.add(header(table, row, stacked(table.rows().get(i - 1), row)));
            }
        }
        return headers;
    }

    private static int score(Header header) {
        return Set.copyOf(header.columns().values()).size() * 100 + header.columns().size();
    }

    /// A second header line (手机, 邮箱 under 联系方式) holds nothing but headings.
    private static boolean isSecondLine(SheetRow row) {
        List<String> written = row.cells().stream().filter(cell -> !cell.isBlank()).toList();
        return written.stream().allMatch(cell -> WORDS.meaning(cell).isPresent());
    }

    private static List<String> stacked(SheetRow upper, SheetRow lower) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < Math.max(upper.filled().size(), lower.filled().size()); column++) {
            String cell = lower.filledCell(column);
            cells.add(cell.isBlank() ? upper.filledCell(column) : cell);
        }
        return cells;
    }

    /// Whole headings take their fields first, then headings that only contain a known word.
    private static Header header(SheetTable table, SheetRow row, List<String> headings) {
        List<Optional<Meaning>> meanings = headings.stream().map(WORDS::meaning).toList();
        Map<Integer, ParticipantField> columns = new TreeMap<>();
        Set<ParticipantField> taken = EnumSet.noneOf(ParticipantField.class);
        for (boolean whole : new boolean[] {true, false}) {
            for (int column = 0; column < headings.size(); column++) {
                int at = column;
                String heading = headings.get(column);
                meanings.get(column).filter(meaning -> meaning.whole() == whole).flatMap(Meaning::field)
                        .map(field -> secondName(field, heading, taken))
                        .filter(field -> taken.add(field) || field.isRepeatable())
                        .ifPresent(field -> columns.put(at, field));
            }
        }
        return new Header(table, row.number(), headings, columns);
    }

    /// An English name column beside a Chinese one holds the Latin name.
    private static ParticipantField secondName(ParticipantField field, String heading, Set<ParticipantField> taken) {
        boolean second = field == ParticipantField.NAME && taken.contains(field) && heading.chars().allMatch(c -> c < 128);
        return second ? ParticipantField.LATIN_NAME : field;
    }
}
