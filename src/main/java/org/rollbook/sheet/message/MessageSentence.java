package org.rollbook.sheet.message;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rollbook.sheet.cell.CellContent;
import org.rollbook.sheet.cell.Duties;
import org.rollbook.sheet.cell.HeaderWords;
import org.rollbook.sheet.cell.HeaderWords.Meaning;
import org.rollbook.sheet.cell.InternalWords;
import org.rollbook.sheet.cell.NameWords;
import org.rollbook.sheet.cell.ParticipantField;
import org.rollbook.sheet.cell.PersonWords;
import org.rollbook.sheet.cell.PhoneNumbers;
import org.rollbook.sheet.cell.Surnames;
import org.rollbook.sheet.cell.WrittenName;

/// The people that one line of a message tells of. Every word of the line is accounted for: it stands in a field of somebody,
/// greets or introduces, or is kept as what was not understood.
///
/// @param rest what was not understood and belongs to nobody in particular
public record MessageSentence(List<Person> people, String rest) {
    static final MessageSentence NOBODY = new MessageSentence(List.of(), "");

    private static final int LONGEST = 1000;
    private static final int LONGEST_ORGANISATION = 24;
    private static final int LONGEST_REMARK = 16;
    private static final char NUMBERS = '\uE000';
    private static final Pattern FOREIGN = Pattern.compile("\\+(?!86)\\d[\\d ()-]{6,18}\\d");
    private static final Pattern LABEL = Pattern.compile(
            "(身份证号码?|身份证|证件号码?|联系电话|联系方式|手机号码?|手机号?|电话号码?|电话|办公电话|移动电话|微信同号|同微信|邮箱|电子邮箱|tel|mobile|phone|e-?mail)\\s*(是|为)?\\s*[:.]?\\s*(?=[\uE000-\uF8FF])|[(,\\s]*(微信同号|同微信|微信同)[)]?",
            Pattern.CASE_INSENSITIVE);
    /// What begins a new thought: a number within the line, or a word that adds somebody.
    private static final Pattern OPENING = Pattern.compile(
            "(?<=[\\s,;。、:\uE000-\uF8FF)])[(]?\\d{1,2}[.、)](?!\\d)|(?<=[\\s,;。\uE000-\uF8FF)])\\d{1,2}+(?![人名位月日年点级号时天])\\s?+(?=\\p{IsHan}{2})"
                    + "|[①-⑳]|(?<=[\\s,;。:])[一二三四五六七八九十]、|(?<=^|[\\s,;。])(另外?|还有|此外|再加上?|加上|补报|补充)(?=[:,，\\s]|\\p{IsHan}{2})[:,\\s]*");
    private static final Pattern DASHES = Pattern
            .compile("(?<=\\p{IsHan})[—–-]+(?=\\p{IsHan}|[\t\\d])|(?<=\t)[—–-]+(?=\\p{IsHan})");
    private static final Pattern SPACED_NAME = Pattern
            .compile("(?<=^|[;。:])\\s*(\\p{IsHan}) (\\p{IsHan})(?=[ \\t,;、]|$)");
    private static final String STRONG = ";。!?";
    private static final String WEAK = ",、|/\t()【】~";
    private static final Pattern HAS_HAN = Pattern.compile(".*\\p{IsHan}.*", Pattern.DOTALL);
    private static final Pattern SHORT_HAN = Pattern.compile("\\p{IsHan}{2,4}");
    private static final String COUNT = "(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})\\s*(?:人|名|位)(?:同志|学员|代表|人员|老师|干部)?";
    private static final String COMES = "(?:前来|前往|届时)?(?:参加|参会|参训|出席|到会|与会|报名|听课|学习)";
    private static final Pattern COUNTED = Pattern
            .compile("(?:一?共计?|合计|总计|等)?" + COUNT + "(?:" + COMES + ")?[^、]{0,8}");
    /// Behind somebody's phone more than this is a remark: 1人住单间.
    private static final Pattern ONLY_COUNTED = Pattern.compile("(?:一?共计?|合计|总计|等)?" + COUNT + "(?:" + COMES + ")?");
    private static final Pattern SELF = Pattern
            .compile("^(?:(?:我|本|咱)(?:们)?(?:这边|这里|方)?(?:单位|局|厅|委|公司|集团|校|院|所|站|中心|处|部|行|区|县|市|社|厂|办|会|馆|科|室|街道|乡|镇)?)");
    private static final Pattern SENDS = Pattern.compile(
            "^(.*?)(?:拟|现|决定|已|将|想|准备|最终|计划)*(?:选派|委派|指派|派出|派遣|派|推荐|安排|报送|报名|上报|申报|参会人员|参训人员|参加人员|人员)(?:的?(?:人员|学员|同志)?(?:有|是|为))?(.*)$");
    private static final Pattern COMING = Pattern
            .compile("^(\\p{IsHan}{2,4}?|.*·.*?)(?:同志)?(?:等|共|一共|也|都|还|已|会|能|可以|确认|一起)*(?:" + COUNT + ")?(?:" + COMES
                    + "|来|去)?(?:(?:本次|此次|这次)?(?:培训班?|会议|学习|活动|开班式))?的?$");
    private static final Pattern GOES = Pattern.compile(
            "(?:也|都|将|一起|同时)*(?:" + COMES + "|来|去)(?:(?:本次|此次|这次)?(?:培训班?|会议|学习|活动|开班式))?|同志|等|报名人员|(?:和|与|及|以及)");
    /// Signs of a sentence: no organisation is called so.
    private static final Pattern SAID = Pattern.compile(".*([我您你是的了吗吧请也还再附]|派(?!出)|\\d\\s*[人名位]).*");
    /// 周一到, 不吃辣: a remark, no place to come from.
    private static final Pattern WHEN_OR_HOW = Pattern.compile(
            "[\\d(~-].*|.*(\\d{2}年|\\d[./-]\\d|\\d{5}|周[一二三四五六日末]|星期|\\d[号日月点]|前到|[早晚]到|到$|来$|[不没无有]|明天|今天|后天|上午|下午|晚上).*");
    private static final Pattern AND = Pattern.compile("^(?:和|与|及|以及|还有)(\\p{IsHan}{2,4})$");
    private static final Pattern JOINED = Pattern.compile("^(\\p{IsHan}{2,4})(?:和|与|及|以及|跟)(\\p{IsHan}{2,4})$");
    /// Somebody to ask, not somebody who comes.
    private static final Pattern CONTACT = Pattern.compile(
            "(单位|会务|业务|报名)?(联系人|联络人|联络员|填报人|填表人|经办人?|制表人?|审核人?|负责人|带队人?|带队领导|领队|抄送|发件人|收件人|转自|来自)(及(联系)?电话|电话)?");
    private static final Pattern INTRODUCES = Pattern
            .compile(".*(报名|名单|如下|人员|学员|参加|参训|参会|出席|单位|公司|学校|学院|派|推荐|共|" + COUNT + "|名额|同志).*");
    private static final Pattern DEPARTMENT = Pattern
            .compile("\\p{IsHan}{1,10}(处|科|室|部|股|组|队|站|所|院|馆|中心|车间|分局|支队|大队|工会|团委|党委|办)");
    /// 福清市妇幼保健院: what names its place is no department.
    private static final Pattern BODY_OF_A_PLACE = Pattern
            .compile("\\p{IsHan}{2,6}[省市县旗州盟區区]\\p{IsHan}{2,10}(站|所|院|馆|中心|分局|支队|大队)");
    private static final Pattern PLACE = Pattern.compile("\\p{IsHan}{2,3}[镇乡村屯]");
    /// Departments that may well be bodies of their own, where no other is named: 洮南市农机站.
    private static final Pattern OWN_BODY = Pattern
            .compile("\\p{IsHan}{2,12}(站|所|馆|支队|大队|公证处|中心)(?<!火车站|汽车站|高铁站|[东南西北]站|住所|场所|厕所)");
    /// 分析测试中心 under the institute that the line began with is a part of it.
    private static final Pattern CENTRE = Pattern.compile("(?!.*[省市县区州旗盟])\\p{IsHan}{2,8}中心");
    private static final Pattern COUNT_BEHIND = Pattern
            .compile("\\s*[(]?(共|报名)?(\\d{1,3}|[一二两三四五六七八九十]{1,3})[人名位][)]?$");
    private static final Pattern IN_DEPARTMENT = Pattern
            .compile("(\\p{IsHan}{1,10}(处|科|室|部|股|组|队|站|所|院|馆|中心|车间))(.{2,10})");
    private static final Pattern NATION = Pattern
            .compile("(民族)?(汉|满|回|藏|苗|壮|蒙古|维吾尔|朝鲜|哈萨克|土家|彝|侗|瑶|白|傣|锡伯|达斡尔|鄂伦春|鄂温克|赫哲|少数民)族");
    /// Short words that begin like a surname and are nobody's name.
    private static final Pattern NO_NAME = Pattern.compile(
            "(老师|领导|各位|高级|高铁|高速|安排|安检|全程|全部|全天|马上|方便|时间|单位|单间|单人.?|单住|周[一二三四五六日末].?|车辆|车牌.?|车号|党员|家属|明[天日早晚].?|常务.?|包车|经理|成员|任务|平时|支持|管理.?|关于|应到|司机|和平"
                    + "|安全.|万分.*|祝好|祝.{1,3}|辛苦.?|谢谢.?|多谢.?|于(是|此|今日|今天|明日|明天|昨日|昨天|上午|下午|上周|下周|同日|当日|当天|近日|本月|本周|各.{0,2})|以上.*|同上|同行|单独|段[落长]|项目.?|金额|温馨.+|牛肉|边境.*|花费|连同.*|简历|高温|常[见用规委驻任]|时[间候段长常]|查收|解决|解释|应该.?|别的|房间.?|费用.?|郁闷|计划.?|全体.?|盛情.?|关注|成功|毕业.?|路上|路过|明确|古今|向您.?|和.?我|解放|江南|容易|来自.?|查看|任职|经费.?|方式|能来|任何.?)");
    private static final Pattern REMARK = Pattern.compile(
            ".*(清真|素食|住宿|不住|自驾|带车|开车|高铁|飞机|航班|晚到|早到|晚一天|已报到|报到|党员|群众|团员|忌口|过敏|标间|单间|合住|大床|接站|接机|自理|年龄|岁|\\[.{1,4}]|@|无|暂无|取消|请假|不来|不参加|待定|未定).*");

