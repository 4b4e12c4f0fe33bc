package org.rollbook.sheet.row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.rollbook.model.people.Problem;
import org.rollbook.sheet.cell.CellContent;
import org.rollbook.sheet.cell.CellText;
import org.rollbook.sheet.cell.HeaderWords;
import org.rollbook.sheet.cell.ParticipantField;
import org.rollbook.sheet.cell.PersonWords;
import org.rollbook.sheet.cell.WrittenName;
import org.rollbook.sheet.layout.ContentColumns;
import org.rollbook.sheet.layout.Header;
import org.rollbook.sheet.layout.RowKind;
import org.rollbook.sheet.layout.RowKinds;
import org.rollbook.sheet.message.MessageLine;
import org.rollbook.sheet.message.MessageLines;
import org.rollbook.sheet.table.SheetRow;

/// Finds where a list ends by its own rhythm: its running numbers, and the columns that its people fill.
///
/// What looks like a person behind that end, or begins with the label of a form, is asked about and never taken by itself.
public final class ListEnd {
    private static final String LABEL_WORD = "(填报人?|填表人?|填表时间|制表人?|制单人?|审核人?|审批人?|复核人?|经办人?|联系人|联络人|联络员|联系方式|联系电话|办公电话|负责人|主要负责人|分管领导|主管领导|带队领导|领导签字|领导意见|审核意见|单位意见|领队|带队人?"
            + "|电话|手机|传真|邮箱|电子邮箱|地址|邮编|日期|时间|报送日期|填表日期|截止日期|盖章|单位盖章|签字|签名|签章|合计|共计|总计|小计|人数|总人数|报名人数|份数|说明|填表说明|备注说明)";
    private static final Pattern LABEL = Pattern.compile("[*※★\\s]*(单位|部门|本单位|报送|会务|业务|现场)?" + LABEL_WORD
            + "((及|和|与|、|/|兼|\\s)*" + LABEL_WORD + ")*[:：\\s]*([（(].*[）)])?(\\s.*)?"
            + "|(prepared by|checked by|approved by|contact|contact person|date|signature|total)[:：\\s]*.{0,40}"
            + "|(是否|有无|同意|已阅).*|[□☐☑☒✓✔√■◻].*|.*(见背面|见附件|请勿删除|另行通知)", Pattern.CASE_INSENSITIVE);
    /// What nobody is called, whatever its first character.
    private static final Pattern LABEL_NAME = Pattern.compile(
            "\\p{IsHan}{1,8}(单位|部门|日期|时间|提示|联系|领导|电话|说明|意见|要求|签字|签名|盖章|地址|地点|方式|情况|事项|须知|名单|人数|附件|负责|人员|经办|填表|填报|报到|通知|联络|审核|审批|复核|制表|合计|总计|小计|备注)[:：]?"
                    + "|待定|待报|待补|暂缺|空缺|缺额|机动|以下空白|.*(?<=\\p{IsHan})(单位|部门|日期|时间|电话|负责人|联系人|审核人?|填报人?|制表人?)[:：].*");
    /// 7, 007, （7）, 100000, 100,000.
    static final Pattern NUMBER = Pattern.compile("[（(]?(\\d{1,9}|\\d{1,3}([,，]\\d{3}){1,2})[）).、]?");
    private static final Pattern NO_DIGITS = Pattern.compile("\\D");
    private static final int LONGEST_IN_ANY_LIST = 5;
    private static final int LONGEST_SEAL = 30;
    private static final double MOST = 0.6;
    private static final double NEARLY_ALL = 0.8;
    /// A list of fewer has no rhythm.
    private static final int FEWEST = 2;

    private final Header header;
    private final List<SheetRow> rows;
    private final List<RowKind> kinds;
    private final List<SheetRow> people;
    private final List<Integer> names;
    private final OddNames oddNames;
    private final Map<Integer, Usual> usual = new HashMap<>();

    private ListEnd(Header header, List<SheetRow> rows, List<RowKind> kinds) {
        this.header = header;
        this.rows = rows;
        this.kinds = kinds;
        this.people = IntStream.range(0, rows.size()).filter(i -> kinds.get(i) == RowKind.PERSON).mapToObj(rows::get)
                .toList();
        this.names = header
                .columnsOf(header.has(ParticipantField.NAME) ? ParticipantField.NAME : ParticipantField.FAMILY_NAME);
        this.oddNames = new OddNames(header, rows, kinds, names);
    }

