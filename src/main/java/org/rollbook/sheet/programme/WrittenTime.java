package org.rollbook.sheet.programme;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rollbook.model.course.Half;
import org.rollbook.model.course.TimeSpan;

/// Dates, halves of the day and times as schedules write them: 7月21日（星期一）上午 8:30—9:00, 第二天下午, 2014/7/21 14:00.
final class WrittenTime {
    private static final Pattern FULL_DATE = Pattern
            .compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*[日号]?");
    private static final Pattern MONTH_DAY = Pattern.compile(
            "(?<![\\d:：])(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*[日号]?|(?<![\\d:：])(\\d{1,2})[-/.](\\d{1,2})(?![\\d:：])");
    private static final Pattern NTH_DAY = Pattern.compile("第\\s*([一二三四五六七八九十\\d]+)\\s*天|\\bday\\s*(\\d{1,2})\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SPAN = Pattern
            .compile("(\\d{1,2}\\s*[:：.点时]\\s*\\d{0,2}分?半?)\\s*[-–—－~～〜至到]+\\s*(\\d{1,2}\\s*[:：.点时]\\s*\\d{0,2}分?半?)");
    private static final Pattern START = Pattern.compile("\\d{1,2}\\s*[:：点时]\\s*\\d{0,2}分?半?");
    private static final Pattern MORNING = Pattern.compile("上午|早上|早晨|全天|\\ba\\.?m\\.?\\b|morning",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AFTERNOON = Pattern.compile("下午|中午|午后|\\bp\\.?m\\.?\\b|afternoon",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern EVENING = Pattern.compile("晚上|晚间|傍晚|夜间|晚|evening", Pattern.CASE_INSENSITIVE);
    private static final String NUMERALS = "一二三四五六七八九十";
    private static final int NOON = 12;
    private static final int NIGHT = 18;

    private WrittenTime() {
    }

    /// The date in a text, of the year and the first day of a class where it says neither.
    static Optional<LocalDate> date(String text, LocalDate first) {
        try {
            Matcher full = FULL_DATE.matcher(text);
            if (full.find()) {
                return Optional.of(LocalDate.of(number(full.group(1)), number(full.group(2)), number(full.group(3))));
            }
            Matcher nth = NTH_DAY.matcher(text);
            if (nth.find()) {
                return Optional.of(first.plusDays(count(nth.group(1) == null ? nth.group(2) : nth.group(1)) - 1L));
            }
            Matcher day = MONTH_DAY.matcher(SPAN.matcher(text).replaceAll(" "));
            if (day.find()) {
                int month = number(day.group(1) == null ? day.group(3) : day.group(1));
                int of = number(day.group(2) == null ? day.group(4) : day.group(2));
                LocalDate date = LocalDate.of(first.getYear(), month, of);
                return Optional.of(date.isBefore(first.minusMonths(6)) ? date.plusYears(1) : date);
            }
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /// From when to when; an hour that the half of the day contradicts is one of the afternoon (下午 2:30).
    static TimeSpan times(String text, Optional<Half> half) {
        Matcher span = SPAN.matcher(text);
        if (span.find()) {
            Optional<LocalTime> starts = TimeSpan.time(span.group(1).replaceAll("\\s", ""))
                    .map(time -> inHalf(time, half));
            Optional<LocalTime> ends = TimeSpan.time(span.group(2).replaceAll("\\s", ""))
                    .map(time -> inHalf(time, half));
            return starts.isPresent() && ends.isPresent() && !starts.get().isBefore(ends.get()) ? TimeSpan.NONE
                    : new TimeSpan(starts, ends);
        }
        Matcher start = START.matcher(text);
        return start.find()
                ? new TimeSpan(TimeSpan.time(start.group().replaceAll("\\s", "")).map(time -> inHalf(time, half)),
                        Optional.empty())
                : TimeSpan.NONE;
    }

    /// The half of the day that a text names.
    static Optional<Half> half(String text) {
        if (EVENING.matcher(text).find()) {
            return Optional.of(Half.EVENING);
        }
        if (AFTERNOON.matcher(text).find()) {
            return Optional.of(Half.PM);
        }
        return MORNING.matcher(text).find() ? Optional.of(Half.AM) : Optional.empty();
    }

    /// The half of the day in which a time lies.
    static Half half(LocalTime time) {
        return time.getHour() < NOON ? Half.AM : time.getHour() < NIGHT ? Half.PM : Half.EVENING;
    }

    private static LocalTime inHalf(LocalTime time, Optional<Half> half) {
        return half.filter(h -> h != Half.AM).isPresent() && time.getHour() > 0 && time.getHour() < NOON
                && time.getHour() < 10
                        ? time.plusHours(NOON) : time;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static int count(String written) {
        if (written.chars().allMatch(Character::isDigit)) {
            return number(written);
        }
        int tens = written.indexOf('十');
        if (tens < 0) {
            return NUMERALS.indexOf(written.charAt(0)) + 1;
        }
        int before = tens == 0 ? 1 : NUMERALS.indexOf(written.charAt(0)) + 1;
        int after = tens == written.length() - 1 ? 0 : NUMERALS.indexOf(written.charAt(tens + 1)) + 1;
        return before * 10 + after;
    }
}