    private static final Pattern POLITE = Pattern.compile(
            ".{0,4}(谢谢|感谢|多谢|辛苦|麻烦).{0,6}|请(您|老师)?(查收|审核|核对|知悉|确认|登记|接收|安排|回复|查阅|见谅).{0,4}|收到|好的|嗯+|.{0,6}(您好|你好|大家好|各位好)|以上|特此.*|现?(报名|报送|上报).{0,6}如下|.{0,6}名单如下|我?(单位)?(报名|报送)");

    /// One of the people, with what stands beside them and was not understood.
    record Person(Map<ParticipantField, String> values, String unread) {
        boolean isOnlyNamed() {
            return values.keySet().stream()
                    .allMatch(field -> field == ParticipantField.NAME || field == ParticipantField.ORGANISATION);
        }

        Person with(ParticipantField field, String value) {
            Map<ParticipantField, String> changed = new EnumMap<>(values);
            changed.put(field, value);
            return new Person(changed, unread);
        }
    }

    private enum Kind { NAME, NUMBER, FIELD, DEPARTMENT, INTRODUCTION, REMARK, UNKNOWN, UNREAD }

    /// A word of the line: its kind, the field that it says, and whether brackets stand round it.
    private record Word(Kind kind, Optional<ParticipantField> field, String text, boolean isBracketed) {
    }

