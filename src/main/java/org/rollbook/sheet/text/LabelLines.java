package org.rollbook.sheet.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rollbook.model.Refusal;
import org.rollbook.sheet.cell.CellContent;
import org.rollbook.sheet.cell.CellText;
import org.rollbook.sheet.cell.HeaderWords;
import org.rollbook.sheet.cell.HeaderWords.Meaning;
import org.rollbook.sheet.cell.ParticipantField;
import org.rollbook.sheet.cell.PersonWords;
import org.rollbook.sheet.cell.UsualName;
import org.rollbook.sheet.table.SheetRow;

/// A table whose cells came one below the other, as some programs paste it: the headings, then person by person.
final class LabelLines {
    private static final int FEWEST = 3;
    private static final int DEEPEST = 5;

    private LabelLines() {
    }

    /// The table as it was; nothing where no headings stand below each other, refused where the lines do not fit them.
    static Optional<List<SheetRow>> of(List<SheetRow> written) {
        List<SheetRow> lines = written.stream().filter(row -> !row.isBlank()).toList();
        int first = 0;
        while (first < lines.size() && !isHeading(text(lines.get(first)))) {
            first++;
        }
        int last = first;
        while (last < lines.size() && isHeading(text(lines.get(last)))) {
            last++;
        }
        List<String> headings = lines.subList(first, last).stream().map(LabelLines::text).toList();
        int width = headings.size();
        if (first > DEEPEST || width < FEWEST || headings.stream().noneMatch(HeaderWords.KNOWN::isName)
                || last == lines.size()) {
            return Optional.empty();
        }
        int name = IntStream.range(0, width).filter(i -> HeaderWords.KNOWN.isName(headings.get(i))).findFirst()
                .orElse(0);
        if (last + name >= lines.size() || !UsualName.is(text(lines.get(last + name)))) {
            return Optional.empty();
        }
        List<SheetRow> rows = new ArrayList<>(lines.subList(0, first));
        rows.add(new SheetRow(lines.get(first).number(), headings));
        for (int from = last; from < lines.size(); from += width) {
            if (from + width > lines.size()) {
                throw new Refusal("sheet.header.lines", Integer.toString(lines.get(from).number()));
            }
            List<SheetRow> person = lines.subList(from, from + width);
            for (int i = 0; i < width; i++) {
                if (!fits(headings.get(i), text(person.get(i)))) {
                    throw new Refusal("sheet.header.lines", Integer.toString(person.get(i).number()));
                }
            }
            rows.add(new SheetRow(person.get(name).number(), person.stream().map(LabelLines::text).toList()));
        }
        return Optional.of(rows);
    }

    private static boolean isHeading(String text) {
        return HeaderWords.KNOWN.meaning(text).filter(Meaning::whole).isPresent() && !text.endsWith("：")
                && !text.endsWith(":");
    }

    static boolean fits(String heading, String text) {
        Optional<ParticipantField> found = CellContent.of(text);
        Optional<ParticipantField> field = HeaderWords.KNOWN.meaning(heading).flatMap(Meaning::field);
        boolean other = CellContent.isDistinct(text) || PersonWords.sex(text).isPresent();
        return switch (field.orElse(ParticipantField.NOTE)) {
            case NAME -> UsualName.is(text);
            case SEX -> PersonWords.sex(text).isPresent();
            case PHONE, ID_NUMBER, EMAIL, BORN -> found.equals(field);
            case ORGANISATION -> CellContent.isBody(text) && !CellContent.isPosition(text);
            case POSITION, TITLE -> !other && found.filter(ParticipantField.ORGANISATION::equals).isEmpty()
                    && !(UsualName.is(text) && !CellContent.isPosition(text));
            default -> !other;
        };
    }

    private static String text(SheetRow row) {
        return CellText.line(row.cell(0));
    }
}
