package org.rollbook.sheet;

import java.util.Set;
import java.util.TreeSet;

/// The surnames that most Chinese names begin with, in either script; they tell names from other short words.
final class Surnames {
    private static final String SINGLE = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段"
            + "雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵"
            + "解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺"
            + "劉陳楊趙黃吳孫鄭謝韓馮於蕭鄧許呂蘇盧蔣賈葉閻鐘鍾範譚鄒陸顧龍萬錢湯喬賀賴龔龐蘭陶顏嚴溫蘆魯畢聶叢齊莊祝塗時關紀盛歐項陽衛鮑單寧閔強華車邊饒鄔臧宮簡婁蓋穆黨郎談連晏欒鬱計竇遲藍鞏練樂應銀習藺張羅";
    private static final Set<String> COMPOUND = Set.of("欧阳", "歐陽", "上官", "司马", "司馬", "诸葛", "諸葛", "尉迟", "皇甫", "慕容", "令狐", "长孙", "夏侯",
            "司徒", "东方", "公孙", "宇文", "南宫", "西门", "万俟", "端木", "独孤", "轩辕", "闻人", "澹台", "淳于", "太史", "申屠", "呼延", "鲜于", "完颜", "爱新", "赫连", "拓跋", "百里", "钟离", "纳兰", "那拉");

    private Surnames() {
    }

    static boolean isCompound(String text) {
        return COMPOUND.contains(text);
    }

    static Set<String> all() {
        Set<String> all = new TreeSet<>(COMPOUND);
        SINGLE.chars().forEach(c -> all.add(String.valueOf((char) c)));
        return Set.copyOf(all);
    }
}
