package org.rollbook.sheet.message;

import java.util.regex.Pattern;

/// How messages say how many come, and that they do: 共3人参加.
final class MessageCount {
    static final String COUNT = "(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})\\s*(?:人|名|位)(?:同志|学员|代表|人员|老师|干部)?";
    static final String COMES = "(?:前来|前往|届时)?(?:参加|参会|参训|出席|到会|与会|报名|听课|学习)";
    private static final Pattern COUNTED = Pattern
            .compile("(?:一?共计?|合计|总计|等)?" + COUNT + "(?:" + COMES + ")?[^、]{0,8}");
    /// Behind somebody's phone more than this is a remark: 1人住单间.
    private static final Pattern ONLY_COUNTED = Pattern.compile("(?:一?共计?|合计|总计|等)?" + COUNT + "(?:" + COMES + ")?");
    private static final Pattern GOES = Pattern.compile(
            "(?:也|都|将|一起|同时)*(?:" + COMES + "|来|去)(?:(?:本次|此次|这次)?(?:培训班?|会议|学习|活动|开班式))?|同志|等|报名人员|(?:和|与|及|以及)");
    private static final Pattern COUNT_BEHIND = Pattern
            .compile("\\s*[(]?(共|报名)?(\\d{1,3}|[一二两三四五六七八九十]{1,3})[人名位][)]?$");

    private MessageCount() {
    }

    static boolean isCount(String text) {
        return COUNTED.matcher(text).matches();
    }

    /// Whether it is a count without any other word.
    static boolean isOnlyCount(String text) {
        return ONLY_COUNTED.matcher(text).matches();
    }

    static boolean isGoing(String text) {
        return GOES.matcher(text).matches();
    }

    static String without(String text) {
        return COUNT_BEHIND.matcher(text).replaceFirst("");
    }
}
