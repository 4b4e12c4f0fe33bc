package org.rollbook.model.course;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rollbook.model.Refusal;

/// What the code of a new class may be: codes become parts of file names and words of command lines, on every system.
///
/// Codes that were given before this was asked stay usable; only a new or changed one is checked.
public final class ClassCode {
    private static final Pattern FORBIDDEN = Pattern
            .compile("[\\\\/:*?\"<>|\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");
    private static final Pattern NO_LETTER = Pattern.compile("[.\\s]+|.*[.\\s]", Pattern.DOTALL);
    private static final Pattern RESERVED = Pattern.compile(
            "(CON|PRN|AUX|NUL|CLOCK\\$|CONIN\\$|CONOUT\\$|(COM|LPT)[0-9¹²³])(\\..*)?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private ClassCode() {
    }

    /// Refuses a code that could not stand in a file name on every system.
    public static void requireUsable(String code) {
        Matcher forbidden = FORBIDDEN.matcher(code);
        if (forbidden.find()) {
            throw new Refusal("class.code.character", shown(forbidden.group().codePointAt(0)));
        }
        if (NO_LETTER.matcher(code).matches()) {
            throw new Refusal("class.code.end");
        }
        if (RESERVED.matcher(code).matches()) {
            throw new Refusal("class.code.reserved", code);
        }
    }

    /// Whether two codes are one to a file system, or to whoever reads them out.
    public static boolean isSame(String one, String other) {
        return folded(one).equals(folded(other));
    }

    private static String folded(String code) {
        return Normalizer.normalize(code, Form.NFKC).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static String shown(int codePoint) {
        int type = Character.getType(codePoint);
        boolean visible = codePoint > ' ' && type != Character.FORMAT && type != Character.CONTROL
                && type != Character.UNASSIGNED
                && type != Character.LINE_SEPARATOR && type != Character.PARAGRAPH_SEPARATOR;
        return visible ? Character.toString(codePoint) : "U+%04X".formatted(codePoint);
    }
}
