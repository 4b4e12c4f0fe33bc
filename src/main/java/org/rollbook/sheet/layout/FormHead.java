package org.rollbook.sheet.layout;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rollbook.sheet.cell.CellContent;
import org.rollbook.sheet.cell.CellText;
import org.rollbook.sheet.cell.Duties;
import org.rollbook.sheet.cell.HeaderWords;
import org.rollbook.sheet.cell.ParticipantField;
import org.rollbook.sheet.layout.ListOrganisation.Source;
import org.rollbook.sheet.table.SheetRow;

/// What stands around a list about everybody in it: an organisation that returns a form is named once, in a line with a label,
/// in the title, in the name of the sheet, or where it signs.
public final class FormHead {
    private static final Pattern COLON = Pattern.compile("\\s*[:：]\\s*");
    private static final Pattern SEAL = Pattern.compile("\\s*[（(]\\s*(加?盖?公?章|单位公?章|签\\s*章|印章|seal|stamp)\\s*[）)]\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BLANK = Pattern.compile("[_＿\\s.…]*");
    private static final Pattern LABEL = Pattern
            .compile("(报送|填报|填表|报名|推荐|选派|派出|参训|参会|所在|送培|申报|呈报|上报)?(单位|机构|企业|公司|部门单位)(名称|全称)?(及?盖章|签章)?");
    /// Directly behind a body: who is sent. 培训班学员名单 behind it would say who holds the class.
    private static final Pattern TITLE = Pattern.compile(
            "(?:关于)?(?:(?:19|20)\\d\\d年?)?(.{2,30}?)(?:(?:拟|选派|推荐)?(?:参加|赴|参训|参会|报名|推荐|选派|送培|出席).*|人员(?:名单|名册|信息表|情况表|花名册)?|(?:名单|花名册|名册|回执|回执单))\\s*(?:[（(].*[）)])?");
    /// Directly behind a body its own people, in a form that is sent in: 实验学校教师培训报名表. 培训班学员名单 would be the host's.
    private static final String ITS_PEOPLE = "(?:骨干|青年|新任|新入职|新|全体|中层|在职)*(?:教师|教职工|教职员工|教师队伍|老师|职工|干部职工|员工|干部|骨干|人员|医务人员|医护人员|护士|医师|民警|辅警|村干部|队员|会员|从业人员|工作人员|技术人员|专业技术人员)";
    private static final String SENT_FORM = "(?:报名|推荐|申请|申报|登记|信息|信息采集|情况|汇总|人员|名单)*(?:报名表|推荐表|推荐名单|申报表|登记表|信息表|采集表|汇总表|情况表|回执|回执单|一览表)";
    private static final Pattern ITS_TITLE = Pattern
            .compile("(?:(?:19|20)\\d\\d年?度?)?(.{2,30}?)(?:(?:19|20)\\d\\d年?度?)?" + ITS_PEOPLE + "(?:参加)?[^班]{0,20}?"
                    + SENT_FORM + "\\s*(?:[（(].*[）)])?");
    /// Who trains its own people says nothing of others: 客车股份有限公司培训学员名单 over departments.
    private static final Pattern TRAINED = Pattern.compile(
            "(?:(?:19|20)\\d\\d年?度?)?(.{2,40}?)(?:(?:19|20)\\d\\d年?度?)?(?:岗位|技能|业务|安全|管理|职业|全员|新员工|入职|内部|春季|秋季|第\\p{IsHan}期)*(?:培训|参训)(?:学员|人员|员工)(?:花?名册|名单|名单表|信息表|情况表|登记表|报名表|统计表|汇总表)\\s*(?:[（(].*[）)])?");
    /// A form that is sent in, below the line that says by whom.
    private static final Pattern FORM = Pattern
            .compile("(?:(?:19|20)\\d\\d年?度?)?(?:" + ITS_PEOPLE + ".*|[^班]*)" + SENT_FORM + "\\s*(?:[（(].*[）)])?");
    private static final Pattern MANY = Pattern.compile(
            ".*(直属|所属|下属|辖区|全[国省市县区州乡镇]|系统|各|中小学|重点|相关|有关|部分)\\p{IsHan}{0,8}|.*[省市县区州旗](小学|中学|高中|初中|学校|幼儿园|职业学校|中职学校|高校|院校|企业|公司|银行|乡镇|街道|社区|村)");
    private static final Pattern OTHER_LIST = Pattern
            .compile(".{2,}(名单|名册|花名册|回执|回执单|登记表|报名表|汇总表|信息表|情况表|一览表|推荐表)(\\s*[（(].*[）)])?");
    private static final Pattern SHORT_UNIVERSITY = Pattern.compile("\\p{IsHan}{2,5}大");
    private static final Pattern COURSE = Pattern.compile("班|培训|研修|学员|会议|论坛");
    private static final Pattern HAN = Pattern.compile("[\\p{IsHan}（）()]+");
    private static final int SIGNED = 3;
    private static final int LONGEST = 40;

    private final Header header;

    public FormHead(Header header) {
        this.header = header;
    }

    /// The organisation that everybody of the list belongs to, unless a row says otherwise.
    public Optional<ListOrganisation> organisation() {
        List<SheetRow> above = header.table().rows().stream().takeWhile(row -> row.number() < header.row()).toList();
        List<SheetRow> below = header.table().rows().stream().filter(row -> row.number() > header.row()).toList();
        boolean course = above.stream().flatMap(row -> written(row).stream())
                .anyMatch(cell -> COURSE.matcher(cell).find() && !FORM.matcher(cell).matches());
        return found(above, FormHead::labelled, Source.LABEL).or(() -> overFirstBlock(above, below))
                .or(() -> found(above, FormHead::titled, Source.TITLE))
                .or(() -> header.has(ParticipantField.DEPARTMENT) ? found(above, FormHead::trained, Source.TITLE)
                        : Optional.empty())
                .or(() -> course ? Optional.empty() : found(above, FormHead::onlyBody, Source.TITLE))
                .or(() -> found(below.reversed(), FormHead::sealed, Source.SEAL))
                .or(() -> found(last(below), FormHead::onlyBody, Source.SEAL))
                .or(() -> Optional.of(header.table().name().strip()).filter(CellContent::isHanBody)
                        .map(name -> new ListOrganisation(name, Source.SHEET)));
    }

    /// Below a title the body of the first block of people, where it stands over its headings as others do over theirs, or the title names another.
    private static Optional<ListOrganisation> overFirstBlock(List<SheetRow> above, List<SheetRow> below) {
        if (above.size() < 2) {
            return Optional.empty();
        }
        List<SheetRow> titles = above.subList(0, above.size() - 1);
        boolean titled = titles.stream().anyMatch(row -> titled(row).isPresent());
        boolean again = IntStream.range(1, below.size()).anyMatch(i -> onlyBody(below.get(i - 1)).isPresent()
                && HeaderLines.isPossible(below.get(i)) && HeaderLines.isOnlyHeadings(below.get(i)));
        return Optional.of(above.getLast()).filter(_ -> titled || again).flatMap(FormHead::onlyBody)
                .map(text -> new ListOrganisation(text, Source.TITLE));
    }

    /// A label and what stands behind its colon, in the same cell or in the next written one.
    static Optional<String> labelled(SheetRow row) {
        List<String> cells = written(row);
        for (int i = 0; i < cells.size(); i++) {
            String[] parts = COLON.split(cells.get(i), 2);
            String label = SEAL.matcher(parts[0]).replaceAll("");
            String behind = parts.length < 2 || parts[1].isEmpty() ? i + 1 < cells.size() ? cells.get(i + 1) : ""
                    : parts[1];
            if (isOrganisation(label) && cells.size() <= 4) {
                String text = SEAL.matcher(behind).replaceAll("").strip();
                return Optional.of(text).filter(FormHead::isName);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> titled(SheetRow row) {
        return written(row).stream().limit(1)
                .flatMap(title -> Stream.of(TITLE.matcher(title), ITS_TITLE.matcher(title))).filter(Matcher::matches)
                .map(title -> title.group(1).strip())
                .filter(body -> CellContent.isHanBody(body) || CellContent.isBody(body) && Duties.endsBody(body)
                        || SHORT_UNIVERSITY.matcher(body).matches())
                .filter(FormHead::isOne).findFirst();
    }

    private static Optional<String> trained(SheetRow row) {
        return written(row).stream().limit(1).map(TRAINED::matcher).filter(Matcher::matches)
                .map(title -> title.group(1).strip())
                .filter(body -> CellContent.isBody(body) && Duties.endsBody(body) && isOne(body)).findFirst();
    }

    /// 直属学校, 南关区中小学: many bodies, of which nobody says which.
    private static boolean isOne(String body) {
        return !MANY.matcher(body).matches();
    }

    /// Where a list is signed: its last rows.
    private static List<SheetRow> last(List<SheetRow> below) {
        return below.subList(Math.max(0, below.size() - SIGNED), below.size());
    }

    /// A row with nothing but a body, perhaps numbered: 一、延吉市第五中学.
    static Optional<String> onlyBody(SheetRow row) {
        List<String> cells = written(row);
        return cells
                .size() == 1
                        ? Stream.of(RowKinds.headingText(row))
                                .filter(cell -> cell.length() > 3 && HAN.matcher(cell).matches()
                                        && CellContent.isBody(cell) && Duties.endsBody(cell))
                                .findFirst()
                        : Optional.empty();
    }

    /// What a line over repeated headings says of the people below: their organisation, or blank where it is another list of
    /// somebody whose name is not understood.
    public static Optional<String> announced(SheetRow row) {
        boolean title = written(row).stream().limit(1).anyMatch(cell -> OTHER_LIST.matcher(cell).matches());
        return labelled(row).or(() -> titled(row)).or(() -> onlyBody(row))
                .or(() -> title || written(row).size() == 1 ? Optional.of("") : Optional.empty());
    }

    /// 吉林大学（盖章）, or a label where a body signs: 单位（盖章）：吉林大学.
    private static Optional<String> sealed(SheetRow row) {
        Stream<String> signed = written(row).stream()
                .filter(cell -> SEAL.matcher(cell).find() && !COLON.matcher(cell).find())
                .map(cell -> SEAL.matcher(cell).replaceAll("")).filter(CellContent::isHanBody);
        return Stream.concat(labelled(row).filter(CellContent::isBody).stream(), signed).findFirst();
    }

    private static Optional<ListOrganisation> found(List<SheetRow> rows, Function<SheetRow, Optional<String>> where,
            Source source) {
        return rows.stream().map(where).flatMap(Optional::stream).findFirst()
                .map(text -> new ListOrganisation(text, source));
    }

    private static List<String> written(SheetRow row) {
        return row.cells().stream().map(CellText::line).filter(cell -> !cell.isEmpty()).toList();
    }

    private static boolean isOrganisation(String label) {
        return LABEL.matcher(label).matches() || HeaderWords.KNOWN.meaning(label).filter(HeaderWords.Meaning::whole)
                .flatMap(HeaderWords.Meaning::field).filter(ParticipantField.ORGANISATION::equals).isPresent();
    }

    /// Neither an empty line to write on nor the next label.
    private static boolean isName(String text) {
        return text.length() > 1 && text.length() <= LONGEST && !BLANK.matcher(text).matches()
                && !COLON.matcher(text).find()
                && HeaderWords.KNOWN.meaning(text).filter(HeaderWords.Meaning::whole).isEmpty();
    }
}
