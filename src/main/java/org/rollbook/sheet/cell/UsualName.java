package org.rollbook.sheet.cell;

import java.util.regex.Pattern;

/// Whether a text is built as names usually are.
public final class UsualName {
    private static final Pattern ONLY_HAN = Pattern.compile("[\\p{IsHan}·]+");
    private static final Pattern NAME = Pattern.compile("\\p{IsHan}{2,3}|\\p{IsHan}+(·\\p{IsHan}+)+");
    private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}][\\p{IsLatin} .'’,-]*");

    private UsualName() {
    }

    /// A known family name with one or two characters, a name of several syllables, or one in Latin letters.
    public static boolean is(String name) {
        return LATIN.matcher(name).matches() || Surnames.isTranscribed(name)
                || NAME.matcher(name).matches() && (CellContent.isName(name) || CellContent.isRareName(name)
                        || Surnames.isSeldom(name.substring(0, 1)) && !CellContent.isPosition(name)
                                && !NameWords.isNobody(name))
                || name.length() == 4 && ONLY_HAN.matcher(name).matches()
                        && (Surnames.isCompound(name.substring(0, 2)) || Surnames.isDouble(name.substring(0, 2)));
    }
}
