package org.rollbook.sheet.message;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rollbook.sheet.cell.CellContent;
import org.rollbook.sheet.cell.CellText;
import org.rollbook.sheet.cell.Duties;
import org.rollbook.sheet.cell.HanNumbers;
import org.rollbook.sheet.cell.HeaderWords;
import org.rollbook.sheet.cell.HeaderWords.Meaning;
import org.rollbook.sheet.cell.ParticipantField;
import org.rollbook.sheet.cell.PhoneNumbers;
import org.rollbook.sheet.cell.UsualName;

/// One line of a message, taken apart into what it says of a person: `1. 王芳，吉林大学，13900139000`.
public final class MessageLine {
    private static final Pattern MARK = Pattern.compile(
            "^[\\s>•·・●○■◆★*#–—-]*(\\[\\d{1,3}\\]|[(]?\\d{1,3}\\s*[.、):](?!\\d)|[①-⑳]|[一二三四五六七八九十]{1,3}、|\\d{1,3}\\s+(?=\\p{IsHan}))?\\s*");
    /// #接龙 培训报名; what else begins so is no person either.
    private static final Pattern TOPIC = Pattern
            .compile(
                    "^\\s*((发件人|收件人|抄送|密送|发送时间|发送日期|主题|附件|from|to|cc|subject|sent|date)\\s*[:：]|#\\s*(?!\\d)|(例如?|示例|样例|范例|格式|模板|比如|example)\\s*[:：]).*",
                    Pattern.CASE_INSENSITIVE);
    /// Who wrote a message, and when: 王芳:, 王芳 2026/11/20 9:01:22.
    private static final Pattern SPEAKER = Pattern.compile(
            "[^:：,，、;；]{1,30}([:：]|\\s+(((19|20)\\d\\d\\D)?\\d{1,2}\\D\\d{1,2}\\D{0,3}|昨天|前天|今天|星期.|周.)?\\s*(凌晨|早上|上午|中午|下午|晚上)?\\d{1,2}:\\d\\d(:\\d\\d)?( [AP]M)?)\\s*");
    private static final Pattern PICTURES = Pattern.compile("[\\p{So}\\p{Sk}\\x{FE0F}\\x{200D}\\x{20E3}]+");
    /// 副科长+苗族; a plus behind a blank and before a digit belongs to a foreign phone.
    static final Pattern PLUS = Pattern
            .compile("(?<=[\\p{L})）])(\\+\\s*|\\s+\\+\\s+|\\s*\\+\\s*(?=\\p{L}))|(?<=\\d)\\s*\\+\\s*(?=\\p{IsHan})");
    private static final Pattern LABEL = Pattern.compile(
            "(身份证号码?|身份证|联系电话|联系方式|手机号码?|手机|电话|邮箱|电子邮箱|tel|mobile|phone|e-?mail)\\s*[:.]?\\s*(?=\\t|$)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LABELS = Pattern.compile(
            "([\\p{IsHan}A-Za-z/ -]{1,20}?)\\s*[:：]\\s*([^:：]*?)(?=(?:[,，;；、\\s]+[\\p{IsHan}A-Za-z/-]{1,12}\\s*[:：])|$)");
    private static final Pattern PHONE_LABEL = Pattern.compile("^(联系电话|联系方式|手机号码?|手机|电话|tel|mobile|phone)\\s*[:.]?\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern INTRODUCTION = Pattern.compile(
            "^[^,;、\\d]{0,20}(报名|名单|如下|人员|学员|参加|参训|单位|公司|学校|学院)[^:,;、\\d]{0,6}(共?\\d{1,3}[人名位])?[^:,;、\\d]{0,4}:\\s*(?=\\S)");
    /// 王芳 +1, as people answer a call.
    private static final Pattern COUNT_ME_IN = Pattern.compile("\\s*\\+\\s*1$");
    private static final Pattern OTHER_SIGNS = Pattern.compile("[\\s,，、;；/|()（）]");
    private static final Pattern DASHES = Pattern
            .compile("(?<=\\p{IsHan})[—–-]+(?=\\p{IsHan}|\\d{7})|(?<=\\d{7})[—–-]+(?=\\p{IsHan})");
    private static final Pattern LABEL_IN_BRACKETS = Pattern
            .compile("[【\\[]([\\p{IsHan}A-Za-z ]{1,12})[】\\]]\\s*[:：]?");
    private static final Pattern INTRODUCED = Pattern
            .compile(
                    "(的)?(报名|参会|参训|参加|培训|出席)?(人员|名单|学员|代表)?(名单)?(共?(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})[人名位])?(如下|为)?\\s*:\\s*$");
    private static final Pattern SENDS = Pattern.compile("(拟|现)?(选派|委派|派(?!出所)|推荐|报名|参加|参训|参会|出席|报送).*$|\\d.*$");
    /// 二、东乡县: whose people follow.
    private static final Pattern REGION = Pattern.compile(
            "\\s*[(（]?[一二三四五六七八九十]{1,3}[)）、.．]\\s*\\p{IsHan}{1,9}[省市县区州旗盟](\\s*[(（].{0,12}[)）])?\\s*[:：]?");
    /// How letters begin and end.
    private static final Pattern LETTER = Pattern.compile(
            "\\s*(dear\\b.{1,40}|to whom it may concern|(with )?(best|kind|kindest|warm|many)? ?(regards|wishes|thanks)|yours (sincerely|faithfully|truly)|sincerely( yours)?|此致|敬礼|此致敬礼|顺颂.{0,4}|祝好|商祺|特此函[复告]|特此报送|特此回复)\\s*[,，。.!！:：]*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COLON_AT_END = Pattern.compile("[:：]\\s*$");
    private static final Pattern OF_THE_WRITER = Pattern.compile("[我贵你您本][们单校局院司公市县区办委厅部处会行社厂站所馆镇乡街村企中集]|经研究|现将|兹");
    private static final Pattern SENTENCE = Pattern.compile("\\p{IsHan}{4,}[，,。].*\\p{IsHan}{4,}");
    private static final Pattern WORDS = Pattern.compile("[\\s,、;|/]+");
    private static final int FEWEST_WORDS = 3;
    private static final Pattern CONTACT_WORD = Pattern.compile("^[(\\s]*([\\p{IsHan}]{1,10}).*");
    static final Pattern GROUP_NAME = Pattern.compile("第?[一二三四五六七八九十\\d]{1,3}(小?组|班|队)");
    public static final Pattern SHORT_BODY = Pattern.compile("\\p{IsHan}{2,6}(大|办|站|所|院|社|局|厅|委|部|中|校|行|企)");
    private static final Pattern GROUP = Pattern.compile("([^:,;、\\s]+)\\s*(?:\\(\\d+[人名位]?\\))?\\s*:\\s*(\\S.*)");
    private static final Pattern END = Pattern.compile("[;；。.,，、!！\\s]+$");
    private static final Pattern GREETING = Pattern.compile(
            "^\\s*(@\\S+\\s+)*((尊敬的|敬爱的|亲爱的)?(各位)?\\p{IsHan}{0,4}?(老师|领导|同志|同事|群主|主任|处长|科长|局长|院长|校长|部长|书记|经理|秘书长|会长|主管|会务组|班主任|专家|朋友|伙伴|先生|女士)们?[,，]?\\s*(您|你|大家|各位)?们?(早上|上午|中午|下午|晚上)?好(呀|啊)?|(您|你|大家|各位|早上|上午|中午|下午|晚上)们?好(呀|啊)?|(尊敬的|各位)\\p{IsHan}{0,6}(老师|领导|主任|处长|同志|同事|专家)们?|hi|hello|dear [a-z]+)"
                    + "[，,！!。：:~～\\s]+(?=\\S)|^\\s*@\\S+\\s+|^\\s*(收到|好的|好|嗯+|ok|打扰了|不好意思|抱歉)[，,。！!\\s]+(?=\\S)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern THANKS = Pattern.compile(
            "[，,。；;！!\\s]+(请(您|老师|领导|予以)?(查收|审核|核对|知悉|确认|登记|接收|安排|查阅|审阅)(一下|为盼|为感|谢谢)?|(谢谢|感谢|辛苦|麻烦|多谢|十分感谢|非常感谢)(您|你|各位|大家|老师|领导|主任|处长|会务组|支持|帮助|配合|理解|关照|啦|了|的|对我[们局校]?工作|工作){0,4}|thanks?[^\\d]{0,20})$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TALK = Pattern.compile(
            "各位|您好|你好|大家好|(老师|领导|同志们?|同事们?)[们]?好|(早上|上午|中午|下午|晚上)好|谢谢|感谢|多谢|致谢|辛苦|收到|好的|麻烦|抱歉|不好意思|请|接龙|如下|(参训|参会|报名|人员)名单"
                    + "|报名\\s*\\d+\\s*[人名位]|共\\s*\\d+\\s*[人名位]|附件|此致|敬礼|祝好|顺颂|商祺|以上|特此|通知|培训班|截止|填写|回复|确认|\\b(thanks?|thank you|hello|hi|dear|regards|sincerely|please|best wishes)\\b",
            Pattern.CASE_INSENSITIVE);
    /// 10:31 by itself: the line above says who wrote.
    private static final Pattern TIME = Pattern.compile(
            "[—–-]*\\s*((19|20)\\d\\d\\D\\d{1,2}\\D\\d{1,2}\\D{0,3})?\\s*(昨天|前天|今天|星期.|周.)?\\s*(凌晨|早上|上午|中午|下午|晚上)?\\s*(\\d{1,2}:\\d\\d(:\\d\\d)?)?( [AP]M)?\\s*[—–-]*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COUNT = Pattern.compile(
            "(共计?|合计|总计|派出?|选派|委派|推荐|报名?|上报|报送|参加|参会|参训|安排|出席|等|一行|人数|单位|公司|局|厅|委|院|大学|学校|集团|中心|人员|名单|学员|代表)(人员|名单|参加|参会|参训|报名)?(为|是)?[,:(\\s]{0,2}共?\\s*"
                    + "(\\d{1,3}|[一二两三四五六七八九十]{1,3})\\s*[人名位](?![间房桌次])|(?<![每限第各\\d男女双单])(\\d{1,3}|[一二两三四五六七八九十]{1,3})\\s*[人名位](同志|学员|代表)?(参加|参会|参训|报名|出席|前来)"
                    + "|(?<=\\p{IsHan}{2})(\\d{1,3}|[一二两三四五六七八九十]{1,3})[人名位](?=[:(])");

    private MessageLine() {
    }

    /// What a line tells of people: none where it greets, says who wrote, or announces others.
    static MessageSentence sentence(String written, String organisation) {
        String line = polite(written);
        if (TOPIC.matcher(line).matches() || isSpeaker(line) || isTime(line) || REGION.matcher(line).matches()
                || LETTER.matcher(line).matches()) {
            return MessageSentence.NOBODY;
        }
        String text = bare(line);
        Optional<MessageSentence> enumerated = Enumeration.of(text, organisation);
        if (enumerated.isPresent()) {
            return enumerated.get();
        }
        if (isTalk(line)) {
            return MessageSentence.of(text, organisation).asked(line);
        }
        List<MessageSentence.Person> group = group(text);
        return group.isEmpty() ? MessageSentence.of(PLUS.matcher(text).replaceAll("\t"), organisation)
                : new MessageSentence(group, "");
    }

    /// The head of a mail, a topic, an example: nobody comes from such a line.
    static boolean isTopic(String line) {
        return TOPIC.matcher(line).matches();
    }

    /// The narrow line without its number and how people begin and end it.
    static String unmarked(String written) {
        return withoutMark(polite(written));
    }

    private static String withoutMark(String line) {
        return MARK.matcher(PICTURES.matcher(CellText.narrow(line)).replaceAll(" ").strip()).replaceFirst("");
    }

    private static String bare(String line) {
        String text = withoutMark(line);
        return COUNT_ME_IN.matcher(OTHER_SIGNS.matcher(text).find() ? text : DASHES.matcher(text).replaceAll("\t"))
                .replaceFirst("");
    }

    /// 第一组：张伟、李娜, or an organisation in the place of the group.
    private static List<MessageSentence.Person> group(String text) {
        Matcher group = GROUP.matcher(text);
        String head = group.matches() ? SENDS.matcher(group.group(1)).replaceFirst("") : "";
        if (head.isEmpty() || HeaderWords.KNOWN.meaning(head).isPresent()) {
            return List.of();
        }
        List<String> names = Arrays.stream(group.group(2).split("[、,;\\s]+")).filter(name -> !name.isEmpty()).toList();
        boolean isGroup = GROUP_NAME.matcher(group.group(1)).matches();
        if (names.size() < 2 || !names.stream().allMatch(MessageNames::isName)
                || !isGroup && !CellContent.isBody(head) && !SHORT_BODY.matcher(head).matches()) {
            return List.of();
        }
        ParticipantField field = isGroup ? ParticipantField.GROUP : ParticipantField.ORGANISATION;
        return names.stream().map(name -> new MessageSentence.Person(
                Map.of(ParticipantField.NAME, name, field, isGroup ? group.group(1) : head), "")).toList();
    }

    /// Whether a letter begins with the line: 省财政干部培训基地：, with a sentence below it that tells of nobody.
    static boolean isAddressee(String line, String next) {
        return COLON_AT_END.matcher(line).find() && SENTENCE.matcher(next).find()
                && (!holdsPhone(next) || OF_THE_WRITER.matcher(next).find());
    }

    /// Whether the line begins with the word for somebody to ask.
    static boolean isContact(String line) {
        return MessageNames.isContact(CONTACT_WORD.matcher(line).replaceFirst("$1"));
    }

    /// How many people a line says there are.
    static OptionalInt count(String written) {
        Matcher count = COUNT.matcher(CellText.narrow(written));
        if (!count.find()) {
            return OptionalInt.empty();
        }
        String number = Stream.of(4, 5, 8).map(count::group).filter(Objects::nonNull).findFirst().orElseThrow();
        return OptionalInt.of(Integer.parseInt(HanNumbers.inDigits(number.replace('两', '二'))));
    }

    /// Whether a text by itself is cut like a person’s line: a name among its first words, and a phone or an ID number.
    public static boolean tellsOfSomebody(String text) {
        String line = unmarked(text);
        List<String> words = WORDS.splitAsStream(line).filter(word -> !word.isEmpty()).toList();
        return words.size() >= FEWEST_WORDS && !isContact(line) && !isTopic(text)
                && (holdsPhone(line) || CellContent.RESIDENT.matcher(line).find())
                && words.stream().limit(2).anyMatch(word -> MessageNames.isName(word) && UsualName.is(word));
    }

    /// Whether a line says how many come, as no table does.
    public static boolean saysCount(String line) {
        return count(line).isPresent();
    }

    /// Whether somebody counted the line: 3. 赵敏.
    static boolean isNumbered(String written) {
        Matcher mark = MARK.matcher(CellText.narrow(written));
        return mark.lookingAt() && mark.group(1) != null;
    }

    /// Whether the line is one of a letter, a mail or a chat, and of no table.
    public static boolean isOfLetter(String line) {
        return LETTER.matcher(line).matches() || isTopic(line) || isSpeaker(line) || isTime(line);
    }

    /// Whether a line is only a date or a time of day, as chats put it between what people write.
    public static boolean isTime(String line) {
        return !line.isBlank() && line.chars().anyMatch(Character::isDigit)
                && TIME.matcher(CellText.narrow(line)).matches();
    }

    /// The line without how people begin and end it.
    static String polite(String written) {
        String line = END.matcher(PICTURES.matcher(written).replaceAll(" ")).replaceFirst("");
        String before = "";
        while (!line.equals(before)) {
            before = line;
            line = END.matcher(THANKS.matcher(GREETING.matcher(line).replaceFirst("")).replaceFirst(""))
                    .replaceFirst("");
        }
        return line;
    }

    /// Whether a line only greets, thanks, counts or asks: it tells of nobody, whatever words stand in it.
    static boolean isTalk(String line) {
        String text = CellText.narrow(line);
        return TALK.matcher(text).find() && !holdsPhone(text) && CellContent.idNumber(text).isEmpty()
                && !INTRODUCTION.matcher(text).find();
    }

    /// Whether a line tells only who wrote the next ones, as chats put it between them.
    public static boolean isSpeaker(String line) {
        return SPEAKER.matcher(line).matches() && !PhoneNumbers.NUMBER.matcher(line).find() && labels(line).isEmpty();
    }

    /// Whether a line says nothing but how to reach the person of the line above.
    static Optional<String> onlyPhone(String line) {
        String text = CellText.narrow(LABEL.matcher(CellText.narrow(line)).replaceAll(""));
        return CellContent.of(PHONE_LABEL.matcher(text).replaceFirst("")).filter(ParticipantField.PHONE::equals)
                .map(_ -> PHONE_LABEL.matcher(text).replaceFirst(""));
    }

    public static boolean holdsPhone(String text) {
        return CellContent.isDistinct(text) || PhoneNumbers.ANY.matcher(CellText.narrow(text)).find();
    }

    /// The organisation that an introduction names: 长春市商务局参会人员.
    static String introduced(String introduction) {
        String body = SENDS.matcher(INTRODUCED.matcher(introduction).replaceFirst("")).replaceFirst("");
        return MessageWord.isLongBody(body) ? body : "";
    }

    /// Whether a line begins with a label: 电话：15671791911.
    static boolean isLabelled(String line) {
        Matcher label = LABELS.matcher(CellText.line(line));
        return label.lookingAt() && HeaderWords.KNOWN.meaning(label.group(1)).filter(Meaning::whole)
                .flatMap(Meaning::field).isPresent();
    }

    /// The pairs of label and text in a line, of labels that are known.
    public static List<Map.Entry<ParticipantField, String>> labels(String line) {
        List<Map.Entry<ParticipantField, String>> pairs = new ArrayList<>();
        Matcher matcher = LABELS.matcher(
                MARK.matcher(CellText.line(LABEL_IN_BRACKETS.matcher(line).replaceAll(" $1："))).replaceFirst(""));
        while (matcher.find()) {
            Optional<ParticipantField> field = HeaderWords.KNOWN.meaning(matcher.group(1)).flatMap(Meaning::field);
            if (field.isPresent() && !matcher.group(2).isBlank()) {
                pairs.add(Map.entry(field.get(), matcher.group(2).strip()));
            }
        }
        return pairs;
    }
}
