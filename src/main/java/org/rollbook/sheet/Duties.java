package org.rollbook.sheet;

import java.util.regex.Pattern;

/// An organisation and a position that stand in one cell: 长春市商务局 处长, 吉林大学党委副书记.
record Duties(String organisation, String position) {
    private static final Pattern SEPARATOR = Pattern.compile("\\s*[,，、;；/|\\n]\\s*|\\s+");
    /// The last character of a body or of one of its departments.
    private static final String LAST = "局厅委处科室部办院所会心司学校行团厂社站队府区";
    private static final Pattern PARTY = Pattern.compile(".*(党委|党组|团委|支部|总支|纪委)");
    private static final int SHORTEST_POSITION = 2;

    static Duties of(String cell) {
        String text = CellText.line(cell);
        Pattern separator = text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                ? SEPARATOR : Pattern.compile("\\s*[,;/|\\n]\\s*");
        var gap = separator.matcher(text);
        if (gap.find() && gap.start() > 0) {
            return new Duties(text.substring(0, gap.start()), text.substring(gap.end()).strip());
        }
        for (int at = text.length() - SHORTEST_POSITION; at > 1; at--) {
            String body = text.substring(0, at);
            if (LAST.indexOf(body.charAt(at - 1)) >= 0 && !PARTY.matcher(body).matches() && CellContent.isBody(body)
                    && CellContent.isPosition(text.substring(at))) {
                return new Duties(body, text.substring(at));
            }
        }
        return CellContent.isPosition(text) && !CellContent.isBody(text) ? new Duties("", text) : new Duties(text, "");
    }
}
