package org.rollbook.sheet.message;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.rollbook.sheet.cell.Duties;
import org.rollbook.sheet.cell.ParticipantField;
import org.rollbook.sheet.cell.Surnames;
import org.rollbook.sheet.cell.WrittenName;
import org.rollbook.sheet.message.MessageSentence.Person;

/// The fields of one person as their words come.
final class MessagePersonFields {
    private static final int LONGEST_ORGANISATION = 24;
    private static final int LONGEST_REMARK = 16;
    /// 周一到, 不吃辣: a remark, no place to come from.
    private static final Pattern WHEN_OR_HOW = Pattern.compile(
            "[\\d(~-].*|.*(\\d{2}年|\\d[./-]\\d|\\d{5}|周[一二三四五六日末]|星期|\\d[号日月点]|前到|[早晚]到|到$|来$|[不没无有]|明天|今天|后天|上午|下午|晚上).*");
    /// Departments that may well be bodies of their own, where no other is named: 洮南市农机站.
    private static final Pattern OWN_BODY = Pattern
            .compile("\\p{IsHan}{2,12}(站|所|馆|支队|大队|公证处|中心)(?<!火车站|汽车站|高铁站|[东南西北]站|住所|场所|厕所)");
    /// 分析测试中心, 监事会 under the institute that the line began with is a part of it.
    private static final Pattern PART = Pattern
            .compile("(?!.*[省市县区州旗盟])(\\p{IsHan}{2,8}中心|\\p{IsHan}{0,6}(理事会|监事会|董事会|工会|团委|党委|纪委|妇联|武装部))");
    private static final Pattern POLITE = Pattern.compile(
            ".{0,4}(谢谢|感谢|多谢|辛苦|麻烦).{0,6}|请(您|老师)?(查收|审核|核对|知悉|确认|登记|接收|安排|回复|查阅|见谅).{0,4}|收到|好的|嗯+|.{0,6}(您好|你好|大家好|各位好)|以上|特此.*|现?(报名|报送|上报).{0,6}如下|.{0,6}名单如下|我?(单位)?(报名|报送)");

    private final Map<ParticipantField, String> fields = new EnumMap<>(ParticipantField.class);
    private final List<String> unread = new ArrayList<>();
    private final String common;
    private final String commonDepartment;
    private String department = "";
    private boolean isBodyFirst;

    MessagePersonFields(String common, String commonDepartment) {
        this.common = common;
        this.commonDepartment = commonDepartment;
    }

    void take(MessageWord word, boolean beforeName) {
        switch (word.kind()) {
            case NAME -> name(word.text());
            case NUMBER -> add(word.field().orElseThrow(), word.text());
            case FIELD -> field(word.field().orElseThrow(), word.text(), beforeName);
            case DEPARTMENT -> department = (department + " " + word.text()).strip();
            case INTRODUCTION -> {}
            case REMARK -> add(ParticipantField.NOTE, word.text());
            case UNKNOWN -> unknown(word, beforeName);
            case UNREAD -> unread.add(word.text());
        }
    }

    /// Four characters behind a simple surname are a name with something on it, or a rare one.
    private void name(String text) {
        add(ParticipantField.NAME, text);
        if (text.length() == 4 && MessageNames.isShort(text) && !Surnames.isTranscribed(text)
                && !Surnames.isCompound(text.substring(0, 2)) && WrittenName.of(text).position().isEmpty()) {
            unread.add(text);
        }
    }

    private void field(ParticipantField field, String text, boolean beforeName) {
        if (field == ParticipantField.ORGANISATION || field == ParticipantField.POSITION
                || field == ParticipantField.DUTIES) {
            Duties read = Duties.of(text, Set.of());
            Duties duties = field == ParticipantField.POSITION && read.position().isEmpty()
                    ? new Duties("", text, true) : read;
            if (!common.isEmpty() && !duties.position().isEmpty()
                    && PART.matcher(duties.organisation()).matches()) {
                duties = new Duties("", text, true);
            }
            askUnlessSure(duties, text);
            isBodyFirst |= beforeName && !duties.organisation().isEmpty() && duties.position().isEmpty();
            add(ParticipantField.ORGANISATION, duties.organisation());
            add(ParticipantField.POSITION, duties.position());
        } else if (field == ParticipantField.DEPARTMENT) {
            department = (department + " " + text).strip();
        } else {
            add(field, text);
        }
    }

    /// A word of no known kind behind a name is where the person comes from, perhaps with a position.
    private void unknown(MessageWord word, boolean beforeName) {
        String text = word.text();
        Duties duties = Duties.of(text, Set.of());
        if (POLITE.matcher(text).matches()) {
            return;
        }
        if (!duties.organisation().isEmpty() && !duties.position().isEmpty()) {
            askUnlessSure(duties, text);
            add(ParticipantField.ORGANISATION, duties.organisation());
            add(ParticipantField.POSITION, duties.position());
        } else if (!word.isBracketed() && !fields.containsKey(ParticipantField.ORGANISATION) && common.isEmpty()
                && text.length() <= LONGEST_ORGANISATION
                && !MessageWord.isSaid(text) && !WHEN_OR_HOW.matcher(text).matches()) {
            isBodyFirst |= beforeName;
            askUnlessSure(duties, text);
            add(ParticipantField.ORGANISATION, text);
        } else {
            add(ParticipantField.NOTE, text);
            if (text.length() > LONGEST_REMARK || MessageWord.isSaid(text) || MessageLine.isTalk(text)
                    || beforeName || text.chars().filter(Character::isDigit).count() > 4) {
                unread.add(text);
            }
        }
    }

    private void askUnlessSure(Duties duties, String text) {
        if (!duties.isSure()) {
            unread.add(text);
        }
    }

    private void add(ParticipantField field, String word) {
        if (word.isEmpty() || word.equals(fields.get(field))) {
            return;
        }
        String before = fields.get(field);
        if (before == null) {
            fields.put(field, word);
        } else if (field == ParticipantField.PHONE) {
            fields.put(field, before + " / " + word);
        } else if (field == ParticipantField.POSITION) {
            fields.put(field, before + "、" + word);
        } else if (field.isRepeatable()) {
            fields.put(field, before + " " + word);
        } else {
            add(ParticipantField.NOTE, word);
            unread.add(word);
        }
    }

    /// The organisation that stands in front of the name, which is that of the people behind as well.
    Optional<String> bodyInFront() {
        return isBodyFirst ? Optional.of(fields.get(ParticipantField.ORGANISATION)) : Optional.empty();
    }

    Person person() {
        department = department.isEmpty() ? commonDepartment : department;
        if (!department.isEmpty()) {
            boolean body = !fields.containsKey(ParticipantField.ORGANISATION) && common.isEmpty()
                    && (!fields.containsKey(ParticipantField.POSITION)
                            && MessageLine.SHORT_BODY.matcher(department).matches()
                            || OWN_BODY.matcher(department).matches());
            if (body) {
                fields.put(ParticipantField.ORGANISATION, department);
            } else {
                fields.merge(ParticipantField.POSITION, department, (position, before) -> before + " " + position);
            }
        }
        if (!common.isEmpty()) {
            fields.putIfAbsent(ParticipantField.ORGANISATION, common);
        }
        return new Person(fields, String.join(" ", unread));
    }
}
