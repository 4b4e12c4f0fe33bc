package org.rollbook.sheet;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rollbook.sheet.DraftRow.Kind;

/// Tells the people of a list from its blank rows, subtotals, group headings, footnotes and repeated headers.
final class RowKinds {
    private static final Pattern SUBTOTAL = Pattern.compile(
            "(小计|合计|总计|共计|累计|总人数|人数合计|sub-?total|grand total|total)([\\s:：(（].*|\\d.*|$)"
                    + "|.*(小计|合计|总计)[:：]?\\s*(共?\\s*\\d+\\s*[人名位]?)?|共\\s*\\d+\\s*[人名位].*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern FOOTNOTE = Pattern.compile(
            "(注|备注|附注|说明|填表说明|填写说明|填表|填报|制表|制单|审核|审批|复核|负责人|联系人|联系电话|报送|日期|盖章|单位盖章|（?盖章|note|notes|remark|remarks|prepared by|checked by)"
                    + "\\s*(人|单位|时间|日期)?\\s*(签字|签名|（签字）|（盖章）)?\\s*\\d*\\s*[:：.、)）].*"
                    + "|[*※＊].*|(例|示例|样例|范例|例如|example|sample)([:：\\s].*|$)|第\\s*\\d+\\s*页.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern NUMBERING = Pattern.compile("^[（(]?[一二三四五六七八九十\\d]+[）)、.．]\\s*|[（(]\\s*(共?\\s*\\d+\\s*[人名位]?|\\d+ people)\\s*[）)]\\s*$|[:：]\\s*$");
    /// What no person is called: numbered, counted, or named like an organisation.
    private static final Pattern BODY = Pattern.compile("[（(]?[一二三四五六七八九十\\d]+[）)、.．].*|.*\\d+\\s*人[）)]?"
            + "|.{2,}(局|厅|委|公司|集团|大学|学院|学校|党校|协会|学会|商会|研究所|研究院|中心|委员会|政府|银行|医院|单位|组)[:：]?");
    private static final int LONGEST_NAME = 40;

    private final Header header;
    private final List<Integer> fields;
    private final List<Integer> names;
    private final boolean isTable;

    RowKinds(Header header) {
        this.header = header;
        this.fields = header.columns().keySet().stream().sorted().toList();
        this.names = Stream.of(ParticipantField.NAME, ParticipantField.FAMILY_NAME).flatMap(field -> header.columnsOf(field).stream()).toList();
        this.isTable = header.headings().stream().filter(heading -> !heading.isBlank()).count() > 1;
    }

    Kind of(SheetRow row) {
        List<String> written = row.cells().stream().map(CellText::line).filter(text -> !text.isEmpty()).toList();
        if (written.isEmpty()) {
            return Kind.BLANK;
        }
        String name = text(row, names);
        if (isMarked(SUBTOTAL, written, name)) {
            return Kind.SUBTOTAL;
        }
        if (isMarked(FOOTNOTE, written, name)) {
            return Kind.FOOTNOTE;
        }
        if (repeatsHeader(row)) {
            return Kind.REPEATED_HEADER;
        }
        if (written.size() == 1 && isTable) {
            return alone(row, written.getFirst(), name);
        }
        boolean onlyNumbered = name.isEmpty() && fields.stream().allMatch(column -> row.cell(column).isBlank());
        return onlyNumbered && written.stream().allMatch(text -> text.length() < 8) ? Kind.BLANK : Kind.PERSON;
    }

    /// The name of a group that a heading announces: no numbering, no count.
    String headingText(SheetRow row) {
        String text = row.cells().stream().map(CellText::line).filter(cell -> !cell.isEmpty()).findFirst().orElse("");
        return NUMBERING.matcher(NUMBERING.matcher(text).replaceAll("")).replaceAll("").strip();
    }

    /// The words count in the first cell of a row, or in the place of the name.
    private static boolean isMarked(Pattern pattern, List<String> written, String name) {
        return pattern.matcher(written.getFirst()).matches() || !name.isEmpty() && pattern.matcher(name).matches();
    }

    /// A row with a single text: a person known by name only, a running number without a person, a heading, a footnote.
    private Kind alone(SheetRow row, String text, String name) {
        if (text.matches("\\d{1,6}")) {
            return Kind.BLANK;
        }
        boolean wide = row.filled().stream().filter(cell -> !cell.isBlank()).count() > 2;
        boolean sentence = text.length() > LONGEST_NAME || text.matches(".*[。；;].*");
        boolean inField = fields.stream().anyMatch(column -> !row.cell(column).isBlank());
        boolean announces = !name.isEmpty() && BODY.matcher(text).matches();
        if (inField && !wide && !announces && !sentence && !text.matches(".*[:：].*")) {
            return Kind.PERSON;
        }
        return sentence ? Kind.FOOTNOTE : Kind.HEADING;
    }

    private boolean repeatsHeader(SheetRow row) {
        long same = fields.stream().filter(column -> column < header.headings().size())
                .filter(column -> row.filledCell(column).equals(header.headings().get(column))).count();
        return same > fields.size() / 2 && names.stream().anyMatch(column ->
                row.filledCell(column).equals(header.headings().get(column)));
    }

    private static String text(SheetRow row, List<Integer> columns) {
        return columns.isEmpty() ? "" : CellText.line(row.cell(columns.getFirst()));
    }
}
