package org.rollbook.sheet.row;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rollbook.model.people.Problem;
import org.rollbook.sheet.cell.CellText;
import org.rollbook.sheet.cell.HanNumbers;

/// Reads birth dates in the shapes lists have them: 1980年1月2日, 1980.1.2, 19800102, 29222, 2 Jan 1980, 1980.01.
final class BirthDates {
    /// What was read: an ISO date, month or year (empty if nothing was understood), and what is doubtful.
    record Reading(String text, Optional<Problem> problem) {
    }

    private static final Pattern DAY = Pattern.compile("(\\d{4})\\D+(\\d{1,2})\\D+(\\d{1,2})(日|号|\\b.*00:00.*)?");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})\\D+(\\d{1,2})月?份?");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d年?");
    private static final Pattern PACKED = Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)?");
    private static final Pattern SHORT = Pattern.compile("(\\d{2})[.\\-/年](\\d{1,2})(?:[.\\-/月](\\d{1,2})日?|月)");
    /// 83.09: no day and no month of this century.
    private static final Pattern BRIEF = Pattern.compile("([3-9]\\d)[.\\-/年](\\d{1,2})");
    private static final Pattern MONTH_BEFORE_YEAR = Pattern.compile("(\\d{1,2})[./-](\\d{4})");
    private static final Pattern SERIAL = Pattern.compile("[1-5]\\d{4}");
    private static final Pattern PLAIN = Pattern.compile("(19|20)\\d\\d-(0[1-9]|1[0-2])-(0[1-9]|1\\d|2[0-8])");
    private static final Pattern AROUND_SIGNS = Pattern.compile("\\s*([./年月-])\\s*");
    private static final Pattern REMARK = Pattern
            .compile("^(出?生于|生日|出生(日期|年月|时间)?[:：])\\s*|\\s*(\\((公历|阳历|农历|阴历|身份证)\\)|(出)?生(人|于)?)$");
    /// 民國78年, counted from 1911.
    static final Pattern REPUBLIC = Pattern.compile("(?:中[華华])?民[國国]\\s*(\\d{1,3})(?=\\D|$)");
    /// 109.4.12: no year of our own counting has three digits.
    private static final Pattern THREE_DIGITS = Pattern.compile("[01]?\\d\\d[./年-]\\d{1,2}([./月-]\\d{1,2}日?|月)?");
    private static final int BEFORE_REPUBLIC = 1911;
    private static final Pattern IN_HAN = Pattern.compile("[一二三四五六七八九十〇○零年月日号]+");
    private static final List<DateTimeFormatter> ENGLISH = List.of(
            format("d[-][ ]MMM[-][,][ ]yyyy"), format("MMM[ ]d[,][ ]yyyy"), format("d[ ]MMMM[,][ ]yyyy"),
            format("MMMM[ ]d[,][ ]yyyy"));

    private static final List<DateTimeFormatter> ENGLISH_MONTHS = List.of(format("MMM[.][-][,][ ]yyyy"),
            format("MMMM[,][ ]yyyy"));

    private BirthDates() {
    }

    static Reading read(String cell, LocalDate dayZero, DateOrder order) {
        if (PLAIN.matcher(cell).matches()) {
            return new Reading(cell, Optional.empty());
        }
        String bare = REMARK.matcher(CellText.narrow(cell).replace('。', '.')).replaceFirst("");
        String tidy = IN_HAN.matcher(bare).matches() ? HanNumbers.inDigits(bare) : bare;
        String text = AROUND_SIGNS.matcher(inRepublic(tidy)).replaceAll("$1");
        if (order == DateOrder.REPUBLIC && THREE_DIGITS.matcher(text).matches()) {
            return doubtful("", "unclear");
        }
        try {
            return numeric(text, dayZero, order).or(() -> english(text)).or(() -> englishMonth(text))
                    .orElseGet(() -> doubtful("", "shape"));
        } catch (DateTimeException e) {
            return doubtful("", "shape");
        }
    }

    /// A year of the Republic as one of ours: 民国七十八年, 民國89年4月12日.
    private static String inRepublic(String text) {
        String digits = text.startsWith("民") || text.startsWith("中") ? HanNumbers.inDigits(text.replace("元年", "1年"))
                : text;
        Matcher republic = REPUBLIC.matcher(digits);
        return republic.lookingAt() ? BEFORE_REPUBLIC + Integer.parseInt(republic.group(1))
                + digits.substring(republic.end()).stripLeading() : text;
    }

    private static Optional<Reading> numeric(String text, LocalDate dayZero, DateOrder order) {
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            return date(day.group(1), day.group(2), day.group(3));
        }
        Matcher packed = PACKED.matcher(text);
        if (SERIAL.matcher(text).matches()) {
            return Optional.of(new Reading(dayZero.plusDays(Integer.parseInt(text)).toString(), Optional.empty()));
        }
        if (packed.matches()) {
            return packed.group(3) == null ? month(packed.group(1), packed.group(2))
                    : date(packed.group(1), packed.group(2), packed.group(3));
        }
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            return text.matches("\\d{4}\\.1") ? Optional.of(doubtful(month.group(1), "unclear"))
                    : month(month.group(1), month.group(2));
        }
        if (YEAR.matcher(text).matches()) {
            return Optional.of(new Reading(text.substring(0, 4), Optional.empty()));
        }
        Matcher shortYear = SHORT.matcher(text);
        if (shortYear.matches()) {
            String year = (Integer.parseInt(shortYear.group(1)) < 25 ? "20" : "19") + shortYear.group(1);
            return shortYear.group(3) == null ? month(year, shortYear.group(2))
                    : date(year, shortYear.group(2), shortYear.group(3));
        }
        Matcher brief = BRIEF.matcher(text);
        if (brief.matches()) {
            return month("19" + brief.group(1), brief.group(2));
        }
        return backward(text, order);
    }

    /// 02/01/1980 is a day in January or February: only a number beyond 12 tells, or the list.
    private static Optional<Reading> backward(String text, DateOrder order) {
        Matcher month = MONTH_BEFORE_YEAR.matcher(text);
        if (month.matches()) {
            return month(month.group(2), month.group(1));
        }
        Matcher backward = DateOrder.BACKWARD.matcher(text);
        if (!backward.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(backward.group(1));
        int second = Integer.parseInt(backward.group(2));
        if (first <= 12 && second <= 12 && first != second && order == DateOrder.UNKNOWN) {
            return Optional.of(doubtful(backward.group(3), "unclear"));
        }
        return first > 12 || second <= 12 && order == DateOrder.DAY_FIRST
                ? date(backward.group(3), backward.group(2), backward.group(1))
                : date(backward.group(3), backward.group(1), backward.group(2));
    }

    private static Optional<Reading> english(String text) {
        for (DateTimeFormatter shape : ENGLISH) {
            try {
                return Optional.of(new Reading(LocalDate.parse(text, shape).toString(), Optional.empty()));
            } catch (DateTimeException e) {
                continue;
            }
        }
        return Optional.empty();
    }

    private static Optional<Reading> englishMonth(String text) {
        for (DateTimeFormatter shape : ENGLISH_MONTHS) {
            try {
                YearMonth read = YearMonth.parse(text, shape);
                return Optional.of(new Reading(read.toString(), Optional.empty()));
            } catch (DateTimeException e) {
                continue;
            }
        }
        return Optional.empty();
    }

    private static Optional<Reading> date(String year, String month, String day) {
        LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        return Optional.of(new Reading(date.toString(), Optional.empty()));
    }

    private static Optional<Reading> month(String year, String month) {
        LocalDate first = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), 1);
        return Optional.of(new Reading(first.toString().substring(0, 7), Optional.empty()));
    }

    private static Reading doubtful(String text, String code) {
        return new Reading(text, Optional.of(Problem.of("born", code)));
    }

    private static DateTimeFormatter format(String pattern) {
        return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern).toFormatter(Locale.ENGLISH);
    }
}
