package org.rollbook.sheet;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An organisation and a position that stand in one cell: 长春市商务局 处长, 长春市商务局服务贸易处处长.
record Duties(String organisation, String position) {
    private static final Pattern SEPARATOR = Pattern.compile("\\s*[,，、;；/|\\n]\\s*|\\s+");
    private static final Pattern LATIN_SEPARATOR = Pattern.compile("\\s*[,;/|\\n]\\s*");
    /// Where a body may end.
    private static final Pattern END = Pattern.compile("委(组织部|宣传部|统战部|政法委|党校|网信办|编办|老干部局|办公室|研究室)|政府(办公厅|办公室|研究室)|(股份)?有限(责任)?公司|公司|集团|大学|学院|学校|中学|小学|党校|幼儿园|研究所|研究院|设计院|科学院|协会|学会"
            + "|商会|联合会|基金会|合作社|委员会|管委会|居委会|政府|支行|分行|银行|医院|法院|检察院|海关|开发区|园区|基地|事务所|工作室|酒店|宾馆|商场|电视台|报社|出版社|街道办|办事处|代表处|中心|总部|局|厅|委|厂|企业|院|站|社|所|馆");
    /// A department inside a body, or several.
    private static final Pattern DEPARTMENT = Pattern.compile("([\\p{IsHan}A-Za-z0-9（）()]{1,14}?(处|科|室|部|办|中心|学院|系|所|院|组|队|站|车间|厂|区|大厅|党委|党组|支部|团委|工会|股|分公司|分局))+");
    /// What may follow a body that is known.
    private static final Pattern BELOW = Pattern.compile("\\p{IsHan}{1,14}(局|处|科|室|部|办|中心|学院|院|组|队|站|厂|公司)");
    private static final Pattern SHORT_UNIVERSITY = Pattern.compile("\\p{IsHan}{2,5}大");
    private static final Pattern PARTY = Pattern.compile("党委|党组|团委|支部|总支|纪委");
    private static final int SHORTEST_SPELLING = 2;

    static Duties of(String cell, Set<String> known) {
        String text = CellText.line(cell);
        Optional<String> spelled = known.stream().filter(name -> name.length() >= SHORTEST_SPELLING && text.length() > name.length() && text.startsWith(name))
                .max(Comparator.comparingInt(String::length));
        if (spelled.isPresent() && isBehind(text.substring(spelled.get().length()))) {
            return new Duties(spelled.get(), text.substring(spelled.get().length()).replaceFirst("^[\\s,，、;；/|]+", "").strip());
        }
        boolean han = text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
        Matcher gap = (han ? SEPARATOR : LATIN_SEPARATOR).matcher(text);
        if (gap.find() && gap.start() > 0) {
            String before = text.substring(0, gap.start());
            String behind = text.substring(gap.end()).strip();
            return cut(before, behind).orElse(new Duties(before, behind));
        }
        return cut(text, "").orElseGet(() -> CellContent.isPosition(text) && !CellContent.isBody(text) ? new Duties("", text) : new Duties(text, ""));
    }

    /// What follows a body that is known: anything that does not go on with its name.
    private static boolean isBehind(String rest) {
        return SEPARATOR.matcher(rest).lookingAt() || position(rest).isPresent() || DEPARTMENT.matcher(rest).matches() || isBelow(rest);
    }

    private static boolean isBelow(String rest) {
        for (int at = 2; at <= rest.length(); at++) {
            if (BELOW.matcher(rest.substring(0, at)).matches() && (at == rest.length() || position(rest.substring(at)).isPresent())) {
                return true;
            }
        }
        return false;
    }

    /// The last body that leaves a department and a position; where none does, the last that leaves a position.
    private static Optional<Duties> cut(String text, String behind) {
        for (int at = text.length() - 1; at > 1; at--) {
            String rest = text.substring(at);
            Optional<String> position = endsBody(text.substring(0, at)) && CellContent.isBody(text.substring(0, at)) ? position(rest) : Optional.empty();
            if (position.filter(found -> !found.equals(rest)).isPresent()) {
                return Optional.of(new Duties(text.substring(0, at), joined(rest, behind)));
            }
        }
        return plain(text, behind);
    }

    private static Optional<Duties> plain(String text, String behind) {
        for (int at = text.length() - 1; at > 1; at--) {
            String body = text.substring(0, at);
            if ((endsBody(body) && CellContent.isBody(body) || SHORT_UNIVERSITY.matcher(body).matches()) && position(text.substring(at)).isPresent()) {
                return Optional.of(new Duties(body, joined(text.substring(at), behind)));
            }
        }
        return Optional.empty();
    }

    private static String joined(String position, String behind) {
        return behind.isEmpty() ? position : position + "、" + behind;
    }

    static boolean endsBody(String text) {
        Matcher end = END.matcher(text);
        int last = 0;
        while (end.find()) {
            last = end.end();
        }
        return last == text.length() && !PARTY.matcher(text.substring(Math.max(0, text.length() - 2))).matches();
    }

    /// The position at the end of a text that is nothing but departments and a position.
    private static Optional<String> position(String text) {
        for (int at = 0; at < text.length() - 1; at++) {
            if (CellContent.isPosition(text.substring(at)) && (at == 0 || DEPARTMENT.matcher(text.substring(0, at)).matches())) {
                if (at > 0 || !startsWithDepartment(text)) {
                    return Optional.of(text.substring(at));
                }
            }
        }
        return Optional.empty();
    }

    /// 处长 is a position by itself, 服务贸易处处长 is one in a department.
    private static boolean startsWithDepartment(String text) {
        for (int at = 2; at < text.length() - 1; at++) {
            if (DEPARTMENT.matcher(text.substring(0, at)).matches() && CellContent.isPosition(text.substring(at))) {
                return true;
            }
        }
        return false;
    }
}