    private record Piece(String text, boolean isBracketed, boolean isLabel) {
    }

    /// What a narrow line without its greetings says.
    static MessageSentence of(String text, String organisation) {
        return text.length() > LONGEST ? new MessageSentence(List.of(), text)
                : new Reading(text, organisation).sentence();
    }

    /// Talk in which names stand: each of them is asked about.
    MessageSentence asked(String line) {
        return new MessageSentence(
                people.stream().filter(person -> !WrittenName.isTitled(person.values().get(ParticipantField.NAME)))
                        .map(person -> new Person(person.values(), line)).toList(),
                "");
    }

    /// Whether a word of a line may be somebody’s name.
    public static boolean isName(String word) {
        return CellContent.of(word).filter(ParticipantField.NAME::equals).isPresent()
                && HeaderWords.KNOWN.meaning(word).filter(Meaning::whole).isEmpty()
                && !isOffice(word) && !NO_NAME.matcher(word).matches() && !NATION.matcher(word).matches()
                && !CONTACT.matcher(word).matches();
    }

    /// 党组成员, whose first character is a surname too.
    private static boolean isOffice(String word) {
        return word.length() == 4 && CellContent.isPosition(word) && !Surnames.isCompound(word.substring(0, 2))
                && WrittenName.of(word).position().isEmpty();
    }

    /// Reads one line; what it found out about the line so far.
    private static final class Reading {
        private final String text;
        private final List<Word> numbers = new ArrayList<>();
        private final List<Person> people = new ArrayList<>();
        private final List<String> rest = new ArrayList<>();
        /// Words in front of the first person.
        private final List<String> before = new ArrayList<>();
        private String organisation;
        /// What the line begins with, for all of its people: 综合科：邢磊、关颖.
        private String department = "";

        Reading(String text, String organisation) {
            this.text = text;
            this.organisation = organisation;
        }

        MessageSentence sentence() {
            String marked = numbered(ParticipantField.EMAIL, CellContent.EMAIL, text);
            marked = numbered(ParticipantField.ID_NUMBER, CellContent.RESIDENT, marked);
            marked = numbered(ParticipantField.PHONE, FOREIGN, marked);
            marked = numbered(ParticipantField.PHONE, PhoneNumbers.NUMBER, marked);
            marked = OPENING.matcher(LABEL.matcher(marked).replaceAll("")).replaceAll(";");
            marked = DASHES.matcher(marked).replaceAll("\t");
            marked = SPACED_NAME.matcher(marked).replaceAll("$1$2");
            List<List<Word>> parts = segments(marked).stream().map(this::words).filter(words -> !words.isEmpty())
                    .toList();
            if (isOnePerson(parts)) {
                people(parts.stream().flatMap(List::stream).toList());
            } else {
                parts.forEach(this::people);
            }
            if (!people.isEmpty() && !before.isEmpty()) {
                Person first = people.getFirst();
                people.set(0, new Person(first.values(), (String.join(" ", before) + " " + first.unread()).strip()));
            }
            return new MessageSentence(List.copyOf(people), String.join(" ", rest));
        }

