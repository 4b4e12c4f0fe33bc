package org.rollbook.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.rollbook.model.Language;

/// How dates are written in one language.
///
/// @param day        2014年7月21日 周一, Mon 21 Jul 2014
/// @param date       2014年7月21日, 21 Jul 2014
/// @param shortDay   7月21日 周一, Mon 21 Jul
/// @param monthDay   7/21, 21 Jul
/// @param paperDay   2014年7月21日 星期一, Mon 21 Jul 2014
/// @param paperShort 7月21日 above 星期一, Mon 21 Jul
record Dates(Language language, DateTimeFormatter day, DateTimeFormatter date, DateTimeFormatter shortDay,
        DateTimeFormatter monthDay,
        DateTimeFormatter paperDay, DateTimeFormatter paperShort) {
    private static final Dates ZH = of(Language.ZH, "y年M月d日 EEE", "y年M月d日", "M月d日 EEE", "M/d", "y年M月d日 EEEE",
            "M月d日\nEEEE");
    private static final Dates EN = of(Language.EN, "EEE d MMM y", "d MMM y", "EEE d MMM", "d MMM", "EEE d MMM y",
            "EEE d MMM");

    static Dates of(Language language) {
        return language == Language.ZH ? ZH : EN;
    }

    private static Dates of(Language language, String day, String date, String shortDay, String monthDay,
            String paperDay, String paperShort) {
        return new Dates(language, pattern(day, language), pattern(date, language), pattern(shortDay, language),
                pattern(monthDay, language),
                pattern(paperDay, language), pattern(paperShort, language));
    }

    /// From one date to another, both included; what the two share is written once.
    String range(LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return date.format(from);
        }
        boolean zh = language == Language.ZH;
        String shared = from.getYear() != to.getYear() ? zh ? "y年M月d日" : "d MMM y"
                : from.getMonth() != to.getMonth() ? zh ? "M月d日" : "d MMM" : zh ? "d日" : "d";
        return zh ? date.format(from) + "—" + pattern(shared, language).format(to)
                : pattern(shared, language).format(from) + " – " + date.format(to);
    }

    private static DateTimeFormatter pattern(String pattern, Language language) {
        return DateTimeFormatter.ofPattern(pattern, language.locale());
    }
}
