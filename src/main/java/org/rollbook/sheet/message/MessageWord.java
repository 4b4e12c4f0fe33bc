package org.rollbook.sheet.message;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rollbook.sheet.cell.CellContent;
import org.rollbook.sheet.cell.Duties;
import org.rollbook.sheet.cell.InternalWords;
import org.rollbook.sheet.cell.OfficeWords;
import org.rollbook.sheet.cell.ParticipantField;

/// A word of a line: its kind, the field that it says, and whether brackets stand round it.
///
/// @param isOfNext whether it stands directly in front of a name: 副主任 in 副主任江火旺
record MessageWord(Kind kind, Optional<ParticipantField> field, String text, boolean isBracketed, boolean isOfNext) {
    /// 福清市妇幼保健院: what names its place is no department.
    private static final Pattern BODY_OF_A_PLACE = Pattern
            .compile("\\p{IsHan}{2,6}[省市县旗州盟區区]\\p{IsHan}{2,10}(站|所|院|馆|中心|分局|支队|大队)");
    private static final Pattern IN_DEPARTMENT = Pattern
            .compile("(\\p{IsHan}{1,10}(处|科|室|部|股|组|队|站|所|院|馆|中心|车间))(.{2,10})");
    private static final Pattern REMARK = Pattern.compile(
            ".*(清真|素食|住宿|不住|自驾|带车|开车|高铁|飞机|航班|晚到|早到|晚一天|已报到|报到|党员|群众|团员|忌口|过敏|标间|单间|合住|大床|接站|接机|自理|年龄|岁|\\[.{1,4}]|@|无|暂无|取消|请假|不来|不参加|待定|未定).*");
    private static final Pattern DEPARTMENT = Pattern
            .compile("\\p{IsHan}{1,10}(处|科|室|部|股|组|队|站|所|院|馆|中心|车间|分局|支队|大队|工会|团委|党委|办)");
    private static final Pattern SAID = Pattern.compile(".*([我您你是的了吗吧请也还再附]|派(?!出)|\\d\\s*[人名位]).*");

    private static final int SHORTEST_LONG_BODY = 4;

    enum Kind { NAME, NUMBER, FIELD, DEPARTMENT, INTRODUCTION, REMARK, UNKNOWN, UNREAD }

    MessageWord(Kind kind, Optional<ParticipantField> field, String text, boolean isBracketed) {
        this(kind, field, text, isBracketed, false);
    }

    MessageWord(Kind kind, String text) {
        this(kind, Optional.empty(), text, false);
    }

    MessageWord ofNext() {
        return new MessageWord(kind, field, text, isBracketed, true);
    }

    static MessageWord name(String text) {
        return new MessageWord(Kind.NAME, Optional.of(ParticipantField.NAME), text, false);
    }

    static MessageWord organisation(String text) {
        return new MessageWord(Kind.FIELD, Optional.of(ParticipantField.ORGANISATION), text, false);
    }

    /// What a word says by itself.
    static MessageWord of(String word, boolean bracketed) {
        Optional<ParticipantField> field = CellContent.of(word).filter(found -> found != ParticipantField.NAME);
        Matcher within = IN_DEPARTMENT.matcher(word);
        if (MessageNames.isNation(word) || CellContent.isPlate(word)
                || field.isEmpty() && (REMARK.matcher(word).matches() || !InternalWords.in(word).isEmpty())) {
            return new MessageWord(Kind.REMARK, Optional.empty(), word, bracketed);
        }
        if (field.isEmpty() && BODY_OF_A_PLACE.matcher(word).matches()) {
            return new MessageWord(Kind.FIELD, Optional.of(ParticipantField.ORGANISATION), word, bracketed);
        }
        if (field.isEmpty() || field.get() == ParticipantField.PHONE) {
            boolean position = within.matches() && CellContent.isPosition(within.group(3))
                    && Duties.of(word, Set.of()).organisation().isEmpty();
            return position || field.isEmpty() && CellContent.isPosition(word)
                    || field.isEmpty() && within.matches() && CellContent.isPosition(within.group(3))
                            ? new MessageWord(Kind.FIELD, Optional.of(ParticipantField.POSITION), word, bracketed)
                            : isDepartment(word)
                                    ? new MessageWord(Kind.DEPARTMENT, Optional.empty(), word, bracketed)
                                    : new MessageWord(field.isPresent() ? Kind.NUMBER : Kind.UNKNOWN, field, word,
                                            bracketed);
        }
        boolean said = field.get() == ParticipantField.ORGANISATION && isSaid(word);
        return said ? new MessageWord(Kind.UNKNOWN, Optional.empty(), word, bracketed)
                : new MessageWord(Kind.FIELD, field, word, bracketed);
    }

    boolean isName() {
        return kind == Kind.NAME;
    }

    boolean isPhone() {
        return field.filter(ParticipantField.PHONE::equals).isPresent();
    }

    boolean isOrganisation() {
        return field.filter(ParticipantField.ORGANISATION::equals).isPresent();
    }

    static boolean isDepartment(String text) {
        return DEPARTMENT.matcher(text).matches();
    }

    static boolean isBody(String text) {
        return isLongBody(text) || MessageLine.SHORT_BODY.matcher(text).matches() && !MessageHead.isSpoken(text);
    }

    /// An organisation by its last word, where the text is long enough to name it.
    static boolean isLongBody(String text) {
        return (CellContent.isBody(text) && Duties.endsBody(text)
                || text.length() >= SHORTEST_LONG_BODY && OfficeWords.endsInBody(text) && !MessageNames.isName(text))
                && !MessageHead.isSpoken(text);
    }

    /// Whether the text is said as a sentence is: no organisation is called so.
    static boolean isSaid(String text) {
        return SAID.matcher(text).matches();
    }
}