        /// Numbers are found wherever they stand; a sign holds their place.
        private String numbered(ParticipantField field, Pattern pattern, String line) {
            return pattern.matcher(line).replaceAll(found -> {
                numbers.add(new Word(Kind.NUMBER, Optional.of(field), found.group(), false));
                return "\t" + (char) (NUMBERS + numbers.size() - 1) + "\t";
            });
        }

        private static List<List<Piece>> segments(String line) {
            List<List<Piece>> segments = new ArrayList<>(List.of(new ArrayList<>()));
            StringBuilder piece = new StringBuilder();
            int depth = 0;
            for (char c : (line + ";").toCharArray()) {
                boolean strong = STRONG.indexOf(c) >= 0;
                if (strong || WEAK.indexOf(c) >= 0 || c == ':') {
                    pieces(piece.toString().strip(), depth > 0, c == ':', segments.getLast());
                    piece.setLength(0);
                    depth = Math.max(0, depth + (c == '(' ? 1 : c == ')' ? -1 : 0));
                    if (strong && depth == 0 && !segments.getLast().isEmpty()) {
                        segments.add(new ArrayList<>());
                    }
                } else {
                    piece.append(c);
                }
            }
            pieces(piece.toString().strip(), depth > 0, false, segments.getLast());
            return segments;
        }

        /// Spaces separate words of Chinese; those of other languages belong together.
        private static void pieces(String text, boolean bracketed, boolean label, List<Piece> into) {
            String[] words = HAS_HAN.matcher(text).matches() ? text.split(" +") : new String[] {text};
            for (int i = 0; i < words.length; i++) {
                String word = words[i].strip();
                if (!word.isEmpty() && !word.equals("-")) {
                    into.add(new Piece(word, bracketed, label && i == words.length - 1));
                }
            }
        }

        /// Semicolons between the words of one person: ③欧阳建国；吉林省商务厅；科员.
        private static boolean isOnePerson(List<List<Word>> parts) {
            return parts.stream().flatMap(List::stream).filter(word -> word.kind() == Kind.NAME).count() == 1
                    && parts.stream().filter(part -> part.stream().noneMatch(word -> word.kind() == Kind.NAME))
                            .flatMap(List::stream)
                            .allMatch(word -> word.kind() == Kind.FIELD || word.kind() == Kind.NUMBER
                                    || word.kind() == Kind.DEPARTMENT);
        }

        /// The words of a part of the line; a part about somebody to ask has none and is not understood.
        private List<Word> words(List<Piece> segment) {
            List<Word> words = new ArrayList<>();
            boolean contact = false;
            Optional<ParticipantField> labelled = Optional.empty();
            for (Piece piece : segment) {
                contact |= CONTACT.matcher(piece.text()).matches() && !piece.isBracketed();
                Optional<ParticipantField> field = piece.isLabel()
                        ? HeaderWords.KNOWN.meaning(piece.text()).filter(Meaning::whole).flatMap(Meaning::field)
                        : Optional.empty();
                if (field.isPresent() && !isName(piece.text())) {
                    labelled = field;
                } else if (labelled.isPresent() && piece.text().charAt(0) < NUMBERS) {
                    words.add(labelled(labelled.get(), piece));
                    labelled = Optional.empty();
                } else {
                    words(piece, words);
                    labelled = Optional.empty();
                }
            }
            if (contact) {
                rest.add(segment.stream().map(piece -> shown(piece.text())).collect(Collectors.joining(" ")));
                return List.of();
            }
            return words;
        }

        private static Word labelled(ParticipantField field, Piece piece) {
            Kind kind = field == ParticipantField.NAME ? Kind.NAME : Kind.FIELD;
            return new Word(kind, Optional.of(field), piece.text(), piece.isBracketed());
        }

        private String shown(String piece) {
            char first = piece.charAt(0);
            return first >= NUMBERS && first < NUMBERS + numbers.size() ? numbers.get(first - NUMBERS).text() : piece;
        }

        private void words(Piece piece, List<Word> words) {
            String word = piece.text();
            char first = word.charAt(0);
            if (first >= NUMBERS && first < NUMBERS + numbers.size()) {
                words.add(numbers.get(first - NUMBERS));
            } else if (piece.isBracketed() && COUNTED.matcher(word).matches()) {
                words.add(new Word(Kind.INTRODUCTION, Optional.empty(), word, true));
            } else if (piece.isBracketed()) {
                words.add(isName(word) ? new Word(Kind.REMARK, Optional.empty(), word, true) : word(word, true));
            } else if (piece.isLabel() && !isName(word)) {
                introduction(word, words);
            } else {
                sent(word, words);
            }
        }

