package org.rollbook.sheet.row;

import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollbook.sheet.cell.CellText;

/// Whether a remark, or a column of the state of a registration, leaves it open if somebody comes.
///
/// A remark is judged by its clauses. What concerns only a meal, a bus, a morning or some day is no question, unless its reason is given
/// so: 不参加合影, 周三上午请假, but 因下午开会不能参加.
final class AttendanceRemark {
    private static final Pattern CLAUSES = Pattern.compile("[，,；;。！!\\n]+");
    private static final Map<Character, Character> SIMPLIFIED = Stream
            .of("請请", "參参", "與与", "無无", "會会", "來来", "備备", "補补", "換换", "調调", "離离", "職职", "辭辞", "時时",
                    "間间", "認认", "確确", "審审", "給给", "讓让", "轉转", "額额", "學学", "習习", "動动", "報报", "場场", "產产", "護护", "開开",
                    "衝冲", "週周", "號号", "訓训", "繳缴", "費费", "過过", "變变",
                    "為为", "選选", "願愿", "臨临", "領领", "發发", "簽签", "單单", "棄弃", "絕绝", "駁驳", "對对", "業业", "導导", "劃划", "擬拟",
                    "決决", "實实", "際际", "機机", "從从", "隊队", "還还", "遲迟", "視视")
            .collect(Collectors.toMap(pair -> pair.charAt(0), pair -> pair.charAt(1)));

