package org.rollbook.sheet;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A name as lists write it: perhaps numbered, starred, the family name first with a comma, in two scripts, with a remark in brackets behind it,
/// or several in one cell.
record WrittenName(String text, String remark, boolean isSeveral) {
    private static final Pattern REMARK = Pattern.compile("(.+?)\\s*[（(]([^（()）]{1,30})[）)]");
    private static final Pattern TWO_SCRIPTS = Pattern.compile("(\\p{IsHan}[\\p{IsHan}· \u3000]*\\p{IsHan})\\s*[/／|,，]?\\s*(\\p{IsLatin}[\\p{IsLatin} .'’-]+)");
    private static final Pattern NUMBERING = Pattern.compile("^\\d{1,3}\\s*[.、)）．]\\s*(?=\\p{IsHan})");
    private static final Pattern SEPARATORS = Pattern.compile("[、,，;；/\\s]+");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}{2,4}");
    private static final String STARS = "*＊★☆▲△●◆※#";

    static WrittenName of(String cell) {
        String line = CellText.line(cell);
        if (isPlain(line)) {
            return new WrittenName(line, "", false);
        }
        String text = NUMBERING.matcher(line).replaceFirst("");
        while (text.length() > 1 && STARS.indexOf(text.charAt(text.length() - 1)) >= 0) {
            text = text.substring(0, text.length() - 1).strip();
        }
        Matcher remark = REMARK.matcher(text);
        boolean bracketed = remark.matches() && CellText.name(remark.group(1)).length() > 1;
        String name = bracketed ? remark.group(1) : text;
        Matcher both = TWO_SCRIPTS.matcher(text);
        if (both.matches()) {
            return new WrittenName(CellText.name(both.group(1)), CellText.narrow(both.group(2)), false);
        }
        String said = LatinName.inverted(name).orElse(name);
        return new WrittenName(CellText.name(said), bracketed ? CellText.line(remark.group(2)) : "", isSeveral(name));
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x3400 || c > 0x9FFF) {
                return false;
            }
        }
        return true;
    }

    /// Two or more whole names; a compound surname set apart from its given name is one.
    private static boolean isSeveral(String text) {
        List<String> pieces = Arrays.stream(SEPARATORS.split(text)).filter(piece -> !piece.isEmpty()).toList();
        return pieces.size() > 1 && pieces.stream().allMatch(piece -> HAN.matcher(piece).matches() && CellContent.isName(piece))
                && !Surnames.isCompound(pieces.getFirst());
    }
}
