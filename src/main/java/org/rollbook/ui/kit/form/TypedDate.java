package org.rollbook.ui.kit.form;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/// Dates as people type them.
public final class TypedDate {
    private static final String PART = "\\s*[-–—./\\\\年月。\\s]\\s*";
    private static final String DAY = PART + "(\\d{1,2})\\s*[日号.]?";
    private static final Pattern LONG = Pattern.compile("(\\d{4})" + PART + "(\\d{1,2})" + DAY);
    private static final Pattern SHORT = Pattern.compile("(\\d{1,2})" + DAY);
    private static final Pattern SOLID = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

    private TypedDate() {
    }

    /// What was typed, if it is a day of the calendar; the year is used when none was typed.
    public static Optional<LocalDate> read(String text, int year) {
        var typed = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        var whole = LONG.matcher(typed);
        var solid = SOLID.matcher(typed);
        var part = SHORT.matcher(typed);
        try {
            if (whole.matches() || solid.matches()) {
                var match = whole.matches() ? whole : solid;
                return Optional
                        .of(LocalDate.of(number(match.group(1)), number(match.group(2)), number(match.group(3))));
            }
            return part.matches() ? Optional.of(LocalDate.of(year, number(part.group(1)), number(part.group(2))))
                    : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
