package org.rollbook.sheet.cell;

import java.util.List;
import java.util.Set;

/// Words that stand where names do in real lists and are nobody's name: 会务组, 办公室, 局长, 前台.
public final class NameWords {
    /// Given names end in none of these.
    private static final String LAST_OF_PARTS = "局厅处室组股站办委部所科队课課處廳組辦隊";
    private static final List<String> PARTS = List.of("中心", "公司", "集团", "银行", "支行", "学校", "医院", "街道", "社区", "政府", "车间",
            "班组", "小组", "酒店", "宾馆", "餐厅", "食堂", "前台", "窗口");
    private static final int LONGEST_BEFORE_PART = 6;
    private static final List<String> ENDS_OF_THINGS = List.of("代表团", "考察团", "访问团", "工作组", "专班", "委员会", "办公室");
    private static final Set<String> THINGS = Set.of("车队", "舰队", "乐队", "党委", "党办", "党组", "支部", "工会", "团委", "机关", "科室",
            "处室",
            "班子", "水电", "水费", "电费", "干洗", "洗衣", "房间", "安检", "安保", "保安", "保洁", "广告", "商店", "超市", "车辆", "车站", "机场", "医务",
            "急救",
            "前台", "总机", "值班", "值班员", "食堂", "餐厅", "宾馆", "酒店", "会务", "会务人员", "联系", "热线", "咨询", "报到", "工作人员", "机动", "空缺",
            "缺", "同上",
            "以下", "上述", "其他", "其它", "本人", "单位", "部门", "全体", "学员", "人员", "名单", "领导", "嘉宾", "专家", "司机", "驾驶员", "随行", "陪同",
            "志愿者",
            "后勤", "服务台", "接待", "团队", "男", "女", "甲", "乙", "丙");
    private static final int SHORT = 3;

    private NameWords() {
    }

    /// Whether a text under the names is a word of offices. 李文科 and 王处 are somebody.
    public static boolean isNobody(String text) {
        if (THINGS.contains(text) || ENDS_OF_THINGS.stream().anyMatch(text::endsWith)) {
            return true;
        }
        boolean somebody = CellContent.isName(text) || Surnames.isTranscribed(text);
        if (isPart(text) && !(somebody && text.length() <= SHORT && text.endsWith("科"))) {
            return true;
        }
        return !WrittenName.isTitled(text) && OfficeWords.isPost(text) && !(somebody && text.length() < SHORT)
                || !somebody && HeaderWords.KNOWN.meaning(text).isPresent();
    }

    /// A part of an organisation; the patterns of office words are slower.
    private static boolean isPart(String text) {
        return !text.isEmpty() && text.codePoints().allMatch(NameWords::isHan)
                && (text.length() >= SHORT && LAST_OF_PARTS.indexOf(text.charAt(text.length() - 1)) >= 0
                        || PARTS.stream().anyMatch(part -> text.endsWith(part) && text.length() > part.length()
                                && text.length() <= part.length() + LONGEST_BEFORE_PART));
    }

    private static boolean isHan(int letter) {
        return Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN;
    }
}
