package org.rollbook.sheet.layout;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rollbook.sheet.cell.CellContent;
import org.rollbook.sheet.cell.CellText;
import org.rollbook.sheet.cell.HeaderWords;
import org.rollbook.sheet.cell.ParticipantField;
import org.rollbook.sheet.cell.WrittenName;
import org.rollbook.sheet.message.MessageLine;
import org.rollbook.sheet.message.MessageLines;
import org.rollbook.sheet.table.SheetRow;

/// Tells the people of a list from its blank rows, subtotals, group headings, footnotes and repeated headers.
///
/// Most rows are people: a look at single characters spares them the patterns.
public final class RowKinds {
    private static final Pattern SUBTOTAL = Pattern.compile(
            "(本页)?(小计|合计|总计|共计|累计|总人数|总数|汇总|人数合计|人数小计|人数|sub-?\\s?total|grand total|total)([\\s:：(（].*|\\d.*|(人数|人次).*|$)"
                    + "|.*(小计|合计|总计|汇总)\\s*[:：]?\\s*(共?\\s*\\d+\\s*[人名位]?)?|(合计|总计)?\\s*共\\s*\\d+\\s*[人名位].*|\\d+\\s*(people|persons|participants)( in total)?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final String SUBTOTAL_CHARACTERS = "计計共数數汇";
    private static final Pattern TOTAL = Pattern.compile("total|people|persons|participants", Pattern.CASE_INSENSITIVE);
    private static final Pattern FOOTNOTE = Pattern.compile(
            "(注|备注|附注|说明|填表说明|填写说明|填表|填报|制表|制单|审核|审批|复核|负责人|联系人|联系电话|联系方式|报送|日期|盖章|单位盖章|[（(]?盖章|经办|承办|分管领导|主管领导|单位领导|领导|签字|签章|签发"
                    + "|传真|地址|邮编|电话|手机|邮箱|填表单位|填报单位|报名单位|截止|note|notes|remark|remarks|prepared by|checked by|contact|signature|date)"
                    + "\\s*(人|单位|时间|日期|电话)?\\s*(签字|签名|[（(]签字[）)]|[（(]盖章[）)])?\\s*\\d*\\s*[:：.、)）].*"
                    + "|[*※＊].*|(例|示例|样例|范例|例如|example|sample)([:：\\s].*|\\d*$)|第\\s*\\d+\\s*页.*|.*[（(](示例|样例|范例|例|example|sample)[）)]"
                    + "|(应到|实到|未到|出席|缺席)(人数)?\\s*[:：\\d].*|[（(*＊]?((必填|选填|必选|非必填|请填写|请输入|请选择|如实填写|自动生成).{0,30}|(required|mandatory|optional)([^\\p{L}].*)?)"
                    + "|[（(-]*\\s*(此页|本页|以下|此处)*(空白|无正文|没有内容)\\s*[）)-]*|[-—=_*.…\\s]{3,}",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final String FOOTNOTE_STARTS = "应实未出缺必选非请如自mMoO注备附说填制审复负联报日盖经承分主单领签传地邮电手截*※＊例示样范第（(-—=_.…以此本nrpcsdeNRPCSDE";
    /// Where a body signs: 吉林大学（盖章）.
    public static final Pattern SEAL = Pattern.compile(
            ".*[（(]\\s*(加?盖?公?章|单位公?章|签\\s*[章字名]|印章|seal|stamp|signature)\\s*[）)]",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> NOTE_WORDS = Set.of("注", "备注", "附注", "附", "说明", "填表说明", "note", "notes", "Note",
            "Notes", "NB");
    private static final Pattern EXAMPLE = Pattern.compile("例[）)]|(example|sample)[）)]", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBERING = Pattern.compile(
            "^[（(]?[一二三四五六七八九十\\d]+[）)、.．]\\s*|\\s*(报名|参训|参会|参加)?人?数?[:：]?\\s*共?\\s*\\d+\\s*[人名位]\\s*[:：]?$|[（(]\\s*(共?\\s*\\d+\\s*[人名位]?|\\d+ (people|persons|participants|pax))\\s*[）)]\\s*$|[:：]\\s*$");
    /// What no person is called: numbered, counted, or named like an organisation.
    private static final Pattern BODY = Pattern
            .compile("[（(]?[一二三四五六七八九十\\d]+[）)、.．].*|.*\\d+\\s*人[）)]?|(以下|下列)\\p{IsHan}{2,}.*"
                    + "|.{2,}(局|厅|委|公司|集团|大学|学院|学校|党校|协会|学会|商会|研究所|研究院|中心|委员会|政府|银行|医院|单位|组)[:：]?");
    private static final Pattern LIST = Pattern.compile(".{2,}(名单|名册|花名册|一览表|汇总表|签到表|报名表|回执|回执单|登记表|信息表|情况表|推荐表)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_PLACEHOLDER = 8;

    private final Map<Integer, ParticipantField> columns;
    private final List<Integer> fields;
    private final List<Integer> names;
    private final List<Integer> bodies;
    private final List<String> headings;
    private final boolean isTable;
    /// The column of a message that holds what was not understood.
    private final int unread;
    /// One column holds the names; a family may well be called Post.
    private final boolean isNamed;

    public RowKinds(Header header) {
        this.headings = header.headings();
        this.columns = header.columns();
        this.fields = header.columns().keySet().stream().sorted().toList();
        this.names = Stream.of(ParticipantField.NAME, ParticipantField.FAMILY_NAME)
                .flatMap(field -> header.columnsOf(field).stream()).toList();
        this.bodies = header.columnsOf(ParticipantField.ORGANISATION);
        this.unread = headings.indexOf(MessageLines.UNREAD);
        this.isNamed = header.has(ParticipantField.NAME);
        this.isTable = headings.stream().filter(heading -> !heading.isBlank()).count() > 1;
    }

    public RowKind of(SheetRow row) {
        String first = "";
        int written = 0;
        for (String cell : row.cells()) {
            String text = cell.isBlank() ? "" : CellText.line(cell);
            if (!text.isEmpty()) {
                first = written++ == 0 ? text : first;
            }
        }
        if (written == 0) {
            return RowKind.BLANK;
        }
        if (unread >= 0 && !row.cell(unread).isBlank()) {
            return RowKind.PERSON;
        }
        String name = names.isEmpty() ? "" : CellText.line(row.cell(names.getFirst()));
        first = CellText.name(WrittenName.unmarked(first));
        name = WrittenName.unmarked(name);
        if (isSubtotal(first) || isSubtotal(name)) {
            return RowKind.SUBTOTAL;
        }
        if (isFootnote(first) || isFootnote(name)
                || name.isEmpty() && (NOTE_WORDS.contains(first) || written > 1 && isLabel(first))) {
            return RowKind.FOOTNOTE;
        }
        if (repeatsHeader(row) || HeaderWords.KNOWN.isHeading(first) && isOtherHeader(row, name)
                || HeaderWords.KNOWN.isName(name) && saysHeadings(row)
                        && row.cells().stream().noneMatch(CellContent::isDistinct)) {
            return RowKind.REPEATED_HEADER;
        }
        if (written == 1 && isTable) {
            return alone(row, first, name);
        }
        return name.isEmpty() && isOnlyNumbered(row) ? RowKind.BLANK : RowKind.PERSON;
    }

    /// Whether a row with nothing but an organisation stands over people who have none.
    public boolean announcesBody(SheetRow row, SheetRow next) {
        boolean alone = !bodies.isEmpty() && !row.cell(bodies.getFirst()).isBlank()
                && row.cells().stream().filter(cell -> !cell.isBlank()).count() == 1;
        return alone && next.filledCell(bodies.getFirst()).isBlank() && !names.isEmpty()
                && !next.cell(names.getFirst()).isBlank();
    }

    /// The name of a group that a heading announces: no numbering, no count.
    public static String headingText(SheetRow row) {
        String text = row.cells().stream().map(CellText::line).filter(cell -> !cell.isEmpty()).findFirst().orElse("");
        return NUMBERING.matcher(NUMBERING.matcher(text).replaceAll("")).replaceAll("").strip();
    }

    private static boolean isSubtotal(String text) {
        boolean possible = false;
        for (int i = 0; i < text.length() && !possible; i++) {
            possible = SUBTOTAL_CHARACTERS.indexOf(text.charAt(i)) >= 0;
        }
        return (possible || text.length() > 4 && isLatin(text.charAt(text.length() - 1)) | isLatin(text.charAt(0))
                && TOTAL.matcher(text).find())
                && SUBTOTAL.matcher(text).matches();
    }

    /// 领队：, with what it labels in the next cell.
    private static boolean isLabel(String text) {
        return text.endsWith("：") || text.endsWith(":");
    }

    private static boolean isLatin(char c) {
        return c >= 'A' && c <= 'z';
    }

    private static boolean isFootnote(String text) {
        if ((text.endsWith("）") || text.endsWith(")")) && SEAL.matcher(text).matches()) {
            return true;
        }
        boolean possible = !text.isEmpty() && (FOOTNOTE_STARTS.indexOf(text.charAt(0)) >= 0
                || text.length() > 3 && (text.endsWith(")") || text.endsWith("）")) && EXAMPLE.matcher(text).find());
        return possible && FOOTNOTE.matcher(text).matches();
    }

    /// A prepared row holds its running number and perhaps a short word outside the fields.
    private boolean isOnlyNumbered(SheetRow row) {
        for (int column : fields) {
            if (!row.cell(column).isBlank()) {
                return false;
            }
        }
        return row.cells().stream().map(CellText::line).allMatch(text -> text.length() < LONGEST_PLACEHOLDER);
    }

    /// A row with a single text: a person known by name only, a running number without a person, a heading, a footnote.
    private RowKind alone(SheetRow row, String text, String name) {
        if (NUMBER.matcher(text).matches()) {
            return RowKind.BLANK;
        }
        if (headings.contains(MessageLines.REST) && MessageLine.holdsPhone(text) && !MessageLine.isTime(text)) {
            return RowKind.PERSON;
        }
        boolean wide = row.filled().stream().filter(cell -> !cell.isBlank()).count() > 2;
        boolean sentence = text.length() > LONGEST_NAME || text.contains("。") || text.contains("；")
                || text.contains(";") || text.contains("，");
        boolean inField = fields.stream().anyMatch(column -> !row.cell(column).isBlank());
        boolean announces = !name.isEmpty() && BODY.matcher(text).matches() || LIST.matcher(text).matches();
        boolean dated = CellContent.of(text).filter(ParticipantField.BORN::equals).isPresent();
        if (inField && !dated && !wide && !announces && !sentence && !text.contains(":") && !text.contains("：")) {
            return RowKind.PERSON;
        }
        return sentence || dated ? RowKind.FOOTNOTE : RowKind.HEADING;
    }

    /// The headings of another list below the first, with other columns, or of a summary by organisation.
    private boolean isOtherHeader(SheetRow row, String name) {
        boolean summary = isNamed && HeaderWords.KNOWN.isHeading(name);
        if (!summary && row.cells().stream().noneMatch(HeaderWords.KNOWN::isName)) {
            return false;
        }
        List<String> written = row.cells().stream().filter(cell -> !cell.isBlank()).toList();
        long known = written.stream()
                .filter(cell -> HeaderWords.KNOWN.meaning(cell).filter(HeaderWords.Meaning::whole).isPresent()).count();
        return known * 2 >= written.size() && written.size() > 1 && (known > 1 || summary)
                && written.stream().noneMatch(cell -> CellContent.isDistinct(cell) || NUMBER.matcher(cell).matches());
    }

    /// The same in another language: two cells mean what their columns hold.
    private boolean saysHeadings(SheetRow row) {
        return columns.entrySet().stream().filter(column -> HeaderWords.KNOWN.meaning(row.filledCell(column.getKey()))
                .flatMap(HeaderWords.Meaning::field).filter(column.getValue()::equals).isPresent()).count() > 1;
    }

    /// The headings again, on a new page.
    private boolean repeatsHeader(SheetRow row) {
        int same = 0;
        boolean named = false;
        for (int column : fields) {
            String cell = row.filledCell(column);
            if (column < headings.size() && !cell.isEmpty() && cell.equals(headings.get(column))) {
                same++;
                named |= names.contains(column);
            }
        }
        return named && same > fields.size() / 2;
    }
}
