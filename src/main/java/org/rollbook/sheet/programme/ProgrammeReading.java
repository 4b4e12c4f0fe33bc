package org.rollbook.sheet.programme;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rollbook.model.BilingualName;
import org.rollbook.model.Refusal;
import org.rollbook.model.course.Half;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.course.ProgrammeItem;
import org.rollbook.model.course.SessionKind;
import org.rollbook.model.course.Speech;
import org.rollbook.model.course.TimeSpan;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.sheet.programme.ProgrammeColumns.Column;
import org.rollbook.sheet.table.SheetFile;
import org.rollbook.sheet.table.SheetRow;

/// Reads the schedule of a class from a table with headings (日期, 时间, 内容, 主讲, 地点); a date and a half of the day hold for
/// the rows below until another is named.
public final class ProgrammeReading {
    private static final Pattern NO_ITEM = Pattern.compile(
            "(早|午|晚)(餐|饭)|用餐|就餐|午休|茶歇|休息|合影|breakfast|lunch|dinner|supper|break|photo",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SPEAKERS = Pattern.compile("[、;；\\n]+|，(?=\\p{IsHan}{2,4}(?:（|\\(|$))");
    private static final Pattern CAPACITY = Pattern
            .compile("^(.+?)\\s*[（(](.+)[）)]$|^(\\p{IsHan}{2,4})[\\s　]+(.+)$|^([^,，]+)[,，]\\s*(.+)$");
    private static final Pattern ROLE = Pattern.compile("^(主讲人?|主持人?|授课人?|speaker|chair)\\s*[:：]\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_HOURS = 4;
    private static final int MINUTES_PER_HOUR = 45;

    /// The words by which a kind is known, the more special ones first.
    private static final Map<Pattern, SessionKind> KINDS = kinds();

    private final TrainingClass trainingClass;
    private Optional<LocalDate> date = Optional.empty();
    private Optional<Half> half = Optional.empty();

    private ProgrammeReading(TrainingClass trainingClass) {
        this.trainingClass = trainingClass;
    }

    /// Every row of the first table that looks like a schedule.
    public static List<ProgrammeLine> of(SheetFile file, TrainingClass trainingClass) {
        ProgrammeColumns columns = ProgrammeColumns.find(file.tables());
        ProgrammeReading reading = new ProgrammeReading(trainingClass);
        return columns.rows().stream().map(row -> reading.line(columns, row)).toList();
    }

    private ProgrammeLine line(ProgrammeColumns columns, SheetRow row) {
        String content = columns.filled(row, Column.CONTENT).replaceAll("\\s*\\n\\s*", " ");
        String day = columns.filled(row, Column.DATE);
        String when = (day + " " + columns.filled(row, Column.HALF) + " " + columns.filled(row, Column.TIME)).strip();
        Optional<LocalDate> named = WrittenTime.date(day.isEmpty() ? when : day, trainingClass.from());
        if (named.isPresent() && !named.equals(date)) {
            half = Optional.empty();
        }
        date = named.or(() -> date);
        Optional<Half> spoken = WrittenTime.half(when);
        String time = columns.filled(row, Column.TIME).isEmpty() ? when : columns.filled(row, Column.TIME);
        TimeSpan times = WrittenTime.times(time, spoken.or(() -> half));
        half = spoken.or(() -> times.starts().map(WrittenTime::half)).or(() -> half);
        if (content.isEmpty() || NO_ITEM.matcher(content).find() && content.length() <= LONGEST_HOURS * 3) {
            return ProgrammeLine.leftOut(row.number(), content);
        }
        if (named.isEmpty() && (date.isEmpty() || !day.isEmpty())) {
            return ProgrammeLine.problem(row.number(), content, "programme", day.isEmpty() ? "noDate" : "date", day);
        }
        if (half.isEmpty()) {
            return ProgrammeLine.problem(row.number(), content, "programme", "half", time);
        }
        if (date.get().isBefore(trainingClass.from()) || date.get().isAfter(trainingClass.to())) {
            return ProgrammeLine.problem(row.number(), content, "programme", "outside", date.get().toString());
        }
        try {
            return ProgrammeLine.item(row.number(), content,
                    item(columns, row, content, new HalfDay(date.get(), half.get()), times));
        } catch (Refusal refusal) {
            return ProgrammeLine.problem(row.number(), content, "programme", "text", content);
        }
    }

    private ProgrammeItem item(ProgrammeColumns columns, SheetRow row, String content, HalfDay at, TimeSpan times) {
        SessionKind kind = KINDS.entrySet().stream().filter(entry -> entry.getKey().matcher(content).find())
                .map(Map.Entry::getValue)
                .findFirst().orElse(SessionKind.LECTURE);
        boolean counts = at.half() != Half.EVENING && kind != SessionKind.ARRIVAL && kind != SessionKind.DEPARTURE;
        return new ProgrammeItem(0, trainingClass.id(), at, kind, inOne(content),
                speeches(columns.filled(row, Column.SPEAKER)), times.starts(),
                times.ends(), inOne(columns.filled(row, Column.ROOM)),
                hours(columns.filled(row, Column.HOURS), kind, times, counts),
                counts ? ProgrammeItem.Counting.COUNTS : ProgrammeItem.Counting.DOES_NOT_COUNT, 0);
    }

    /// The hours that are written, else those that the time holds, else those of a half-day.
    private static int hours(String written, SessionKind kind, TimeSpan times, boolean counts) {
        String digits = written.replaceAll("\\D.*", "");
        if (!digits.isEmpty() && digits.length() <= 2) {
            return Math.min(24, Integer.parseInt(digits));
        }
        if (!counts || kind == SessionKind.OPENING || kind == SessionKind.CLOSING) {
            return 0;
        }
        if (times.starts().isPresent() && times.ends().isPresent()) {
            long minutes = Duration.between(times.starts().get(), times.ends().get()).toMinutes();
            return Math.clamp(minutes / MINUTES_PER_HOUR, 1, LONGEST_HOURS);
        }
        return LONGEST_HOURS;
    }

    private static List<Speech> speeches(String written) {
        List<Speech> speeches = new ArrayList<>();
        for (String part : SPEAKERS.split(written)) {
            String speaker = ROLE.matcher(part.strip()).replaceFirst("");
            if (!speaker.isEmpty()) {
                Matcher match = CAPACITY.matcher(speaker);
                boolean two = match.matches();
                int group = !two ? 0 : match.group(1) != null ? 1 : match.group(3) != null ? 3 : 5;
                speeches.add(
                        two ? new Speech(inOne(match.group(group)), inOne(match.group(group + 1)), BilingualName.NONE)
                                : new Speech(inOne(speaker), BilingualName.NONE, BilingualName.NONE));
            }
        }
        return speeches;
    }

    /// A text under the language that it is written in.
    private static BilingualName inOne(String text) {
        String line = text.replaceAll("\\s*\\n\\s*", " ").strip();
        boolean chinese = line.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
        return chinese ? new BilingualName(line, "") : new BilingualName("", line);
    }

    private static Map<Pattern, SessionKind> kinds() {
        Map<Pattern, SessionKind> kinds = new LinkedHashMap<>();
        kinds.put(words("开班|开学(?!第一课)|开幕|^opening$|opening (ceremony|session)"), SessionKind.OPENING);
        kinds.put(words("结业(?!考|测|论文|答辩|作业|设计)|结班|毕业典礼|闭幕|^closing$|closing (ceremony|session)"), SessionKind.CLOSING);
        kinds.put(words("^(学员)?报到|^registration( and|,|$)|^registration of (participants|trainees)|^arrival"),
                SessionKind.ARRIVAL);
        kinds.put(words("返程|离会|离校|^departure"), SessionKind.DEPARTURE);
        kinds.put(words("现场教学|参观|考察|实地|site visit|excursion"), SessionKind.SITE_VISIT);
        kinds.put(words("讨论|座谈|交流|研讨|沙龙|discussion|seminar"), SessionKind.DISCUSSION);
        kinds.put(words("自习|自学|self.?study"), SessionKind.SELF_STUDY);
        return kinds;
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile(alternatives, Pattern.CASE_INSENSITIVE);
    }
}
