package org.rollbook.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rollbook.sheet.HeaderWords.Meaning;

/// One line of a message, taken apart into what it says of a person: `1. 王芳，吉林大学，13900139000`.
final class MessageLine {
    private static final Pattern MARK = Pattern.compile("^[\\s>•·●○■◆★*#–—-]*([(]?\\d{1,3}\\s*[.、):](?!\\d)|[①-⑳]|[一二三四五六七八九十]{1,3}、|\\d{1,3}\\s+(?=\\p{IsHan}))?\\s*");
    /// #接龙 培训报名; what else begins so is no person either.
    private static final Pattern TOPIC = Pattern.compile("^\\s*#\\s*(?!\\d).*");
    /// Who wrote a message, and when: 王芳:, 王芳 2026/11/20 9:01:22.
    private static final Pattern SPEAKER = Pattern.compile("[^:：,，、;；]{1,30}([:：]|\\s+((19|20)\\d\\d\\D\\d{1,2}\\D\\d{1,2}\\D{0,3})?\\s*(上午|下午|晚上)?\\d{1,2}:\\d\\d(:\\d\\d)?( [AP]M)?)\\s*");
    private static final Pattern PICTURES = Pattern.compile("[\\p{So}\\p{Sk}\\x{FE0F}\\x{200D}\\x{20E3}]+");
    private static final Pattern PLUS = Pattern.compile("(?<=[\\p{L})）])\\s*\\+\\s*|(?<=\\d)\\s*\\+\\s*(?=\\p{IsHan})");
    private static final Pattern FOREIGN = Pattern.compile("\\+(?!86)\\d[\\d ()-]{6,18}\\d");
    private static final Pattern LABEL = Pattern.compile("(身份证号码?|身份证|联系电话|联系方式|手机号码?|手机|电话|邮箱|电子邮箱|tel|mobile|phone|e-?mail)\\s*[:.]?\\s*(?=\\t|$)", Pattern.CASE_INSENSITIVE);
    private static final Pattern LABELS = Pattern.compile("([\\p{IsHan}A-Za-z/ -]{1,20}?)\\s*[:：]\\s*([^:：]*?)(?=(?:[,，;；、\\s]+[\\p{IsHan}A-Za-z/-]{1,12}\\s*[:：])|$)");
    private static final Pattern PHONE_LABEL = Pattern.compile("^(联系电话|联系方式|手机号码?|手机|电话|tel|mobile|phone)\\s*[:.]?\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern SEX = Pattern.compile("\\(([男女])\\)");
    private static final Pattern SPACED_NAME = Pattern.compile("^(\\p{IsHan}) (\\p{IsHan})(?=[ \\t,;、]|$)");
    private static final Pattern SEPARATORS = Pattern.compile("[\\t,;、|/()]+");
    private static final Pattern INTRODUCTION = Pattern.compile("^[^,;、\\d]{0,20}(报名|名单|如下|人员|学员|参加|参训|单位|公司|学校|学院)[^:,;、\\d]{0,6}(共?\\d{1,3}[人名位])?[^:,;、\\d]{0,4}:\\s*(?=\\S)");
    /// 王芳 +1, as people answer a call.
    private static final Pattern COUNT_ME_IN = Pattern.compile("\\s*\\+\\s*1$");
    private static final Pattern OTHER_SIGNS = Pattern.compile("[\\s,，、;；/|()（）]");
    private static final Pattern DASHES = Pattern.compile("(?<=\\p{IsHan})[—–-]+(?=\\p{IsHan}|\\d{7})|(?<=\\d{7})[—–-]+(?=\\p{IsHan})");
    private static final Pattern OUTSIDE_BRACKETS = Pattern.compile("[;、,](?![^()]*\\))");
    private static final Pattern SEMICOLONS = Pattern.compile(";(?![^()]*\\))");
    private static final Pattern LABEL_IN_BRACKETS = Pattern.compile("[【\\[]([\\p{IsHan}A-Za-z ]{1,12})[】\\]]\\s*[:：]?");
    private static final Pattern NAME_SIGNS = Pattern.compile("\\s*[、,;，；]\\s*|(?<=\\p{IsHan}{2})\\s+");
    private static final Pattern INTRODUCED = Pattern.compile("(的)?(报名|参会|参训|参加|培训|出席)?(人员|名单|学员|代表)?(名单)?(共?\\d{1,3}[人名位])?(如下|为)?\\s*:\\s*$");
    private static final Pattern SENDS = Pattern.compile("(拟|现)?(选派|推荐|报名|参加|参训|参会|出席|报送).*$|\\d.*$");
    static final Pattern GROUP_NAME = Pattern.compile("第?[一二三四五六七八九十\\d]{1,3}(小?组|班|队)");
    static final Pattern SHORT_BODY = Pattern.compile("\\p{IsHan}{2,6}(大|办|站|所|院|社|局|厅|委|部|中|校|行|企)");
    private static final Pattern GROUP = Pattern.compile("([^:,;、\\s]+)\\s*(?:\\(\\d+[人名位]?\\))?\\s*:\\s*(\\S.*)");
    private static final Pattern SHORT_HAN = Pattern.compile("\\p{IsHan}{2,4}");
    private static final Pattern HAS_HAN = Pattern.compile(".*\\p{IsHan}.*", Pattern.DOTALL);
    private static final Pattern END = Pattern.compile("[;；。.,，、!！\\s]+$");
    private static final Pattern GREETING = Pattern.compile("^\\s*(@\\S+\\s+)?((各位)?(老师|领导|同志|同事|群主|主任|处长)?们?(您|你|大家|各位)?好|大家好|hi|hello|dear [a-z]+)[，,！!。：:~～\\s]+(?=\\S)|^\\s*@\\S+\\s+|^\\s*(收到|好的|好|嗯|ok)[，,。！!\\s]+(?=\\S)", Pattern.CASE_INSENSITIVE);
    private static final Pattern THANKS = Pattern.compile("[，,。；;！!\\s]+(请(查收|审核|核对|知悉|确认|登记|接收|安排).*|谢谢.*|感谢.*|辛苦.*|麻烦.*|多谢.*|thanks?.*)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern TALK = Pattern.compile("各位|您好|你好|大家好|(老师|领导|同志们?|同事们?)[们]?好|(早上|上午|中午|下午|晚上)好|谢谢|感谢|多谢|致谢|辛苦|收到|好的|麻烦|抱歉|不好意思|请|接龙|如下|(参训|参会|报名|人员)名单"
            + "|报名\\s*\\d+\\s*[人名位]|共\\s*\\d+\\s*[人名位]|附件|以上|特此|通知|培训班|截止|填写|回复|确认|\\b(thanks?|thank you|hello|hi|dear|regards|sincerely|please|best wishes)\\b", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_WORD = 40;

    private final Map<ParticipantField, String> values = new EnumMap<>(ParticipantField.class);

    private MessageLine() {
    }

    /// The people a line tells of: one, or several names after their organisation; none when it tells of nobody.
    static List<Map<ParticipantField, String>> people(String written) {
        String line = polite(written);
        if (TOPIC.matcher(line).matches() || isSpeaker(line) || isTalk(line)) {
            return List.of();
        }
        String text = MARK.matcher(PICTURES.matcher(CellText.narrow(line)).replaceAll(" ").strip()).replaceFirst("");
        text = COUNT_ME_IN.matcher(OTHER_SIGNS.matcher(text).find() ? text : DASHES.matcher(text).replaceAll("\t")).replaceFirst("");
        Matcher group = GROUP.matcher(text);
        String head = group.matches() ? SENDS.matcher(group.group(1)).replaceFirst("") : "";
        if (!head.isEmpty() && HeaderWords.KNOWN.meaning(head).isEmpty()) {
            List<String> names = Arrays.stream(group.group(2).split("[、,;\\s]+")).filter(name -> !name.isEmpty()).toList();
            if (names.size() > 1 && names.stream().allMatch(CellContent::isName)) {
                ParticipantField field = GROUP_NAME.matcher(group.group(1)).matches() ? ParticipantField.GROUP : ParticipantField.ORGANISATION;
                boolean known = field == ParticipantField.GROUP || CellContent.isBody(head) || SHORT_BODY.matcher(head).matches();
                return known ? names.stream().map(name -> Map.of(ParticipantField.NAME, name, field, field == ParticipantField.GROUP ? group.group(1) : head)).toList() : List.of();
            }
        }
        String said = INTRODUCTION.matcher(text).replaceFirst("");
        String above = introduced(text.substring(0, text.length() - said.length()));
        List<Map<ParticipantField, String>> parts = several(said, above, SEMICOLONS);
        List<Map<ParticipantField, String>> several = parts.size() > 1 ? parts : several(said, above, OUTSIDE_BRACKETS);
        if (several.size() > 1) {
            return several;
        }
        List<Map<ParticipantField, String>> names = names(said);
        return names.size() > 1 ? names : person(PLUS.matcher(said).replaceAll("\t")).map(List::of).orElse(List.of());
    }

    /// The line without how people begin and end it.
    static String polite(String written) {
        String line = END.matcher(PICTURES.matcher(written).replaceAll(" ")).replaceFirst("");
        return END.matcher(THANKS.matcher(GREETING.matcher(line).replaceFirst("")).replaceFirst("")).replaceFirst("");
    }

    /// Whether a line only greets, thanks, counts or asks: it tells of nobody, whatever words stand in it.
    static boolean isTalk(String line) {
        String text = CellText.narrow(line);
        return TALK.matcher(text).find() && !holdsPhone(text) && CellContent.idNumber(text).isEmpty() && !INTRODUCTION.matcher(text).find();
    }

    /// Whether a line tells only who wrote the next ones, as chats put it between them.
    static boolean isSpeaker(String line) {
        return SPEAKER.matcher(line).matches() && !PhoneNumbers.NUMBER.matcher(line).find() && labels(line).isEmpty();
    }

    /// Whether a line says nothing but how to reach the person of the line above.
    static Optional<String> onlyPhone(String line) {
        String text = CellText.narrow(LABEL.matcher(CellText.narrow(line)).replaceAll(""));
        return CellContent.of(PHONE_LABEL.matcher(text).replaceFirst("")).filter(ParticipantField.PHONE::equals).map(_ -> PHONE_LABEL.matcher(text).replaceFirst(""));
    }

    static boolean holdsPhone(String text) {
        return CellContent.isDistinct(text) || PhoneNumbers.NUMBER.matcher(CellText.narrow(text)).find();
    }

    /// 王芳、李强、赵敏: nothing but names.
    private static List<Map<ParticipantField, String>> names(String text) {
        List<String> names = Arrays.stream(NAME_SIGNS.split(text)).map(String::strip).filter(name -> !name.isEmpty()).toList();
        return names.stream().allMatch(MessageLine::isName)
                ? names.stream().map(name -> Map.of(ParticipantField.NAME, name)).toList() : List.of();
    }

    /// The organisation that an introduction names: 长春市商务局参会人员.
    private static String introduced(String introduction) {
        String body = SENDS.matcher(INTRODUCED.matcher(introduction).replaceFirst("")).replaceFirst("");
        return CellContent.isBody(body) ? body : "";
    }

    /// People between semicolons or commas outside brackets, each with a phone; the organisation is said once.
    private static List<Map<ParticipantField, String>> several(String text, String above, Pattern between) {
        List<Map<ParticipantField, String>> people = new ArrayList<>();
        String organisation = above;
        for (String part : between.split(text)) {
            Optional<Map<ParticipantField, String>> person = person(part.strip());
            if (person.isEmpty() || !person.get().containsKey(ParticipantField.PHONE)) {
                return List.of();
            }
            Map<ParticipantField, String> values = person.get();
            organisation = values.getOrDefault(ParticipantField.ORGANISATION, organisation);
            if (!organisation.isEmpty()) {
                values.put(ParticipantField.ORGANISATION, organisation);
            }
            people.add(values);
        }
        return people;
    }

    private static Optional<Map<ParticipantField, String>> person(String text) {
        MessageLine read = new MessageLine();
        read.read(text);
        return read.isPerson() ? Optional.of(read.values) : Optional.empty();
    }

    /// The pairs of label and text in a line, of labels that are known.
    static List<Map.Entry<ParticipantField, String>> labels(String line) {
        List<Map.Entry<ParticipantField, String>> pairs = new ArrayList<>();
        Matcher matcher = LABELS.matcher(MARK.matcher(CellText.line(LABEL_IN_BRACKETS.matcher(line).replaceAll(" $1："))).replaceFirst(""));
        while (matcher.find()) {
            Optional<ParticipantField> field = HeaderWords.KNOWN.meaning(matcher.group(1)).flatMap(Meaning::field);
            if (field.isPresent() && !matcher.group(2).isBlank()) {
                pairs.add(Map.entry(field.get(), matcher.group(2).strip()));
            }
        }
        return pairs;
    }

    private boolean isPerson() {
        return values.containsKey(ParticipantField.NAME)
                && (values.size() > 1 || CellContent.isName(values.get(ParticipantField.NAME)));
    }

    private void read(String text) {
        if (text.length() > 200 || text.contains("。")) {
            return;
        }
        String rest = taken(ParticipantField.EMAIL, CellContent.EMAIL, text);
        rest = taken(ParticipantField.ID_NUMBER, CellContent.RESIDENT, rest);
        rest = taken(ParticipantField.PHONE, FOREIGN, rest);
        rest = values.containsKey(ParticipantField.PHONE) ? rest : taken(ParticipantField.PHONE, PhoneNumbers.NUMBER, rest);
        rest = SEX.matcher(LABEL.matcher(rest).replaceAll("")).replaceAll("\t$1\t");
        List<String> words = words(SPACED_NAME.matcher(rest.strip()).replaceFirst("$1$2"));
        int name = name(words);
        if (values.getOrDefault(ParticipantField.PHONE, "").contains(" / ") && words.stream().filter(CellContent::isName).count() > 1) {
            values.clear();
            return;
        }
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).length() > LONGEST_WORD || words.get(i).indexOf(':') > 0) {
                values.clear();
                return;
            }
            word(words.get(i), i == name);
        }
    }

    /// Phones and addresses are found wherever they stand.
    private String taken(ParticipantField field, Pattern pattern, String text) {
        List<String> found = pattern.matcher(text).results().map(MatchResult::group).toList();
        if (!found.isEmpty()) {
            values.put(field, String.join(" / ", found));
        }
        return pattern.matcher(text).replaceAll("\t");
    }

    /// Spaces separate words of Chinese; those of other languages belong together.
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String part : SEPARATORS.split(text)) {
            String[] pieces = HAS_HAN.matcher(part).matches() ? part.split(" +") : new String[] {part};
            Arrays.stream(pieces).map(String::strip).filter(word -> !word.isEmpty() && !word.equals("-")).forEach(words::add);
        }
        return words;
    }

    /// Short headings look like names: 单位, 职务.
    private static boolean isName(String word) {
        return CellContent.of(word).filter(ParticipantField.NAME::equals).isPresent() && HeaderWords.KNOWN.meaning(word).filter(Meaning::whole).isEmpty();
    }

    private static int name(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (isName(words.get(i))) {
                return i;
            }
        }
        boolean first = !words.isEmpty() && SHORT_HAN.matcher(words.getFirst()).matches() && CellContent.of(words.getFirst()).isEmpty();
        return first ? 0 : -1;
    }

    private void word(String word, boolean isName) {
        if (isName) {
            values.put(ParticipantField.NAME, word);
            return;
        }
        switch (CellContent.of(word).orElse(ParticipantField.NAME)) {
            case ORGANISATION, POSITION -> {
                Duties duties = Duties.of(word, Set.of());
                add(ParticipantField.ORGANISATION, duties.organisation());
                add(ParticipantField.POSITION, duties.position());
            }
            case SEX, ROLE, TITLE, BORN, ID_NUMBER -> add(CellContent.of(word).orElseThrow(), word);
            default -> unknown(word);
        }
    }

    /// A word of no known kind behind a name is where the person comes from, perhaps with a position.
    private void unknown(String word) {
        Duties duties = Duties.of(word, Set.of());
        if (!duties.organisation().isEmpty() && !duties.position().isEmpty()) {
            add(ParticipantField.ORGANISATION, duties.organisation());
            add(ParticipantField.POSITION, duties.position());
        } else {
            add(values.containsKey(ParticipantField.ORGANISATION) || !values.containsKey(ParticipantField.NAME)
                    ? ParticipantField.NOTE : ParticipantField.ORGANISATION, word);
        }
    }

    private void add(ParticipantField field, String word) {
        if (!word.isEmpty()) {
            boolean again = values.containsKey(field);
            values.merge(again && !field.isRepeatable() ? ParticipantField.NOTE : field, word, (a, b) -> a + " " + b);
        }
    }
}
