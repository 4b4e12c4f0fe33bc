package org.rollbook.model.course;

import java.time.LocalTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rollbook.model.Refusal;

/// From when to when something takes place, either end possibly open.
public record TimeSpan(Optional<LocalTime> starts, Optional<LocalTime> ends) {

    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:：.]?(\\d{2})?(?:[:：]00)?");

    /// No time is known.
    public static final TimeSpan NONE = new TimeSpan(Optional.empty(), Optional.empty());

    public TimeSpan {
        if (starts.isPresent() && ends.isPresent() && !starts.get().isBefore(ends.get())) {
            throw new Refusal("session.times.reversed", starts.get(), ends.get());
        }
    }

    /// A time of day as people type it: 8:30, 830, 0830, 8：30, 8, 8点半, 8时30分.
    public static Optional<LocalTime> time(String typed) {
        String text = typed.strip().replace("点半", ":30").replaceAll("[点时]", ":").replaceAll("[分整]", "");
        Matcher match = TIME.matcher(text.matches("\\d{3,4}")
                ? text.substring(0, text.length() - 2) + ":" + text.substring(text.length() - 2) : text);
        if (!match.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(match.group(1));
        int minute = match.group(2) == null ? 0 : Integer.parseInt(match.group(2));
        return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }

    /// Two times with a dash between them (8:30-11:30, 8:30—11:30, 8:30至11:30), or a beginning alone.
    public static Optional<TimeSpan> parse(String typed) {
        String[] parts = typed.strip().split("\\s*(?:[-–—－~～〜至到]+|\\bto\\b)\\s*", 2);
        Optional<LocalTime> starts = time(parts[0]);
        Optional<LocalTime> ends = parts.length == 1 ? Optional.empty() : time(parts[1]);
        boolean readable = starts.isPresent() && (parts.length == 1 || ends.isPresent());
        return readable ? Optional.of(new TimeSpan(starts, ends)) : Optional.empty();
    }

    /// When most bases teach in a half-day; a proposal that staff change.
    public static TimeSpan usual(Half half) {
        return switch (half) {
            case AM -> of(8, 30, 11, 30);
            case PM -> of(13, 30, 16, 30);
            case EVENING -> of(18, 30, 20, 0);
        };
    }

    /// These halves of the day, at no time that is known.
    public static Map<Half, TimeSpan> untimed(Collection<Half> halves) {
        Map<Half, TimeSpan> times = new EnumMap<>(Half.class);
        halves.forEach(half -> times.put(half, NONE));
        return times;
    }

    private static TimeSpan of(int hour, int minute, int toHour, int toMinute) {
        return new TimeSpan(Optional.of(LocalTime.of(hour, minute)), Optional.of(LocalTime.of(toHour, toMinute)));
    }
}