    /// Which rows, by their place, may be nobody, with what is asked about them.
    public static Map<Integer, Problem> questioned(Header header, List<SheetRow> rows, List<RowKind> kinds) {
        return header.isOfMessage() ? new ListEnd(header, rows, kinds).unlikely()
                : new ListEnd(header, rows, kinds).questions();
    }

    private Map<Integer, Problem> questions() {
        Map<Integer, Problem> found = new HashMap<>();
        Set<Integer> odd = new HashSet<>();
        each(oddNames::isAt, odd);
        if (!people.isEmpty() && ContentColumns.mayOpenWithHeadings(header)) {
            odd.add(rows.indexOf(people.getFirst()));
        }
        odd.forEach(i -> found.put(i, Problem.of("row", "odd")));
        questioned().forEach(i -> found.put(i, Problem.of("row", "below")));
        return found;
    }

    /// In messages every word may come first: what is no name is asked about.
    private Map<Integer, Problem> unlikely() {
        Set<Integer> odd = new HashSet<>();
        each(oddNames::isInMessageAt, odd);
        Map<Integer, Problem> found = new HashMap<>();
        odd.forEach(i -> found.put(i, Problem.of("row", "odd")));
        int unread = header.headings().indexOf(MessageLines.UNREAD);
        for (int i = 0; i < rows.size() && unread >= 0; i++) {
            String text = CellText.line(rows.get(i).cell(unread));
            if (!text.isEmpty()) {
                found.put(i, Problem.of("row", rows.get(i).cell(names.getFirst()).isBlank() ? "rest" : "unread", text));
            }
        }
        return found;
    }

    private Set<Integer> questioned() {
        Set<Integer> found = new HashSet<>();
        each(i -> isLabel(rows.get(i)), found);
        Numbering numbering = numbering();
        each(i -> i > numbering.last()
                && !NUMBER.matcher(CellText.line(rows.get(i).cell(numbering.column()))).matches(), found);
        List<Integer> core = header.columns().keySet().stream().filter(this::isCore).toList();
        boolean apart = false;
        for (int i = rows.size() - 1; i >= 0 && core.size() > 1; i--) {
            if (kinds.get(i) == RowKind.PERSON) {
                long filled = filled(rows.get(i), core);
                boolean gap = isGap(i);
                boolean weak = found.contains(i) || filled * 2 < core.size()
                        || filled * 2 == core.size() && contradicts(rows.get(i));
                if (!weak || !(gap || found.contains(i) || contradicts(rows.get(i)) || apart
                        || filled < 2 && core.size() > 2)) {
                    break;
                }
                apart = true;
                found.add(i);
            }
        }
        return found;
    }

    private void each(Predicate<Integer> doubtful, Set<Integer> found) {
        for (int i = 0; i < rows.size(); i++) {
            if (kinds.get(i) == RowKind.PERSON && doubtful.test(i)) {
                found.add(i);
            }
        }
    }

    private boolean isLabel(SheetRow row) {
        List<String> cells = row.cells().stream().map(CellText::line).toList();
        String first = cells.stream().filter(cell -> !cell.isEmpty()).findFirst().orElse("");
        return !isDigits(first) && (isLabel(first) || LABEL_NAME.matcher(first).matches() && isThin(row))
                || names.stream().map(column -> column < cells.size() ? cells.get(column) : "")
                        .anyMatch(name -> isLabel(name) || LABEL_NAME.matcher(name).matches())
                || cells.stream().anyMatch(cell -> cell.length() < LONGEST_SEAL
                        && (cell.endsWith("）") || cell.endsWith(")")) && RowKinds.SEAL.matcher(cell).matches());
    }

    private static boolean isDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private boolean isThin(SheetRow row) {
        return header.columns().entrySet().stream().anyMatch(
                column -> column.getValue() != ParticipantField.NOTE && row.filledCell(column.getKey()).isBlank());
    }

    /// A ticked name is still a name: √何璐.
    private static boolean isLabel(String cell) {
        return LABEL.matcher(cell).matches() && !CellContent.isName(WrittenName.unmarked(cell));
    }