        /// 长春大学参会人员:
        private void introduction(String word, List<Word> words) {
            String body = MessageLine.introduced(SELF.matcher(word).replaceFirst("") + ":");
            String place = COUNT_BEHIND.matcher(word).replaceFirst("");
            if (body.isEmpty() && DEPARTMENT.matcher(place).matches() && !CellContent.isBody(place)) {
                department = place;
                words.add(new Word(Kind.INTRODUCTION, Optional.empty(), word, false));
                return;
            }
            if (!body.isEmpty()) {
                organisation = body;
            }
            boolean known = !body.isEmpty() || INTRODUCES.matcher(word).matches() || MessageLine.isTalk(word)
                    || MessageLine.SHORT_BODY.matcher(word).matches();
            words.add(new Word(known ? Kind.INTRODUCTION : Kind.UNKNOWN, Optional.empty(), word, false));
        }

        /// 我局派梅芳, 樊立军两人参加, 王芳和李强.
        private void sent(String word, List<Word> words) {
            String bare = SELF.matcher(word).replaceFirst("");
            Matcher sends = SENDS.matcher(bare);
            boolean said = !word.equals(bare) || sends.matches();
            if (said && sends.matches()
                    && (sends.group(1).isEmpty() || isBody(sends.group(1))
                            || !word.equals(bare) && sends.group(1).length() < 3)
                    && (sends.group(2).isEmpty() || COUNTED.matcher(sends.group(2)).matches()
                            || isComing(sends.group(2)))) {
                organisation = isBody(sends.group(1)) ? sends.group(1) : organisation;
                bare = sends.group(2);
            }
            Matcher and = AND.matcher(bare);
            bare = and.matches() && isComing(and.group(1)) ? and.group(1) : bare;
            boolean told = words.stream().anyMatch(other -> other.kind() == Kind.NAME)
                    && words.stream().anyMatch(other -> other.kind() == Kind.NUMBER);
            if (bare.isEmpty() || (told ? ONLY_COUNTED : COUNTED).matcher(bare).matches()
                    || GOES.matcher(bare).matches()) {
                words.add(new Word(Kind.INTRODUCTION, Optional.empty(), word, false));
                return;
            }
            Matcher joined = JOINED.matcher(bare);
            Optional<String> role = role(bare);
            if (joined.matches() && isName(joined.group(1)) && isComing(joined.group(2)) && !isName(bare)) {
                words.add(name(joined.group(1)));
                words.add(name(coming(joined.group(2))));
            } else if (role.isPresent()) {
                words.add(name(bare.substring(role.get().length())));
                words.add(new Word(Kind.REMARK, Optional.empty(), role.get(), false));
            } else if (isComing(bare)) {
                words.add(name(coming(bare)));
            } else {
                words.add(word(word, false));
            }
        }

        /// 司机孙强.
        private static Optional<String> role(String word) {
            return IntStream.range(2, Math.max(2, word.length() - 1)).mapToObj(at -> word.substring(0, at))
                    .filter(role -> PersonWords.saysMoreThanRole(role) && isName(coming(word.substring(role.length()))))
                    .findFirst();
        }

        private static boolean isBody(String text) {
            return (CellContent.isBody(text) && Duties.endsBody(text) || MessageLine.SHORT_BODY.matcher(text).matches())
                    && !MessageHead.isSpoken(text);
        }

        private static boolean isComing(String word) {
            return isName(coming(word));
        }

        private static String coming(String word) {
            Matcher coming = COMING.matcher(word);
            return coming.matches() && isName(coming.group(1)) ? coming.group(1) : word;
        }

        private static Word name(String text) {
            return new Word(Kind.NAME, Optional.of(ParticipantField.NAME), text, false);
        }

        private static Word word(String word, boolean bracketed) {
            Optional<ParticipantField> field = CellContent.of(word).filter(found -> found != ParticipantField.NAME);
            Matcher within = IN_DEPARTMENT.matcher(word);
            if (NATION.matcher(word).matches() || CellContent.isPlate(word)
                    || field.isEmpty() && (REMARK.matcher(word).matches() || !InternalWords.in(word).isEmpty())) {
                return new Word(Kind.REMARK, Optional.empty(), word, bracketed);
            }
            if (field.isEmpty() && BODY_OF_A_PLACE.matcher(word).matches()) {
                return new Word(Kind.FIELD, Optional.of(ParticipantField.ORGANISATION), word, bracketed);
            }
            if (field.isEmpty() || field.get() == ParticipantField.PHONE) {
                boolean position = within.matches() && CellContent.isPosition(within.group(3))
                        && Duties.of(word, Set.of()).organisation().isEmpty();
                return position || field.isEmpty() && CellContent.isPosition(word)
                        || field.isEmpty() && within.matches() && CellContent.isPosition(within.group(3))
                                ? new Word(Kind.FIELD, Optional.of(ParticipantField.POSITION), word, bracketed)
                                : DEPARTMENT.matcher(word).matches()
                                        ? new Word(Kind.DEPARTMENT, Optional.empty(), word, bracketed)
                                        : new Word(field.isPresent() ? Kind.NUMBER : Kind.UNKNOWN, field, word,
                                                bracketed);
            }
            boolean said = field.get() == ParticipantField.ORGANISATION && SAID.matcher(word).matches();
            return said ? new Word(Kind.UNKNOWN, Optional.empty(), word, bracketed)
                    : new Word(Kind.FIELD, field, word, bracketed);
        }

