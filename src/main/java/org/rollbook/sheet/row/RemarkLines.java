package org.rollbook.sheet.row;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollbook.model.people.Problem;
import org.rollbook.sheet.cell.CellText;
import org.rollbook.sheet.cell.ParticipantField;
import org.rollbook.sheet.layout.RowKind;
import org.rollbook.sheet.message.MessageLine;
import org.rollbook.sheet.table.SheetRow;

/// What a list says of its people in lines of its own: 更正：刘凯不参加了, or 以下为备选人员 over some of them.
public final class RemarkLines {
    private static final Pattern CHANGES = Pattern.compile(
            "更正|更改|更换|改为|改成|换成|换为|替换|顶替|调整为|作废|撤回|删除|去掉|划掉|(人|名|号|位|他|她|同志)[^，,。；;]{0,6}(不|没)(去|来|参|能|报)|(号码?|电话|手机|名字|姓名|单位|职务)(有误|错了|写错|应为|应该是|是错)");
    /// More than a name and a time: 其中白桂芝同志为回族，请安排清真餐。
    private static final Pattern SENTENCE = Pattern.compile("\\p{IsHan}{2,4}[^\\d]*\\p{IsHan}{4}");
    /// Who signs a list or answers for it may be on it too.
    private static final Pattern FOOTER = Pattern.compile(
            "联系人|联络人|联络员|填报|填表|制表|经办|审核|审批|复核|报送|发件|收件|转发|抄送|负责人|领队|带队|签字|签名|签收|\\d{1,2}:\\d\\d|@");
    private static final int SHORTEST_NAME = 2;

    private RemarkLines() {
    }

    /// The rows with a question for everybody whom such a line names or stands over.
    public static List<DraftRow> asked(List<SheetRow> above, List<DraftRow> rows) {
        List<String> lines = Stream.concat(above.stream().map(SheetRow::cells),
                rows.stream().filter(row -> row.kind() != RowKind.BLANK && (!row.isPerson() || isUnread(row)))
                        .map(DraftRow::cells))
                .map(RemarkLines::text).toList();
        List<String> said = lines.stream().filter(RemarkLines::isChange).toList();
        List<String> beside = lines.stream().filter(line -> SENTENCE.matcher(line).find()
                && !FOOTER.matcher(line).find() && !MessageLine.isSpeaker(line)).toList();
        if (said.isEmpty() && beside.isEmpty()) {
            return rows;
        }
        List<String> names = rows.stream().map(row -> row.value(ParticipantField.NAME))
                .filter(name -> name.length() >= SHORTEST_NAME).distinct().toList();
        String over = "";
        DraftRow[] asked = rows.toArray(DraftRow[]::new);
        for (int i = 0; i < asked.length; i++) {
            DraftRow row = asked[i];
            if (row.kind() == RowKind.HEADING || row.kind() == RowKind.FOOTNOTE) {
                String text = text(row.cells());
                over = AttendanceRemark.isDoubtful(text) && said.contains(text) && isOver(text) ? text
                        : row.kind() == RowKind.HEADING ? "" : over;
            } else if (row.isPerson() && !row.isQuestion()) {
                Optional<String> about = Optional.of(over).filter(text -> !text.isEmpty())
                        .or(() -> said.stream().filter(text -> names(text, row.value(ParticipantField.NAME), names))
                                .findFirst());
                Optional<String> more = beside.stream()
                        .filter(text -> names(text, row.value(ParticipantField.NAME), names)).findFirst();
                asked[i] = about.map(text -> row.questioned(Problem.of("row", "absent", text)))
                        .or(() -> more.map(text -> row.doubted(List.of(Problem.of("row", "beside", text)))))
                        .orElse(row);
            }
        }
        return List.of(asked);
    }

    /// A line of a message that was not understood.
    private static boolean isUnread(DraftRow row) {
        return row.problems().stream().map(Problem::code)
                .anyMatch(code -> code.equals("unread") || code.equals("rest"));
    }

    private static boolean isChange(String text) {
        return AttendanceRemark.isDoubtful(text) || CHANGES.matcher(text).find();
    }

    /// Whether a line is about those below it.
    private static boolean isOver(String text) {
        return text.startsWith("以下") || text.startsWith("下列") || text.startsWith("备选") || text.startsWith("候补")
                || text.endsWith("：") || text.endsWith(":") || text.length() < 12;
    }

    /// Whether a line names somebody, and not only as part of a longer name of somebody else: 次仁 in 边巴次仁.
    private static boolean names(String text, String name, List<String> all) {
        if (name.length() < SHORTEST_NAME || !text.contains(name)) {
            return false;
        }
        String others = all.stream().filter(other -> other.length() > name.length() && other.contains(name))
                .reduce(text, (rest, other) -> rest.replace(other, "\n"));
        return others.contains(name);
    }

    private static String text(List<String> cells) {
        return cells.stream().map(CellText::line).filter(cell -> !cell.isEmpty()).distinct()
                .collect(Collectors.joining(" "));
    }
}
