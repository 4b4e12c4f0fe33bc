package org.rollbook.sheet.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.rollbook.sheet.cell.CellContent;
import org.rollbook.sheet.cell.CellText;
import org.rollbook.sheet.cell.HeaderWords;
import org.rollbook.sheet.cell.HeaderWords.Meaning;
import org.rollbook.sheet.table.SheetRow;
import org.rollbook.sheet.table.SheetTable;

/// The headings of a header that may stand in up to three lines, groups above (联系方式) and their columns below (手机, 邮箱).
final class HeaderLines {
    private static final HeaderWords WORDS = HeaderWords.KNOWN;
    private static final int MOST_LINES = 3;
    /// Longer texts are titles and remarks.
    private static final int LONGEST_GROUP = 16;

    /// 证件信息: 号码.
    private static final Pattern GENERAL = Pattern.compile("(?<=..)(基本)?(信息|情况|资料|详情)$");

    private final SheetTable table;

    HeaderLines(SheetTable table) {
        this.table = table;
    }

    /// The headings when the header ends in the row at this index: of this row alone, then together with those above it.
    List<List<String>> endingAt(int index) {
        List<List<String>> found = new ArrayList<>();
        List<String> headings = table.rows().get(index).filled();
        found.add(headings);
        for (int above = index - 1; above >= 0 && index - above < MOST_LINES; above--) {
            List<String> upper = table.rows().get(above).filled();
            if (!continues(table.rows().get(above + 1), upper) || !isGroups(upper)) {
                break;
            }
            headings = stacked(upper, headings);
            found.add(headings);
        }
        return found;
    }

    /// Whether a row can be the last or only line of a header: no title over all columns, nothing that only people have.
    static boolean isPossible(SheetRow row) {
        List<String> written = row.filled().stream().filter(cell -> !cell.isBlank()).toList();
        long texts = written.stream().distinct().count();
        long known = written.stream().distinct().filter(cell -> WORDS.meaning(cell).isPresent()).count();
        if (known == 0 || texts == 1 && written.size() > 1 || written.stream().anyMatch(CellContent::isDistinct)) {
            return false;
        }
        return known > 1
                || written.stream().noneMatch(cell -> WORDS.meaning(cell).isEmpty() && CellContent.isName(cell));
    }

    /// Whether every text of a row is a heading, as in the second line of a bilingual header.
    static boolean isOnlyHeadings(SheetRow row) {
        return row.cells().stream().filter(cell -> !cell.isBlank()).allMatch(cell -> WORDS.meaning(cell).isPresent());
    }

    /// Whether every text of a row is a whole heading, says what stays out (车次), or stands under one that is merged over its neighbour too.
    static boolean isUnderGroups(SheetRow upper, SheetRow lower) {
        List<String> above = upper.filled();
        return IntStream.range(0, lower.cells().size()).filter(column -> !lower.cell(column).isBlank())
                .allMatch(column -> isGroup(above, column) || WORDS.meaning(lower.cell(column))
                        .filter(meaning -> meaning.whole() || meaning.field().isEmpty()).isPresent());
    }

    /// A lower line holds headings only, or columns of the groups above it.
    private static boolean continues(SheetRow lower, List<String> upper) {
        int written = 0;
        int known = 0;
        int grouped = 0;
        for (int column = 0; column < lower.cells().size(); column++) {
            String cell = lower.cell(column);
            if (!cell.isBlank()) {
                written++;
                if (CellContent.isDistinct(cell)) {
                    return false;
                }
                boolean knows = WORDS.meaning(cell).isPresent()
                        || WORDS.meaning(GENERAL.matcher(group(upper, column)).replaceFirst("") + cell)
                                .filter(Meaning::whole).isPresent();
                known += knows ? 1 : 0;
                grouped += knows || isGroup(upper, column) ? 1 : 0;
            }
        }
        return known > 0 && (known * 10 > written * 6 || grouped == written);
    }

    /// Several short texts, at least one of them known or over several columns: no title, no line of text.
    private static boolean isGroups(List<String> upper) {
        Set<String> texts = new TreeSet<>(upper.stream().map(CellText::line).filter(text -> !text.isEmpty()).toList());
        boolean brief = texts.stream()
                .allMatch(text -> text.length() <= LONGEST_GROUP || WORDS.meaning(text).isPresent());
        long known = texts.stream().filter(text -> WORDS.meaning(text).isPresent()).count();
        return brief && texts.size() > 1 && known * 2 >= texts.size()
                || brief && texts.size() > 1
                        && IntStream.range(0, upper.size()).anyMatch(column -> isGroup(upper, column));
    }

    private static List<String> stacked(List<String> upper, List<String> lower) {
        List<String> headings = new ArrayList<>();
        for (int column = 0; column < Math.max(upper.size(), lower.size()); column++) {
            String below = at(lower, column);
            headings.add(below.isBlank() ? at(upper, column) : joined(group(upper, column), below));
        }
        return headings;
    }

    /// With its group's name where that changes the meaning (紧急联系人: 姓名) or gives it (证件: 号码).
    private static String joined(String above, String below) {
        if (above.isBlank() || above.equals(below)) {
            return below;
        }
        String both = GENERAL.matcher(above).replaceFirst("") + " " + below;
        Optional<Meaning> together = WORDS.meaning(both);
        boolean decides = together.isPresent() && (together.get().whole() || together.get().field().isEmpty());
        return decides || WORDS.meaning(below).isEmpty() && together.isPresent() ? both : below;
    }

    /// The text above a column; one that is not merged reaches over the empty cells behind it.
    private static String group(List<String> upper, int column) {
        for (int at = Math.min(column, upper.size() - 1); at >= 0; at--) {
            if (!upper.get(at).isBlank()) {
                return upper.get(at);
            }
        }
        return "";
    }

    /// Whether the text above a column stands over its neighbour too.
    private static boolean isGroup(List<String> upper, int column) {
        String text = at(upper, column);
        return !text.isBlank()
                && (text.equals(at(upper, column + 1)) || column > 0 && text.equals(at(upper, column - 1)));
    }

    private static String at(List<String> cells, int column) {
        return column < cells.size() ? cells.get(column) : "";
    }
}