        private void people(List<Word> written) {
            List<Word> words = new ArrayList<>(written);
            places(words);
            long names = words.stream().filter(word -> word.kind() == Kind.NAME).count();
            boolean somebody = words.stream().anyMatch(word -> word.kind() == Kind.NUMBER
                    || word.field().filter(ParticipantField.SEX::equals).isPresent());
            List<Integer> rare = IntStream.range(0, words.size()).filter(i -> isRareName(words.get(i))).boxed()
                    .toList();
            if (names == 0 && rare.size() == 1
                    && (somebody || words.stream().anyMatch(word -> word.kind() == Kind.FIELD))) {
                words.set(rare.getFirst(), name(words.get(rare.getFirst()).text()));
                names = 1;
            }
            if (rare.size() + names == words.stream().filter(word -> word.kind() != Kind.INTRODUCTION).count()
                    && rare.size() + names > 1) {
                rare.forEach(i -> words.set(i, name(words.get(i).text())));
                names = words.stream().filter(word -> word.kind() == Kind.NAME).count();
            }
            int first = words.size() > 1 && words.getFirst().kind() == Kind.DEPARTMENT
                    && words.get(1).kind() == Kind.UNKNOWN && isUnusualName(words.get(1)) ? 1 : 0;
            if (names == 0 && somebody && isUnusualName(words.get(first))) {
                words.set(first, name(words.get(first).text()));
                names = 1;
            }
            names += others(words);
            forAll(words, names);
            long phones = words.stream().filter(Reading::isPhone).count();
            for (int i = 0; i < words.size() && names == 0; i++) {
                names = apart(words, i) ? 1 : 0;
            }
            if (names == 0) {
                nobody(words);
            } else if (names == 1) {
                add(words);
            } else if (phones == 1 && !isPhone(words.getLast())
                    || phones == 1 && names == 2 && words.stream().anyMatch(word -> word.kind() == Kind.FIELD)) {
                oneOf(words);
            } else {
                several(words);
            }
        }

        /// 张庄村 beside somebody else is where they come from.
        private static void places(List<Word> words) {
            List<Word> places = words.stream()
                    .filter(word -> word.kind() == Kind.NAME && PLACE.matcher(word.text()).matches()).toList();
            boolean somebody = words.stream().anyMatch(word -> word.kind() == Kind.NAME && !places.contains(word));
            if (somebody && places.size() == 1 && words.stream().filter(Reading::isPhone).count() < 2) {
                words.set(words.indexOf(places.getFirst()), new Word(Kind.FIELD,
                        Optional.of(ParticipantField.ORGANISATION), places.getFirst().text(), false));
            }
        }

        /// A short word between two phones is one more name, asked about where no surname tells: 雷鸣 150…, 英子涵 137….
        private int others(List<Word> words) {
            int found = 0;
            boolean reached = false;
            for (int i = 0; i < words.size(); i++) {
                Word word = words.get(i);
                if (reached && i + 1 < words.size() && isPhone(words.get(i + 1)) && !word.isBracketed()
                        && isUnusualName(word)) {
                    words.set(i, name(word.text()));
                    if (!CellContent.isRareName(word.text())) {
                        words.add(i + 2, new Word(Kind.UNREAD, Optional.empty(), word.text(), false));
                    }
                    found++;
                }
                reached |= isPhone(word);
            }
            return found;
        }

        /// A department in front of several people is that of all of them, unless others follow.
        private void forAll(List<Word> words, long names) {
            int name = 0;
            while (name < words.size() && words.get(name).kind() != Kind.NAME) {
                name++;
            }
            List<Word> places = words.stream().filter(word -> word.kind() == Kind.DEPARTMENT).toList();
            if (names > 1 && places.size() == 1 && words.indexOf(places.getFirst()) < name) {
                department = places.getFirst().text();
                words.removeAll(places);
            }
        }

        /// 长春大学张三 without anything between: asked about.
        private static boolean apart(List<Word> words, int at) {
            String text = words.get(at).text();
            for (int length = 3; length > 1 && isOrganisation(words.get(at)); length--) {
                int end = text.length() - length;
                if (end > 2 && isBody(text.substring(0, end)) && isName(text.substring(end))
                        && !DEPARTMENT.matcher(text.substring(end)).matches()) {
                    words.set(at, name(text.substring(end)));
                    words.add(at, new Word(Kind.FIELD, Optional.of(ParticipantField.ORGANISATION),
                            text.substring(0, end), false));
                    words.add(new Word(Kind.UNREAD, Optional.empty(), text, false));
                    return true;
                }
            }
            return false;
        }

