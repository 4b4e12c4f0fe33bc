package org.rollbook.sheet.message;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.rollbook.sheet.cell.CellContent;
import org.rollbook.sheet.cell.HeaderWords;
import org.rollbook.sheet.cell.HeaderWords.Meaning;
import org.rollbook.sheet.cell.NameWords;
import org.rollbook.sheet.cell.ParticipantField;
import org.rollbook.sheet.cell.PersonWords;
import org.rollbook.sheet.cell.Surnames;
import org.rollbook.sheet.cell.WrittenName;
import org.rollbook.sheet.message.MessageWord.Kind;

/// Which words of a message may be the name of somebody, and which only begin like one.
public final class MessageNames {
    /// Somebody to ask, not somebody who comes.
    private static final Pattern CONTACT = Pattern.compile(
            "(单位|会务|业务|报名)?(联系人|联络人|聯繫人|聯絡人|联络员|填报人|填表人|经办人?|制表人?|审核人?|负责人|带队人?|带队领导|领队|抄送|发件人|收件人|来电人|来电单位|记录人?|接听人|接话人|通知人|转自|来自)(及(联系)?电话|电话)?");
    private static final Pattern NATION = Pattern
            .compile("(民族)?(汉|满|回|藏|苗|壮|蒙古|维吾尔|朝鲜|哈萨克|土家|彝|侗|瑶|白|傣|锡伯|达斡尔|鄂伦春|鄂温克|赫哲|少数民)族");
    /// Short words that begin like a surname and are nobody's name.
    private static final Pattern NO_NAME = Pattern.compile(
            "(老师|领导|各位|高级|高铁|高速|安排|安检|全程|全部|全天|马上|方便|时间|单位|单间|单人.?|单住|周[一二三四五六日末].?|车辆|车牌.?|车号|党员|家属|明[天日早晚].?|常务.?|包车|经理|成员|任务|平时|支持|管理.?|关于|应到|司机|和平"
                    + "|安全.|万分.*|祝好|祝.{1,3}|辛苦.?|谢谢.?|多谢.?|于(是|此|今日|今天|明日|明天|昨日|昨天|上午|下午|上周|下周|同日|当日|当天|近日|本月|本周|各.{0,2})|以上.*|同上|同行|单独|段[落长]|项目.?|金额|温馨.+|牛肉|边境.*|花费|连同.*|简历|高温|常[见用规委驻任]|时[间候段长常]|查收|解决|解释|应该.?|别的|房间.?|费用.?|郁闷|计划.?|全体.?|盛情.?|关注|成功|毕业.?|路上|路过|明确|古今|向您.?|和.?我|解放|江南|容易|来自.?|查看|任职|经费.?|方式|能来|任何.?)");
    private static final Pattern COMING = Pattern
            .compile("^(\\p{IsHan}{2,4}?|.*·.*?)(?:同志)?(?:等|共|一共|也|都|还|已|会|能|可以|确认|一起)*(?:" + MessageCount.COUNT
                    + ")?(?:" + MessageCount.COMES + "|来|去)?(?:(?:本次|此次|这次)?(?:培训班?|会议|学习|活动|开班式))?的?$");
    private static final Pattern SHORT_HAN = Pattern.compile("\\p{IsHan}{2,4}");

    private MessageNames() {
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

    /// Somebody to ask.
    static boolean isContact(String word) {
        return CONTACT.matcher(word).matches();
    }

    static boolean isNation(String word) {
        return NATION.matcher(word).matches();
    }

    static boolean isComing(String word) {
        return isName(coming(word));
    }

    static String coming(String word) {
        Matcher coming = COMING.matcher(word);
        return coming.matches() && isName(coming.group(1)) ? coming.group(1) : word;
    }

    /// 司机孙强.
    static Optional<String> role(String word) {
        return IntStream.range(2, Math.max(2, word.length() - 1)).mapToObj(at -> word.substring(0, at))
                .filter(role -> PersonWords.saysMoreThanRole(role) && isName(coming(word.substring(role.length()))))
                .findFirst();
    }

    /// A surname that is a word too, or a name of several syllables: 门小雷, 乌云其木格.
    static boolean isRareName(MessageWord word) {
        boolean open = word.kind() == Kind.UNKNOWN || word.kind() == Kind.DEPARTMENT;
        return open && !word.isBracketed()
                && (CellContent.isRareName(word.text())
                        || word.text().length() > 3 && Surnames.isTranscribed(word.text()))
                && !NameWords.isNobody(word.text()) && !NO_NAME.matcher(word.text()).matches()
                && !MessageLine.isTalk(word.text());
    }

    /// A short word with a number, first in its line: 买买提 13800138000.
    static boolean isUnusualName(MessageWord word) {
        return (word.kind() == Kind.UNKNOWN || word.kind() == Kind.DEPARTMENT)
                && isShort(word.text()) && !MessageLine.isTalk(word.text())
                && HeaderWords.KNOWN.meaning(word.text()).isEmpty()
                && !MessageLine.SHORT_BODY.matcher(word.text()).matches()
                && !NO_NAME.matcher(word.text()).matches();
    }

    /// Two to four Chinese characters.
    static boolean isShort(String text) {
        return SHORT_HAN.matcher(text).matches();
    }
}
