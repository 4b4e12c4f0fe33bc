package org.rollbook.sheet.message;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.rollbook.sheet.cell.CellContent;
import org.rollbook.sheet.cell.CellText;
import org.rollbook.sheet.cell.Duties;
import org.rollbook.sheet.cell.ParticipantField;
import org.rollbook.sheet.cell.OfficeWords;

/// What a line of a message says of the people in the lines below it: `单位：长春大学`.
final class MessageHead {
    private static final Pattern COUNT = Pattern.compile(
            "^[\\s\\d一二三四五六七八九十]{0,3}[.、)）]\\s*|\\s*[（(]?共?\\s*\\d+\\s*[人名位]?[）)]?\\s*[:：]?\\s*$|[:：；;。，,\\s]+$");
    private static final Pattern LIST = Pattern
            .compile("(的)?((拟)?(报名|参会|参训|参加|培训|出席|推荐|选派)(人员|名单|学员|代表)?(名单)?|人员名单|名单|名册|回执)(如下|为)?[:：]?$");
    private static final Pattern BRACKETED = Pattern.compile("[【〔\\[［].*[】〕\\]］]");
    private static final Pattern BODY = Pattern.compile("[\\p{IsHan}A-Za-z0-9·（）()]+");

    private static final Pattern TOWN = Pattern
            .compile("(?![我本各咱这该贵])\\p{IsHan}{1,12}(镇|乡|街道|社区|村|开发区|园区|农场|林场|镇政府|乡政府|苏木|嘎查|团|连|矿|港|馆|公司|集团|银行)");

    /// 更新一下我局, 本单位: what people say of themselves is no organisation.
    private static final Pattern SPOKEN = Pattern.compile(
            ".*([我您你咱贵]|一下|本(局|厅|委|校|院|公司|单位|所|处|部|中心|站|镇|乡|村)|(这|那)是|如下|以下|下面)[^镇乡村]*|(更新|补充|补报|修改|更正|变更|调整|重新|重发|发送|提交|上报|报送|增加|新增|删除|确认|麻烦|关于|现将|附上|收到).*");

    private String organisation = "";

    /// Whether the line says nothing but an organisation. Another head that is not understood ends what was said before.
    boolean take(String written) {
        String line = MessageLine.polite(written);
        List<Map.Entry<ParticipantField, String>> labels = MessageLine.labels(line);
        if (labels.size() == 1 && labels.getFirst().getKey() == ParticipantField.ORGANISATION) {
            organisation = labels.getFirst().getValue();
            return true;
        }
        String body = LIST.matcher(COUNT.matcher(CellText.line(line).replaceAll("[【】〔〕［］\\[\\]]", "")).replaceAll(""))
                .replaceFirst("");
        if (body.length() > 2 && BODY.matcher(body).matches() && MessageWord.isLongBody(body)) {
            organisation = body;
            return true;
        }
        if (BRACKETED.matcher(written.strip()).matches()) {
            boolean town = TOWN.matcher(body).matches();
            organisation = isSpoken(body) || MessageLine.isTalk(body) || body.length() < 3 && !town ? ""
                    : BODY.matcher(body).matches() && OfficeWords.endsInBody(body) || town ? body : "";
            return !organisation.isEmpty();
        }
        if (written.strip().endsWith("：") || written.strip().endsWith(":")) {
            organisation = isSpoken(body) ? ""
                    : MessageLine.SHORT_BODY.matcher(body).matches() || TOWN.matcher(body).matches() ? body
                            : MessageLine.GROUP_NAME.matcher(body).matches() ? organisation : "";
            return !organisation.isEmpty() && organisation.equals(body);
        }
        return false;
    }

    /// Whether a text talks instead of naming somebody.
    static boolean isSpoken(String text) {
        return SPOKEN.matcher(text).matches();
    }

    /// The organisation of the people below; empty where none was named.
    String organisation() {
        return organisation;
    }

    MessageSentence.Person completed(MessageSentence.Person person) {
        return organisation.isEmpty() || person.values().containsKey(ParticipantField.ORGANISATION)
                || person.values().containsKey(ParticipantField.DUTIES) ? person
                        : person.with(ParticipantField.ORGANISATION, organisation);
    }
}