        /// A surname that is a word too, or a name of several syllables: 门小雷, 乌云其木格.
        private static boolean isRareName(Word word) {
            boolean open = word.kind() == Kind.UNKNOWN || word.kind() == Kind.DEPARTMENT;
            return open && !word.isBracketed()
                    && (CellContent.isRareName(word.text())
                            || word.text().length() > 3 && Surnames.isTranscribed(word.text()))
                    && !NameWords.isNobody(word.text()) && !NO_NAME.matcher(word.text()).matches()
                    && !MessageLine.isTalk(word.text());
        }

        /// A short word with a number, first in its line: 买买提 13800138000.
        private boolean isUnusualName(Word word) {
            return (word.kind() == Kind.UNKNOWN || word.kind() == Kind.DEPARTMENT)
                    && SHORT_HAN.matcher(word.text()).matches() && !MessageLine.isTalk(word.text())
                    && HeaderWords.KNOWN.meaning(word.text()).isEmpty()
                    && !MessageLine.SHORT_BODY.matcher(word.text()).matches()
                    && !NO_NAME.matcher(word.text()).matches();
        }

        private static boolean isPhone(Word word) {
            return word.field().filter(ParticipantField.PHONE::equals).isPresent();
        }

        /// A part of the line without a name: it goes on about the person before, or is only talk.
        private void nobody(List<Word> words) {
            if (words.size() == 1
                    && words.getFirst().field().filter(ParticipantField.ORGANISATION::equals).isPresent()) {
                organisation = words.getFirst().text();
                return;
            }
            List<Word> said = words.stream().filter(word -> word.kind() != Kind.INTRODUCTION
                    && !(word.kind() == Kind.UNKNOWN && MessageLine.isTalk(word.text()))).toList();
            if (said.isEmpty()) {
                return;
            }
            String unread = said.stream().map(Word::text).collect(Collectors.joining(" "));
            boolean number = said.stream().anyMatch(word -> word.kind() == Kind.NUMBER);
            if (number) {
                rest.add(unread);
            } else if (people.isEmpty()) {
                before.add(unread);
            } else {
                Person last = people.removeLast();
                people.add(new Person(last.values(), (last.unread() + " " + unread).strip()));
            }
        }

        /// Two words that may be names and one phone: somebody has to say who it is.
        private void oneOf(List<Word> words) {
            List<String> names = words.stream().filter(word -> word.kind() == Kind.NAME).map(Word::text).toList();
            boolean first = true;
            List<Word> changed = new ArrayList<>();
            for (Word word : words) {
                changed.add(word.kind() == Kind.NAME && !first
                        ? new Word(Kind.REMARK, Optional.empty(), word.text(), word.isBracketed()) : word);
                first &= word.kind() != Kind.NAME;
            }
            add(changed);
            Person person = people.removeLast();
            people.add(new Person(person.values(), (person.unread() + " " + String.join(" ", names)).strip()));
        }

        /// Names cut the line; what each of them has must be of the same kinds, or all are asked about.
        private void several(List<Word> words) {
            boolean bodyFirst = words.stream().takeWhile(word -> word.kind() != Kind.NAME)
                    .anyMatch(Reading::isOrganisation);
            List<List<Word>> parts = new ArrayList<>(List.of(new ArrayList<>()));
            boolean named = false;
            for (int i = 0; i < words.size(); i++) {
                Word word = words.get(i);
                boolean opens = word.kind() == Kind.NAME && named
                        || bodyFirst && named && isOrganisation(word) && i + 1 < words.size()
                                && words.get(i + 1).kind() == Kind.NAME;
                if (opens) {
                    parts.add(new ArrayList<>());
                    named = false;
                }
                named |= word.kind() == Kind.NAME;
                parts.getLast().add(word);
            }
            int before = people.size();
            parts.forEach(this::add);
            List<Person> found = List.copyOf(people.subList(before, people.size()));
            Set<Set<ParticipantField>> shapes = found.stream()
                    .map(person -> person.values().keySet().stream().filter(field -> field == ParticipantField.PHONE
                            || field == ParticipantField.SEX || field == ParticipantField.ID_NUMBER)
                            .collect(Collectors.toSet()))
                    .collect(Collectors.toSet());
            if (shapes.size() > 1) {
                people.subList(before, people.size()).clear();
                found.forEach(
                        person -> people.add(new Person(person.values(), (person.unread() + " " + text).strip())));
            }
        }

        private static boolean isOrganisation(Word word) {
            return word.field().filter(ParticipantField.ORGANISATION::equals).isPresent();
        }

        private void add(List<Word> words) {
            Values values = new Values(organisation, department);
            int name = 0;
            while (words.get(name).kind() != Kind.NAME) {
                name++;
            }
            for (int i = 0; i < words.size(); i++) {
                values.take(words.get(i), i < name);
            }
            if (values.isBodyFirst) {
                organisation = values.fields.get(ParticipantField.ORGANISATION);
            }
            people.add(values.person());
        }
    }

