package org.rollbook.model.people;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The words that a field usually holds; anything else is kept as it is written, and told.
///
/// @param words  each whole
/// @param ending what people leave away at the end of a word: 汉 for 汉族
public record UsualWords(Set<String> words, String ending) {

    /// The 56 ethnic groups as identity cards have them and as they are called in English, and what forms offer besides.
    static final Optional<UsualWords> ETHNIC_GROUPS = Optional.of(
            new UsualWords(Set.of(("汉族 蒙古族 回族 藏族 维吾尔族 苗族 彝族 壮族 布依族 朝鲜族 满族 侗族 瑶族 白族 土家族 哈尼族 哈萨克族 傣族 黎族 傈僳族 佤族 畲族 高山族 拉祜族"
                    + " 水族 东乡族 纳西族 景颇族 柯尔克孜族 土族 达斡尔族 仫佬族 羌族 布朗族 撒拉族 毛南族 仡佬族 锡伯族 阿昌族 普米族 塔吉克族 怒族 乌孜别克族 俄罗斯族 鄂温克族 德昂族 保安族 裕固族"
                    + " 京族 塔塔尔族 独龙族 鄂伦春族 赫哲族 门巴族 珞巴族 基诺族 穿青人 其他"
                    + " han mongol mongolian hui zang tibetan uygur uyghur miao yi zhuang bouyei korean manchu dong yao bai tujia hani kazak kazakh dai li"
                    + " lisu va she gaoshan lahu sui dongxiang naxi jingpo kirgiz kyrgyz tu daur mulao qiang blang salar maonan gelao xibe achang"
                    + " pumi tajik nu uzbek russian ewenki deang bonan yugur gin tatar derung oroqen hezhen monba lhoba jino")
                    .split(" ")), "族"));

    public UsualWords {
        words = Set.copyOf(words);
    }

    /// The word that is meant, where only its ending was left away; else the text as it is.
    String tidy(String text) {
        return knows(text) || !words.contains(text + ending) ? text : text + ending;
    }

    /// Whether it is one of the words, whatever the case of its letters.
    public boolean knows(String text) {
        return words.contains(text.toLowerCase(Locale.ROOT));
    }
}
