package org.rollbook.sheet.cell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rollbook.model.people.IdType;
import org.rollbook.model.people.Role;
import org.rollbook.model.people.Sex;

/// The words lists use for sex and role.
public final class PersonWords {
    /// 男 (Male), but no sentence.
    private static final int LONGEST_SEX = 12;
    /// 妇女主任 says what somebody does.
    private static final Pattern OF_WOMEN = Pattern.compile("妇女|婦女|女工|女职|子女|女子|男子|女装|男装");
    /// 学员 Trainee, as in our template.
    private static final Pattern BOTH = Pattern.compile("(\\p{IsHan}+)[ /(]*[a-z ]+\\)?");
    private static final Map<String, Sex> SEXES = Map.ofEntries(
            Map.entry("男", Sex.MALE), Map.entry("男性", Sex.MALE), Map.entry("先生", Sex.MALE), Map.entry("m", Sex.MALE),
            Map.entry("male", Sex.MALE), Map.entry("man", Sex.MALE), Map.entry("mr", Sex.MALE),
            Map.entry("mr.", Sex.MALE),
            Map.entry("boy", Sex.MALE), Map.entry("♂", Sex.MALE), Map.entry("♀", Sex.FEMALE),
            Map.entry("小姐", Sex.FEMALE), Map.entry("miss", Sex.FEMALE), Map.entry("1", Sex.MALE),
            Map.entry("2", Sex.FEMALE), Map.entry("girl", Sex.FEMALE), Map.entry("女", Sex.FEMALE),
            Map.entry("女性", Sex.FEMALE), Map.entry("女士", Sex.FEMALE), Map.entry("f", Sex.FEMALE),
            Map.entry("female", Sex.FEMALE), Map.entry("woman", Sex.FEMALE), Map.entry("ms", Sex.FEMALE),
            Map.entry("ms.", Sex.FEMALE), Map.entry("mrs", Sex.FEMALE), Map.entry("mrs.", Sex.FEMALE));
    private static final Map<String, Role> ROLES = Map.ofEntries(
            Map.entry("学员", Role.TRAINEE), Map.entry("参训学员", Role.TRAINEE), Map.entry("正式学员", Role.TRAINEE),
            Map.entry("參訓學員", Role.TRAINEE), Map.entry("trainee", Role.TRAINEE), Map.entry("student", Role.TRAINEE),
            Map.entry("participant", Role.TRAINEE), Map.entry("delegate", Role.TRAINEE),
            Map.entry("attendee", Role.TRAINEE), Map.entry("参会代表", Role.TRAINEE), Map.entry("正式代表", Role.TRAINEE),
            Map.entry("专家", Role.EXPERT), Map.entry("expert", Role.EXPERT),
            Map.entry("企业代表", Role.BUSINESS_REPRESENTATIVE),
            Map.entry("business representative", Role.BUSINESS_REPRESENTATIVE),
            Map.entry("主讲人", Role.SPEAKER), Map.entry("讲师", Role.SPEAKER), Map.entry("授课教师", Role.SPEAKER),
            Map.entry("教师", Role.SPEAKER), Map.entry("speaker", Role.SPEAKER), Map.entry("lecturer", Role.SPEAKER),
            Map.entry("嘉宾", Role.GUEST), Map.entry("来宾", Role.GUEST), Map.entry("领导", Role.GUEST),
            Map.entry("guest", Role.GUEST),
            Map.entry("工作人员", Role.STAFF), Map.entry("会务", Role.STAFF), Map.entry("会务人员", Role.STAFF),
            Map.entry("班主任", Role.STAFF),
            Map.entry("staff", Role.STAFF));

    /// Words that say more than the role they come nearest to.
    private static final Map<String, Role> MORE_THAN_ROLES = Map.ofEntries(
            Map.entry("领队", Role.TRAINEE), Map.entry("领队兼学员", Role.TRAINEE), Map.entry("带队领导", Role.TRAINEE),
            Map.entry("联络员", Role.TRAINEE), Map.entry("team leader", Role.TRAINEE),
            Map.entry("head of delegation", Role.TRAINEE), Map.entry("翻译", Role.STAFF), Map.entry("随行翻译", Role.STAFF),
            Map.entry("司机", Role.STAFF), Map.entry("随行人员", Role.STAFF),
            Map.entry("陪同人员", Role.STAFF), Map.entry("志愿者", Role.STAFF), Map.entry("interpreter", Role.STAFF),
            Map.entry("translator", Role.STAFF), Map.entry("driver", Role.STAFF), Map.entry("volunteer", Role.STAFF));

    /// Words that only need to occur, the more special ones first.
    private static final Map<Pattern, IdType> ID_TYPES = idTypes();

    private static Map<Pattern, IdType> idTypes() {
        Map<Pattern, IdType> types = new LinkedHashMap<>();
        types.put(Pattern.compile(".*(台胞|臺胞|台湾|台灣|臺灣|taiwan).*"), IdType.TAIWAN_PERMIT);
        types.put(Pattern.compile(".*(港澳|回乡|回鄉|香港|澳门|hk_|hong ?kong|macau|macao).*"), IdType.HK_MACAU_PERMIT);
        types.put(Pattern.compile(".*(军官|士兵|军人|警官|文职|military|army).*"), IdType.MILITARY);
        types.put(Pattern.compile(".*(护照|護照|passport).*"), IdType.PASSPORT);
        types.put(Pattern.compile(".*(身份证|身份證|身分證|resident|id ?card|national id|identity).*"), IdType.RESIDENT_ID);
        types.put(Pattern.compile("其他.*|其它.*|other.*"), IdType.OTHER);
        return types;
    }

    private PersonWords() {
    }

    public static Optional<IdType> idType(String cell) {
        String text = plain(cell);
        return ID_TYPES.entrySet().stream().filter(type -> type.getKey().matcher(text).matches())
                .map(Map.Entry::getValue).findFirst();
    }

    /// The kind of document that a heading names when it names only this one, and not our own.
    public static Optional<IdType> onlyIdType(String heading) {
        String text = plain(heading);
        List<IdType> named = ID_TYPES.entrySet().stream().filter(type -> type.getKey().matcher(text).matches())
                .map(Map.Entry::getValue).toList();
        return named.size() == 1 && !named.contains(IdType.RESIDENT_ID) && !named.contains(IdType.OTHER)
                ? Optional.of(named.getFirst()) : Optional.empty();
    }

    public static Optional<Sex> sex(String cell) {
        String text = plain(cell);
        Sex sex = SEXES.get(text);
        if (sex == null && text.length() < LONGEST_SEX && text.contains("男") != text.contains("女")
                && !OF_WOMEN.matcher(text).find()) {
            sex = text.contains("男") ? Sex.MALE : Sex.FEMALE;
        }
        return Optional.ofNullable(sex);
    }

    public static Optional<Role> role(String cell) {
        String word = roleWord(cell);
        return Optional.ofNullable(ROLES.get(word)).or(() -> Optional.ofNullable(MORE_THAN_ROLES.get(word)));
    }

    /// Whether the word for a role says something besides, that should not be lost: 领队, 司机.
    public static boolean saysMoreThanRole(String cell) {
        return MORE_THAN_ROLES.containsKey(roleWord(cell));
    }

    /// The word without its translation.
    private static String roleWord(String cell) {
        String text = plain(cell);
        Matcher both = BOTH.matcher(text);
        return both.matches() ? both.group(1) : text;
    }

    private static String plain(String cell) {
        return CellText.narrow(cell).toLowerCase(Locale.ROOT);
    }
}