    /// The fields of one person as their words come.
    private static final class Values {
        private final Map<ParticipantField, String> fields = new EnumMap<>(ParticipantField.class);
        private final List<String> unread = new ArrayList<>();
        private final String common;
        private final String commonDepartment;
        private String department = "";
        private boolean isBodyFirst;

        Values(String common, String commonDepartment) {
            this.common = common;
            this.commonDepartment = commonDepartment;
        }

        void take(Word word, boolean beforeName) {
            switch (word.kind()) {
                case NAME -> name(word.text());
                case NUMBER -> add(word.field().orElseThrow(), word.text());
                case FIELD -> field(word.field().orElseThrow(), word.text(), beforeName);
                case DEPARTMENT -> department = (department + " " + word.text()).strip();
                case INTRODUCTION -> {}
                case REMARK -> add(ParticipantField.NOTE, word.text());
                case UNKNOWN -> unknown(word, beforeName);
                case UNREAD -> unread.add(word.text());
            }
        }

        /// Four characters behind a simple surname are a name with something on it, or a rare one.
        private void name(String text) {
            add(ParticipantField.NAME, text);
            if (text.length() == 4 && SHORT_HAN.matcher(text).matches() && !Surnames.isTranscribed(text)
                    && !Surnames.isCompound(text.substring(0, 2)) && WrittenName.of(text).position().isEmpty()) {
                unread.add(text);
            }
        }

        private void field(ParticipantField field, String text, boolean beforeName) {
            if (field == ParticipantField.ORGANISATION || field == ParticipantField.POSITION
                    || field == ParticipantField.DUTIES) {
                Duties read = Duties.of(text, Set.of());
                Duties duties = field == ParticipantField.POSITION && read.position().isEmpty()
                        ? new Duties("", text, true) : read;
                if (!common.isEmpty() && !duties.position().isEmpty()
                        && CENTRE.matcher(duties.organisation()).matches()) {
                    duties = new Duties("", text, true);
                }
                askUnlessSure(duties, text);
                isBodyFirst |= beforeName && !duties.organisation().isEmpty() && duties.position().isEmpty();
                add(ParticipantField.ORGANISATION, duties.organisation());
                add(ParticipantField.POSITION, duties.position());
            } else if (field == ParticipantField.DEPARTMENT) {
                department = (department + " " + text).strip();
            } else {
                add(field, text);
            }
        }

        /// A word of no known kind behind a name is where the person comes from, perhaps with a position.
        private void unknown(Word word, boolean beforeName) {
            String text = word.text();
            Duties duties = Duties.of(text, Set.of());
            if (POLITE.matcher(text).matches()) {
                return;
            }
            if (!duties.organisation().isEmpty() && !duties.position().isEmpty()) {
                askUnlessSure(duties, text);
                add(ParticipantField.ORGANISATION, duties.organisation());
                add(ParticipantField.POSITION, duties.position());
            } else if (!word.isBracketed() && !fields.containsKey(ParticipantField.ORGANISATION) && common.isEmpty()
                    && text.length() <= LONGEST_ORGANISATION
                    && !SAID.matcher(text).matches() && !WHEN_OR_HOW.matcher(text).matches()) {
                isBodyFirst |= beforeName;
                askUnlessSure(duties, text);
                add(ParticipantField.ORGANISATION, text);
            } else {
                add(ParticipantField.NOTE, text);
                if (text.length() > LONGEST_REMARK || SAID.matcher(text).matches() || MessageLine.isTalk(text)
                        || beforeName || text.chars().filter(Character::isDigit).count() > 4) {
                    unread.add(text);
                }
            }
        }

        private void askUnlessSure(Duties duties, String text) {
            if (!duties.isSure()) {
                unread.add(text);
            }
        }

        private void add(ParticipantField field, String word) {
            if (word.isEmpty() || word.equals(fields.get(field))) {
                return;
            }
            String before = fields.get(field);
            if (before == null) {
                fields.put(field, word);
            } else if (field == ParticipantField.PHONE) {
                fields.put(field, before + " / " + word);
            } else if (field == ParticipantField.POSITION) {
                fields.put(field, before + "、" + word);
            } else if (field.isRepeatable()) {
                fields.put(field, before + " " + word);
            } else {
                add(ParticipantField.NOTE, word);
                unread.add(word);
            }
        }

        Person person() {
            department = department.isEmpty() ? commonDepartment : department;
            if (!department.isEmpty()) {
                boolean body = !fields.containsKey(ParticipantField.ORGANISATION) && common.isEmpty()
                        && (!fields.containsKey(ParticipantField.POSITION)
                                && MessageLine.SHORT_BODY.matcher(department).matches()
                                || OWN_BODY.matcher(department).matches());
                if (body) {
                    fields.put(ParticipantField.ORGANISATION, department);
                } else {
                    fields.merge(ParticipantField.POSITION, department, (position, before) -> before + " " + position);
                }
            }
            if (!common.isEmpty()) {
                fields.putIfAbsent(ParticipantField.ORGANISATION, common);
            }
            return new Person(fields, String.join(" ", unread));
        }
    }
}
