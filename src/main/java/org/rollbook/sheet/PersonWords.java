package org.rollbook.sheet;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rollbook.model.people.Role;
import org.rollbook.model.people.Sex;

/// The words lists use for sex and role.
final class PersonWords {
    private static final Map<String, Sex> SEXES = Map.ofEntries(
            Map.entry("男", Sex.MALE), Map.entry("男性", Sex.MALE), Map.entry("先生", Sex.MALE), Map.entry("m", Sex.MALE),
            Map.entry("male", Sex.MALE), Map.entry("man", Sex.MALE), Map.entry("mr", Sex.MALE), Map.entry("mr.", Sex.MALE),
            Map.entry("女", Sex.FEMALE), Map.entry("女性", Sex.FEMALE), Map.entry("女士", Sex.FEMALE), Map.entry("f", Sex.FEMALE),
            Map.entry("female", Sex.FEMALE), Map.entry("woman", Sex.FEMALE), Map.entry("ms", Sex.FEMALE),
            Map.entry("ms.", Sex.FEMALE), Map.entry("mrs", Sex.FEMALE), Map.entry("mrs.", Sex.FEMALE));
    private static final Map<String, Role> ROLES = Map.ofEntries(
            Map.entry("学员", Role.TRAINEE), Map.entry("参训学员", Role.TRAINEE), Map.entry("正式学员", Role.TRAINEE),
            Map.entry("參訓學員", Role.TRAINEE), Map.entry("trainee", Role.TRAINEE), Map.entry("student", Role.TRAINEE),
            Map.entry("participant", Role.TRAINEE), Map.entry("专家", Role.EXPERT), Map.entry("expert", Role.EXPERT),
            Map.entry("企业代表", Role.BUSINESS_REPRESENTATIVE), Map.entry("business representative", Role.BUSINESS_REPRESENTATIVE),
            Map.entry("主讲人", Role.SPEAKER), Map.entry("讲师", Role.SPEAKER), Map.entry("授课教师", Role.SPEAKER),
            Map.entry("教师", Role.SPEAKER), Map.entry("speaker", Role.SPEAKER), Map.entry("lecturer", Role.SPEAKER),
            Map.entry("嘉宾", Role.GUEST), Map.entry("来宾", Role.GUEST), Map.entry("领导", Role.GUEST), Map.entry("guest", Role.GUEST),
            Map.entry("工作人员", Role.STAFF), Map.entry("会务", Role.STAFF), Map.entry("会务人员", Role.STAFF), Map.entry("班主任", Role.STAFF),
            Map.entry("staff", Role.STAFF));

    Optional<Sex> sex(String cell) {
        return Optional.ofNullable(SEXES.get(plain(cell)));
    }

    Optional<Role> role(String cell) {
        return Optional.ofNullable(ROLES.get(plain(cell)));
    }

    private static String plain(String cell) {
        return CellText.narrow(cell).toLowerCase(Locale.ROOT);
    }
}
