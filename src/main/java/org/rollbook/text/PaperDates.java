package org.rollbook.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.rollbook.model.Language;

/// Dates as they stand on paper: 2014年7月21日 星期一, or Mon 21 Jul 2014.
public final class PaperDates {
    private static final DateTimeFormatter ZH_DAY = zh("y年M月d日 EEEE");
    private static final DateTimeFormatter ZH_DATE = zh("y年M月d日");
    private static final DateTimeFormatter ZH_SHORT = zh("M月d日\nEEEE");
    private static final DateTimeFormatter EN_DAY = en("EEE d MMM y");
    private static final DateTimeFormatter EN_DATE = en("d MMM y");
    private static final DateTimeFormatter EN_SHORT = en("EEE d MMM");

    private PaperDates() {}

    /// A date with its weekday.
    public static String day(LocalDate date, Language language) {
        return (language == Language.ZH ? ZH_DAY : EN_DAY).format(date);
    }

    /// A date with its weekday for a narrow column, without the year.
    public static String shortDay(LocalDate date, Language language) {
        return (language == Language.ZH ? ZH_SHORT : EN_SHORT).format(date);
    }

    /// The days of a class, both included; what the two dates share is written once.
    public static String range(LocalDate from, LocalDate to, Language language) {
        if (from.equals(to)) {
            return (language == Language.ZH ? ZH_DATE : EN_DATE).format(from);
        }
        return language == Language.ZH ? zhRange(from, to) : enRange(from, to);
    }

    private static String zhRange(LocalDate from, LocalDate to) {
        String pattern = from.getYear() != to.getYear() ? "y年M月d日" : from.getMonth() != to.getMonth() ? "M月d日" : "d日";
        return ZH_DATE.format(from) + "—" + zh(pattern).format(to);
    }

    private static String enRange(LocalDate from, LocalDate to) {
        String pattern = from.getYear() != to.getYear() ? "d MMM y" : from.getMonth() != to.getMonth() ? "d MMM" : "d";
        return en(pattern).format(from) + " – " + EN_DATE.format(to);
    }

    private static DateTimeFormatter zh(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.SIMPLIFIED_CHINESE);
    }

    private static DateTimeFormatter en(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }
}
