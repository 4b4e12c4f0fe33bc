package org.rollbook.sheet.message;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollbook.sheet.cell.CellContent;
import org.rollbook.sheet.cell.CellText;
import org.rollbook.sheet.cell.Duties;
import org.rollbook.sheet.cell.HeaderWords;
import org.rollbook.sheet.cell.HeaderWords.Meaning;
import org.rollbook.sheet.cell.NameWords;
import org.rollbook.sheet.cell.ParticipantField;
import org.rollbook.sheet.cell.UsualName;

/// Whether the lines of a text are alike and nothing of them is left over: only then its people are taken without a word.
public final class TextShape {
    private static final Set<ParticipantField> REQUIRED = EnumSet.of(ParticipantField.ORGANISATION,
            ParticipantField.POSITION, ParticipantField.PHONE);
    private static final Set<ParticipantField> REMARKS = EnumSet.of(ParticipantField.NOTE,
            ParticipantField.INTERNAL_NOTE);
    private static final Pattern GAPS = Pattern.compile("[\\s—–-]+");
    private static final Pattern PIECES = Pattern.compile("[\\s、/]+");
    private static final Pattern TOKENS = Pattern.compile("[^\\p{L}\\d]+");
    private static final String COUNT = "共?计?(\\d{1,3}|[一二两三四五六七八九十]{1,3})[人名位](同志|学员|代表)?";
    /// What may stand between the parts of a line and says nothing of anybody.
    private static final Pattern BETWEEN = Pattern.compile("(\\d{1,3}|[一二三四五六七八九十]{1,3}|第?[一二三四五六七八九十\\d]{1,3}(组|班)?|"
            + COUNT
            + "|手机号?码?|电话号?码?|联系电话|联系方式|身份证号?码?|微信同号|同微信|邮箱|电子邮箱|tel|mobile|phone|email|和|与|及|以及|同志|老师|先生|女士|另外?|还有|补报|补充|等|为|是"
            + "|我?[们局校厅委院司所站区县市]?(单位|公司|中心)?|拟|现|派|选派|推荐|安排|报名|报送|参加|参会|参训|出席|培训|人员|名单|学员|如下|本次|的|无)*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CONTACT = Pattern
            .compile("[(（\\s]*(\\p{IsHan}{0,4})(联系人|联络人|联络员|填报人|填表人|经办人?|制表人?|审核人?|负责人)[:：\\s].*");
    private static final Pattern SEAL = Pattern.compile("[(（]?\\S{0,24}?(公章|盖章|签章|印章|章)[)）]?");
    private static final Pattern DATE = Pattern
            .compile("[\\d〇○零一二三四五六七八九十]{2,4}[年./][\\d一二三四五六七八九十]{1,3}[月./][\\d一二三四五六七八九十]{1,3}[日号]?");
    private static final Pattern TITLE = Pattern
            .compile(".*(名单|名册|回执|报名表|登记表|汇总表?|信息表?|人员|学员|报名|接龙|通知|函|附件\\d*|班|报名信息|报送)([(（].*[)）])?[:：]?");
    private static final Pattern CHATTER = Pattern.compile(
            "(大家|请|各位|尽快|抓紧|赶紧|及时|继续|快点?|报名|接龙|[哦啊了吧哈呀]|收到|好的?|嗯+|ok|明白|知道|没问题|[,，。!！~～])+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SUM = Pattern.compile("(以上)?[,，]?(共计?|合计|总计|小计|总共|一共)[:：]?" + COUNT + "[。.]?");
    private static final Pattern SALUTATION = Pattern
            .compile("(尊敬的|敬爱的|各位)?\\p{IsHan}{0,6}(老师|领导|同志|主任|处长|科长|局长|院长|校长|部长|书记|经理|先生|女士|专家)们?[:：]");
    private static final Pattern ANNOUNCES = Pattern.compile(".*(如下|以下|选派|报送|报名|参训人员)[^:：]*[:：]");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}{4,24}");
    private static final Pattern COLON = Pattern.compile("[:：]$");
    private static final Pattern BRACKETED = Pattern.compile("[【〔\\[［].*[】〕\\]］]");

    private final List<String> lines;
    private final List<MessageLines.Row> people;
    /// The line on which each person’s name stands.
    private final List<Integer> places = new ArrayList<>();

    private TextShape(List<String> lines, List<MessageLines.Row> people) {
        this.lines = lines;
        this.people = people;
    }

    public static boolean isEven(String text, List<MessageLines.Row> rows) {
        return new TextShape(text.lines().toList(), rows.stream().filter(MessageLines.Row::isPerson).toList()).isEven();
    }

    private boolean isEven() {
        return people.isEmpty()
                || people.stream().allMatch(row -> row.unread().isEmpty()) && isFound() && isAlike() && isCounted()
                        && isUsed();
    }

    /// Every name stands in the text, on the line of its number or above, where several stand on one.
    private boolean isFound() {
        List<String> written = lines.stream().map(TextShape::plain).toList();
        for (MessageLines.Row row : people) {
            String name = plain(row.person().getOrDefault(ParticipantField.NAME, "\n"));
            int line = Math.min(row.number(), lines.size()) - 1;
            while (line >= 0 && !written.get(line).contains(name)) {
                line--;
            }
            if (line < 0) {
                return false;
            }
            places.add(line);
        }
        return true;
    }

    /// Everybody has what most have, in the same order, less or more one thing that need not be said.
    private boolean isAlike() {
        List<Set<ParticipantField>> said = people.stream().map(TextShape::said).toList();
        boolean required = REQUIRED.stream().allMatch(field -> {
            long having = said.stream().filter(fields -> fields.contains(field)).count();
            return having * 2 < said.size() || having == said.size();
        });
        boolean single = Set.copyOf(places).size() == places.size();
        List<List<ParticipantField>> shapes = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            shapes.add(single ? order(people.get(i), plain(lines.get(places.get(i)))) : List.copyOf(said.get(i)));
        }
        List<ParticipantField> usual = shapes.stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())).entrySet().stream()
                .max(Map.Entry.<List<ParticipantField>, Long>comparingByValue()
                        .thenComparing(entry -> entry.getKey().size()))
                .map(Map.Entry::getKey).orElse(List.of());
        return required && shapes.stream().allMatch(shape -> isNear(shape, usual) || isNear(usual, shape));
    }

    private static Set<ParticipantField> said(MessageLines.Row row) {
        Set<ParticipantField> said = EnumSet.copyOf(row.person().keySet());
        said.removeAll(REMARKS);
        if (said.remove(ParticipantField.TITLE)) {
            said.add(ParticipantField.POSITION);
        }
        return said;
    }

    /// The fields of a person in the order in which they stand in the line, without remarks.
    private static List<ParticipantField> order(MessageLines.Row row, String line) {
        return said(row).stream().filter(field -> at(row, field, line) >= 0)
                .sorted(Comparator.comparing(field -> at(row, field, line))).toList();
    }

    private static int at(MessageLines.Row row, ParticipantField field, String line) {
        String value = row.person().containsKey(field) ? row.person().get(field)
                : row.person().get(ParticipantField.TITLE);
        int whole = line.indexOf(plain(value));
        return whole >= 0 ? whole : line.indexOf(plain(PIECES.split(value.strip())[0]));
    }

    private static boolean isNear(List<ParticipantField> shape, List<ParticipantField> whole) {
        if (shape.equals(whole)) {
            return true;
        }
        Optional<ParticipantField> missing = whole.stream().filter(field -> !shape.contains(field)).findFirst();
        return missing.filter(field -> !REQUIRED.contains(field)).isPresent()
                && whole.stream().filter(field -> field != missing.get()).toList().equals(shape);
    }

    /// A number of people that the text says once is theirs; several are those of its parts.
    private boolean isCounted() {
        List<Integer> counts = lines.stream().map(MessageLine::count).filter(OptionalInt::isPresent)
                .map(OptionalInt::getAsInt).toList();
        return counts.size() != 1 || counts.getFirst() == people.size();
    }

    /// Every word of every line is of somebody on it, of those next to it where it names nobody, or of a kind that tells of nobody.
    private boolean isUsed() {
        TreeMap<Integer, List<MessageLines.Row>> named = new TreeMap<>();
        for (int i = 0; i < people.size(); i++) {
            named.computeIfAbsent(places.get(i), _ -> new ArrayList<>()).add(people.get(i));
        }
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            boolean personal = named.containsKey(i);
            List<MessageLines.Row> those = personal ? named.get(i)
                    : Stream.of(named.lowerEntry(i), named.higherEntry(i)).filter(Objects::nonNull)
                            .flatMap(entry -> entry.getValue().stream()).toList();
            if (!line.isEmpty() && !isUsed(line, those)
                    && (personal || !isKnown(line, i < named.firstKey(), i > named.lastKey()))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUsed(String line, List<MessageLines.Row> those) {
        String rest = plain(MessageLine.polite(line));
        List<String> values = those.stream().flatMap(row -> row.person().values().stream())
                .flatMap(value -> Stream.concat(Stream.of(value), Arrays.stream(PIECES.split(value))))
                .map(TextShape::plain).filter(value -> !value.isEmpty()).distinct()
                .sorted(Comparator.comparing(String::length).reversed()).toList();
        for (String value : values) {
            rest = rest.replace(value, "\t");
        }
        return TOKENS.splitAsStream(rest).allMatch(token -> token.isEmpty() || BETWEEN.matcher(token).matches()
                || HeaderWords.KNOWN.meaning(token).filter(Meaning::whole).isPresent());
    }

    /// A greeting, a title, a date, a seal, a contact, who wrote or signs; a heading in brackets must have been used.
    private static boolean isKnown(String line, boolean above, boolean below) {
        String text = CellText.narrow(line);
        boolean nameless = TOKENS.splitAsStream(MessageLine.polite(text)).noneMatch(
                word -> UsualName.is(word) && MessageNames.isName(word) && !NameWords.isNobody(word));
        if (BRACKETED.matcher(line).matches()) {
            return false;
        }
        return MessageLine.isTopic(line) || isSpeaker(line) || MessageLine.isTime(line)
                || CHATTER.matcher(line).matches() || CONTACT.matcher(line).matches() || SEAL.matcher(line).matches()
                || SUM.matcher(text).matches() || DATE.matcher(plain(line)).matches() || isBody(text)
                || above && isOpening(line, text, nameless)
                || below && HAN.matcher(text).matches() && CellContent.isBody(text) && !Duties.holdsPosition(text)
                || MessageLine.isTalk(line) && nameless;
    }

    private static boolean isBody(String text) {
        return CellContent.isBody(text) && Duties.endsBody(text) || MessageLine.SHORT_BODY.matcher(text).matches();
    }

    /// A title, whom the text is for, what it is about.
    private static boolean isOpening(String line, String text, boolean nameless) {
        return TITLE.matcher(line).matches() || SALUTATION.matcher(line).matches()
                || text.endsWith(":") && isBody(COLON.matcher(text).replaceFirst(""))
                || nameless && !MessageLine.holdsPhone(text) && ANNOUNCES.matcher(line).matches();
    }

    /// Whoever writes has a name; another line with a colon at its end is a heading, which must have been used.
    private static boolean isSpeaker(String line) {
        return MessageLine.isSpeaker(line)
                && (!line.matches(".*[:：]") || UsualName.is(TOKENS.split(line.strip())[0]));
    }

    private static String plain(String text) {
        return GAPS.matcher(CellText.narrow(text)).replaceAll("");
    }
}