    /// Somebody does not come; a day or an occasion may limit it.
    private static final Pattern ABSENT = Pattern.compile(
            "(不|无法|不能|未能|不再|不便|没法|难以|不克|不会|不愿|不想|不拟)(能|克)?(前来|来|去|参加|参训|参会|参与|到会|到场|到|出席|成行|赴会|与会)|不参(?!与)|请\\S{0,2}假|休假|事假|病假|缺席|缺勤|取消|退出|放弃|(来|去|到|参加|出席)不(了|成)|(不|未)(予|再|作|做)?(安排|派|报名|报送|列入|参加|录取|入选)|谢绝|婉拒|拒绝"
                    + "|not (be )?(attend|com|able|join|participat|avail)|(won't|can ?not|can't|unable to|will not|may not|might not|does not|doesn't) (be able to )?(attend|come|join|make|travel|participate|take part|go)"
                    + "|absen(t|ce)|cancel|unable|on leave|unavailable|declin|regrets|withdr[ae]w|drop(s|ped)? out|pull(s|ed)? out|excused",
            Pattern.CASE_INSENSITIVE);
    /// It is open whether somebody comes, or something keeps them.
    private static final Pattern UNSURE = Pattern.compile(
            "恐(怕|难)|难(以)?(到|来|参|成)|大概(不|来|去|参)|估计(不|来|去|参)|也许|或许|未必|不好说|以后再说|再(说|议|商|看|报|确)|商量|协商中|等?(回音|消息)|(待|等|未|没)\\S{0,6}(批复|答复|回复|反馈|回音|消息|表态|审批|结论)|排队|联系不上|(无法|未|没)(能)?(联系|接通)|失联|意愿|国外|境外|海外|abroad|overseas|awaiting|no (reply|answer|response)|unreachable|(待|等)(进一步|最终|最后|领导|单位|上级)?(通知|确[认定]|批|安排|报|定|审|核|商|协调|回复)|(未|暂|再|另|拟)定|视\\S{0,6}(情况|而定|决定|安排|再)|看\\S{0,4}(情况|安排)|取决于|(不|未|没)(能|太|完全|最终|最后)?确[定认]|尚(未|不|无)|可能(不|去不|无法|请|有事|缺|换|参加|来|去)"
                    + "|(如|若|假如|要是|只要|除非|倘)(?!需|有问题|有疑|下|期|约|图|表|果有问题).{0,10}(参加|参训|参会|出席|来|去|前往|到会|允许|许可|批准|同意)|争取(参加|来|到|赶)|尽量(参加|来|到|赶)|(通知|单位|实际|领导|最终|后续|正式)\\S{0,6}为准|未批|开会|出差|公出|会议冲突|冲突|另有(安排|任务|会议|公务|他|要|工作|事)|(?<![如若没无])有事(?!项|业|请)|外出|(在|去|到|赴)外地|在外(?!住|租|面|贸|事|资|企|国|语|地住)"
                    + "|因[公事病故](?!护照)|不一定|说不准|去留|存疑|是否(参加|来|到|能)|值班|走不开|脱不开|抽不开|抽不出|离不开|撞期|[?？]$"
                    + "|pending|tentative|confirmation|unconfirmed|\\btb[cda]\\b|not (yet )?(sure|confirmed|decided|approved)|un(sure|decided|certain)|maybe|perhaps|possibly|\\bmay (be )?(come|attend|join|absent)|\\bmight\\b|provisional|on a? ?business trip|in a meeting|\\bif (time|work|possible|available|able|the)|subject to|depend(s|ing)|conflict",
            Pattern.CASE_INSENSITIVE);
    /// Somebody else comes, another time, or nobody can: no day limits it.
    private static final Pattern GONE = Pattern.compile(
            "另行?(选派|派|安排|指定|确定|推荐|选|报|找)|空缺|缺额|后补|补报|作废|无效|重复(?!使用)|删除|删掉|划掉|撤销|撤回|撤出|注销|剔除|已退|退(训|班|学|会)|对调|互换|调剂|抱恙|染病|待产|届时由|duplicate|delete|removed?|void|改由|换成|换为|改为(?!住|单|双|标)|改派|(由|让|请|派|委托|安排).{2,4}(代替|替代|顶替|代为(参|出)|代(参|出|$)|替|(参加|参训|参会|出席|前来)$)|.{2,4}(?<![年世时古现当近货物])代(替|为)?(参|出|其|$)|(?<![\\p{IsHan}])代\\p{IsHan}{2,3}(?![\\p{IsHan}])|代替|替换|顶替|接替|代\\S{2,4}(参|出)|替\\p{IsHan}{2,3}|转由|转给|让给|让出|让与"
                    + "|(名额|指标)\\S{0,3}(让|转|给|由|归|取消|收回|调剂|作废|空)|换人|(更换|调换)(?!手机|电话|号码|房|座|床|车)|人员(调整|变动|有变|更换)|人选|改期|改签|候补(?!委员)|备[选取]|候选|候用|预备(?!党员|会|役)|替补|备用|递补"
                    + "|[产病事婚丧年休探育]假(?!期)|陪产|坐月子|临产|出国|出境|退休|病退|抽调|隔离|住院(?!医|部|总)|手术|生病|患病|卧床|身体(原因|不适|欠佳)|陪护|陪床|护理(家|病|老|母|父|孩)|照[顾看](家|老|孩|小孩|父|母|病|爱)|去世|逝世|病故|病逝|挂职|借调|驻村(?!第一书记|书记|干部|工作队|队)|离职|离任|辞职|辞去|辞退|解聘|调离|调走|调出|调任|停职|免职|援[藏疆青]|(外出|脱产|在外|离岗|封闭)(学习|培训|进修)|赴.{1,6}(学习|培训|进修|挂职|工作)"
                    + "|(下|后|另)一?(期|批|次|届|班)(再|参|安排|学|$)|(转|移|调|改|推迟|顺延|延)(至|到|入)?(下|后|另)一?(期|批|次|届|班)|延期|推迟|暂缓|缓训|顺延|赶不(回|到|及)|回不来|成行不了|(无法|不能|未能)成行"
                    + "|replaced|replac(e|ing)|substitut|on behalf of|instead of|resign|retire|hospital|maternity|sick|visa (was |is |not )?(refus|den|reject|pend|issu)|refused|rejected|postpone|(next|another) (session|course|batch|term|class)|wait(ing)?[ -]?list|stand-?by|reserve (list|candidate)|left the (company|firm|organi[sz]ation|ministry|office)|no longer",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BACK = Pattern.compile("术后|手术后|返聘|回聘|(已|刚)(出院|返回|回国|销假|解除|康复|痊愈)|销假|病愈");
    /// It was so before: 去年因病未参加.
    private static final Pattern BEFORE = Pattern.compile(
            "去年|前年|上(一)?(期|次|届|年|批|半年)|往(年|届|期)|曾|以前|此前|之前|原定|\\d{4}年(?!\\d)|previous|last (year|time|session)",
            Pattern.CASE_INSENSITIVE);
    /// The last word: 已请假报备，可参加全程.
    private static final Pattern COMES = Pattern.compile(
            "(但|仍|现|已|均|并)?(可以?|能够?|会|将|仍|保证|确定|确认|全程|正常|按时|准时|按期|如期|同意){1,4}(参加|参训|参会|出席|到会|到场)(全程|培训|学习|会议|全部课程|活动)?");
    private static final Pattern OCCASION = Pattern.compile(
            "合影|照相|拍照|照片|聚餐|会餐|晚宴|宴|晚餐|午餐|早餐|用餐|就餐|工作餐|吃|喝|饮|酒(?!店)|晚会|联谊|联欢|参观|游览|旅游|(文体|团建|拓展|户外|晚间|自由|课外|集体|党日)活动|开班(式|典礼)|开幕|闭幕|开营|结业(式|典礼)|毕业典礼|典礼|仪式|考试|测试|测验|竞赛|(小组|分组)讨论|发言|比赛|体检|晨练|早操|晨跑|接[站机送车]|送[站机]|班车|大巴|乘车|用车|坐车|包车|派车|自驾|住宿|入住|住店|留宿|房|床|座位|席位|酒店|宾馆|[车机船]票|返程|发票|票据|资料|教材|领取|缴|费|值日|评优|评选|微信群|[进入退出]群|群|讲课|报销|发放|证书|桌牌|席卡|食宿|餐"
                    + "|dinner|lunch|breakfast|banquet|meal|\\beat|drink|pork|beef|photo|tour|excursion|visit to|airport|pick-?up|transfer|hotel|accommodation|\\broom|ceremony|reception|\\bexam",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HALF_DAY = Pattern.compile(
            "半[天日]|上午|下午|晚上|当晚|早上|中午|傍晚|晚间|夜间|[半1一2两二]个?(小时|节课?|课时)|(前|后|上|下)半(程|段)|morning|afternoon|evening|half[- ]?day|\\bhours?\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY = Pattern.compile(
            "(周|星期|礼拜)[一二三四五六日天末]|\\d{1,2}[日号]|第[一二三四五六\\d]天|首日|首[天晚]|头[一两]?天|前[一两半]天|最后[一半]天|末日|当天|当日|[一1两2二]天|(mon|tues?|wednes|thurs?|fri|satur|sun)day|(first|last|second|one) day|day (one|two|\\d)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WHOLE = Pattern
            .compile("全程|全期|全部|整个|所有|(至|到|[-~—–])\\s*(周|星期)?[\\d一二三四五六日天]|entire|whole");
    private static final Pattern REASON = Pattern.compile("因|由于|问题|原因|due to|because|owing", Pattern.CASE_INSENSITIVE);
    private static final Pattern DUTY = Pattern.compile("[要有去须需在]");

    private static final Pattern STATE = Pattern.compile(
            "状态|情况|审核|审批|批准|结果|(是否|能否|可否|确认|同意)(可以?|能|已)?(参加|参会|参训|到会|出席|到场|前来|来|报名|录取|通过|缴费|交费)?|(参加|参会|参训|到会|出席|到场|报名|录取)(与否|意向|意愿|回执|确认)?|出席|缴费|交费|回执|意向|attend|coming|status|confirm|approv|rsvp|accepted|payment",
            Pattern.CASE_INSENSITIVE);
    /// States of something else.
    private static final Pattern OTHER_STATE = Pattern.compile(
            "标题|主题|事由|课程|班|项目|摘要|婚|健康|身体|就业|疫苗|核酸|政治|党|报到|签到|住|房|餐|食|票|接|送|车|合影|学历|历|曾|往|上|发言|资料|教材|基本|民族|家庭|培训情况|近|过敏|课题|单位|困难|meal|room|hotel|visit|pick|marital|health|vaccin",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NO = Pattern.compile(
            "[×xX✗✘✕╳☒]|否|不|无|n|no|0|(不|未|待|没).{0,8}|暂?(驳|退)回.*|取消.*|撤销.*|作废|失效|暂缓|缺席.*|请假.*|候补.*|备选|拒绝|谢绝|.{0,4}(未通过|不通过|未缴|未交|失败|中止|终止)(费)?|(审核|审批|确认|处理)中|pending.*|rejected|declined?|cancel.*|unpaid|unconfirmed|withdrawn|waitlist.*|tentative|not .*|maybe|\\?|？",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ATTENDANCE = Pattern.compile("参加|参会|参训|到会|出席|到场|前来|attend|coming|rsvp",
            Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_STATE = 20;
    /// No number says whether somebody comes.
    private static final Pattern WORDS = Pattern.compile("[^\\x00-\\x7f]|\\?|[A-Za-z]{2}");

    private AttendanceRemark() {
    }

    /// Whether a remark says that somebody does not come, may not come, or that another one does.
    static boolean isDoubtful(String remark) {
        String text = simplified(remark);
        if (!WORDS.matcher(text).find()) {
            return false;
        }
        String[] clauses = CLAUSES.split(text);
        boolean doubtful = false;
        for (String clause : clauses) {
            String said = clause.strip();
            doubtful = isDoubt(said) || doubtful && !COMES.matcher(said).matches();
        }
        return doubtful;
    }

    /// What a cell of a column that no field holds says of coming; the heading tells what it is about.
    static Optional<String> state(String heading, String cell) {
        if (cell.length() > 1 && cell.chars().allMatch(AttendanceRemark::isOfNumbers)) {
            return Optional.empty();
        }
        String about = simplified(heading);
        String said = simplified(cell);
        if (said.isEmpty() || said.length() > LONGEST_STATE) {
            return Optional.empty();
        }
        boolean no = NO.matcher(said).matches();
        if (!no && !WORDS.matcher(said).find()) {
            return Optional.empty();
        }
        boolean asked = STATE.matcher(about).find()
                && (ATTENDANCE.matcher(about).find() && !OCCASION.matcher(about).find()
                        || !OTHER_STATE.matcher(about).find());
        boolean other = !asked && (OCCASION.matcher(about).find() || OTHER_STATE.matcher(about).find());
        boolean doubtful = asked && no || !other && isDoubtful(said);
        return Optional.of(cell).filter(_ -> doubtful);
    }

    private static boolean isOfNumbers(int c) {
        return c >= '0' && c <= '9' || c == ' ' || c == '-' || c == '+';
    }

    private static boolean isDoubt(String clause) {
        if (clause.isEmpty() || BACK.matcher(clause).find()) {
            return false;
        }
        String now = clause;
        if (BEFORE.matcher(clause).find()) {
            return false;
        }
        if (GONE.matcher(now).results().anyMatch(found -> !concernsOccasion(now, found))) {
            return true;
        }
        boolean whole = WHOLE.matcher(now).find();
        return ABSENT.matcher(now).results()
                .anyMatch(found -> whole && !concernsOccasion(now, found)
                        || !concernsOccasion(now, found) && !isLimited(now, HALF_DAY) && !isLimited(now, DAY))
                || UNSURE.matcher(now).results()
                        .anyMatch(found -> !concernsOccasion(now, found) && (whole || !isLimited(now, HALF_DAY)));
    }

    /// Whether it is about a meal or a bus: named behind the word, or before it and not as its reason.
    private static boolean concernsOccasion(String clause, MatchResult found) {
        Matcher occasion = OCCASION.matcher(clause);
        while (occasion.find()) {
            String before = clause.substring(0, occasion.start());
            String between = occasion.start() < found.start() ? clause.substring(0, found.start()) : "";
            if (!REASON.matcher(before).find() && !REASON.matcher(between).find()
                    && (occasion.start() >= found.start() || !DUTY.matcher(before).find())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLimited(String clause, Pattern extent) {
        Matcher limit = extent.matcher(clause);
        return limit.find() && !REASON.matcher(clause.substring(0, limit.start())).find();
    }

    private static String simplified(String text) {
        StringBuilder simple = new StringBuilder(text.length());
        for (char c : CellText.narrow(text).toCharArray()) {
            simple.append(SIMPLIFIED.getOrDefault(c, c));
        }
        return simple.toString();
    }
}
