package org.rollbook.sheet.cell;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What a cell holds by its looks alone, for lists that have no headings.
public final class CellContent {
    public static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+");
    private static final Pattern ID = Pattern.compile("\\d{17}[\\dXx]|\\d{15}|[1-9]([.]\\d+)?[eE]\\+1[457]");
    public static final Pattern RESIDENT = Pattern.compile("(?<![\\dA-Za-z])\\d{17}[\\dXx](?![\\dA-Za-z])");
    private static final int SHORTEST_LABELLED_ID = 19;
    private static final Pattern PHONES = Pattern
            .compile("[+＋(（]?\\d[\\d\\s()（）+-]{5,}\\d([\\s/、,;，；转]*[\\d()-]{3,}\\d*)*");
    private static final Pattern DATE = Pattern
            .compile("(19|20)\\d\\d([年./-]\\d{1,2}([月./-](\\d{1,2}日?)?)?|(0[1-9]|1[0-2])([0-2]\\d|3[01]))( 00:00.*)?");
    /// 1981年5月出生, 生于1984年: words of a birth, which is no place to come from.
    private static final Pattern BIRTH = Pattern.compile(
            "(19|20)?\\d\\d([年./-]\\d{0,2}[月./-]?(\\d{1,2}[日号]?)?)?\\s*出?生(人|于)?|(出?生于|出生(日期|年月)?[:：]?|生日[:：]?)\\s*(19|20)\\d\\d\\D?[\\d年月日./-]{0,7}|(中[華华])?民[國国]\\s*\\d{1,3}年(\\d{1,2}月(\\d{1,2}日)?)?(出?生)?");
    /// The last word may be followed by a department: 商务局服务贸易处.
    private static final Pattern BODY = Pattern
            .compile("\\S*(公司|集团|大学|学院|学校|中学|小学|党校|幼儿园|研究所|研究院|设计院|科学院|协会|学会|商会|联合会|基金会|合作社|委员会|管委会|居委会"
                    + "|政府|银行|支行|分行|医院|法院|检察院|海关|开发区|园区|基地|事务所|工作室|酒店|宾馆|商场|电视台|报社|出版社|街道办|办事处|代表处|中心|总部|图书馆|文化馆|博物馆|纪念馆|美术馆|艺术馆|档案馆|科技馆|体育馆|展览馆|派出所|司法所|税务所|财政所|国土所|管护所|公证处|水管站|水利站|农机站|农技站|推广站|监督站|文化站|畜牧站|兽医站|林业站|经管站|种子站|质监站|检测站|管理所|服务站|工作站|气象站|监测站|检查站|管理站|防疫站|卫生院|社区|乡镇|监狱|分局|支队|大队|局|厅|委|厂|企业)"
                    + "[\\p{IsHan}（）()A-Za-z0-9]{0,14}");
    /// What nobody is called, whatever its first character.
    private static final Pattern ONLY_BODY = Pattern
            .compile("\\p{IsHan}{2,}(公司|集团|大学|学院|学校|中学|小学|党校|协会|学会|商会|委员会|管委会|政府|银行|医院|研究院|研究所|局|厅)");
    private static final Pattern TOWN = Pattern.compile("\\p{IsHan}{2,14}(镇|乡|街道|社区|村|苏木|派出所|支队|大队|卫生院)");
    private static final int SHORTEST_TOWN = 3;
    private static final Pattern ENGLISH_BODY = Pattern.compile(
            ".*\\b(co|ltd|inc|llc|corp|corporation|company|group|university|college|institute|academy|school|bureau"
                    + "|ministry|department|association|federation|center|centre|bank|hospital|office|agency|commission|committee|council|embassy|chamber)\\b.*",
            Pattern.CASE_INSENSITIVE);
    /// An office, not the body: 局长, 委员, 厂长, 中心主任.
    private static final Pattern OFFICE = Pattern
            .compile("\\p{IsHan}{0,6}(局长|厅长|委员|厂长|主任|所长|处长|科长|书记|总监|经理|院长|校长|行长|会长|秘书长|董事长)");
    private static final Pattern POSITION = Pattern
            .compile("[\\p{IsHan}、/（）()]{0,10}(长|主任|经理|总监|书记|科员|主管|专员|助理|秘书|干事|董事|代表|顾问|会计|出纳|主席|委员|调研员|巡视员"
                    + "|负责人|成员|技术员|业务员|管理员|职员|办事员|主办|总裁|总工|店主|班主任|辅导员|教师|主任科员|合伙人|校长|组长)");
    private static final Pattern ENGLISH_POSITION = Pattern.compile(
            ".*\\b(manager|director|officer|chief|ceo|cto|cfo|secretary|head|deputy|president|chairman|engineer|assistant|clerk|attach[eé])\\b.*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TITLE = Pattern
            .compile("(正|副)?(教授|研究员)|讲师|助教|助理研究员|((正|副)?高级|中级|助理|正高级?)?(工程师|经济师|会计师|统计师|国际商务师|政工师|农艺师|审计师|律师|教师|馆员)|高工"
                    + "|(associate |assistant )?professor|lecturer", Pattern.CASE_INSENSITIVE);
    private static final Pattern HAN_NAME = Pattern.compile("\\p{IsHan}{2,4}|\\p{IsHan}{1,10}(·\\p{IsHan}{1,10}){1,3}");
    private static final Pattern LATIN_NAME = Pattern.compile("\\p{Lu}[\\p{L}'’.-]*( \\p{L}[\\p{L}'’.-]*){1,4}");
    private static final int LONGEST = 60;
    private static final Set<String> SURNAMES = Surnames.all();

    private static final String PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领";
    private static final Pattern PLATE = Pattern.compile("[" + PROVINCES + "][A-Z][·.•\\s-]?[A-Z0-9]{4,5}[A-Z0-9挂学警港澳]",
            Pattern.CASE_INSENSITIVE);

    private CellContent() {
    }

    /// The one resident number that stands among words: 身份证号：220102198205121654.
    public static Optional<String> idNumber(String text) {
        List<String> found = text.length() < SHORTEST_LABELLED_ID ? List.of()
                : RESIDENT.matcher(text).results().map(MatchResult::group).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /// The field that this text belongs to, as far as a single cell can tell.
    public static Optional<ParticipantField> of(String cell) {
        String text = CellText.narrow(cell);
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<ParticipantField> distinct = distinct(text);
        return distinct.isPresent() || beginsAsNumber(text) ? distinct : words(text);
    }

    private static Optional<ParticipantField> distinct(String text) {
        if (text.length() > 2 && (text.indexOf('生') >= 0 || text.indexOf('民') >= 0) && BIRTH.matcher(text).matches()) {
            return Optional.of(ParticipantField.BORN);
        }
        if (EMAIL.matcher(text).matches()) {
            return Optional.of(ParticipantField.EMAIL);
        }
        return beginsAsNumber(text) ? digits(text) : Optional.empty();
    }

    private static boolean beginsAsNumber(String text) {
        return Character.isDigit(text.charAt(0)) || "+(".indexOf(text.charAt(0)) >= 0;
    }

    private static Optional<ParticipantField> digits(String text) {
        if (ID.matcher(text).matches()) {
            return Optional.of(ParticipantField.ID_NUMBER);
        }
        if (DATE.matcher(text).matches()) {
            return Optional.of(ParticipantField.BORN);
        }
        return PHONES.matcher(text).matches() ? Optional.of(ParticipantField.PHONE) : Optional.empty();
    }

    private static Optional<ParticipantField> words(String text) {
        if (PersonWords.sex(text).isPresent()) {
            return Optional.of(ParticipantField.SEX);
        }
        if (TITLE.matcher(text).matches()) {
            return Optional.of(ParticipantField.TITLE);
        }
        if (PersonWords.role(text).isPresent() && !text.equals("教师")) {
            return Optional.of(ParticipantField.ROLE);
        }
        if (isBody(text)) {
            return Optional.of(ParticipantField.ORGANISATION);
        }
        if (POSITION.matcher(text).matches() && !isKnownName(text)
                || OfficeWords.mayEndInPost(text) && OfficeWords.isPost(text) || OfficeWords.standsAlone(text)
                || ENGLISH_POSITION.matcher(text).matches()) {
            return Optional.of(ParticipantField.POSITION);
        }
        return isName(text) ? Optional.of(ParticipantField.NAME) : Optional.empty();
    }

    /// The number plate of a car: 吉A·12345, 吉AD12345.
    public static boolean isPlate(String text) {
        return text.length() > 6 && text.length() < 11 && PLATE.matcher(CellText.narrow(text)).matches();
    }

    public static boolean isPosition(String text) {
        return POSITION.matcher(text).matches() || OfficeWords.mayEndInPost(text) && OfficeWords.arePosts(text)
                || ENGLISH_POSITION.matcher(text).matches() || TITLE.matcher(text).matches();
    }

    public static boolean isBody(String text) {
        return isTown(text) || text.length() > 2 && BODY.matcher(text).matches() && !OFFICE.matcher(text).matches()
                || ENGLISH_BODY.matcher(text).matches();
    }

    /// 磐石市烟筒山镇; 王家村 may be a person.
    private static boolean isTown(String text) {
        return TOWN.matcher(text).matches()
                && (text.length() > SHORTEST_TOWN || !isKnownName(text) && !isRareName(text));
    }

    /// An organisation where a name should stand.
    public static boolean isHanBody(String text) {
        return text.length() > 3 && ONLY_BODY.matcher(text).matches();
    }

    /// Two to four Han characters that begin with a surname, a name with a dot, or two or more capitalised words.
    public static boolean isName(String cell) {
        String text = CellText.name(cell);
        return isKnownName(text) || text.contains("·") && HAN_NAME.matcher(text).matches()
                || LATIN_NAME.matcher(text).matches() && !ENGLISH_BODY.matcher(text).matches();
    }

    private static boolean isKnownName(String text) {
        return HAN_NAME.matcher(text).matches() && !text.contains("·")
                && (SURNAMES.contains(text.substring(0, 1))
                        || text.length() > 2 && SURNAMES.contains(text.substring(0, 2)));
    }

    /// A name that begins with one of the surnames that are also words: 门, 代, 国. It counts where names must stand.
    public static boolean isRareName(String cell) {
        String text = CellText.name(cell);
        return HAN_NAME.matcher(text).matches() && text.length() < 4 && Surnames.isRare(text.substring(0, 1))
                && !Surnames.isWord(text)
                && !isPosition(text) && !OfficeWords.isPost(text) && HeaderWords.KNOWN.meaning(text).isEmpty();
    }

    /// A known heading that nobody writes below one: 单位, but not 学员; its first character may well be a surname.
    public static boolean isHeading(String cell) {
        return HeaderWords.KNOWN.meaning(cell).filter(HeaderWords.Meaning::whole).isPresent()
                && of(cell).filter(field -> field != ParticipantField.NAME).isEmpty();
    }

    /// A text that only a person's row can hold, never a heading.
    public static boolean isDistinct(String cell) {
        String text = CellText.narrow(cell);
        return !text.isEmpty() && text.length() <= LONGEST && distinct(text).isPresent();
    }
}