    /// The column of running numbers and the last row that has one; beyond all rows where there is none.
    private record Numbering(int column, int last) {
    }

    private Numbering numbering() {
        int width = Math.min(3, header.width());
        for (int column = 0; column < width; column++) {
            int at = column;
            List<Integer> numbered = numbered(at);
            boolean headed = at < header.headings().size() && HeaderWords.KNOWN.meaning(header.headings().get(at))
                    .filter(meaning -> meaning.whole() && meaning.field().isEmpty()).isPresent();
            long among = numbered.stream().filter(i -> kinds.get(i) == RowKind.PERSON).count();
            boolean most = headed
                    ? among > 0 && !people.isEmpty()
                            && people.getFirst().cell(at).equals(rows.get(numbered.getFirst()).cell(at))
                    : among >= FEWEST && among >= people.size() * MOST && rises(numbered, at);
            if (!header.columns().containsKey(at) && most) {
                return new Numbering(at, numbered.getLast());
            }
        }
        return new Numbering(0, Integer.MAX_VALUE);
    }

    /// The rows that have a number, a long one only where the list is long enough to come to it: no postcodes.
    private List<Integer> numbered(int column) {
        List<Integer> found = new ArrayList<>();
        int highest = 0;
        for (int i = 0; i < rows.size(); i++) {
            String cell = CellText.line(rows.get(i).cell(column));
            if (NUMBER.matcher(cell).matches()) {
                String digits = NO_DIGITS.matcher(cell).replaceAll("");
                int number = Integer.parseInt(digits);
                if (digits.length() <= LONGEST_IN_ANY_LIST || number <= highest + rows.size()) {
                    found.add(i);
                    highest = Math.max(highest, number);
                }
            }
        }
        return found;
    }

    private boolean rises(List<Integer> numbered, int column) {
        return IntStream.range(1, numbered.size()).allMatch(
                i -> !rows.get(numbered.get(i)).cell(column).equals(rows.get(numbered.get(i - 1)).cell(column)));
    }

    private boolean isCore(int column) {
        return header.columns().get(column) != ParticipantField.NOTE
                && people.stream().filter(row -> !row.filledCell(column).isBlank()).count() >= people.size() * MOST;
    }

    private static long filled(SheetRow row, List<Integer> columns) {
        return columns.stream().filter(column -> !row.filledCell(column).isBlank()).count();
    }

    /// Whether something that is no person, or an empty row, stands between this row and the person above.
    private boolean isGap(int at) {
        return at > 0 && (kinds.get(at - 1) == RowKind.BLANK || kinds.get(at - 1) == RowKind.SUBTOTAL
                || kinds.get(at - 1) == RowKind.FOOTNOTE
                || rows.get(at).number() - rows.get(at - 1).number() > 1);
    }

    /// A cell that is not what nearly all others in its column are: a date under names, a name under phones.
    private boolean contradicts(SheetRow row) {
        return header.columns().keySet().stream().anyMatch(column -> {
            String cell = row.cell(column);
            if (cell.isBlank() || isTypical(column, cell)) {
                return false;
            }
            Usual others = usual.computeIfAbsent(column, this::usual);
            return others.typical() >= Math.max(FEWEST, (others.written() - 1) * NEARLY_ALL);
        });
    }

    /// How many people have something in a column, and how many of them what belongs there.
    private record Usual(int written, int typical) {
    }

    private Usual usual(int column) {
        List<String> written = people.stream().map(row -> row.cell(column)).filter(text -> !text.isBlank()).toList();
        return new Usual(written.size(), (int) written.stream().filter(cell -> isTypical(column, cell)).count());
    }

    private boolean isTypical(int column, String cell) {
        return switch (header.columns().get(column)) {
            case NAME -> CellContent.isName(cell) || CellContent.isRareName(cell);
            case PHONE -> MessageLine.holdsPhone(cell);
            case ID_NUMBER -> CellContent.isDistinct(cell);
            case ORGANISATION -> CellContent.isBody(cell) || !CellContent.isName(cell);
            case SEX -> PersonWords.sex(cell).isPresent();
            default -> true;
        };
    }
}
